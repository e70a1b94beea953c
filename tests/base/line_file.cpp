// A file of whole lines: what a kill cut is removed, and a line without room is taken back whole.
#include <fcntl.h>
#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <thread>

#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/line_file.hpp"
#include "support/scratch.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Contains;

TEST_CASE("lines are added behind the last whole one") {
  const Scratch scratch;
  for (const auto& [before, after] : std::vector<std::pair<std::string, std::string>>{
           {"a\nb\n", "a\nb\nnew\n"}, {"a\nb", "a\nnew\n"}, {"b", "new\n"}, {"\n", "\nnew\n"}}) {
    const auto path = scratch.write("lines", before);
    LineFile(path).append("new");
    CHECK(read_text(path) == after);
  }
  const std::string long_line(10000, 'x');
  const auto path = scratch.write("lines", long_line + "\n" + long_line);
  LineFile file(path);
  CHECK(read_text(path) == long_line + "\n");
  file.append("new");
  file.append("newer");
  CHECK(read_text(path) == long_line + "\nnew\nnewer\n");
}

TEST_CASE("lines of several threads never mix") {
  const Scratch scratch;
  const auto path = scratch.write("lines", "head\n");
  {
    LineFile file(path);
    std::vector<std::thread> threads;
    for (const char c : {'a', 'b', 'c'})
      threads.emplace_back([&file, c] {
        for (int i = 0; i < 50; ++i) file.append(std::string(20, c));
      });
    for (std::thread& thread : threads) thread.join();
  }
  const std::string text = read_text(path);
  CHECK(text.size() == 5 + 150 * 21);
  for (std::size_t at = 5; at < text.size(); at += 21) CHECK(text.substr(at, 21) == std::string(20, text[at]) + "\n");
}

TEST_CASE("a line without room is taken back whole") {
  const Scratch scratch;
  const auto path = scratch.write("lines", "head\n");
  LineFile file(path);
  file.append("first");
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  const auto previous = std::signal(SIGXFSZ, SIG_IGN);
  rlimit small = before;
  small.rlim_cur = 15;
  setrlimit(RLIMIT_FSIZE, &small);
  std::string told;
  try {
    file.append("a line that is too long");
  } catch (const InputOutputError& error) {
    told = error.what();
  }
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, previous);
  CHECK_THAT(told, Contains("add a line to the file") && Contains("go on with --resume"));
  CHECK(read_text(path) == "head\nfirst\n");
  CHECK_THROWS_AS(file.append("next"), InputOutputError);  // none after a gap
  CHECK(read_text(path) == "head\nfirst\n");
}

TEST_CASE("a file that is missing or none is refused") {
  const Scratch scratch;
  CHECK_THROWS_AS(LineFile(scratch.folder() / "none"), InputOutputError);
  CHECK_THROWS_AS(LineFile(scratch.folder()), InputOutputError);
}
