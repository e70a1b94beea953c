// Progress of a long command on standard error: a bar on a terminal, a line every ten per cent elsewhere.
#pragma once
#include <chrono>

namespace tierwave::cli {

class Progress {
 public:
  // `what` is counted: "day", "replicate".
  Progress(bool quiet, const char* what);
  ~Progress() { end_line(); }
  void begin_at(int done) { before_ = done; }  // of work that goes on: what was done before tells nothing of speed
  void show(int done, int all);
  void end_line();  // before other text; the bar then goes on below

 private:
  bool quiet_;
  const char* what_;
  bool terminal_;
  bool line_open_ = false;
  int before_ = 0;
  int last_tenth_ = 0;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point last_drawn_{};
};

}  // namespace tierwave::cli
