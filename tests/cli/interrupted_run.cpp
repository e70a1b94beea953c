// A run that is interrupted leaves a readable file of the days it made.
#include <signal.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <iterator>

#include "cli/program.hpp"
#include "results/read.hpp"

using namespace tierwave::testing;

TEST_CASE("an interrupted run exits with 130 and keeps its days") {
  const Desk desk;
  desk.scratch.write("long.toml", replaced(tiny::scenario, "days = 12", "days = 3000"));
  // Progress is reported at each tenth of the days; the signal is sent at the first report.
  const auto interrupt = [](int process, const std::filesystem::path& messages) {
    for (std::string text; text.find("day 300 of 3000") == std::string::npos; ::usleep(1000)) {
      std::ifstream stream(messages, std::ios::binary);
      text.assign(std::istreambuf_iterator<char>(stream), {});
      if (text.find("error") != std::string::npos) return;
    }
    ::kill(process, SIGINT);
  };
  const Outcome outcome = desk.run(Call{.words = {"run", "long.toml", "--output", "run.h5"}, .meanwhile = interrupt});
  INFO(outcome.messages);
  CHECK(outcome.exit_code == 130);
  CHECK_THAT(outcome.messages, Catch::Matchers::Contains("interrupted after ") && Catch::Matchers::Contains("run.h5"));
  CHECK_FALSE(desk.has("run.h5.partial"));
  const tierwave::results::ResultsReader reader(desk.scratch.folder() / "run.h5");
  CHECK_FALSE(reader.complete());
  CHECK(reader.days_written() >= 300);
  CHECK(reader.days_written() < 3000);
}
