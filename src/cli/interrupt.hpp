// Ctrl-C, SIGTERM, SIGHUP (a closed terminal) and SIGXCPU as a question that a run asks each day. A second one while the
// days are being kept is answered by a line on standard error; a third ends the program at once. SIGHUP stays
// ignored where it was (nohup).
#pragma once
#include <functional>

namespace tierwave::cli {

// Installs the handlers; the answer is true once a signal came.
std::function<bool()> watch_for_interrupts();

}  // namespace tierwave::cli
