#include "observe/measures.hpp"

#include <algorithm>
#include <cmath>

namespace tierwave::observe {

namespace labour = models::labour;
using models::measures::Measure;

namespace {

constexpr const char* sexes_of_measures[] = {"women", "men", "not_known"};

std::vector<Amount> named(const std::vector<std::string>& names) {
  std::vector<Amount> amounts;
  for (const std::string& name : names) amounts.push_back({name, 0});
  return amounts;
}

std::vector<double> values_of(const std::vector<MeasureAccount>& accounts, std::vector<Amount> MeasureAccount::*by) {
  std::vector<double> values;
  for (const MeasureAccount& account : accounts)
    for (const Amount& amount : account.*by) values.push_back(amount.value);
  return values;
}

struct Total {
  const char* name;
  const char* axis;
  std::vector<Amount> MeasureAccount::*by;
};
constexpr Total totals[] = {{"measure_spent_by_sector", "sector", &MeasureAccount::spent_by_sector},
                            {"measure_spent_by_tier", "tier", &MeasureAccount::spent_by_tier},
                            {"measure_spent_by_sex", "sex", &MeasureAccount::spent_by_sex},
                            {"measure_spent_by_size_class", "size_class", &MeasureAccount::spent_by_size_class},
                            {"measure_spent_by_contract", "contract", &MeasureAccount::spent_by_contract}};

// "1e6 USD_2018 day-1" without what makes it a flow.
std::string money_of(const std::string& flow) {
  return flow.substr(0, flow.find(" day-1"));
}

}  // namespace

Measures::Measures(const engine::DayView& baseline, const Calendar& calendar, std::string money)
    : calendar_(calendar), money_(std::move(money)) {
  for (const Measure& measure : baseline.measures.measures()) {
    labels_.push_back(measure.label);
    kinds_.emplace_back(name_of(measure.kind));
    buys_.push_back(row_of(measure.kind).acts == models::measures::Acts::final_demand);
  }
  purchases_.resize(baseline.network.countries.size());
  for (const std::uint8_t tier : baseline.groups.tier) tiers_ = std::max<std::size_t>(tiers_, tier + 1);
}

std::vector<results::Axis> Measures::axes() const {
  return {{"measure", "measure of the scenario", "", labels_}};
}

std::vector<results::Labels> Measures::labels() const {
  return {{"measure_kind", "measure", "kind of measure", kinds_}};
}

std::vector<results::Variable> Measures::variables() const {
  std::vector<results::Variable> variables{
      {"measure_spending",
       {"time", "measure", "country"},
       money_,
       "spending on measures",
       "What each measure spent on the day in each country; booked in `transfers` too, but for goods.",
       "time: sum measure: sum country: sum"}};
  variables.push_back({"measure_purchases",
                       {"time", "country"},
                       money_,
                       "spending of measures on goods",
                       "The part of `measure_spending` that pays for goods, which `transfers` do not hold.",
                       "time: sum country: sum"});
  for (const Total& total : totals)
    variables.push_back(
        {total.name,
         {"measure", total.axis},
         money_of(money_),
         std::string("spending on measures in the whole run, by ") + total.axis,
         "By the firms at which those who were paid work, or worked. Written when the last day is over.",
         std::string("measure: sum ") + total.axis + ": sum"});
  variables.push_back(
      {"measure_never_reached",
       {"measure", "contract"},
       "persons",
       "workers whom a measure never reached",
       "Persons in work without shocks in the firms that the measure selects whom it could not reach: not "
       "covered, beyond its reach, or in a country in which it never acted. Written when the last day is "
       "over.",
       "measure: sum contract: sum"});
  variables.push_back({"measure_first_day",
                       {"measure", "country"},
                       "day",
                       "first day on which a measure acted",
                       "Days since the first of the run; -1 where it never did. Written when the last day is over.",
                       "measure: point country: point"});
  variables.push_back({"measure_budget_end",
                       {"measure"},
                       "day",
                       "day on which the budget of a measure was used up",
                       "Days since the first of the run; -1 where it was not. Written when the last day is over.",
                       "measure: point"});
  return variables;
}

void Measures::record(const engine::DayView& day, results::Recording& recording) {
  const auto today = static_cast<std::size_t>(day.day.number());
  const std::vector<double>& spending = day.of_measures.measure_spending;
  recording.write_day("measure_spending", today, spending);
  std::fill(purchases_.begin(), purchases_.end(), 0.0);
  for (std::size_t at = 0; at < spending.size(); ++at)
    if (buys_[at / purchases_.size()]) purchases_[at % purchases_.size()] += spending[at];
  recording.write_day("measure_purchases", today, purchases_);
  if (day.day.number() + 1 != calendar_.days()) return;
  accounts_.clear();
  for (std::size_t m = 0; m < day.measures.size(); ++m) accounts_.push_back(account(m, day));
  for (const Total& total : totals) recording.write(total.name, values_of(accounts_, total.by));
  recording.write("measure_never_reached", values_of(accounts_, &MeasureAccount::never_reached_by_contract));
  recording.write("measure_first_day", day.of_measures.measure_first_day);
  recording.write("measure_budget_end", day.of_measures.measure_budget_end);
}

MeasureAccount Measures::account(std::size_t m, const engine::DayView& day) const {
  const Measure& measure = day.measures.measures()[m];
  const network::Network& network = day.network;
  const std::size_t countries = network.countries.size(), sectors = network.sectors.size();
  MeasureAccount account;
  account.label = measure.label;
  account.kind = name_of(measure.kind);
  const models::measures::KindRow& row = row_of(measure.kind);
  account.pays =
      row.pays || row.acts == models::measures::Acts::final_demand || row.acts == models::measures::Acts::prices;
  account.budget = measure.budget;
  std::vector<std::string> country_names, sector_names, tier_names, size_names;
  for (const economy::Country& country : network.countries) country_names.push_back(country.code);
  for (const economy::Sector& sector : network.sectors) sector_names.push_back(sector.code);
  for (std::size_t tier = 0; tier < tiers_; ++tier) tier_names.push_back(std::to_string(tier));
  for (std::size_t size = 0; size < network::size_classes; ++size)
    size_names.emplace_back(network::name_of(static_cast<network::SizeClass>(size)));
  account.spent_by_country = named(country_names);
  account.spent_by_sector = named(sector_names);
  account.spent_by_tier = named(tier_names);
  account.spent_by_size_class = named(size_names);
  account.spent_by_contract = account.never_reached_by_contract = named(labour::names_of_contracts());
  account.spent_by_sex = named({std::begin(sexes_of_measures), std::end(sexes_of_measures)});

  double first = -1;
  const double* const first_days = day.of_measures.measure_first_day.data() + m * countries;
  for (std::size_t country = 0; country < countries; ++country) {
    if (!measure.selection.countries[country]) continue;
    if (first_days[country] < 0)
      account.never_acted_in.push_back(network.countries[country].code);
    else
      first = first < 0 ? first_days[country] : std::min(first, first_days[country]);
  }
  const auto date = [&](double number) { return to_string(calendar_.date(Day(static_cast<int>(number)))); };
  if (first >= 0) account.first_day = date(first);
  if (day.of_measures.measure_budget_end[m] >= 0) account.budget_end = date(day.of_measures.measure_budget_end[m]);

  for (std::size_t country = 0; country < countries; ++country)
    account.spent_by_country[country].value = day.of_measures.measure_spent_by_country[m * countries + country];
  const network::Groups& groups = day.groups;
  for (std::size_t group = 0; group < groups.size(); ++group) {
    const std::size_t cell = groups.cell[group], country = cell / sectors;
    const double spent = day.of_measures.measure_spent_on_groups[m * groups.size() + group];
    account.spent += spent;
    account.spent_by_sector[cell % sectors].value += spent;
    account.spent_by_tier[groups.tier[group]].value += spent;
    account.spent_by_size_class[static_cast<std::size_t>(groups.size_class[group])].value += spent;
    if (!row.reach || !day.measures.reaches(m, group)) continue;
    const labour::ByContract& classes = day.labour.shares_of(cell);
    for (std::size_t k = 0; k < labour::contracts; ++k) {
      const double persons = day.measures.persons()[group] * classes[k];
      const double missed = first_days[country] < 0 ? persons : persons * (1 - measure.reach[k]);
      account.workers += persons;
      account.never_reached += missed;
      account.never_reached_by_contract[k].value += missed;
    }
  }
  for (std::size_t cell = 0; cell < countries * sectors; ++cell)
    for (std::size_t k = 0; k < labour::contracts; ++k) {
      const double spent =
          day.of_measures.measure_spent_on_contracts[(m * countries * sectors + cell) * labour::contracts + k];
      account.spent_by_contract[k].value += spent;
      const double women = day.labour.women_in(cell, k);
      account.spent_by_sex[0].value += std::isnan(women) ? 0.0 : spent * women;
      account.spent_by_sex[1].value += std::isnan(women) ? 0.0 : spent * (1 - women);
      account.spent_by_sex[2].value += std::isnan(women) ? spent : 0.0;
    }
  return account;
}

}  // namespace tierwave::observe
