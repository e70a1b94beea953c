#include "base/trial.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace tierwave {
namespace {

constexpr rlim_t most_seconds = 600;

void limit(int resource, rlim_t most) {
  const rlimit both{most, most};
  static_cast<void>(setrlimit(static_cast<__rlimit_resource>(resource), &both));
}

[[noreturn]] void in_child(const std::function<void()>& body) {
  for (const int crash : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGXCPU}) std::signal(crash, SIG_DFL);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, most_seconds);
  if (const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC); nowhere >= 0) {
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
  }
  try {
    body();
  } catch (...) {  // the caller meets the same
  }
  _exit(0);
}

}  // namespace

bool survives(const std::function<void()>& body) {
  const pid_t child = fork();
  if (child == 0) in_child(body);
  if (child < 0) return true;
  int status = 0;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return true;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace tierwave
