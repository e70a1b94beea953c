#include "models/measures/plan.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "models/measures/final_buyers.hpp"
#include "models/measures/grant.hpp"
#include "models/measures/household_transfer.hpp"
#include "models/measures/labour_supply.hpp"
#include "models/measures/vaccination.hpp"
#include "models/measures/wage_subsidy.hpp"

namespace tierwave::models::measures {

std::string_view name_of(Payer payer) {
  static constexpr std::string_view names[] = {"fund", "employer", "buyer"};
  return names[static_cast<std::size_t>(payer)];
}

std::string_view name_of(Quantity quantity) {
  static constexpr std::string_view names[] = {"employment", "hours", "output"};
  return names[static_cast<std::size_t>(quantity)];
}

Plan::Plan(const network::Network& network, const network::Groups& groups, std::vector<Measure> measures)
    : measures_(std::move(measures)),
      countries_(network.countries.size()),
      sectors_(network.sectors.size()),
      group_cell_(groups.cell),
      firm_begin_(groups.begin),
      firms_(groups.firms),
      persons_(groups.size()),
      pay_of_cell_(countries_ * sectors_) {
  std::vector<double> of_cell(pay_of_cell_.size());
  for (std::vector<double>& weights : of_country_) weights.resize(countries_);
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    const std::size_t country = network.country_of_firm(firm);
    of_country_[static_cast<std::size_t>(Quantity::employment)][country] += network.firms.employment[firm];
    of_country_[static_cast<std::size_t>(Quantity::hours)][country] +=
        network.firms.employment[firm] * network.firms.hours_per_worker_day[firm];
    of_country_[static_cast<std::size_t>(Quantity::output)][country] += network.firms.output[firm];
    persons_[groups.of_firm[firm]] += network.firms.employment[firm];
    of_cell[network.firms.cell[firm]] += network.firms.employment[firm];
    pay_of_cell_[network.firms.cell[firm]] += network.firms.labour_income[firm];
  }
  for (std::size_t country = 0; country < countries_; ++country) {
    double persons = 0, pay = 0;
    for (std::size_t cell = country * sectors_; cell < (country + 1) * sectors_; ++cell)
      persons += of_cell[cell], pay += pay_of_cell_[cell];
    mean_pay_.push_back(persons > 0 ? pay / persons : 0.0);
  }
  if (std::any_of(measures_.begin(), measures_.end(), [](const Measure& m) { return m.payer == Payer::buyer; }))
    buyers_ = final_buyers(network);
  for (std::size_t cell = 0; cell < of_cell.size(); ++cell)
    pay_of_cell_[cell] = of_cell[cell] > 0 ? pay_of_cell_[cell] / of_cell[cell] : 0.0;
  for (const Measure& measure : measures_) {
    const shocks::Selection& chosen = measure.selection;
    for (std::size_t group = 0; group < groups.size(); ++group)
      reaches_.push_back((row_of(measure.kind).buyers || chosen.countries[groups.cell[group] / sectors_]) &&
                         chosen.of_any_country(groups.cell[group] % sectors_, groups.tier[group],
                                               groups.size_class[group], groups.zone[group] != 0) &&
                         (measure.firms.empty() || measure.firms[groups.firms[groups.begin[group]]]));
  }
  find_places();
  if (any(Acts::prices)) prices_.emplace(network, groups);
  if (any(Acts::trade)) quotas_.emplace(network, groups);
  if (any(Acts::notice)) notice_.assign(groups.size(), NoticeTime{0, 0});
  for (std::size_t m = 0; m < measures_.size(); ++m)
    for (std::size_t group = 0; group < notice_.size(); ++group)
      if (row_of(measures_[m].kind).acts == Acts::notice && reaches(m, group))
        notice_[group] = notice_time(measures_[m].notice_days);
  if (!any(Acts::final_demand)) return;
  for (std::size_t m = 0; m < measures_.size(); ++m) {
    std::vector<bool> sellers;
    for (std::size_t group = 0; group < groups.size(); ++group) sellers.push_back(reaches(m, group));
    purchases_.emplace_back(network, groups, measures_[m].selection.countries, std::move(sellers));
  }
}

