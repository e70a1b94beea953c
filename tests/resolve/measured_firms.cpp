// Measures for single firms: by id or by a table; they reach these and no others, and change no draw.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

std::string subsidy(const std::string& keys, const std::string& label = "s") {
  return "[[measure]]\nlabel = \"" + label + "\"\nkind = \"wage_subsidy\"\npay = 0.5\n" + keys;
}

std::vector<bool> reached(const resolve::Study& study, std::size_t measure = 0) {
  std::vector<bool> firms;
  for (std::size_t firm = 0; firm < study.setup.network->firms.size(); ++firm)
    firms.push_back(study.setup.measures.reaches(measure, study.setup.groups->of_firm[firm]));
  return firms;
}

}  // namespace

TEST_CASE("a measure for named firms reaches these alone") {
  const Bench bench;
  const resolve::Study plain = bench.study();
  const std::uint32_t first = plain.setup.network->firms.id[0], other = plain.setup.network->firms.id[5];
  const auto only = [&](std::size_t a, std::size_t b) {
    std::vector<bool> firms(plain.setup.network->firms.size());
    firms[a] = firms[b] = true;
    return firms;
  };
  const std::string list = "firms = [" + std::to_string(first) + ", " + std::to_string(other) + "]\n";
  CHECK(reached(bench.study(subsidy(list))) == only(0, 5));
  bench.scratch.write("firms.csv", "firm\n" + std::to_string(other) + "\n" + std::to_string(first) + "\n");
  const resolve::Study by_table = bench.study(subsidy("firm_table = \"firms.csv\"\n") + subsidy("", "all"));
  CHECK(reached(by_table, 0) == only(0, 5));
  CHECK(reached(by_table, 1) == std::vector<bool>(plain.setup.network->firms.size(), true));
  CHECK(by_table.population.hashes.contains("firms.csv"));
}

TEST_CASE("naming firms changes nothing of what a closure takes from each") {
  const Bench bench;
  const std::string closing = closure_tables + plain_closures + "[[shock]]\nlabel = \"c\"\nkind = \"closure\"\n";
  const auto supply = [&](const std::string& more) {
    const resolve::Study study = bench.study(closing + more);
    auto terms = study.setup.shocks.neutral();
    models::shocks::Scratch scratch;
    study.setup.shocks.write(5, terms, scratch);
    return terms.firm_labour_supply;
  };
  const auto plain = supply("");
  REQUIRE_FALSE(plain.empty());
  const std::uint32_t id = bench.study().setup.network->firms.id[3];
  CHECK(supply(subsidy("firms = [" + std::to_string(id) + "]\n")) == plain);
}

TEST_CASE("firms that make no sense are refused") {
  const Bench bench;
  const std::uint32_t id = bench.study().setup.network->firms.id[0];
  const std::string known = std::to_string(id);
  CHECK_THAT(refusal(bench, subsidy("firms = [4000000000]\n")), Contains("there is no firm 4000000000"));
  CHECK_THAT(refusal(bench, subsidy("firms = [" + known + ", " + known + "]\n")), Contains("twice"));
  CHECK_THAT(refusal(bench, subsidy("firms = []\n")), Contains("firms"));
  CHECK_THAT(refusal(bench, subsidy("firms = [" + known + "]\nsectors = [\"food\"]\n")), Contains("sectors"));
  bench.scratch.write("firms.csv", "firm\n4000000000\n");
  CHECK_THAT(refusal(bench, subsidy("firm_table = \"firms.csv\"\n")), Contains("there is no firm '4000000000'"));
  CHECK_THAT(
      refusal(bench, "[[measure]]\nlabel = \"p\"\nkind = \"public_purchase\"\nspending = 1\nfirms = [" + known + "]\n"),
      Contains("firms"));
}

TEST_CASE("two measures of one kind may name different firms") {
  const Bench bench;
  const resolve::Study plain = bench.study();
  const auto retention = [&](const std::string& label, std::size_t firm) {
    return "[[measure]]\nlabel = \"" + label + "\"\nkind = \"job_retention\"\npay = 0.6\nfirms = [" +
           std::to_string(plain.setup.network->firms.id[firm]) + "]\n";
  };
  CHECK(refusal(bench, retention("a", 0) + retention("b", 1)) == "accepted");
  CHECK_THAT(refusal(bench, retention("a", 0) + retention("b", 0)), Contains("cannot both hold"));
}

TEST_CASE("a trigger may look at the world") {
  const Bench bench;
  const resolve::Study study = bench.study(
      subsidy("trigger = \"output\"\ntrigger_country = \"world\"\ntrigger_below = 0.9\ntrigger_off = 0.95\n"));
  CHECK(study.setup.measures.measures().front().trigger->world);
}
