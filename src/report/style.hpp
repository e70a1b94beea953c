// The style sheet of the page: light and dark, on a telephone, a screen and on A4. Colours of scenarios are those of Okabe and Ito (2008), which
// people of all kinds of colour vision tell apart; lines differ by dashes too, bars by patterns.
#pragma once
#include <string_view>

namespace tierwave::report {

extern const std::string_view style;

}  // namespace tierwave::report