bool Plan::any(Acts acts) const {
  return std::any_of(measures_.begin(), measures_.end(),
                     [&](const Measure& measure) { return row_of(measure.kind).acts == acts; });
}

bool Plan::counts_days() const {
  return std::any_of(measures_.begin(), measures_.end(), [](const Measure& m) { return m.support_days > 0; });
}

bool Plan::charges_employers() const {
  return std::any_of(measures_.begin(), measures_.end(), [](const Measure& m) { return m.employer_part > 0; });
}

// The countries first, as no measure reaches them; then every other place, in the order of the groups.
void Plan::find_places() {
  if (measures_.empty()) return;
  for (std::size_t country = 0; country < countries_; ++country)
    places_.push_back({.country = static_cast<std::uint32_t>(country),
                       .cell = static_cast<std::uint32_t>(country * sectors_),
                       .measures = {}});
  std::map<std::pair<std::uint32_t, std::vector<std::uint32_t>>, std::uint32_t> known;
  for (std::size_t group = 0; group < group_cell_.size(); ++group) {
    const std::uint32_t cell = group_cell_[group];
    const auto country = static_cast<std::uint32_t>(cell / sectors_);
    Place place{.country = country, .cell = static_cast<std::uint32_t>(country * sectors_), .measures = {}};
    for (std::uint32_t m = 0; m < measures_.size(); ++m) {
      const KindRow& row = row_of(measures_[m].kind);
      const bool provides = row.acts == Acts::provisions || row.acts == Acts::households || row.acts == Acts::notice ||
                            row.acts == Acts::wages || row.keeps_jobs;
      if (!reaches(m, group) || !provides) continue;
      place.measures.push_back(m);
      if (row.acts != Acts::households && (measures_[m].amount > 0 || measures_[m].support_days > 0)) place.cell = cell;
    }
    if (place.measures.empty()) {
      provisions_at_.push_back(country);
      continue;
    }
    const auto [entry, is_new] =
        known.try_emplace({place.cell, place.measures}, static_cast<std::uint32_t>(places_.size()));
    if (is_new) add_places(std::move(place));
    provisions_at_.push_back(entry->second);
  }
  for (std::size_t group = 0; group < group_cell_.size(); ++group) {
    const PlaceOfCell own{.cell = group_cell_[group], .place = provisions_at_[group]};
    if (own.place < countries_) {
      jobs_kept_at_.push_back(own.cell);
      continue;
    }
    // Groups are ordered by cell, so that those of one cell stand together.
    auto found = std::find_if(places_of_cells_.rbegin(), places_of_cells_.rend(),
                              [&](const PlaceOfCell& other) { return other == own || other.cell != own.cell; });
    if (found == places_of_cells_.rend() || !(*found == own)) {
      places_of_cells_.push_back(own);
      for (std::uint32_t more = 1; more <= places_[own.place].output_below.size(); ++more)
        places_of_cells_.push_back({.cell = own.cell, .place = own.place + more});
      found = std::find(places_of_cells_.rbegin(), places_of_cells_.rend(), own);
    }
    const auto entry = static_cast<std::size_t>(places_of_cells_.rend() - found) - 1;
    jobs_kept_at_.push_back(static_cast<std::uint32_t>(countries_ * sectors_ + entry));
  }
}

// A place, and behind it those of firms that make too much for some of its measures.
void Plan::add_places(Place place) {
  const auto threshold = [&](std::uint32_t m) {
    return row_of(measures_[m].kind).keeps_jobs ? measures_[m].output_below : unlimited;
  };
  for (const std::uint32_t m : place.measures)
    if (threshold(m) < unlimited) place.output_below.push_back(threshold(m));
  std::sort(place.output_below.begin(), place.output_below.end());
  place.output_below.erase(std::unique(place.output_below.begin(), place.output_below.end()), place.output_below.end());
  places_.push_back(place);
  for (const double at : place.output_below) {
    Place above{.country = place.country, .cell = place.cell, .measures = {}};
    for (const std::uint32_t m : place.measures)
      if (threshold(m) > at) above.measures.push_back(m);
    places_.push_back(std::move(above));
  }
}

bool Plan::by_output() const {
  return std::any_of(places_.begin(), places_.end(), [](const Place& place) { return !place.output_below.empty(); });
}

