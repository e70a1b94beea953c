// Mechanisms that the scenario or the economy cannot serve are refused with their place.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

const std::string priority = "[rationing]\nrule = \"priority\"\n";  // lines 8 and 9

void forget_labour(const Bench& bench) {
  std::filesystem::remove(bench.scratch.folder() / "economy/labour.csv");
  bench.scratch.write("economy/economy.toml", replaced(tiny::economy_toml, "labour_source = \"made for tests\"\n", ""));
}

}  // namespace

TEST_CASE("households that follow income need labour income in every country") {
  const std::string income = "[households]\nrule = \"income\"\n";
  const Bench bench;
  CHECK(refusal(bench, income) == "accepted");
  forget_labour(bench);
  for (const char* country : {"AAA", "BBB"})
    CHECK_THAT(refusal(bench, income),
               Contains("scenario.toml:9:8: households rule \"income\" needs labour income, and there is none in " +
                        std::string(country) +
                        "; give the economy labour accounts, or choose rule = \"saving\" or \"fixed\""));
  CHECK(refusal(bench, "[households]\nrule = \"saving\"\n") == "accepted");
}

TEST_CASE("priority names sectors of the network and final users") {
  const Bench bench;
  CHECK(refusal(bench, priority + "first = [\"food\", \"final_users\"]\nproducts = [\"services\"]\n") == "accepted");
  CHECK_THAT(refusal(bench, priority + "first = [\"fod\"]\n"),
             Contains("scenario.toml:10:9: unknown sector 'fod'; did you mean 'food'?"));
  CHECK_THAT(refusal(bench, priority + "first = [\"final_user\"]\n"), Contains("did you mean 'final_users'?"));
  CHECK_THAT(refusal(bench, priority + "first = [\"food\", \"food\"]\n"),
             Contains("scenario.toml:10:9: first names 'food' twice; name it once"));
  CHECK_THAT(refusal(bench, priority + "first = []\n"), Contains("first is an empty list; name at least one sector"));
  CHECK_THAT(refusal(bench, priority), Contains("first"));
  CHECK_THAT(refusal(bench, priority + "first = [\"food\"]\nproducts = [\"final_users\"]\n"),
             Contains("scenario.toml:11:12: unknown sector 'final_users'"));
  CHECK_THAT(refusal(bench, priority + "first = [\"food\"]\nproducts = []\n"), Contains("products is an empty list"));
}

TEST_CASE("parameters outside their range are refused") {
  const Bench bench;
  for (const auto& [text, message] :
       {std::pair("[orders]\nrule = \"ario\"\nrestoration_days = 0.0\n", "restoration_days is 0, below 1"),
        std::pair("[orders]\nrule = \"ario\"\nsuppliers = \"nearest\"\n", "suppliers"),
        std::pair("[production]\nrule = \"threshold\"\npsi = 0.0\n", "psi is 0, below 0.01"),
        std::pair("[production]\nrule = \"threshold\"\npsi = 1.1\n", "psi is 1.1, above 1"),
        std::pair("[overproduction]\nrule = \"ario\"\nmaximum = 0.9\n", "maximum is 0.9, below 1"),
        std::pair("[overproduction]\nrule = \"ario\"\ntau_days = 0.5\n", "tau_days is 0.5, below 1"),
        std::pair("[households]\nrule = \"saving\"\nshare_saved = 1.5\n", "share_saved is 1.5, above 1"),
        std::pair("[households]\nrule = \"income\"\nexpected_permanent_income = 0.0\n",
                  "expected_permanent_income is 0, below 0.01"),
        std::pair("[capital]\nto_value_added = 0.0\n", "to_value_added is 0, below 0.01")}) {
    INFO(text);
    CHECK_THAT(refusal(bench, text), Contains(message));
  }
}

TEST_CASE("shocks that take labour away are refused where labour is no limit") {
  const Bench bench;
  const std::string follows = closure_tables + "[work]\nrule = \"follows-output\"\n";  // to line 12
  CHECK_THAT(
      refusal(bench, follows + shock("reduction = 0.5\n")),
      Contains("scenario.toml:15:8: shock 'a' takes labour away, but under work rule \"follows-output\" labour is "
               "no limit; write kind = \"capacity\", or choose a work rule with labour"));
  CHECK_THAT(refusal(bench, follows + "[[shock]]\nlabel = \"closed\"\nkind = \"closure\"\n"),
             Contains("scenario.toml:15:8: shock 'closed' takes labour away"));
  CHECK(refusal(bench, follows + "[[shock]]\nlabel = \"flood\"\nkind = \"capacity\"\nreduction = 0.5\n") == "accepted");
  CHECK(refusal(bench, shock("reduction = 0.5\n")) == "accepted");
}

TEST_CASE("all mechanisms that cannot be served are refused in one pass") {
  const Bench bench;
  forget_labour(bench);
  std::filesystem::remove(bench.scratch.folder() / "economy/criticality.csv");
  const std::string message = refusal(bench, "[households]\nrule = \"income\"\n" + priority + "first = [\"fod\"]\n" +
                                                 quake("firms = [4000000000]\nreduction = 0.1\n"));
  for (const char* part :
       {"needs labour income", "needs criticality ratings", "unknown sector 'fod'", "there is no firm 4000000000"})
    CHECK_THAT(message, Contains(part));
}

TEST_CASE("a law whose jobs are its hours knows no shorter working time") {
  const Bench bench;
  const std::string heat =
      "[[shock]]\nlabel = \"heat\"\nkind = \"working_time\"\nreduction = 0.1\nstart = 2020-01-03\n";
  CHECK(refusal(bench, heat) == "accepted");
  CHECK_THAT(refusal(bench, heat + "[work]\nrule = \"pichler\"\n"),
             Contains("shock 'heat' takes hours and leaves jobs, but under work rule \"pichler\" the two are one"));
  CHECK_THAT(refusal(bench, heat + "[work]\nrule = \"follows-output\"\n"),
             Contains("shock 'heat' takes labour away, but under work rule \"follows-output\" labour is no limit"));
}
