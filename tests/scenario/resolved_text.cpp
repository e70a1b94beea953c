// The resolved text reads back to the same values: on examples and on random scenarios.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <bit>

#include "base/random.hpp"
#include "base/toml.hpp"
#include "scenario/language.hpp"
#include "scenario/toml_text.hpp"

using namespace tierwave;
using namespace tierwave::test;

namespace {

// Random scenarios the language accepts.
class Writer {
 public:
  explicit Writer(std::uint32_t id) : id_(id) {}

  std::string scenario() {
    std::string text = fmt::format("days = {}\n", 1 + below(10000));
    if (chance()) text += "title = " + any_text() + "\n";
    if (chance()) text += "[network]\nfirms = " + std::to_string(1 + below(1000000)) + "\n";
    if (chance()) text += "[network.thinning]\nsmallest_share = " + share() + "\n";
    if (chance()) text += "[orders]\n" + orders();
    if (chance()) text += "[closures]\nfile = " + path() + "\n";
    for (std::uint32_t i = below(4); i > 0; --i) text += "[[shock]]\n" + shock(i);
    return text;
  }

 private:
  double draw() { return uniform({7, 0}, id_, 0, Purpose::test, count_++); }
  std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(draw() * end); }
  bool chance() { return draw() < 0.5; }
  std::string share() { return scenario::number_text(draw()); }
  std::string source(const std::string& key) { return chance() ? "" : key + "_source = " + any_text(true) + "\n"; }
  std::string path() {
    static const char* paths[] = {"\"a.csv\"", "\"../b/c.csv\"", "\"../../../d.csv\"", "\"/elsewhere/e\"",
                                  "\"./x/../y\""};
    return paths[below(5)];
  }

  // Sources may have several lines, all other texts are one.
  std::string any_text(bool several_lines = false) {
    static const char* pieces[] = {"a", "\"", "\\", "é", "世", " ", "#", "'", "[", "=", "\n", "\t", "\r"};
    std::string text;
    for (std::uint32_t i = below(8); i > 0; --i) text += pieces[below(several_lines ? 13 : 10)];
    return scenario::quoted_text(text);
  }

  std::string orders() {
    if (chance()) return "rule = \"fixed\"\nstart_share = " + share() + "\n" + source("start_share");
    return (chance() ? "rule = \"inoue-todo\"\n" : "") + fmt::format("tau_days = {}\n", 1 + draw() * 300) +
           source("tau_days");
  }

  std::string shock(std::uint32_t number) {
    std::string text = "reduction = " + share() + "\n" + source("reduction");
    if (chance()) text += fmt::format("label = \"{} {}\"\n", number, number);
    if (chance()) text += "countries = [" + any_text() + ", " + any_text() + "]\n";
    if (chance()) text += "sexes = []\n";
    if (chance()) text += fmt::format("tiers = [{}]\n", below(10));
    if (chance()) text += fmt::format("start = 2020-{:02}-{:02}\n", 1 + below(12), 1 + below(28));
    if (chance()) text += fmt::format("path = [[2020-03-01, {}], [\"2020-03-{}\", 1]]\n", share(), 10 + below(20));
    return text;
  }

  std::uint32_t id_;
  std::uint32_t count_ = 0;
};

}  // namespace

TEST_CASE("the resolved text holds every value and every default") {
  CHECK(scenario::resolved_text(parse("days = 3\n[orders]\ntau_days = 7\n"), language()) == R"(title = "untitled"
days = 3

[network]
firms = 1000
sparse = false

[network.thinning]
smallest_share = 0.001

[orders]
rule = "pichler"
tau_days = 7.0
)");
}

TEST_CASE("the resolved text of a rich scenario reads back to the same values") {
  const auto scenario = parse(rich());
  const std::string text = scenario::resolved_text(scenario, language());
  CHECK(same_values(parse(text), scenario));
  CHECK(scenario::resolved_text(parse(text), language()) == text);
}

TEST_CASE("the resolved text contains what overrides and other files gave") {
  const Folder folder;
  folder.write("deep/base.toml", "days = 9\n[closures]\nfile = \"c.csv\"\n");
  const auto file = folder.write("a.toml", "extends = \"deep/base.toml\"\n");
  const auto scenario = scenario::read(file, language(), {"network.firms=5"});
  const std::string text = scenario::resolved_text(scenario, language());
  CHECK(text.find("extends") == std::string::npos);
  CHECK(text.find("firms = 5\n") != std::string::npos);
  CHECK(text.find("file = \"deep/c.csv\"\n") != std::string::npos);
  CHECK(same_values(scenario::parse(text, file, language()), scenario));
}

TEST_CASE("random scenarios read back to the same values") {
  for (std::uint32_t id = 0; id < 500; ++id) {
    const std::string text = Writer(id).scenario();
    CAPTURE(text);
    const auto scenario = parse(text);
    const std::string resolved = scenario::resolved_text(scenario, language());
    CAPTURE(resolved);
    REQUIRE(same_values(parse(resolved), scenario));
  }
}

TEST_CASE("numbers read back to the same bits") {
  for (const double value : {0.1, 1.0 / 3, 1e-300, 1e22, 5e-324, 123456789.0, -0.0, 14.0}) {
    const TomlTable table = parse_toml("x = " + scenario::number_text(value), "test");
    const auto* read = std::get_if<double>(&table[0].second.value);
    REQUIRE(read);
    CHECK(std::bit_cast<std::uint64_t>(*read) == std::bit_cast<std::uint64_t>(value));
  }
}
