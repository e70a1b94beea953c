#include "models/closures/keys.hpp"

#include <string>

#include "base/bounds.hpp"
#include "models/share.hpp"

namespace tierwave::models {

using schema::Key;
using schema::Type;

namespace {

// The keys of the levels of each indicator, from level 1 on.
struct LevelKey {
  Indicator indicator;
  int level;
  const char* name;
  const char* text;
};
constexpr LevelKey level_keys[] = {
    {Indicator::workplaces, 1, "recommended", "Work closed where closing workplaces is recommended."},
    {Indicator::workplaces, 2, "required_for_some", "Work closed where some sectors must close."},
    {Indicator::workplaces, 3, "required_for_all_but_essential",
     "Work closed where all but essential workplaces must close."},
    {Indicator::transport, 1, "transport_recommended",
     "Work closed where closing public transport is recommended, or its traffic much reduced."},
    {Indicator::transport, 2, "transport_required", "Work closed where public transport is closed."},
    {Indicator::home, 1, "home_recommended", "Work closed where staying at home is recommended."},
    {Indicator::home, 2, "home_required", "Work closed where staying at home is required, daily needs excepted."},
    {Indicator::home, 3, "home_required_strictly",
     "Work closed where staying at home is required with the least exceptions."},
};

Key number_of_days(const char* name, double fallback, const char* text, const char* source) {
  return Key{.name = name,
             .type = Type::number,
             .unit = "days",
             .fallback = fallback,
             .minimum = 1,
             .maximum = bounds::most_days,
             .text = text,
             .source = source};
}

Key yes_or_no(const char* name, bool fallback, const char* text, const char* source) {
  return Key{.name = name, .type = Type::boolean, .fallback = fallback, .text = text, .source = source};
}

constexpr const char* spread_names[] = {"firm_spread_1_to_9", "firm_spread_10_to_49", "firm_spread_50_to_249",
                                        "firm_spread_250_and_more"};
constexpr const char* income_names[] = {"high_income", "upper_middle_income", "lower_middle_income", "low_income"};

}  // namespace

schema::Table closure_keys() {
  const ClosureParameters defaults;
  const char* fitted = "fitted to the hours lost in 2020 by country (ILO, OxCGRT): tools/tables/closure_strengths.py";
  const char* advice = "choice: what people do on a recommendation is voluntary distancing, which has keys of its own";
  const char* assumption = "assumption, to be swept";
  const char* pairs =
      "fitted to what equal closures took in the spring of 2020 and later in FRA, BEL, GBR and ISR: tools/tables/wear.py";
  schema::Table table{
      .name = "closures",
      .text =
          "Closures of workplaces, public transport and homes by country and day, for shocks of kind `closure` and "
          "for `follows = \"closures\"`.",
      .keys = {Key{.name = "table",
                   .type = Type::path,
                   .text = "Closure level and scope by country, such as models/closures/oxcgrt_2020_2022.csv."},
               Key{.name = "countries",
                   .type = Type::path,
                   .text = "Employment and income group by country, such as models/closures/countries_2019.csv."}}};
  for (const auto& [indicator, level, name, text] : level_keys)
    table.keys.push_back(share(name, defaults.kappa_of(indicator, level), text, level == 1 ? advice : fitted));
  table.keys.insert(
      table.keys.end(),
      {share("targeted_scope", defaults.scope_targeted,
             "Strength of a measure that holds in parts of a country only, where at most 10 million work.", assumption),
       share("targeted_scope_exponent", defaults.scope_exponent,
             "How it falls with the size of larger countries: times (10 million / persons in work) to this power.",
             "assumption: 0 to 0.4, to be swept; the tracker codes the strictest rule found anywhere in a country"),
       yes_or_no("wear", true, "Whether the effect of closures wears off as people learn to live with them.",
                 "choice: it did in 2020 (Goldstein, Levy Yeyati & Sartorio 2021; Joshi & Musalem 2021)"),
       number_of_days(
           "half_life_days", defaults.half_life_days,
           "Days since a country's first closing of workplaces until half of what wears off is gone; of "
           "voluntary distancing too.",
           "choice: the middle of 45 to 140 days (Joshi & Musalem 2021; Goldstein, Levy Yeyati & Sartorio 2021)"),
       share("floor", defaults.floor, "What never wears off.", pairs),
       yes_or_no(
           "voluntary", true,
           "Whether people keep away from work of their own will too, from their country's first closing on.",
           "choice: about half of the fall of mobility in the spring of 2020 (IMF, World Economic Outlook, October "
           "2020, ch. 2)")});
  for (std::size_t group = 0; group < income_groups; ++group)
    table.keys.push_back(
        share(std::string("voluntary_") + income_names[group], defaults.voluntary_share[group],
              group == 0 ? "Work that voluntary distancing takes at first in high-income countries."
                         : "The same in countries of this income group.",
              "assumption: nearly half of what high-income countries lose in 90 days, less where people are poor (IMF, "
              "World Economic Outlook, October 2020, ch. 2)"));
  for (std::size_t group = 0; group < income_groups; ++group)
    table.keys.push_back(share(std::string("remote_") + income_names[group], defaults.remote_feasibility[group],
                               group == 0 ? "How far the remote share of a sector can be used in high-income countries."
                                          : "The same in other countries of this income group.",
                               assumption));
  table.keys.push_back(
      share("essential_struck", defaults.essential_struck,
            "Share of essential work that closures keep away nonetheless: the list of essential activities spares a "
            "sector, not each of those who work in it.",
            "fitted to who was at work in Belgium in April 2020 by sector (ERMG survey): "
            "tools/tables/essential_struck.py"));
  table.keys.push_back(yes_or_no(
      "firms_differ", true,
      "Whether closures strike the firms of a group unlike, by the shares `firm_spread_...`, with the same mean.",
      "choice: in April 2020 some firms had closed and others hardly worked less (Bartik et al. 2020, PNAS 117:17656)"));
  for (std::size_t size = 0; size < network::size_classes; ++size)
    table.keys.push_back(share(
        spread_names[size], defaults.firm_spread[size],
        size == 0
            ? "How unlike firms of 1 to 9 persons are struck: 0 all alike, 1 some close altogether and the others not "
              "at all; the mean is kept."
            : "The same for firms of this size.",
        size == 0 ? "of 5800 small firms in the United States 43 % had closed in April 2020, the others lost 17 % of "
                    "their staff, all together 39 % (Bartik et al. 2020, PNAS 117:17656): 1 - 0.17 / 0.39"
                  : "assumption: less where a firm has more workers or plants"));
  table.keys.push_back(share("sickness", defaults.sickness,
                             "Share of those who may work that is ill on days on which their country closes anything.",
                             "choice: nobody is ill unless a scenario says so"));
  return table;
}

std::vector<std::string> closure_strength_keys() {
  std::vector<std::string> names;
  for (const LevelKey& key : level_keys) names.emplace_back(key.name);
  return names;
}

ClosureFiles closure_files(const schema::Values& values) {
  const schema::Reader read{values};
  return {.table = read("table"), .countries = read("countries")};
}

ClosureParameters closure_parameters(const schema::Values& values) {
  ClosureParameters parameters;
  for (const LevelKey& key : level_keys) parameters.kappa_of(key.indicator, key.level) = values.number(key.name);
  parameters.scope_targeted = values.number("targeted_scope");
  parameters.scope_exponent = values.number("targeted_scope_exponent");
  parameters.wear = values.boolean("wear");
  parameters.half_life_days = values.number("half_life_days");
  parameters.floor = values.number("floor");
  parameters.voluntary = values.boolean("voluntary");
  parameters.firms_differ = values.boolean("firms_differ");
  for (std::size_t size = 0; size < network::size_classes; ++size)
    parameters.firm_spread[size] = values.number(spread_names[size]);
  for (std::size_t group = 0; group < income_groups; ++group) {
    parameters.voluntary_share[group] = values.number(std::string("voluntary_") + income_names[group]);
    parameters.remote_feasibility[group] = values.number(std::string("remote_") + income_names[group]);
  }
  parameters.essential_struck = values.number("essential_struck");
  parameters.sickness = values.number("sickness");
  return parameters;
}

}  // namespace tierwave::models
