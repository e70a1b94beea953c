#include "cli/interrupt.hpp"

#include <csignal>

namespace tierwave::cli {
namespace {

volatile std::sig_atomic_t stop_requested = 0;  // all that a signal handler may write

void request_stop(int signal) {
  stop_requested = 1;
  std::signal(signal, SIG_DFL);
}

}  // namespace

std::function<bool()> watch_for_interrupts() {
  std::signal(SIGINT, request_stop);
  std::signal(SIGTERM, request_stop);
  return [] { return stop_requested != 0; };
}

}  // namespace tierwave::cli
