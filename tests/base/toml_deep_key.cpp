// A dotted key of thousands of parts once overflowed the parser's stack.
#include <catch2/catch.hpp>

#include "base/toml.hpp"

using namespace tierwave;

namespace {

std::string parts(int count) {
  std::string key = "a";
  for (int part = 1; part < count; ++part) key += ".a";
  return key;
}

std::string refusal_of(const std::string& text) {
  try {
    parse_toml(text, "deep.toml");
  } catch (const InvalidInput& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("a key or table header of too many parts is refused with its line") {
  for (const int count : {17, 15000, 200000}) {
    const std::string key = parts(count);
    for (const std::string& text : {"x = 1\n" + key + " = 1\n", "x = 1\n[" + key + "]\n", "x = 1\n[[" + key + "]]\n",
                                    "x = 1\ny = {" + key + " = 1}\n", "x = \"\"\"a\"\"\"\n\"b\"." + key + " = 1\n"})
      CHECK_THAT(refusal_of(text), Catch::StartsWith("deep.toml:2: a key has more than 16 parts"));
  }
}

TEST_CASE("dots of texts and comments and numbers are no parts of a key") {
  const std::string dots(100, '.');
  CHECK(refusal_of(parts(16) + " = 1\n") == "accepted");
  CHECK(refusal_of("# " + dots + "\na = \"" + dots + "\\\"" + dots + "\" # " + dots + "\nb = '" + dots + "'\n") ==
        "accepted");
  CHECK(refusal_of("a = \"\"\"\n" + dots + "\n\" " + dots + "\"\"\"\nb = '''" + dots + "'''\nc = \"\"\n") ==
        "accepted");
  CHECK(
      refusal_of("a = [1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5]\n") ==
      "accepted");
}
