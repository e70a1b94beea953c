// A scenario of no name, and a shock of no label, once passed.
#include <catch2/catch.hpp>

#include "language/language.hpp"
#include "scenario/scenario.hpp"

using namespace tierwave;

namespace {

std::string answer(const std::string& name, const std::string& label) {
  try {
    scenario::parse("name = \"" + name + "\"\nstart = 2020-01-01\ndays = 3\n[[shock]]\nlabel = \"" + label +
                        "\"\nkind = \"closure\"\n",
                    "/s.toml", language::whole());
  } catch (const InvalidInput& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("a text that must be written is not empty") {
  CHECK(answer("n", "a") == "accepted");
  CHECK(answer("", "a") == "/s.toml:1:8: name is empty; write a text in quotes");
  CHECK(answer("  ", "a") == "/s.toml:1:8: name is empty; write a text in quotes");
  CHECK(answer("n", "") == "/s.toml:5:9: label is empty; write a text in quotes");
}