std::uint8_t Plan::shift_of(std::size_t group, double production) const {
  std::uint8_t shift = 0;
  for (const double below : places_[provisions_at_[group]].output_below) shift += production < below ? 0 : 1;
  return shift;
}

void Plan::decide(int day, const Countries& yesterday, State& state) const {
  for (std::size_t m = 0; m < measures_.size(); ++m) {
    const Measure& measure = measures_[m];
    const bool in_time = day >= measure.first_day && day <= measure.last_day;
    for (std::size_t country = 0; country < countries_; ++country) {
      if (!measure.selection.countries[country]) continue;
      double& in_force = state.measure_days[m * countries_ + country];
      if (!measure.trigger) {
        in_force = in_time ? in_force + 1 : 0;
      } else {
        const Trigger& trigger = *measure.trigger;
        const std::span<const double> values = trigger.quantity == Quantity::employment ? yesterday.employment
                                               : trigger.quantity == Quantity::hours    ? yesterday.hours
                                                                                        : yesterday.output;
        const double value =
            trigger.world ? of_world(trigger.quantity, values) : values[trigger.country.value_or(country)];
        double& called = state.measure_trigger_days[m * countries_ + country];
        const bool on = in_force > 0;
        called = (on ? trigger.ends(value) : trigger.calls(value)) ? called + 1 : 0;
        const bool switches = called >= trigger.days;
        if (switches) called = 0;
        in_force = in_time && on != switches ? in_force + 1 : 0;
      }
      double& first = state.measure_first_day[m * countries_ + country];
      if (first < 0 && intensity(m, country, state) > 0) first = day;
    }
  }
}

// Relative to the baseline, as the values of countries are.
double Plan::of_world(Quantity quantity, std::span<const double> of_countries) const {
  const std::vector<double>& weights = of_country_[static_cast<std::size_t>(quantity)];
  double sum = 0, baseline = 0;
  for (std::size_t country = 0; country < countries_; ++country) {
    sum += weights[country] * of_countries[country];
    baseline += weights[country];
  }
  return baseline > 0 ? sum / baseline : 1.0;
}

double Plan::intensity(std::size_t measure, std::size_t country, const State& state) const {
  if (state.measure_budget_end[measure] >= 0) return 0;
  return measures_[measure].intensity(state.measure_days[measure * countries_ + country]);
}

void Plan::write(int day, const State& state, terms::Terms& terms, std::vector<Shares>& shares) const {
  for (std::size_t m = 0; m < measures_.size(); ++m) {
    const Acts acts = row_of(measures_[m].kind).acts;
    if (acts != Acts::labour_supply && acts != Acts::contagion) continue;
    for (std::size_t country = 0; country < countries_; ++country)
      if (const double strength = intensity(m, country, state); strength > 0)
        write_labour_supply(m, strength, country, day, terms);
  }
  if (any(Acts::search)) write_search(state, terms);
  write_corridors(state, terms);
  write_exports(state, terms);
  write_provisions(state, terms, shares);
}

void Plan::write_search(const State& state, terms::Terms& terms) const {
  terms.search_speed.assign(group_cell_.size(), 1.0);
  terms.contracted_share.assign(group_cell_.size(), 0.0);
  for (std::size_t m = 0; m < measures_.size(); ++m) {
    if (row_of(measures_[m].kind).acts != Acts::search) continue;
    for (std::size_t group = 0; group < group_cell_.size(); ++group) {
      if (!reaches(m, group)) continue;
      const double strength = intensity(m, group_cell_[group] / sectors_, state);
      if (measures_[m].kind == Kind::search_help)
        terms.search_speed[group] *= 1.0 + strength * (measures_[m].speed - 1.0);
      else
        terms.contracted_share[group] = std::max(terms.contracted_share[group], strength * measures_[m].share);
    }
  }
}

