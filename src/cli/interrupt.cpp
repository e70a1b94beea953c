#include "cli/interrupt.hpp"

#include <csignal>

#include "cli/diagnostics.hpp"

namespace tierwave::cli {
namespace {

volatile std::sig_atomic_t stops_requested = 0;  // all that a signal handler may write

void request_stop(int signal) {
  const int before = stops_requested;
  stops_requested = before + 1;
  if (before == 1)
    write_diagnostic("\nkeeping the days that were simulated; once more ends at once and may lose them\n");
  if (before == 1) ::signal(signal, SIG_DFL);
}

}  // namespace

std::function<bool()> watch_for_interrupts() {
  for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGXCPU}) {
    struct sigaction present = {};
    ::sigaction(number, nullptr, &present);
    if (number == SIGHUP && present.sa_handler == SIG_IGN) continue;  // nohup
    struct sigaction action = {};
    action.sa_handler = request_stop;
    action.sa_flags = SA_RESTART;
    ::sigaction(number, &action, nullptr);
  }
  return [] { return stops_requested != 0; };
}

}  // namespace tierwave::cli
