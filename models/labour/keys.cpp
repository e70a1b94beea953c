#include "models/labour/keys.hpp"

#include "models/share.hpp"

namespace tierwave::models::labour {

using schema::Key;
using schema::Type;

schema::Table keys() {
  const MarketParameters defaults;
  const Ladder ladder;
  const auto path = [](const char* name, const char* text) {
    return Key{.name = name, .type = Type::path, .text = text};
  };
  return {
      .name = "labour",
      .text = "The labour market: contracts, the ladder of adjustment, job-retention schemes and income support.",
      .keys = {
          path("contracts",
               "Contract classes by country, such as models/labour/contracts_2019.csv; without it all "
               "workers count as permanent."),
          Key{.name = "schemes",
              .type = Type::path,
              .choices = {no_schemes},
              .text = "Job-retention schemes by country, such as models/labour/schemes_2020.csv; `none` says that no "
                      "country has one. Where nothing is said there is none."},
          path("income_support", "Income support by country and day, such as models/labour/oxcgrt_e1_2020_2022.csv."),
          path("countries",
               "Employment by country, for the means of regions, such as "
               "models/closures/countries_2019.csv."),
          path("ladder", "The rungs and their limits, instead of the default, models/labour/ladder.csv."),
          share("hours_when_short", ladder.hours_when_short, "Share of the hours that a worker on shorter hours keeps.",
                "assumption: half time"),
          share("inactive_share", ladder.inactive_share, "Share of those who lost the job who leave the labour force.",
                "ILO Monitor, 7th edition (2021): 81 of 114 million jobs lost in 2020"),
          share("narrow_reach", defaults.reach[1], "Share of the classes it covers that a narrow scheme reaches.",
                "assumption: few"),
          share("wide_reach", defaults.reach[2], "Share of the classes it covers that a wide scheme reaches.",
                "assumption: all"),
          share("jobs_kept", defaults.jobs_kept,
                "Share of the jobs that workers whom a scheme reaches would lose otherwise that it keeps.",
                "assumption: 0.15 to 0.3 jobs lost per hour lost under a wide scheme, against 0.5 without"),
          share("support_below_half", defaults.income_support[1],
                "Share of the lost wage that income support of level 1 replaces.",
                "assumption: the tracker says less than half"),
          share("support_half_or_more", defaults.income_support[2],
                "Share of the lost wage that income support of level 2 replaces.",
                "assumption: the tracker says half or more"),
          share("informal_reach", defaults.informal_reach,
                "How far income support reaches informal and home-based workers where the table does not say.",
                "assumption, to be swept"),
          share("adequate_pay", 0.5,
                "Pay that is adequate, as a share of the country's mean baseline pay: jobs paid below it are counted.",
                "European Union, directive 2022/2041: half of the gross average wage"),
      }};
}

Files files(const schema::Values& values) {
  const schema::Reader read{values};
  return {.contracts = read("contracts"),
          .schemes = read("schemes"),
          .income_support = read("income_support"),
          .countries = read("countries"),
          .ladder = read("ladder")};
}

MarketParameters market_parameters(const schema::Values& values) {
  MarketParameters parameters;
  parameters.reach = {0, values.number("narrow_reach"), values.number("wide_reach")};
  parameters.jobs_kept = values.number("jobs_kept");
  parameters.income_support = {0, values.number("support_below_half"), values.number("support_half_or_more")};
  parameters.informal_reach = values.number("informal_reach");
  return parameters;
}

double adequate_pay(const schema::Values& values) {
  return values.number("adequate_pay");
}

Ladder ladder(const schema::Values& values) {
  Ladder result = default_ladder();
  if (values.has("ladder")) result.rungs = read_rungs(values.text("ladder"));
  result.hours_when_short = values.number("hours_when_short");
  result.inactive_share = values.number("inactive_share");
  return result;
}

}  // namespace tierwave::models::labour
