// Signals that end a run leave it so that --resume goes on to the same end.
#include <signal.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <iterator>

#include "base/files.hpp"
#include "cli/program.hpp"
#include "results/read.hpp"

using namespace tierwave::testing;
using tierwave::read_text;

namespace {

const std::string long_scenario = replaced(tiny::scenario, "days = 12", "days = 1000");

// Sends the signals, one behind the other, once a tenth of the days is done.
std::function<void(int, const std::filesystem::path&)> send(std::vector<int> signals) {
  return [signals](int process, const std::filesystem::path& messages) {
    for (std::string text; text.find("day 100 of 1000") == std::string::npos; ::usleep(500)) {
      std::ifstream stream(messages, std::ios::binary);
      text.assign(std::istreambuf_iterator<char>(stream), {});
      if (text.find("error") != std::string::npos) return;
    }
    for (const int signal : signals) {
      ::kill(process, signal);
      ::usleep(2000);
    }
  };
}

void as_from_a_terminal() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGXCPU}) ::signal(signal, SIG_DFL);
}

}  // namespace

TEST_CASE("each signal that ends a run leaves one that goes on to the same results") {
  const Desk desk;
  desk.scratch.write("long.toml", long_scenario);
  REQUIRE(desk.run({"run", "long.toml", "--output", "whole.h5", "--quiet"}).exit_code == 0);
  const std::string whole = read_text(desk.scratch.folder() / "whole.h5");
  for (const std::vector<int>& signals :
       {std::vector<int>{SIGINT}, {SIGTERM}, {SIGHUP}, {SIGXCPU}, {SIGINT, SIGINT}, {SIGTERM, SIGINT}}) {
    CAPTURE(signals);
    const Outcome stopped = desk.run(Call{.words = {"run", "long.toml", "--output", "run.h5", "--force"},
                                          .prepare = as_from_a_terminal,
                                          .meanwhile = send(signals)});
    INFO(stopped.messages);
    CHECK(stopped.exit_code == 130);
    CHECK_FALSE(desk.has("run.h5.partial"));
    CHECK_FALSE(desk.has("run.h5.lock"));
    CHECK(desk.has("run.h5.checkpoint"));
    CHECK_FALSE(tierwave::results::ResultsReader(desk.scratch.folder() / "run.h5").complete());
    const Outcome resumed = desk.run({"run", "long.toml", "--output", "run.h5", "--resume", "--quiet"});
    INFO(resumed.messages);
    CHECK(resumed.exit_code == 0);
    CHECK(read_text(desk.scratch.folder() / "run.h5") == whole);
    CHECK_FALSE(desk.has("run.h5.checkpoint"));
    std::filesystem::remove(desk.scratch.folder() / "run.h5");
  }
}

TEST_CASE("a signal that was ignored when the run began stays ignored where that is meant") {
  const Desk desk;
  desk.scratch.write("long.toml", long_scenario);
  const Outcome outcome = desk.run(Call{.words = {"run", "long.toml", "--output", "run.h5"},
                                        .prepare = [] { ::signal(SIGHUP, SIG_IGN); },
                                        .meanwhile = send({SIGHUP})});
  CHECK(outcome.exit_code == 0);
}
