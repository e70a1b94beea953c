// A file or folder that is not there is told with the key that names it and where its path starts.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Contains;

namespace {
std::string missing(const std::string& more, const scenario::Overrides& overrides = {}) {
  const Bench bench;
  try {
    bench.study(more, overrides);
  } catch (const Error& error) {
    CHECK(error.exit_code() == ExitCode::input_output);
    return error.what();
  }
  return "accepted";
}
}  // namespace

TEST_CASE("a missing table is told at its key with the folder where paths start") {
  const Bench bench;
  const std::string text = missing(shock("reduction = 0.5\ndaily_table = \"nowhere/days.csv\"\n"));
  CHECK_THAT(text, Contains("scenario.toml:12:15: daily_table leads to ") &&
                       Contains("nowhere/days.csv: cannot read the file: it does not exist") &&
                       Contains("relative ones start from /"));
}

TEST_CASE("all missing files come together and those set on the command line too") {
  const std::string text = missing("[closures]\ntable = \"a.csv\"\ncountries = \"b.csv\"\n", {"economy.folder=c"});
  CHECK_THAT(text, Contains(":9:9: table leads to ") && Contains(":10:13: countries leads to ") &&
                       Contains("--set: folder leads to ") && Contains("c: cannot read the economy folder"));
}