double Plan::ask(std::size_t measure, const State& state, double left, std::vector<double>& more) const {
  const Measure& of = measures_[measure];
  const Purchases& from = purchases_[measure];
  double all = 0;
  for (std::size_t country = 0; country < countries_; ++country) {
    const double sales = from.sales_to(country);
    const double asked = sales > 0 ? intensity(measure, country, state) * of.spending * sales / from.sales() : 0.0;
    more[country] = asked > 0 ? of.additional * asked / sales : 0.0;
    all += asked;
  }
  if (all <= left) return all;
  for (double& of_country : more) of_country *= left / all;
  return left;
}

void Plan::write_labour_supply(std::size_t measure, double strength, std::size_t country, int day,
                               terms::Terms& terms) const {
  const double returned = strength * measures_[measure].reach[0] * measures_[measure].share_on(day, country);
  if (!(returned > 0)) return;
  for (std::size_t group = 0; group < group_cell_.size(); ++group) {
    if (group_cell_[group] / sectors_ != country || !reaches(measure, group)) continue;
    terms.labour_supply[group] = with_share_returned(terms.labour_supply[group], returned);
    if (terms.firm_labour_supply.empty()) continue;
    for (std::uint32_t place = firm_begin_[group]; place < firm_begin_[group + 1]; ++place) {
      double& supply = terms.firm_labour_supply[firms_[place]];
      supply = with_share_returned(supply, returned);
    }
  }
}

double Plan::rate_of_firms(std::size_t measure, std::size_t group, const State& state,
                           const labour::Market& market) const {
  const Measure& of = measures_[measure];
  const Acts acts = row_of(of.kind).acts;
  if ((acts != Acts::firms && acts != Acts::wages) || !reaches(measure, group)) return 0;
  const double strength = intensity(measure, group_cell_[group] / sectors_, state);
  if (!(strength > 0)) return 0;
  if (of.kind == Kind::grant) return grant(of.fixed_cost, strength * of.reach[0], 1);
  if (of.kind == Kind::payment_of_cancelled_orders) return strength * of.reach[0] * of.share;
  return strength * subsidy_rate(of.pay, market.shares_of(group_cell_[group]), of.reach);
}

bool Plan::eases(int day, const State& state, std::vector<double>& eased) const {
  std::fill(eased.begin(), eased.end(), 0.0);
  bool any = false;
  for (std::size_t m = 0; m < measures_.size(); ++m) {
    if (row_of(measures_[m].kind).acts != Acts::contagion) continue;
    for (std::size_t country = 0; country < countries_; ++country) {
      const double returned =
          intensity(m, country, state) * measures_[m].reach[0] * measures_[m].share_on(day, country);
      if (!(returned > 0)) continue;
      eased[country] = with_share_returned(eased[country], returned);
      any = true;
    }
  }
  return any;
}

double Plan::credit_days(std::size_t measure, std::size_t group, const State& state) const {
  const Measure& of = measures_[measure];
  if (row_of(of.kind).acts != Acts::credit || !reaches(measure, group)) return 0;
  return of.credit_days * of.reach[0] * intensity(measure, group_cell_[group] / sectors_, state);
}

double Plan::fixed_payment(int day, std::size_t measure, std::size_t group, const State& state,
                           const labour::Market& market) const {
  const Measure& of = measures_[measure];
  const Acts acts = row_of(of.kind).acts;
  if ((acts != Acts::households && !(of.cost > 0)) || !reaches(measure, group)) return 0;
  const std::size_t country = group_cell_[group] / sectors_;
  const double strength = intensity(measure, country, state);
  if (!(strength > 0)) return 0;
  if (acts == Acts::contagion)
    return vaccination_cost(of.cost, persons_[group], strength * of.reach[0] * of.newly_vaccinated(day, country));
  const double reached = reached_share(market.shares_of(group_cell_[group]), of.reach);
  return transfer(acts == Acts::households ? of.amount : of.cost, persons_[group], strength * reached);
}

labour::ByContract Plan::parts_of_classes(std::size_t measure, std::size_t group, const labour::Market& market) const {
  const labour::ByContract& classes = market.shares_of(group_cell_[group]);
  const double reached = reached_share(classes, measures_[measure].reach);
  labour::ByContract parts{};
  for (std::size_t k = 0; k < labour::contracts; ++k)
    parts[k] = reached > 0 ? classes[k] * measures_[measure].reach[k] / reached : 0.0;
  return parts;
}

}  // namespace tierwave::models::measures
