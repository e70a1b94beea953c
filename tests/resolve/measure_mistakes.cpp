// Measures that make no sense are refused with what is wrong and what to do, and all mistakes come in one pass.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

std::string measure(const std::string& kind, const std::string& keys, const std::string& label = "a") {
  return "[[measure]]\nlabel = \"" + label + "\"\nkind = \"" + kind + "\"\n" + keys;
}

}  // namespace

TEST_CASE("a measure that can never act is refused") {
  const Bench bench;
  CHECK_THAT(refusal(bench, measure("job_retention", "pay = 0.6\nstart = 2020-01-04\nend = 2020-01-02\n")),
             Contains("can never act: it ends on 2020-01-02, before it starts on 2020-01-04"));
  CHECK_THAT(refusal(bench, measure("job_retention", "pay = 0.6\ndelay_days = 400\n")),
             Contains("can never act: its delay of 400 days"));
  CHECK_THAT(refusal(bench, measure("job_retention",
                                    "pay = 0.6\ntrigger = \"hours\"\ntrigger_below = 0.9\ntrigger_off = 0.95\n"
                                    "trigger_days = 300\n")),
             Contains("can never act: 300 days for its trigger"));
  CHECK_THAT(refusal(bench, measure("job_retention",
                                    "pay = 0.6\ntrigger = \"hours\"\ntrigger_below = 0.0\ntrigger_off = 0.95\n")),
             Contains("can never act: nothing is below"));
  CHECK_THAT(refusal(bench, measure("income_support", "pay = 0.6\ncontracts = [\"migrant\"]\n")),
             Contains("nobody in the firms it selects works under a contract that it covers"));
  CHECK_THAT(refusal(bench, measure("staged_reopening", "steps = [[2020-01-02, 0.0], [2021-01-01, 0.5]]\n")),
             Contains("can never act: its steps give no share"));
  CHECK_THAT(refusal(bench, measure("job_retention", "pay = 0.6\nstart = 2021-01-04\n")),
             Contains("lies outside the run"));
  CHECK_THAT(refusal(bench, measure("job_retention", "pay = 0.6\ntiers = [200]\n")),
             Contains("no firm is in tier 200"));
}

TEST_CASE("budgets of nothing and shares above all are refused") {
  const Bench bench;
  CHECK_THAT(refusal(bench, measure("job_retention", "pay = 0.6\nbudget = 0\n")), Contains("has a budget of 0"));
  CHECK_THAT(refusal(bench, measure("job_retention", "pay = 0.6\nreach = 1.5\n")), Contains("reach is 1.5"));
  CHECK_THAT(refusal(bench, measure("job_retention", "pay = 1.2\n")), Contains("pay is 1.2"));
}

TEST_CASE("triggers on what does not exist or that would flap are refused") {
  const Bench bench;
  const std::string off = "trigger_below = 0.9\ntrigger_off = 0.95\n";
  CHECK_THAT(refusal(bench, measure("job_retention", "pay = 0.6\ntrigger = \"employmnt\"\n" + off)),
             Contains("employment"));
  CHECK_THAT(
      refusal(bench, measure("job_retention", "pay = 0.6\ntrigger = \"hours\"\ntrigger_country = \"AAB\"\n" + off)),
      Contains("unknown country 'AAB'"));
  CHECK_THAT(refusal(bench, measure("job_retention",
                                    "pay = 0.6\ntrigger = \"hours\"\ntrigger_below = 0.95\ntrigger_off = 0.95\n")),
             Contains("would flap"));
  CHECK_THAT(refusal(bench, measure("job_retention",
                                    "pay = 0.6\ntrigger = \"hours\"\ntrigger_above = 1.05\ntrigger_off = 1.1\n")),
             Contains("would flap"));
  CHECK_THAT(refusal(bench, measure("job_retention", "pay = 0.6\ntrigger = \"hours\"\ntrigger_below = 0.9\n")),
             Contains("does not say when it is switched off"));
  CHECK_THAT(refusal(bench, measure("job_retention", "pay = 0.6\ntrigger = \"hours\"\ntrigger_off = 0.9\n")),
             Contains("has no threshold"));
  CHECK_THAT(refusal(bench, measure("job_retention", "pay = 0.6\ntrigger_days = 3\n")),
             Contains("has 'trigger_days', but no trigger"));
}

