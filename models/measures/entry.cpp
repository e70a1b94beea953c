#include "models/measures/entry.hpp"

#include "models/measures/keys.hpp"
#include "models/shocks/keys.hpp"

namespace tierwave::models::measures {

MeasureEntry entry_from(const schema::Values& measure) {
  const schema::Reader read{measure};
  const shocks::Text kind = read("kind");
  return {.label = read("label"),
          .kind = kind_of(*kind),
          .table = measure.table_where,
          .place = shocks::place_from(measure),
          .contracts = read("contracts"),
          .partners = read("partners"),
          .products = read("products"),
          .payer = read("payer"),
          .start = read("start"),
          .end = read("end"),
          .duration_days = read("duration_days"),
          .delay_days = read("delay_days"),
          .ramp_days = read("ramp_days"),
          .trigger = {.quantity = read("trigger"),
                      .country = read("trigger_country"),
                      .below = read("trigger_below"),
                      .above = read("trigger_above"),
                      .off = read("trigger_off"),
                      .days = read("trigger_days")},
          .budget = read("budget"),
          .reach = read("reach"),
          .informal_reach = read("informal_reach"),
          .pay = read("pay"),
          .amount = read("amount"),
          .jobs_kept = read("jobs_kept"),
          .share = read("share"),
          .cost = read("cost"),
          .output_below = read("output_below"),
          .fixed_cost = read("fixed_cost"),
          .spending = read("spending"),
          .additional = read("additional"),
          .speed = read("speed"),
          .credit_days = read("credit_days"),
          .rate = read("rate"),
          .elasticity = read("elasticity"),
          .demand_elasticity = read("demand_elasticity"),
          .quota = read("quota"),
          .stock_days = read("stock_days"),
          .holding_cost = read("holding_cost"),
          .steps = read("steps"),
          .vaccinated = read("vaccinated"),
          .employment = read("employment"),
          .notice_days = read("notice_days"),
          .floor = read("floor"),
          .employer_part = read("employer_part"),
          .support_days = read("support_days"),
          .firms = read("firms"),
          .firm_table = read("firm_table")};
}

}  // namespace tierwave::models::measures
