// Numbers as other programs write them, and brackets without end, are told in plain words.
#include <catch2/catch.hpp>

#include "base/errors.hpp"
#include "base/toml.hpp"

using namespace tierwave;

namespace {

std::string refusal_of(const std::string& value) {
  try {
    parse_toml("a = " + value + "\n", "s.toml");
  } catch (const InvalidInput& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("numbers that are not finite are named in every spelling") {
  for (const std::string word : {"NaN", "NAN", "Inf", "-Inf", "+Inf", "INF", "infinity", "-Infinity", ".inf", "-.nan"})
    CHECK(refusal_of(word) ==
          "s.toml:1:5: '" + word + "' is not a finite number; write a finite number, or leave the key out");
  CHECK_THAT(refusal_of("[0.1, NaN]"), Catch::StartsWith("s.toml:1:11: 'NaN' is not a finite number"));
}

TEST_CASE("numbers with a digit too few and texts without quotation marks are told how to write them") {
  CHECK(refusal_of(".5") == "s.toml:1:5: the number .5 has no digit in front of its point; write 0.5");
  CHECK(refusal_of("-.5") == "s.toml:1:5: the number -.5 has no digit in front of its point; write -0.5");
  CHECK(refusal_of("1.") == "s.toml:1:5: the number 1. has no digit behind its point; write 1.0");
  CHECK(refusal_of("1e") == "s.toml:1:5: the number 1e is cut short; write it in full, such as 1e6");
  CHECK(refusal_of("I") == "s.toml:1:5: the text I is not in quotation marks; write \"I\"");
  CHECK(refusal_of("-Italy") == "s.toml:1:5: the text -Italy is not in quotation marks; write \"-Italy\"");
}

TEST_CASE("brackets within brackets without end are told in plain words") {
  for (const auto& [open, close] : {std::pair("[", "]"), std::pair("{b=", "}")}) {
    std::string text;
    for (int depth = 0; depth < 300; ++depth) text += open;
    text += "1";
    for (int depth = 0; depth < 300; ++depth) text += close;
    CHECK_THAT(refusal_of(text),
               Catch::Contains("brackets stand within brackets more than 256 deep; take brackets away"));
  }
}
