#include "bench/child.hpp"

#include <fmt/format.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <sstream>

#include "base/errors.hpp"

namespace tierwave::bench {
namespace {

volatile sig_atomic_t interrupted = 0;

void note_interrupt(int) {
  interrupted = 1;
}

void handle_interrupts(void (*handler)(int)) {
  struct sigaction action = {};
  action.sa_handler = handler;  // without SA_RESTART: a read that waits must return
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) sigaction(number, &action, nullptr);
}

[[noreturn]] void work_and_end(const std::function<void(const Tell&)>& work, int out) {
  handle_interrupts(SIG_DFL);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  std::ofstream("/proc/self/oom_score_adj") << 1000;  // where memory ends, this process goes before anybody else's
  const auto write_line = [&](const std::string& line) {
    if (write(out, line.data(), line.size()) != static_cast<ssize_t>(line.size())) _exit(1);
  };
  try {
    work([&](int threads, const std::string& what, double value) {
      write_line(fmt::format("{} {} {:.17g}\n", threads, what, value));
    });
  } catch (const std::exception& error) {
    write_line(fmt::format("failed {}\n", error.what()));
  }
  _exit(0);
}

std::string read_all(int in, pid_t child) {
  std::string text;
  char buffer[4096];
  for (;;) {
    const ssize_t got = read(in, buffer, sizeof buffer);
    if (interrupted) kill(child, SIGKILL);
    if (got == 0) return text;
    if (got > 0) text.append(buffer, static_cast<std::size_t>(got));
    if (got < 0 && errno != EINTR) throw InputOutputError("pipe", "read from the", strerror(errno), "try again");
  }
}

}  // namespace

void catch_interrupts() {
  handle_interrupts(note_interrupt);
}

Outcome in_child(const std::function<void(const Tell&)>& work) {
  int ends[2];
  const auto refused = [](const char* what) {
    return InputOutputError(what, "make a", strerror(errno), "free memory and processes, and try again");
  };
  if (pipe(ends) != 0) throw refused("pipe");
  const pid_t child = fork();
  if (child < 0) throw refused("process");
  if (child == 0) {
    close(ends[0]);
    work_and_end(work, ends[1]);
  }
  close(ends[1]);
  const std::string text = read_all(ends[0], child);
  close(ends[0]);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  if (interrupted) throw Interrupted("interrupted");

  Outcome outcome;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    int threads = 0;
    std::string what;
    double value = 0;
    if (outcome.failure.empty() && fields >> threads >> what >> value)
      outcome.told[threads][what] = value;
    else
      outcome.failure += (outcome.failure.empty() ? line.substr(line.find(' ') + 1) : "\n" + line);
  }
  if (WIFSIGNALED(status)) outcome.failure = fmt::format("it was ended by {}", strsignal(WTERMSIG(status)));
  return outcome;
}

}  // namespace tierwave::bench
