#include "models/closures/keys.hpp"

#include "models/share.hpp"

namespace tierwave::models {

using schema::Key;
using schema::Type;

schema::Table closure_keys() {
  const ClosureParameters defaults;
  const char* regression = "regression on the hours lost in 2020 by country (ILO, OxCGRT)";
  const char* assumption = "assumption, to be swept";
  return {
      .name = "closures",
      .text =
          "Closures of workplaces by country and day, for shocks of kind `closure` and for `follows = \"closures\"`.",
      .keys = {
          Key{.name = "table",
              .type = Type::path,
              .text = "Closure level and scope by country, such as models/closures/oxcgrt_c2_2020.csv."},
          Key{.name = "countries",
              .type = Type::path,
              .text = "Employment and income group by country, such as models/closures/countries_2019.csv."},
          share("recommended", defaults.kappa[1], "Work closed where closing is recommended.", regression),
          share("required_for_some", defaults.kappa[2], "Work closed where some sectors must close.", regression),
          share("required_for_all_but_essential", defaults.kappa[3],
                "Work closed where all but essential workplaces must close.", regression),
          share("targeted_scope", defaults.scope_targeted,
                "Strength of a closure that holds in parts of a country only.", assumption),
          share("remote_high_income", defaults.remote_feasibility[0],
                "How far the remote share of a sector can be used in high-income countries.", assumption),
          share("remote_upper_middle_income", defaults.remote_feasibility[1],
                "The same in upper-middle-income countries.", assumption),
          share("remote_lower_middle_income", defaults.remote_feasibility[2],
                "The same in lower-middle-income countries.", assumption),
          share("remote_low_income", defaults.remote_feasibility[3], "The same in low-income countries.", assumption),
          share("sickness", defaults.sickness,
                "Share of those who may work that is ill on days on which their country closes anything.",
                "choice: nobody is ill unless a scenario says so"),
      }};
}

ClosureFiles closure_files(const schema::Values& values) {
  const schema::Reader read{values};
  return {.table = read("table"), .countries = read("countries")};
}

ClosureParameters closure_parameters(const schema::Values& values) {
  ClosureParameters parameters;
  parameters.kappa = {0, values.number("recommended"), values.number("required_for_some"),
                      values.number("required_for_all_but_essential")};
  parameters.scope_targeted = values.number("targeted_scope");
  parameters.remote_feasibility = {values.number("remote_high_income"), values.number("remote_upper_middle_income"),
                                   values.number("remote_lower_middle_income"), values.number("remote_low_income")};
  parameters.sickness = values.number("sickness");
  return parameters;
}

}  // namespace tierwave::models