TEST_CASE("measures that cannot both hold are refused by name") {
  const Bench bench;
  const std::string first = measure("job_retention", "pay = 0.6\nend = 2020-01-03\n", "first");
  CHECK_THAT(refusal(bench, first + measure("job_retention", "pay = 0.8\n", "second")),
             Contains("measure 'second' and measure 'first' cannot both hold: both are job_retention"));
  CHECK(refusal(bench, first + measure("job_retention", "pay = 0.8\nstart = 2020-01-04\n", "second")) == "accepted");
  CHECK(refusal(bench, measure("job_retention", "pay = 0.6\ncountries = [\"AAA\"]\n", "first") +
                           measure("job_retention", "pay = 0.8\ncountries = [\"BBB\"]\n", "second")) == "accepted");
  CHECK_THAT(refusal(bench, measure("wage_subsidy", "pay = 0.6\n", "first") +
                                measure("wage_subsidy", "pay = 0.5\n", "second")),
             Contains("measure 'second'") && Contains("1.1 of their wages together"));
  CHECK_THAT(refusal(bench, measure("income_support", "pay = 0.6\n") + measure("income_support", "pay = 0.1\n")),
             Contains("the label 'a' is taken by another measure"));
  CHECK(refusal(bench, measure("income_support", "pay = 0.6\n", "first") +
                           measure("income_support", "pay = 0.1\n", "second")) == "accepted");
}

TEST_CASE("keys of another kind and keys that are missing are refused") {
  const Bench bench;
  CHECK_THAT(refusal(bench, measure("household_transfer", "amount = 100\njobs_kept = 0.5\n")), Contains("jobs_kept"));
  CHECK_THAT(refusal(bench, measure("income_support", "pay = 0.5\namount = 100\n")), Contains("amount"));
  CHECK_THAT(refusal(bench, measure("income_support", "")), Contains("says neither 'pay' nor 'amount'"));
  CHECK_THAT(refusal(bench, measure("job_retention", "")), Contains("has no 'pay'"));
  CHECK_THAT(refusal(bench, measure("staged_reopening", "")), Contains("has no 'steps'"));
  CHECK_THAT(refusal(bench, measure("sector_exemption", "share = 0.5\nbudget = 3\n")), Contains("budget"));
}

TEST_CASE("measures that nothing in the scenario answers to are refused") {
  const Bench bench;
  CHECK_THAT(refusal(bench, measure("grant", "fixed_cost = 0.5\n")), Contains("no firm has a fixed cost"));
  CHECK(refusal(bench, "[money]\nrule = \"cash\"\n" + measure("grant", "fixed_cost = 0.5\n")) == "accepted");
  CHECK_THAT(refusal(bench, "[substitution]\nrule = \"none\"\n" + measure("search_help", "speed = 2\n")),
             Contains("nobody searches for other suppliers"));
  CHECK(refusal(bench, measure("search_help", "speed = 2\n")) == "accepted");
  CHECK_THAT(refusal(bench, measure("search_help", "speed = 2\nbudget = 3\n")), Contains("budget"));
  CHECK(refusal(bench, measure("public_purchase", "spending = 2\nsectors = [\"food\"]\n")) == "accepted");
  CHECK_THAT(refusal(bench, measure("credit_line", "credit_days = 30\n")), Contains("no firm has a fixed cost"));
  CHECK_THAT(refusal(bench, "[money]\nrule = \"cash\"\n" +
                                measure("credit_line", "credit_days = 30\nend = 2020-01-02\n", "first") +
                                measure("credit_line", "credit_days = 3\nstart = 2020-01-03\n", "second")),
             Contains("'second' and measure 'first' cannot both hold"));
  CHECK_THAT(refusal(bench, measure("public_purchase", "")), Contains("has no 'spending'"));
}

TEST_CASE("all mistakes of measures come in one pass with their lines") {
  const Bench bench;
  const std::string text = refusal(bench, measure("job_retention", "budget = 0\n", "first") +
                                              measure("household_transfer", "amount = 1\nbudget = 0\n", "second"));
  CHECK_THAT(text, Contains("'first' has no 'pay'") && Contains("'first' has a budget of 0") &&
                       Contains("'second' has a budget of 0") && Contains("scenario.toml:11"));
}

TEST_CASE("a measure that changes less than a reader expects is warned of") {
  const Bench bench;
  const auto warnings = [&](const std::string& text) {
    std::string all;
    for (const std::string& warning : bench.study(text).said.warnings) all += warning + "\n";
    return all;
  };
  CHECK_THAT(warnings(measure("household_transfer", "amount = 10\n")), Contains("demand does not read income"));
  CHECK(warnings("[households]\nrule = \"income\"\n" + measure("household_transfer", "amount = 10\n")).empty());
  CHECK_THAT(warnings(measure("wage_subsidy", "pay = 0.2\n")), Contains("keeps none of them open"));
  CHECK_THAT(warnings("[work]\nrule = \"follows-output\"\n" + measure("job_retention", "pay = 0.2\n")),
             Contains("keeps no job under this work.rule"));
  CHECK_THAT(warnings(measure("sector_exemption", "share = 0.2\n")), Contains("no shock of the run takes labour"));
  CHECK_THAT(warnings(measure("job_retention", "pay = 0.2\nreach = 0\n")), Contains("reaches nobody"));
}
