// Texts of a results file that another program wrote may hold control characters, which would steer the terminal.
#include <algorithm>
#include <catch2/catch.hpp>

#include "results/format.hpp"
#include "results/inspect.hpp"
#include "results/results_file.hpp"
#include "results/sample.hpp"

using namespace tierwave::results;
using Catch::Contains;

TEST_CASE("inspect escapes control characters of warnings and labels and attributes") {
  const sample::Folder folder;
  auto axes = sample::axes();
  std::get<std::vector<std::string>>(axes[1].values)[0] = "B\x1b[31mD";
  auto variables = sample::variables();
  variables[0].units = "per\x1bsons";
  variables[0].long_name = "employ\rment";
  auto attributes = sample::attributes();
  attributes.emplace_back("ti\btle", std::string("a\x1b[2Jb"));
  attributes.emplace_back(std::string(warnings_attribute), std::string("first \x1b[8m hidden\nsecond\a"));
  {
    ResultsFile file(folder / "run.h5", axes, variables, attributes, false);
    file.write("baseline_employment", sample::employment(0));
    for (std::size_t day = 0; day < sample::days; ++day) sample::write_day(file, day);
    file.finish();
  }
  const std::string text = inspect(folder / "run.h5");
  INFO(text);
  CHECK(std::all_of(text.begin(), text.end(), [](unsigned char c) { return (c >= 0x20 && c != 0x7f) || c == '\n'; }));
  CHECK_THAT(text, Contains("B\\u001B[31mD CHN") && Contains("per\\u001Bsons") && Contains("employ\\u000Dment"));
  CHECK_THAT(text, Contains("ti\\u0008tle") && Contains(" a\\u001B[2Jb\n"));
  CHECK_THAT(text, Contains("warning: first \\u001B[8m hidden\nwarning: second\\u0007\n"));
}
