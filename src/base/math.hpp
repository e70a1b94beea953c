// exp, log and pow whose last bits do not depend on the processor. The C library chooses its own by
// processor at run time; these use only + - * /, a correctly rounded fma and exact scaling, in a
// fixed order. Relative error: under 4e-16 for each of them.
//
// Special values as in C: exp of infinities, log(0) = -inf, log of a negative number = NaN, NaN in,
// NaN out.
#pragma once

namespace tierwave {

double portable_exp(double x);
double portable_log(double x);
// base >= 0; NaN below. pow(x, 0) = 1, pow(0, y) = 0 for y > 0 and infinity for y < 0. Where the true
// result is a double, such as 3^5, it comes out exact.
double portable_pow(double base, double exponent);

}  // namespace tierwave
