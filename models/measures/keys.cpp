#include "models/measures/keys.hpp"

#include <string>
#include <utility>
#include <vector>

#include "base/bounds.hpp"
#include "models/labour/workforce.hpp"
#include "models/measures/key_lists.hpp"
#include "models/measures/measure.hpp"
#include "models/shocks/keys.hpp"

namespace tierwave::models::measures {
namespace {

using schema::Key;
using schema::Type;

template <class Fits>
std::vector<std::string> measures_that(Fits fits) {
  return names_that(every_kind, fits);
}

bool may_have_budget(const KindRow& row) {
  return row.budget && (row.pays || row.acts == Acts::final_demand);
}

std::string what_it_does() {
  std::string text = "What it does.";
  for (const KindRow& row : every_kind) text += " `" + std::string(row.name) + "`: " + std::string(row.text);
  return text;
}

// When a measure is in force.
std::vector<Key> time_keys() {
  std::vector<std::string> quantity_names;
  for (std::size_t q = 0; q < quantities; ++q) quantity_names.emplace_back(name_of(static_cast<Quantity>(q)));
  return {
      Key{.name = "start",
          .type = Type::date,
          .unit = "date",
          .text = "First day on which it may be in force; the scenario's first when left out."},
      Key{.name = "end",
          .type = Type::date,
          .unit = "date",
          .text = "Last day, in the run or after it; the scenario's last when left out."},
      Key{.name = "duration_days",
          .type = Type::integer,
          .unit = "days",
          .minimum = 1,
          .maximum = bounds::most_days,
          .text = "Days from `start` on, instead of `end`."},
      Key{.name = "trigger",
          .type = Type::choice,
          .choices = quantity_names,
          .text = "What of a country switches it on and off between start and end: the sum over its firms of the day "
                  "before, relative to the baseline. Without it the measure is in force from start to end."},
      Key{.name = "trigger_country",
          .type = Type::text,
          .text = "Code of the country that is looked at, or `world` for the sum over all; when left out each country "
                  "that the measure selects switches for itself."},
      Key{.name = "trigger_below",
          .type = Type::number,
          .unit = "1",
          .minimum = 0,
          .maximum = 2,
          .text = "It is switched on while the quantity is below this."},
      Key{.name = "trigger_above",
          .type = Type::number,
          .unit = "1",
          .minimum = 0,
          .maximum = 2,
          .text = "It is switched on while the quantity is above this, instead of `trigger_below`."},
      Key{.name = "trigger_off",
          .type = Type::number,
          .unit = "1",
          .minimum = 0,
          .maximum = 2,
          .text = "It is switched off once the quantity is back at this: above `trigger_below`, or below "
                  "`trigger_above`, so that it does not flap."},
      Key{.name = "trigger_days",
          .type = Type::integer,
          .unit = "days",
          .fallback = 1.0,
          .minimum = 1,
          .maximum = bounds::most_days,
          .text = "Days in a row that it takes to switch on, and to switch off.",
          .source = "choice: at once"},
      Key{.name = "delay_days",
          .type = Type::integer,
          .unit = "days",
          .fallback = 0.0,
          .minimum = 0,
          .maximum = bounds::most_days,
          .text = "Days from start, or from the switch, until it acts.",
          .source = "choice: without delay"},
      Key{.name = "ramp_days",
          .type = Type::integer,
          .unit = "days",
          .fallback = 0.0,
          .minimum = 0,
          .maximum = bounds::most_days,
          .text = "Days over which it builds up in a straight line once it acts.",
          .source = "choice: at once"},
  };
}

std::vector<Key> support_keys() {
  return {
      Key{.name = "support_days",
          .type = Type::integer,
          .unit = "days",
          .minimum = 1,
          .maximum = bounds::most_days,
          .text = "Days, in the mean, for which a person is supported; as long as the measure when left out.",
          .only_for = only(Kind::income_support)},
      Key{.name = "employer_part",
          .type = Type::number,
          .unit = "1",
          .fallback = 0.0,
          .minimum = 0,
          .maximum = 1,
          .text = "Share of the support that the employer pays who let the person go or sends none home with pay; the "
                  "budget counts the rest.",
          .source = "choice: public money alone",
          .only_for = only(Kind::income_support)},
  };
}

// Single firms, instead of places.
std::vector<Key> firm_keys() {
  const auto by_firm =
      measures_that([](const KindRow& row) { return row.places && !row.buyers && row.acts != Acts::search; });
  return {
      Key{.name = "firms",
          .type = Type::integer_list,
          .unit = "1",
          .minimum = 0,
          .maximum = 4294967295.0,
          .text = "Ids of single firms, instead of places.",
          .only_for = by_firm},
      Key{.name = "firm_table",
          .type = Type::path,
          .text = "CSV with a column firm, their ids, instead of `firms`.",
          .only_for = by_firm},
  };
}

// What it may spend, and whom it reaches.
std::vector<Key> reach_keys() {
  const auto spending = measures_that(may_have_budget);
  const auto with_contracts = measures_that([](const KindRow& row) { return row.contracts; });
  return {
      Key{.name = "budget",
          .type = Type::number,
          .unit = "1e6 of the economy's currency",
          .minimum = 0,
          .maximum = bounds::most_money,
          .text = "What it may spend in all; once that is used up it ends. No limit when left out.",
          .only_for = spending},
      Key{.name = "contracts",
          .type = Type::text_list,
          .choices = labour::names_of_contracts(),
          .text = "Classes of contract that it covers; all when left out.",
          .only_for = with_contracts},
      Key{.name = "reach",
          .type = Type::number,
          .unit = "1",
          .fallback = 1.0,
          .minimum = 0,
          .maximum = 1,
          .text = "Share of those entitled whom it reaches.",
          .source = "choice: all of them",
          .only_for = measures_that([](const KindRow& row) { return row.reach; })},
      Key{.name = "informal_reach",
          .type = Type::number,
          .unit = "1",
          .fallback = 0.0,
          .minimum = 0,
          .maximum = 1,
          .text = "The same of informal and home-based workers, where their classes are covered.",
          .source = "assumption: who stands on no payroll is not reached by what is paid through payrolls",
          .only_for = measures_that([](const KindRow& row) { return row.payroll; })},
      Key{.name = "informal_reach",
          .type = Type::number,
          .unit = "1",
          .minimum = 0,
          .maximum = 1,
          .text =
              "The same of informal and home-based workers, where their classes are covered; `reach` when left out.",
          .only_for = measures_that([](const KindRow& row) { return row.contracts && !row.payroll; })},
  };
}

// How much.
std::vector<Key> amount_keys() {
  return {
      Key{.name = "pay",
          .type = Type::number,
          .unit = "1",
          .minimum = 0,
          .maximum = 1,
          .text = "Share of pay: of the wage for hours not worked (job_retention), of the wages of those kept on "
                  "(wage_subsidy), of the lost wage (income_support).",
          .only_for = measures_that([](const KindRow& row) { return row.pay; })},
      Key{.name = "amount",
          .type = Type::number,
          .unit = "the economy's currency a person and month",
          .minimum = 0,
          .maximum = bounds::most_money,
          .text =
              "Paid a person and month of 365 / 12 days: to each without work (income_support, instead of `pay`), or "
              "for each who is in work without shocks (household_transfer).",
          .only_for = measures_that([](const KindRow& row) { return row.amount; })},
      Key{.name = "jobs_kept",
          .type = Type::number,
          .unit = "1",
          .fallback = 0.6,
          .minimum = 0,
          .maximum = 1,
          .text = "Share of the jobs that those reached would lose and keep.",
          .source = "assumption: as under the schemes of [labour]",
          .only_for = only(Kind::job_retention)},
      Key{.name = "jobs_kept",
          .type = Type::number,
          .unit = "1",
          .fallback = 0.4,
          .minimum = 0,
          .maximum = 1,
          .text = "Share of the jobs that those reached would lose and keep.",
          .source = "assumption: two thirds of what a scheme keeps that pays idle hours too",
          .only_for = only(Kind::wage_subsidy)},
      Key{.name = "share",
          .type = Type::number,
          .unit = "1",
          .minimum = 0,
          .maximum = 1,
          .text = "Share of the labour that shocks take which can work after all.",
          .only_for = measures_that([](const KindRow& row) { return row.share && row.acts == Acts::labour_supply; })},
      Key{.name = "share",
          .type = Type::number,
          .unit = "1",
          .minimum = 0,
          .maximum = 1,
          .text =
              "Share of the value of lost orders that is paid (payment_of_cancelled_orders), of purchases that can move at "
              "once (second_suppliers), of what shocks take that crosses after all (faster_corridors, export_ban_relief).",
          .only_for = measures_that([](const KindRow& row) { return row.share && row.acts != Acts::labour_supply; })},
      Key{.name = "payer",
          .type = Type::choice,
          .fallback = "fund",
          .choices = {"fund", "buyers"},
          .text = "Who pays for lost orders: a public `fund` in the firms' country, or the `buyers` who cancelled.",
          .source = "choice: a fund, so that its cost is counted",
          .only_for = only(Kind::payment_of_cancelled_orders)},
      Key{.name = "stock_days",
          .type = Type::number,
          .unit = "days",
          .minimum = 0,
          .maximum = bounds::most_days,
          .text = "What is held in reserve, in days of use without shocks.",
          .only_for = only(Kind::strategic_stocks)},
      Key{.name = "holding_cost",
          .type = Type::number,
          .unit = "1",
          .fallback = 0.2,
          .minimum = 0,
          .maximum = 10,
          .text = "What it costs to hold a reserve, a year, as a share of its value.",
          .source = "assumption: a fifth, for capital, room, insurance and what spoils",
          .only_for = only(Kind::strategic_stocks)},
      Key{.name = "products",
          .type = Type::text_list,
          .names = "sector",
          .text = "Sectors whose products are held in reserve; all when left out.",
          .only_for = only(Kind::strategic_stocks)},
      Key{.name = "steps",
          .type = Type::step_list,
          .unit = "1",
          .minimum = 0,
          .maximum = 1,
          .text = "[[date, share], ...]: that share from each date on.",
          .only_for = measures_that([](const KindRow& row) { return row.steps; })},
      Key{.name = "cost",
          .type = Type::number,
          .unit = "the economy's currency a person and month",
          .fallback = 0.0,
          .minimum = 0,
          .maximum = bounds::most_money,
          .text = "Paid for each person in work in the selected firms without shocks.",
          .source = "choice: costs are not counted unless the scenario says them",
          .only_for = measures_that([](const KindRow& row) { return row.cost; })},
      Key{.name = "output_below",
          .type = Type::number,
          .unit = "1",
          .minimum = 0,
          .maximum = 2,
          .text =
              "It pays only firms whose output of the day before lies below this share of the baseline; all when left "
              "out.",
          .only_for = measures_that([](const KindRow& row) { return row.by_output; })},
      Key{.name = "fixed_cost",
          .type = Type::number,
          .unit = "1",
          .minimum = 0,
          .maximum = 1,
          .text = "Share of the fixed cost of a firm that is paid.",
          .only_for = only(Kind::grant)},
      Key{.name = "spending",
          .type = Type::number,
          .unit = "1e6 of the economy's currency a month",
          .minimum = 0,
          .maximum = bounds::most_money,
          .text =
              "What is bought, or paid of what is bought, a month of 365 / 12 days in all selected countries together; "
              "shared out by what their final users buy of the products without shocks.",
          .only_for = measures_that([](const KindRow& row) { return row.acts == Acts::final_demand; })},
      Key{.name = "additional",
          .type = Type::number,
          .unit = "1",
          .fallback = 0.5,
          .minimum = 0.01,
          .maximum = 1,
          .text = "Share of it that households would not have bought otherwise.",
          .source =
              "assumption between a quarter (Kan, Peng & Wang 2017, vouchers in Taiwan) and nine tenths (Parker et al. "
              "2013, rebates in the United States)",
          .only_for = only(Kind::demand_stimulus)},
      Key{.name = "credit_days",
          .type = Type::number,
          .unit = "days",
          .minimum = 0,
          .maximum = bounds::most_days,
          .text = "Days of its fixed cost that a firm may draw beyond its own cash and credit.",
          .only_for = only(Kind::credit_line)},
      Key{.name = "rate",
          .type = Type::number,
          .unit = "1",
          .minimum = 0,
          .maximum = 10,
          .text =
              "Duty as a share of the price (tariff), or the share of the price that is waived (tariff_relief, below 1).",
          .only_for = measures_that([](const KindRow& row) { return row.rate; })},
      Key{.name = "elasticity",
          .type = Type::number,
          .unit = "1",
          .fallback = 0.76,
          .minimum = 0,
          .maximum = 60,
          .text =
              "By how much per cent what is bought of an origin falls when its price rises by one per cent against the "
              "others: the shift between origins.",
          .source = "Boehm, Levchenko & Pandalai-Nayar 2023: 0.76 within a year, about 2 in the long run",
          .only_for = measures_that([](const KindRow& row) { return row.rate; })},
      Key{.name = "demand_elasticity",
          .type = Type::number,
          .unit = "1",
          .fallback = 1.0,
          .minimum = 0,
          .maximum = 60,
          .text = "The same of what final users buy of the product in all.",
          .source = "assumption: households spend a constant share on each product, as in Caliendo & Parro 2015",
          .only_for = measures_that([](const KindRow& row) { return row.rate; })},
      Key{.name = "quota",
          .type = Type::number,
          .unit = "1",
          .minimum = 0,
          .maximum = 1,
          .text = "Share of the flow without shocks that may cross the border.",
          .only_for = measures_that([](const KindRow& row) { return row.acts == Acts::trade; })},
      Key{.name = "speed",
          .type = Type::number,
          .unit = "1",
          .minimum = 1,
          .maximum = 1000,
          .text = "For how many days of search for another supplier a day with help counts.",
          .only_for = only(Kind::search_help)},
  };
}

}  // namespace

schema::Table keys() {
  schema::Table table{
      .name = "measure",
      .text =
          "One measure: what a country does, for whom, and what it may spend. Several may be listed; they act in the "
          "order of the file.",
      .repeated = true,
      .chooser = "kind",
      .keys = {
          Key{.name = "label",
              .type = Type::text,
              .required = true,
              .text = "What to call it in messages and results."},
          Key{.name = "kind",
              .type = Type::choice,
              .required = true,
              .choices = measures_that([](const KindRow&) { return true; }),
              .text = what_it_does()},
      }};
  table.keys.push_back(Key{.name = "partners",
                           .type = Type::text_list,
                           .names = "country",
                           .text = "Countries on the other side of the border; all others when left out.",
                           .only_for = measures_that([](const KindRow& row) { return row.partners; })});
  const auto add = [&](std::vector<Key> more) { table.keys.insert(table.keys.end(), more.begin(), more.end()); };
  std::vector<Key> place = shocks::place_keys(
      "Codes of countries or regions; all when left out. For public_purchase, demand_stimulus, tariffs and import_quota "
      "where the buyers are, else where the firms are.",
      "Codes of the firms' sectors, which are the sellers for public_purchase, demand_stimulus, tariffs and quotas; all when "
      "left out.");
  for (Key& key : place)  // a duty stands on a product, whoever makes it
    if (key.name != "countries" && key.name != "sectors")
      key.only_for = measures_that([](const KindRow& row) { return !row.rate; });
  add(std::move(place));
  add(time_keys());
  add(reach_keys());
  add(amount_keys());
  add(vaccination_keys());
  add(notice_keys());
  add(wage_floor_keys());
  add(firm_keys());
  add(support_keys());
  table.excludes = {
      {.keys = {"end"}, .others = {"duration_days"}},
      {.keys = {"trigger_below"}, .others = {"trigger_above"}},
      {.keys = {"pay"}, .others = {"amount"}, .only_for = only(Kind::income_support)},
      {.keys = {"firms"}, .others = {"firm_table"}},
      {.keys = {"firms", "firm_table"}, .others = {"countries", "sectors", "tiers", "size_classes", "zones"}},
      {.keys = {"steps"}, .others = {"vaccinated", "employment"}, .only_for = only(Kind::vaccination)}};
  return table;
}

}  // namespace tierwave::models::measures
