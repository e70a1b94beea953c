#include "cli/diagnostics.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace tierwave::cli {

void write_diagnostic(std::string_view text) noexcept {
  while (!text.empty()) {
    const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

void prepare_streams() noexcept {
  std::signal(SIGPIPE, SIG_IGN);
  // open() gives the lowest free descriptor, so this fills those below 3 that are closed. Opened for reading alone,
  // a result printed on one fails as on a closed one.
  int descriptor = 0;
  do descriptor = ::open("/dev/null", O_RDONLY);
  while (descriptor >= 0 && descriptor <= STDERR_FILENO);
  if (descriptor > STDERR_FILENO) ::close(descriptor);
}

}  // namespace tierwave::cli
