// exp, log and pow whose last bits do not depend on the processor. The C library chooses its own by
// processor at run time; these use only + - * / and exact scaling, in a fixed order.
// Relative error: under 2e-16 x 4 for exp and log; pow's grows with |exponent x log(base)|.
#pragma once

namespace tierwave {

double portable_exp(double x);
double portable_log(double x);  // x > 0
double portable_pow(double base, double exponent);  // base > 0

}  // namespace tierwave
