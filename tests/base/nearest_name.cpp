// Suggestions say what was meant, or nothing.
#include <catch2/catch.hpp>

#include "base/errors.hpp"

using namespace tierwave;

TEST_CASE("the nearest name counts slips and swaps and ignores case") {
  const std::vector<std::string> known{"textiles", "leather", "electronics", "tau_days"};
  CHECK(nearest_name("textile", known) == "textiles");
  CHECK(nearest_name("Leahter", known) == "leather");
  CHECK(nearest_name("electrnics", known) == "electronics");
  CHECK(nearest_name("TAU_DAYS", known) == "tau_days");
  CHECK(nearest_name("mining", known).empty());
  CHECK(nearest_name("", known).empty());
  CHECK(nearest_name("x", {}).empty());
}

TEST_CASE("short names allow one slip") {
  const std::vector<std::string> countries{"CHN", "IND", "USA"};
  CHECK(nearest_name("CHM", countries) == "CHN");
  CHECK(nearest_name("IDN", countries) == "IND");
  CHECK(nearest_name("AUT", countries).empty());
}

TEST_CASE("plurals and beginnings come before slips") {
  const std::vector<std::string> known{"stocks",    "shock",     "orders",        "network",       "closures",
                                       "country",   "countries", "duration_days", "recovery_days", "reduction",
                                       "ramp_days", "recovery",  "replicates",    "households",    "production"};
  const std::pair<const char*, const char*> typos[] = {{"shocks", "shock"},
                                                       {"Shocks", "shock"},
                                                       {"shok", "shock"},
                                                       {"schock", "shock"},
                                                       {"shcok", "shock"},
                                                       {"stock", "stocks"},
                                                       {"stoks", "stocks"},
                                                       {"order", "orders"},
                                                       {"oders", "orders"},
                                                       {"networks", "network"},
                                                       {"netwrok", "network"},
                                                       {"closure", "closures"},
                                                       {"contry", "country"},
                                                       {"contries", "countries"},
                                                       {"duration", "duration_days"},
                                                       {"duration_day", "duration_days"},
                                                       {"durations_days", "duration_days"},
                                                       {"ramp", "ramp_days"},
                                                       {"ramp_day", "ramp_days"},
                                                       {"recovry", "recovery"},
                                                       {"recovery_day", "recovery_days"},
                                                       {"reductions", "reduction"},
                                                       {"reduciton", "reduction"},
                                                       {"redution", "reduction"},
                                                       {"replicate", "replicates"},
                                                       {"repliactes", "replicates"},
                                                       {"household", "households"},
                                                       {"housholds", "households"},
                                                       {"prodution", "production"},
                                                       {"PRODUCTION", "production"}};
  for (const auto& [written, meant] : typos) CHECK(nearest_name(written, known) == meant);
  for (const char* other : {"demand", "inflation", "firms", "start", "xyz", "deduction_rate"})
    CHECK(nearest_name(other, known).empty());
}

TEST_CASE("every part of a name with dots must be near") {
  const std::vector<std::string> known{"shock.reduction", "shock.duration_days", "orders.tau_days"};
  CHECK(nearest_name("shock.duration", known) == "shock.duration_days");
  CHECK(nearest_name("shocks.reduction", known) == "shock.reduction");
  CHECK(nearest_name("order.tau_dys", known) == "orders.tau_days");
  CHECK(nearest_name("shock.location", known).empty());
}
