// In a run without shocks every output equals its recorded baseline, to the last bit, on every day and under every law
// of households. Once: checks before the run left their terms behind, and the baseline of household consumption with
// them.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;

TEST_CASE("without shocks every output is its baseline to the last bit under every law of households") {
  const Bench bench;
  for (const char* rule : {"fixed", "saving", "income"}) {
    const resolve::Study study = bench.study(
        std::string("[orders]\nrule = \"inoue-todo\"\ntau_days = 2\n[households]\nrule = \"") + rule + "\"\n");
    const results::ResultsReader reader(bench.run(study, std::string(rule) + ".h5"));
    std::size_t compared = 0;
    for (const results::Variable& variable : reader.variables()) {
      if (!variable.name.starts_with("baseline_")) continue;
      ++compared;
      const results::Array baseline = reader.array(variable.name);
      const results::Array daily = reader.array(variable.name.substr(9));
      bool same = true;
      for (std::size_t i = 0; i < daily.values.size(); ++i)
        same = same && daily.values[i] == baseline.values[i % baseline.values.size()];
      INFO(rule << " " << variable.name);
      CHECK(same);
    }
    CHECK(compared >= 8);
  }
}
