#include "report/sources.hpp"

#include <catch2/catch.hpp>

using namespace tierwave::report;

TEST_CASE("sources are told of keys and of tables") {
  const tierwave::analysis::Keys keys{
      {"orders.tau_days", "14"},
      {"orders.tau_days_source", "\"recorded run\""},
      {"shock.strike.label", "\"strike\""},
      {"shock.strike.reduction", "0.4"},
      {"shock.strike.source", "\"assumption\""},
      {"work.overtime_limit", "0.1"},
  };
  CHECK(sourced_keys(keys) == std::vector<SourcedKey>{{"orders.tau_days", "14", "recorded run"},
                                                      {"shock.strike", "reduction = 0.4", "assumption"}});
}
