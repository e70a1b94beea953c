// Ctrl-C and SIGTERM as a question that a run asks each day. A second signal ends the program at once.
#pragma once
#include <functional>

namespace tierwave::cli {

// Installs the handlers; the answer is true once a signal came.
std::function<bool()> watch_for_interrupts();

}  // namespace tierwave::cli
