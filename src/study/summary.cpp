#include "study/summary.hpp"

#include <fmt/format.h>

#include <numeric>

namespace tierwave::study {
namespace {

// Quarters since the year 0.
int quarter_of(Date date) {
  const std::chrono::year_month_day parts{date};
  return static_cast<int>(parts.year()) * 4 + (static_cast<int>(static_cast<unsigned>(parts.month())) - 1) / 3;
}

double total(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

}  // namespace

void Summarizer::Sums::resize(std::size_t size) {
  for (auto* sums : {&hours, &employment, &baseline_hours, &baseline_employment}) sums->resize(size);
}

void Summarizer::Sums::add(std::size_t entry, const double (&values)[4]) {
  hours[entry] += values[0];
  employment[entry] += values[1];
  baseline_hours[entry] += values[2];
  baseline_employment[entry] += values[3];
}

Loss Summarizer::Sums::loss(std::size_t entry, const std::string& name) const {
  const auto lost = [](double now, double before) { return before > 0 ? 1 - now / before : 0.0; };
  return {name, lost(hours[entry], baseline_hours[entry]), lost(employment[entry], baseline_employment[entry])};
}

Summarizer::Summarizer(const network::Network& network, const Calendar& calendar, const Recorder& recorder)
    : calendar_(calendar), recorder_(recorder), sectors_(network.sectors.size()) {
  tiers_ = recorder.baseline("hours").size() / (network.countries.size() * sectors_);
  const int last = quarter_of(calendar.date(Day(calendar.days() - 1)));
  world_.resize(1);
  quarters_.resize(static_cast<std::size_t>(last - quarter_of(calendar.first()) + 1));
  countries_.resize(network.countries.size());
  sector_sums_.resize(sectors_);
  tier_sums_.resize(tiers_);
}

void Summarizer::add(Day day) {
  const auto& hours = recorder_.last("hours");
  const auto& employment = recorder_.last("employment");
  const auto& baseline_hours = recorder_.baseline("hours");
  const auto& baseline_employment = recorder_.baseline("employment");
  const auto quarter = static_cast<std::size_t>(quarter_of(calendar_.date(day)) - quarter_of(calendar_.first()));
  for (std::size_t entry = 0; entry < hours.size(); ++entry) {
    const double values[4] = {hours[entry], employment[entry], baseline_hours[entry], baseline_employment[entry]};
    world_.add(0, values);
    quarters_.add(quarter, values);
    countries_.add(entry / (sectors_ * tiers_), values);
    sector_sums_.add(entry / tiers_ % sectors_, values);
    tier_sums_.add(entry % tiers_, values);
  }
  const double hours_lost = total(baseline_hours) > 0 ? 1 - total(hours) / total(baseline_hours) : 0.0;
  if (hours_lost > worst_hours_lost_ || days_ == 0) {
    worst_hours_lost_ = hours_lost;
    worst_output_lost_ = 1 - total(recorder_.last("output")) / total(recorder_.baseline("output"));
    worst_day_ = day;
  }
  ++days_;
}

RunSummary Summarizer::finish(const network::Network& network, const Calendar& calendar) const {
  RunSummary summary;
  summary.firms = network.firms.size();
  summary.links = network.links.size();
  summary.days = days_;
  summary.baseline_employment = Persons(total(recorder_.baseline("employment")));
  summary.world = world_.loss(0, "world");
  const int first = quarter_of(calendar.first());
  for (std::size_t q = 0; q < quarters_.hours.size(); ++q)
    summary.quarters.push_back(quarters_.loss(
        q, fmt::format("{} Q{}", (first + static_cast<int>(q)) / 4, (first + static_cast<int>(q)) % 4 + 1)));
  for (std::size_t c = 0; c < network.countries.size(); ++c)
    summary.countries.push_back(countries_.loss(c, network.countries[c].code));
  for (std::size_t s = 0; s < sectors_; ++s) summary.sectors.push_back(sector_sums_.loss(s, network.sectors[s].code));
  for (std::size_t t = 0; t < tiers_; ++t) summary.tiers.push_back(tier_sums_.loss(t, fmt::format("{}", t)));
  summary.worst_day = to_string(calendar.date(worst_day_));
  summary.worst_hours_lost = worst_hours_lost_;
  summary.worst_output_lost = worst_output_lost_;
  return summary;
}

}  // namespace tierwave::study
