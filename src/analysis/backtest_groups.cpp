#include "analysis/backtest_groups.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "models/closures/keys.hpp"

namespace tierwave::analysis {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

double lost_by(const models::Reach& reach, std::size_t region, std::size_t day, const economy::Sector& sector,
               double essential_struck) {
  const double exposed = models::exposed_share(sector.essential_share.value_or(0), essential_struck);
  return 1 - models::labour_supply(reach.closed[region][day], reach.remote[region][day],
                                   sector.remote_share.value_or(0), exposed);
}

// What closures alone take of the hours in a year, by region of the list, at the sector weights given.
std::vector<double> lost_to_closures(const std::vector<economy::Country>& regions, const resolve::Study& study,
                                     const std::vector<double>& weights, const models::CountryTable& countries) {
  const schema::Values& values = study.scenario.tables.at("closures");
  const models::ClosureIntensity intensity =
      models::closure_intensity(regions, study.calendar, models::read_closures(values.text("table")), countries,
                                models::closure_parameters(values));
  const std::vector<economy::Sector>& sectors = study.setup.network->sectors;
  std::vector<double> lost(regions.size());
  for (std::size_t r = 0; r < regions.size(); ++r) {
    const std::size_t days = intensity.ill[r].size();
    for (std::size_t day = 0; day < days; ++day)
      for (std::size_t s = 0; s < sectors.size(); ++s) {
        const double lasting = models::lasting_share(sectors[s]);
        lost[r] += weights[s] *
                   ((1 - lasting) * lost_by(intensity.worn, r, day, sectors[s], intensity.essential_struck) +
                    lasting * lost_by(intensity.lasting, r, day, sectors[s], intensity.essential_struck)) /
                   static_cast<double>(days);
      }
  }
  return lost;
}

}  // namespace

CountryGroups::CountryGroups(const resolve::Study& study, const Observed& observed, const DailySums& world)
    : observed_(observed), table_(models::read_countries(study.scenario.tables.at("closures").text("countries"))) {
  const network::Network& network = *study.setup.network;
  std::size_t rest = network.countries.size();
  for (std::size_t c = 0; c < network.countries.size(); ++c) {
    const std::string& code = network.countries[c].code;
    if (!network.countries[c].members.empty()) rest = c;
    if (!table_.countries.contains(code)) continue;
    hours_lost_[code] = world.mean_lost("hours", world.parts.country(c));
    of_table_.push_back(code);
  }
  if (rest == network.countries.size()) return;
  // Hours by sector of the rest of the world.
  std::vector<double> weights(network.sectors.size());
  double total = 0;
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    if (network.country_of_firm(firm) != rest) continue;
    const double hours = network.firms.employment[firm] * network.firms.hours_per_worker_day[firm];
    weights[network.sector_of_firm(firm)] += hours;
    total += hours;
  }
  for (double& weight : weights) weight /= total;
  const models::ClosureTable closures = models::read_closures(study.scenario.tables.at("closures").text("table"));
  std::vector<economy::Country> others{network.countries[rest]};
  for (const auto& [code, record] : table_.countries)
    if (!hours_lost_.contains(code) && closures.steps.contains(code)) others.push_back({code, code, {}});
  // The rest of the world as it stands in the table; its members one by one.
  const std::vector<double> together = lost_to_closures(network.countries, study, weights, table_);
  const std::vector<double> alone =
      lost_to_closures(std::vector<economy::Country>(others.begin() + 1, others.end()), study, weights, table_);
  const double added = world.mean_lost("hours", world.parts.country(rest)) - together[rest];
  for (std::size_t i = 0; i < alone.size(); ++i) hours_lost_[others[i + 1].code] = alone[i] + added;
}

const std::string& CountryGroups::region_of(const std::string& country) const {
  static const std::string unknown;
  const auto found = table_.countries.find(country);
  return found == table_.countries.end() ? unknown : found->second.region;
}

bool CountryGroups::has_table_country(const std::string& region) const {
  return std::any_of(of_table_.begin(), of_table_.end(), [&](const auto& code) { return region_of(code) == region; });
}

std::vector<BacktestFigure> CountryGroups::figures() const {
  std::vector<BacktestFigure> list;
  for (const auto& [group, observed] : observed_.groups) {
    double lost = 0, weights = 0;
    for (const auto& [code, share] : hours_lost_) {
      const models::CountryRecord& record = table_.countries.at(code);
      if (group != "World" && group != record.region && group != name_of(record.income_group)) continue;
      lost += record.employment.value() * share;
      weights += record.employment.value();
    }
    list.push_back({"V2-" + group, "hours lost in 2020, " + group, observed, weights > 0 ? lost / weights : unknown,
                    Use::in_sample,
                    "ILO, file of working hours lost of May 2021; most countries extended from the table", "2021-05"});
  }
  return list;
}

}  // namespace tierwave::analysis
