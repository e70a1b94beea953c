// The pages people read: the reference in Markdown and what `explain` prints.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "scenario/language.hpp"

using namespace tierwave;
using namespace tierwave::test;
using Catch::Matchers::Contains;

namespace {

std::string refusal(const std::string& name) {
  try {
    return scenario::explain(language(), name);
  } catch (const InvalidInput& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("the reference has a line for every key and a heading for every table") {
  const std::string page = scenario::reference_page(language());
  CHECK_THAT(page, Contains("\n## [network.thinning]\n\nWhich flows are dropped.\n"));
  CHECK_THAT(page, Contains("\n## [[shock]]\n"));
  CHECK_THAT(page, Contains("\n| `days` | whole number | days | 1 to 10000 | required |  | Length of the run. |  |\n"));
  CHECK_THAT(page, Contains("| `tau_days` | number | days | 1 to 365 | `14.0` | `pichler` | Days to fill a gap. | "
                            "Pichler et al. 2022 |\n"));
  CHECK_THAT(page, Contains("| `rule` | one of `pichler`, `inoue-todo`, `fixed` |  |  | `\"pichler\"` |"));
  // A bar would end the cell.
  CHECK_THAT(page, Contains("How many \\| in all."));
  CHECK_THAT(page, Contains("| `sexes` | list of texts out of `female`, `male` |"));
  CHECK_THAT(page, Contains("| `start` | date | date |  | `2020-03-01` |"));
}

TEST_CASE("a key is explained") {
  CHECK(scenario::explain(language(), "network.thinning.smallest_share") ==
        "network.thinning.smallest_share\n"
        "  Of the buyer's use.\n"
        "  type      number\n"
        "  unit      1\n"
        "  range     0 to 1\n"
        "  default   0.001\n"
        "  source    assumption\n");
  CHECK(scenario::explain(language(), "days") ==
        "days\n"
        "  Length of the run.\n"
        "  type      whole number\n"
        "  unit      days\n"
        "  range     1 to 10000\n"
        "  default   none, it is required\n");
}

TEST_CASE("a key that differs between rules is explained for each") {
  const std::string text = scenario::explain(language(), "orders.tau_days");
  CHECK_THAT(text, Contains("  default   14.0\n  only for  'pichler'\n"));
  CHECK_THAT(text, Contains("  default   6.0\n  only for  'inoue-todo'\n"));
}

TEST_CASE("a table is explained by its keys and no name by the tables") {
  CHECK(scenario::explain(language(), "network") ==
        "[network]\n"
        "  Firms and links.\n"
        "  firms = 1000: How many | in all.\n"
        "  sparse = false: Few links a firm.\n"
        "  [network.thinning]: Which flows are dropped.\n");
  CHECK_THAT(scenario::explain(language(), "orders"),
             Contains("  start_share (required) (only 'fixed'): Orders on the first day.\n"));
  const std::string overview = scenario::explain(language(), "");
  CHECK_THAT(overview, Contains("  days (required): Length of the run.\n"));
  CHECK_THAT(overview, Contains("  [[shock]]: One shock.\n"));
}

TEST_CASE("an unknown name is refused with the nearest") {
  CHECK(refusal("orders.tau_dais") == "unknown key or table 'orders.tau_dais'; did you mean 'orders.tau_days'?");
  CHECK(refusal("tau_days") == "unknown key or table 'tau_days'; did you mean 'orders.tau_days'?");
  CHECK(refusal("shok") == "unknown key or table 'shok'; did you mean 'shock'?");
  CHECK(refusal("quite another thing") ==
        "unknown key or table 'quite another thing'; name a table or one of its keys as TABLE.KEY; tables: 'network', "
        "'orders', 'closures', 'shock'");
  CHECK(refusal("days.") == "unknown key or table 'days.'; did you mean 'days'?");
}

TEST_CASE("an unknown key of a known table is refused with the keys of that table") {
  CHECK(refusal("network.size") ==
        "unknown key or table 'network.size'; keys of [network]: 'firms', 'sparse', 'thinning'");
  CHECK(refusal("network.firm") == "unknown key or table 'network.firm'; did you mean 'network.firms'?");
  CHECK(refusal("network.tau_days") ==
        "unknown key or table 'network.tau_days'; keys of [network]: 'firms', 'sparse', 'thinning'; elsewhere there is "
        "'orders.tau_days'");
  CHECK(refusal("tau_dais") == "unknown key or table 'tau_dais'; did you mean 'orders.tau_days'?");
  CHECK(refusal("oders.tau_days") == "unknown key or table 'oders.tau_days'; did you mean 'orders.tau_days'?");
}

TEST_CASE("the explanation of a table gives the source of each default") {
  CHECK_THAT(scenario::explain(language(), "network.thinning"), Contains("\n      source: assumption\n"));
}

TEST_CASE("the language of these tests has no bugs") {
  CHECK(schema::check(language()).empty());
}

TEST_CASE("explanations of long texts stay within 110 columns and lose no word") {
  schema::Table language;
  schema::Key key{.name = "key", .type = schema::Type::text};
  for (int word = 0; word < 60; ++word) key.text += fmt::format("word{} ", word);
  key.text += "end.";
  language.keys.push_back(key);
  const std::string text = scenario::explain(language, "key");
  for (std::size_t begin = 0, end; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1)
    CHECK(end - begin <= 110);
  for (int word = 0; word < 60; ++word) CHECK_THAT(text, Contains(fmt::format("word{}", word)));
}
