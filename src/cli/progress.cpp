#include "cli/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <string>

#include "cli/diagnostics.hpp"

namespace tierwave::cli {
namespace {

std::string remaining(double seconds) {
  const long whole = std::lround(seconds);
  return whole < 60 ? fmt::format("{} s", whole) : fmt::format("{} min {:02} s", whole / 60, whole % 60);
}

}  // namespace

Progress::Progress(bool quiet, const char* what) : quiet_(quiet), what_(what), terminal_(isatty(STDERR_FILENO) != 0) {}

void Progress::end_line() {
  if (line_open_) diagnose("\n");
  line_open_ = false;
}

void Progress::show(int done, int all) {
  if (quiet_) return;
  const auto now = std::chrono::steady_clock::now();
  const double elapsed = std::chrono::duration<double>(now - start_).count();
  const double left = elapsed / (done - before_) * (all - done);
  if (!terminal_) {
    const int tenth = done * 10 / all;
    if (tenth == last_tenth_) return;
    last_tenth_ = tenth;
    diagnose("{} {} of {}, about {} left\n", what_, done, all, remaining(left));
    return;
  }
  if (done < all && now - last_drawn_ < std::chrono::milliseconds(100)) return;
  last_drawn_ = now;
  constexpr int width = 40;
  const int filled = width * done / all;
  write_diagnostic(fmt::format("\r[{}{}] {} {} of {}, about {} left   ", std::string(filled, '#'),
                               std::string(width - filled, '.'), what_, done, all, remaining(left)));
  line_open_ = true;
}

}  // namespace tierwave::cli
