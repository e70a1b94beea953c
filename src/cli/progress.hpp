// Progress of a long command on standard error: a bar on a terminal, a line every ten per cent elsewhere.
#pragma once
#include <chrono>

namespace tierwave::cli {

class Progress {
 public:
  explicit Progress(bool quiet);
  ~Progress();  // ends the bar's line
  void show(int done, int all);

 private:
  bool quiet_;
  bool terminal_;
  bool line_open_ = false;
  int last_tenth_ = 0;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point last_drawn_{};
};

}  // namespace tierwave::cli
