#include "resolve/measures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "economy/codes.hpp"
#include "models/labour/keys.hpp"
#include "models/measures/keys.hpp"
#include "resolve/measure_checks.hpp"
#include "resolve/measured_firms.hpp"
#include "resolve/selection.hpp"
#include "resolve/shock_keys.hpp"
#include "resolve/vaccinations.hpp"
#include "schema/names.hpp"

namespace tierwave::resolve {
namespace {

using models::measures::Measure;
using models::measures::MeasureEntry;
using models::measures::Trigger;
namespace labour = models::labour;

// A number that the kind of the measure cannot do without.
double needed(const models::shocks::Number& number, const MeasureEntry& entry, const char* remedy, Mistakes& mistakes) {
  if (!number) mistakes.add(entry.table, fmt::format("measure '{}' has no '{}'", *entry.label, number.key), remedy);
  return number.or_else(0);
}

// From money a person and month to millions a person and day.
double a_day(double a_month) {
  return a_month / models::measures::days_a_month / 1e6;
}

void read_window(const MeasureEntry& entry, const Calendar& calendar, Measure& measure, Mistakes& mistakes) {
  const int last_of_run = calendar.days() - 1;
  measure.first_day = first_day_of(entry.start, calendar, mistakes);
  measure.last_day = last_of_run;
  if (entry.end) measure.last_day = calendar.day(*entry.end).number();
  if (entry.duration_days) measure.last_day = measure.first_day + static_cast<int>(*entry.duration_days) - 1;
  measure.delay_days = static_cast<int>(entry.delay_days.or_else(0));
  measure.ramp_days = static_cast<int>(entry.ramp_days.or_else(0));
  if (measure.last_day < measure.first_day)
    mistakes.add(
        entry.end ? entry.end.where : entry.table,
        fmt::format("measure '{}' can never act: it ends on {}, before it starts on {}", measure.label,
                    to_string(calendar.date(Day(measure.last_day))), to_string(calendar.date(Day(measure.first_day)))),
        "put the dates in order");
  else if (measure.first_day + measure.delay_days > std::min(measure.last_day, last_of_run))
    mistakes.add(entry.delay_days.where,
                 fmt::format("measure '{}' can never act: its delay of {} days lasts until it has ended", measure.label,
                             measure.delay_days),
                 "write fewer delay_days, a later end, or simulate more days");
  measure.last_day = std::min(measure.last_day, last_of_run);
}

void read_trigger(const MeasureEntry& entry, const network::Network& network, Measure& measure, Mistakes& mistakes) {
  const models::measures::TriggerEntry& written = entry.trigger;
  if (!written.quantity) {
    for (const schema::Mention& key : std::initializer_list<schema::Mention>{written.country, written.below,
                                                                             written.above, written.off, written.days})
      if (key.written)
        mistakes.add(key.where, fmt::format("measure '{}' has '{}', but no trigger", measure.label, key.key),
                     R"(write trigger = "employment", "hours" or "output", or leave the key out)");
    return;
  }
  Trigger trigger;
  for (std::size_t q = 0; q < models::measures::quantities; ++q)
    if (*written.quantity == name_of(static_cast<models::measures::Quantity>(q)))
      trigger.quantity = static_cast<models::measures::Quantity>(q);
  trigger.days = static_cast<int>(written.days.or_else(1));
  if (written.country) {
    const std::vector<std::string> codes = economy::codes(network.countries);
    const auto found = std::find(codes.begin(), codes.end(), *written.country);
    if (*written.country == models::measures::whole_world)
      trigger.world = true;
    else if (found == codes.end())
      mistakes.add(unknown_name(written.country.where, "country", *written.country, codes));
    else
      trigger.country = static_cast<std::size_t>(found - codes.begin());
  }
  if (!written.below && !written.above)
    mistakes.add(written.quantity.where, fmt::format("the trigger of measure '{}' has no threshold", measure.label),
                 "write trigger_below = 0.95, or trigger_above");
  if (!written.off)
    mistakes.add(written.quantity.where,
                 fmt::format("the trigger of measure '{}' does not say when it is switched off", measure.label),
                 "write trigger_off, beyond the threshold on the other side");
  trigger.below = !written.above;
  trigger.on = written.below.or_else(written.above.or_else(1));
  trigger.off = written.off.or_else(1);
  if (written.below && *written.below == 0)
    mistakes.add(written.below.where,
                 fmt::format("measure '{}' can never act: nothing is below trigger_below = 0", measure.label),
                 "write a share of the baseline, such as 0.95");
  if (written.off && (written.below || written.above) &&
      !(trigger.below ? trigger.off > trigger.on : trigger.off < trigger.on))
    mistakes.add(written.off.where,
                 fmt::format("measure '{}' would flap: it is switched on {} {} and off at {}", measure.label,
                             trigger.below ? "below" : "above", trigger.on, trigger.off),
                 trigger.below ? "write a trigger_off above trigger_below" : "write a trigger_off below trigger_above");
  if (measure.first_day + trigger.days + measure.delay_days > measure.last_day + 1 &&
      measure.last_day >= measure.first_day)
    mistakes.add(written.days.where,
                 fmt::format("measure '{}' can never act: {} days for its trigger and {} of delay are more than it has",
                             measure.label, trigger.days, measure.delay_days),
                 "write fewer trigger_days or delay_days, or a later end");
  measure.trigger = trigger;
}

void read_reach(const MeasureEntry& entry, Measure& measure, Mistakes& mistakes) {
  const double reach = entry.reach.or_else(1);
  if (!row_of(measure.kind).contracts) {
    measure.reach.fill(reach);
    return;
  }
  std::vector<bool> covered(labour::contracts, !entry.contracts);
  for (const std::size_t k :
       schema::positions(entry.contracts, "class of contract", labour::names_of_contracts(), mistakes))
    covered[k] = true;
  for (std::size_t k = 0; k < labour::contracts; ++k) {
    const auto contract = static_cast<labour::Contract>(k);
    const bool informal = contract == labour::Contract::informal || contract == labour::Contract::home_based;
    measure.reach[k] = covered[k] ? (informal ? entry.informal_reach.or_else(reach) : reach) : 0.0;
  }
}

void read_duty(const MeasureEntry& entry, Measure& measure, Mistakes& mistakes) {
  const double rate = needed(entry.rate, entry, "write the duty as a share of the price, such as 0.25", mistakes);
  const bool relief = measure.kind == models::measures::Kind::tariff_relief;
  if (relief && rate >= 1)
    mistakes.add(entry.rate.where,
                 fmt::format("measure '{}' waives {:.4g} of the price, all of it or more", measure.label, rate),
                 "write the share of the price that was duty, such as 0.05");
  measure.rate = relief ? -rate : rate;
  measure.elasticities = {entry.elasticity.or_else(1), entry.demand_elasticity.or_else(1)};
}

void read_wage_floor(const MeasureEntry& entry, double adequate_pay, Measure& measure, Mistakes& mistakes) {
  using models::measures::Payer;
  measure.pay = entry.pay.or_else(1);
  measure.floor = entry.floor.or_else(adequate_pay);
  for (std::size_t p = 0; p < models::measures::payers; ++p)
    if (entry.payer && *entry.payer == name_of(static_cast<Payer>(p))) measure.payer = static_cast<Payer>(p);
  if (measure.payer != Payer::fund && entry.budget)
    mistakes.add(
        entry.budget.where,
        fmt::format("measure '{}' has a budget, but the {} pays and no fund", measure.label, name_of(measure.payer)),
        "leave the budget out, or write payer = \"fund\"");
}

// `adequate_pay`: that of [labour].
void read_strength(const MeasureEntry& entry, const Calendar& calendar, double adequate_pay, Measure& measure,
                   Mistakes& mistakes) {
  const models::measures::KindRow& row = row_of(measure.kind);
  if (entry.budget) {
    measure.budget = *entry.budget;
    if (measure.budget == 0)
      mistakes.add(entry.budget.where,
                   fmt::format("measure '{}' has a budget of 0 and can spend nothing", measure.label),
                   "write what it may spend in millions, or leave the measure out");
  }
  if (row.pay && row.amount) {
    if (!entry.pay && !entry.amount)
      mistakes.add(entry.table, fmt::format("measure '{}' says neither 'pay' nor 'amount'", measure.label),
                   "write pay = 0.6 for a share of the lost wage, or an amount a month");
    measure.pay = entry.pay.or_else(0);
    measure.amount = a_day(entry.amount.or_else(0));
    measure.support_days = static_cast<double>(entry.support_days.or_else(0));
    measure.employer_part = entry.employer_part.or_else(0);
  } else if (row.pay) {
    measure.pay = needed(entry.pay, entry, "write the share of pay, such as pay = 0.6", mistakes);
  } else if (row.amount) {
    measure.amount = a_day(needed(entry.amount, entry, "write what is paid a person and month", mistakes));
  }
  if (row.keeps_jobs) measure.jobs_kept = entry.jobs_kept.or_else(0);
  if (measure.kind == models::measures::Kind::vaccination) {
    measure.share = entry.share.or_else(0);
    measure.cost = entry.cost.or_else(0) / 1e6;
  }
  if (row.share) measure.share = needed(entry.share, entry, "write a share, such as share = 0.5", mistakes);
  if (row.cost) measure.cost = a_day(entry.cost.or_else(0));
  if (entry.output_below) measure.output_below = *entry.output_below;
  if (measure.kind == models::measures::Kind::grant)
    measure.fixed_cost = needed(entry.fixed_cost, entry, "write the share of the fixed cost, such as 0.5", mistakes);
  if (row.acts == models::measures::Acts::final_demand)
    measure.spending =
        needed(entry.spending, entry, "write millions a month", mistakes) / models::measures::days_a_month;
  if (measure.kind == models::measures::Kind::demand_stimulus) measure.additional = entry.additional.or_else(1);
  if (row.acts == models::measures::Acts::credit)
    measure.credit_days = needed(entry.credit_days, entry, "write how many days of fixed cost, such as 30", mistakes);
  if (row.acts == models::measures::Acts::wages) read_wage_floor(entry, adequate_pay, measure, mistakes);
  if (row.acts == models::measures::Acts::notice) {
    if (!entry.notice_days)
      mistakes.add(entry.table, fmt::format("measure '{}' has no 'notice_days'", measure.label),
                   "write how many days, such as 30");
    measure.notice_days = static_cast<int>(entry.notice_days.or_else(1));
  }
  if (measure.kind == models::measures::Kind::search_help)
    measure.speed = needed(entry.speed, entry, "write how many days of search a day counts for, such as 2", mistakes);
  if (row.rate) read_duty(entry, measure, mistakes);
  measure.by_buyers = entry.payer && *entry.payer == "buyers";
  if (row.acts == models::measures::Acts::stocks) {
    measure.stock_days =
        needed(entry.stock_days, entry, "write how many days of use lie in reserve, such as 30", mistakes);
    measure.holding_cost = entry.holding_cost.or_else(0) / 365;
  }
  if (row.acts == models::measures::Acts::trade)
    measure.quota = needed(entry.quota, entry, "write the share of the flow that may cross, such as 0.5", mistakes);
  if (!row.steps) return;
  if (!entry.steps) {
    mistakes.add(entry.table, fmt::format("measure '{}' has no 'steps'", measure.label),
                 "write steps = [[2020-05-01, 0.3], [2020-06-01, 1.0]]");
    return;
  }
  measure.path.assign(static_cast<std::size_t>(calendar.days()), 0.0);
  for (const auto& [date, share] : *entry.steps)
    for (int day = std::max(0, calendar.day(date).number()); day < calendar.days(); ++day)
      measure.path[static_cast<std::size_t>(day)] = share;
  // It acts from its first share on.
  const auto shares = measure.path.begin();
  const auto first = std::find_if(shares + std::clamp(measure.first_day, 0, calendar.days() - 1), measure.path.end(),
                                  [](double share) { return share > 0; });
  if (first - shares > measure.last_day)
    mistakes.add(
        entry.steps.where,
        fmt::format("measure '{}' can never act: its steps give no share from its start to its end", measure.label),
        "write a share above 0 for a date in the run");
  else
    measure.first_day = static_cast<int>(first - shares);
}

}  // namespace

models::measures::Plan resolve_measures(const Study& study, Said& said) {
  const network::Network& network = *study.setup.network;
  const network::Groups& groups = *study.setup.groups;
  const double adequate_pay = labour::adequate_pay(study.scenario.tables.at("labour"));
  std::vector<Measure> measures;
  Mistakes mistakes;
  for (const MeasureEntry& entry : measure_entries(study.scenario)) {
    Measure measure;
    measure.label = *entry.label;
    measure.kind = entry.kind;
    measure.where = entry.table;
    const std::size_t mistakes_before = mistakes.size();
    measure.firms = firms_of(entry, network, mistakes);
    measure.selection =
        entry.names_firms() ? places_of(measure.firms, network) : select_places(entry.place, network, mistakes);
    measure.selection.partners = select_partners(entry.partners, network, mistakes);
    measure.selection.products = select_products(entry.products, network, mistakes);
    if (mistakes.size() == mistakes_before &&
        !selects_a_firm(measure.selection, !row_of(measure.kind).buyers, network, groups))
      mistakes.add(entry.table, fmt::format("measure '{}' selects no firm", measure.label),
                   "choose countries, sectors, tiers, size classes and zones that firms have together");
    read_window(entry, study.calendar, measure, mistakes);
    read_trigger(entry, network, measure, mistakes);
    read_reach(entry, measure, mistakes);
    read_strength(entry, study.calendar, adequate_pay, measure, mistakes);
    if (measure.kind == models::measures::Kind::vaccination)
      read_vaccinations(entry, network, study.calendar, measure, said.notes, mistakes);
    measures.push_back(std::move(measure));
  }
  refuse_contradictions(measures, mistakes);
  if (mistakes.empty()) refuse_without_base(measures, study, mistakes);
  mistakes.throw_if_any();
  warn_of_measures(measures, study, said);
  if (measures.empty()) return {};
  return {network, groups, std::move(measures)};
}

std::vector<std::string> files_of_measures(const scenario::Scenario& scenario) {
  std::vector<std::string> files;
  for (const MeasureEntry& entry : measure_entries(scenario))
    for (const models::shocks::Text* file : {&entry.vaccinated, &entry.employment, &entry.firm_table})
      if (*file && std::find(files.begin(), files.end(), **file) == files.end()) files.push_back(**file);
  return files;
}

}  // namespace tierwave::resolve
