// Ctrl-C and SIGTERM as a flag that a run looks at each day. A second signal ends the program at once.
#pragma once
#include <atomic>

namespace tierwave::cli {

// Installs the handlers and returns the flag they set.
const std::atomic<bool>& watch_for_interrupts();

}  // namespace tierwave::cli
