// Runs code in a process of its own, for limits and kills that must not touch the test program.
#pragma once
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <exception>
#include <functional>
#include <string>

namespace child {

struct Outcome {
  std::string text;  // what the body returned, or the message of what it threw
  int status = 0;    // as waitpid gives it
};

inline Outcome run(const std::function<std::string()>& body) {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) return {"pipe failed", -1};
  const pid_t process = ::fork();
  if (process == 0) {
    std::string text;
    try {
      text = body();
    } catch (const std::exception& error) {
      text = error.what();
    }
    const bool sent = ::write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size());
    ::_exit(sent ? 0 : 1);
  }
  ::close(ends[1]);
  Outcome outcome;
  std::array<char, 4096> buffer{};
  for (ssize_t got; (got = ::read(ends[0], buffer.data(), buffer.size())) > 0;)
    outcome.text.append(buffer.data(), static_cast<std::size_t>(got));
  ::close(ends[0]);
  ::waitpid(process, &outcome.status, 0);
  return outcome;
}

}  // namespace child
