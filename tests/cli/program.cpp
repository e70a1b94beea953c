#include "cli/program.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <iterator>

namespace tierwave::testing {
namespace {

std::string text_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// In the child: standard output or error to a file.
void redirect(const std::filesystem::path& file, int descriptor) {
  const int opened = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (opened < 0 || ::dup2(opened, descriptor) < 0) ::_exit(126);
}

}  // namespace

Outcome Desk::run(const Call& call) const {
  before = scratch.listing();
  const Scratch captured;  // apart, so that the program's own folder stays as it leaves it
  std::vector<std::string> words{TIERWAVE_PROGRAM};
  words.insert(words.end(), call.words.begin(), call.words.end());
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const pid_t process = ::fork();
  if (process == 0) {
    redirect(captured.folder() / "output", STDOUT_FILENO);
    redirect(captured.folder() / "messages", STDERR_FILENO);
    for (std::string entry : call.environment)
      ::setenv(entry.substr(0, entry.find('=')).c_str(), entry.substr(entry.find('=') + 1).c_str(), 1);
    if (call.largest_file > 0) {
      const rlimit limit{call.largest_file, call.largest_file};
      ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    if (::chdir(scratch.folder().c_str()) != 0) ::_exit(126);
    if (call.prepare) call.prepare();
    ::execv(TIERWAVE_PROGRAM, arguments.data());
    ::_exit(127);
  }
  if (call.meanwhile) call.meanwhile(process, captured.folder() / "messages");
  int status = 0;
  ::waitpid(process, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, text_of(captured.folder() / "output"),
          text_of(captured.folder() / "messages")};
}

Outcome Desk::run_scenario(const std::string& more, std::vector<std::string> options) const {
  scratch.write("scenario.toml", tiny::scenario + more);
  std::vector<std::string> words{"run", "scenario.toml", "--quiet", "--threads", "2"};
  if (options.empty()) options = {"--output", "run.h5"};
  words.insert(words.end(), options.begin(), options.end());
  return run(words);
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

}  // namespace tierwave::testing
