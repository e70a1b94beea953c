// Measures of every kind, for setups made by hand.
#pragma once
#include <string>
#include <vector>

#include "engine/simulation.hpp"
#include "models/measures/plan.hpp"

namespace tierwave::tests {

// Of a kind, for all firms of a network from day `first` to `last`, reaching everybody.
inline models::measures::Measure measure_everywhere(const network::Network& network, models::measures::Kind kind,
                                                    int first, int last) {
  models::measures::Measure measure;
  measure.label = std::string(name_of(kind));
  measure.kind = kind;
  models::shocks::Selection& all = measure.selection;
  all.countries.assign(network.countries.size(), true);
  all.sectors.assign(network.sectors.size(), true);
  all.tiers.assign(1, true);
  all.partners = all.countries;
  all.products = all.sectors;
  measure.reach.fill(1);
  measure.first_day = first;
  measure.last_day = last;
  return measure;
}

// Every kind once: two by a trigger, one for a sector, one for small firms, two with budgets that end before the run.
inline void add_measures(engine::Setup<>& setup, int days) {
  using models::measures::Kind;
  using models::measures::Measure;
  using models::measures::Quantity;
  using models::measures::Trigger;
  const network::Network& network = *setup.network;
  const double pay_a_head = [&] {
    double income = 0, persons = 0;
    for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
      income += network.firms.labour_income[firm];
      persons += network.firms.employment[firm];
    }
    return income / persons;
  }();
  const auto made = [&](Kind kind, int first) { return measure_everywhere(network, kind, first, days - 1); };
  Measure retention = made(Kind::job_retention, 3);
  retention.pay = 0.8, retention.jobs_kept = 0.75, retention.reach = {0.6, 0.6, 0.1, 0.1, 0.3};
  retention.trigger = Trigger{Quantity::hours, std::nullopt, true, 0.97, 0.99, 2};
  Measure subsidy = made(Kind::wage_subsidy, 4);
  subsidy.pay = 0.3, subsidy.jobs_kept = 0.5, subsidy.reach = {0.9, 0.9, 0, 0, 0.9};
  subsidy.selection.size_classes = {true, true, false, false};
  subsidy.ramp_days = 3;
  subsidy.budget = 5 * pay_a_head;
  Measure support = made(Kind::income_support, 2);
  support.amount = 0.4 * pay_a_head, support.reach = {0.5, 0.5, 0.2, 0.2, 0.5};
  support.selection.sectors.assign(network.sectors.size(), false);
  support.selection.sectors[1] = true;
  Measure second = made(Kind::income_support, 5);
  second.label = "second support";
  second.pay = 0.5, second.reach = {0.3, 0.3, 0.3, 0.3, 0.3};
  second.budget = 2 * pay_a_head;
  Measure cheque = made(Kind::household_transfer, 6);
  cheque.amount = 0.05 * pay_a_head;
  cheque.last_day = 9;
  Measure exemption = made(Kind::sector_exemption, 5);
  exemption.share = 0.2;
  exemption.trigger = Trigger{Quantity::employment, 0, true, 0.995, 0.999, 1};
  Measure reopening = made(Kind::staged_reopening, 0);
  reopening.path.assign(static_cast<std::size_t>(days), 0.0);
  for (int day = 7; day < days; ++day) reopening.path[static_cast<std::size_t>(day)] = day < 10 ? 0.2 : 0.6;
  Measure safe = made(Kind::safe_workplaces, 4);
  safe.share = 0.1, safe.cost = 0.01 * pay_a_head, safe.delay_days = 2;
  Measure remote = made(Kind::remote_work, 8);
  remote.share = 0.1;
  Measure grant = made(Kind::grant, 3);
  grant.fixed_cost = 0.5, grant.output_below = 0.9, grant.reach.fill(0.7);
  Measure purchase = made(Kind::public_purchase, 4);
  purchase.spending = 3 * pay_a_head;
  purchase.selection.sectors.assign(network.sectors.size(), false);
  purchase.selection.sectors[0] = true;
  purchase.budget = 8 * pay_a_head;
  Measure stimulus = made(Kind::demand_stimulus, 5);
  stimulus.spending = 2 * pay_a_head, stimulus.additional = 0.5;
  Measure credit = made(Kind::credit_line, 3);
  credit.credit_days = 2, credit.reach.fill(0.5);
  Measure search = made(Kind::search_help, 3);
  search.speed = 3;
  Measure tariff = made(Kind::tariff, 4);
  tariff.rate = 0.3, tariff.elasticities = {2, 1}, tariff.ramp_days = 2;
  tariff.selection.countries.assign(network.countries.size(), false);
  tariff.selection.countries[0] = true;
  Measure relief = made(Kind::tariff_relief, 6);
  relief.rate = -0.05, relief.elasticities = {2, 1};
  relief.selection.countries.assign(network.countries.size(), false);
  relief.selection.countries[1] = true;
  Measure imports = made(Kind::import_quota, 9);
  imports.quota = 0.8;
  Measure exports = made(Kind::export_quota, 9);
  exports.quota = 0.7;
  exports.selection.partners.assign(network.countries.size(), false);
  exports.selection.partners[1] = true;
  Measure cancelled = made(Kind::payment_of_cancelled_orders, 5);
  cancelled.share = 0.3;
  Measure by_buyers = made(Kind::payment_of_cancelled_orders, 6);
  by_buyers.label = "by buyers", by_buyers.share = 0.2, by_buyers.by_buyers = true;
  Measure stocks = made(Kind::strategic_stocks, 3);
  stocks.stock_days = 2, stocks.holding_cost = 0.2 / 365;
  stocks.selection.products[0] = false;
  Measure contracted = made(Kind::second_suppliers, 4);
  contracted.share = 0.6, contracted.cost = 0.001 * pay_a_head;
  Measure corridors = made(Kind::faster_corridors, 4);
  corridors.share = 0.5;
  Measure relieved = made(Kind::export_ban_relief, 6);
  relieved.share = 0.5;
  Measure vaccines = made(Kind::vaccination, 4);
  vaccines.share = 0.5, vaccines.cost = 0.02 * pay_a_head, vaccines.reach.fill(0.8);
  vaccines.vaccinated.assign(network.countries.size(), std::vector<double>(static_cast<std::size_t>(days), 0.0));
  for (std::size_t country = 0; country < network.countries.size(); ++country)
    for (int day = 5; day < days; ++day)
      vaccines.vaccinated[country][static_cast<std::size_t>(day)] = 0.01 * day / static_cast<double>(1 + country);
  Measure notice = made(Kind::notice_period, 4);
  notice.notice_days = 5, notice.reach = {0.9, 0.4, 0, 0, 0.5};
  Measure floor = made(Kind::wage_floor, 5);
  floor.pay = 0.8, floor.floor = 0.9, floor.payer = models::measures::Payer::employer, floor.reach.fill(0.5);
  floor.selection.sectors.assign(network.sectors.size(), false);
  floor.selection.sectors[0] = true;
  Measure fund = made(Kind::wage_floor, 6);
  fund.label = "fund", fund.pay = 1, fund.floor = 2, fund.budget = pay_a_head;
  fund.selection.sectors.assign(network.sectors.size(), false);
  fund.selection.sectors[1] = true;
  Measure price = fund;
  price.label = "price", price.payer = models::measures::Payer::buyer, price.budget = models::measures::unlimited;
  price.selection.sectors[1] = false, price.selection.sectors[2 % network.sectors.size()] = true;
  Measure short_support = made(Kind::income_support, 3);
  short_support.label = "for some days";
  short_support.pay = 0.2, short_support.support_days = 4, short_support.employer_part = 0.4;
  short_support.reach.fill(0.5);
  Measure second_subsidy = made(Kind::wage_subsidy, 6);
  second_subsidy.label = "for those that make less";
  second_subsidy.pay = 0.2, second_subsidy.jobs_kept = 0.4, second_subsidy.output_below = 0.8;
  setup.measures = models::measures::Plan(
      network, *setup.groups,
      {retention,      subsidy,   support,   second,   cheque,     exemption, reopening, safe,
       remote,         grant,     purchase,  stimulus, search,     credit,    tariff,    relief,
       imports,        exports,   vaccines,  notice,   floor,      fund,      price,     short_support,
       second_subsidy, cancelled, by_buyers, stocks,   contracted, corridors, relieved});
}

}  // namespace tierwave::tests
