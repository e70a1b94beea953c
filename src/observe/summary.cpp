#include "observe/summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

#include "observe/share_lost.hpp"

namespace tierwave::observe {
namespace {

// Quarters since the year 0.
int quarter_of(Date date) {
  const std::chrono::year_month_day parts{date};
  return static_cast<int>(parts.year()) * 4 + (static_cast<int>(static_cast<unsigned>(parts.month())) - 1) / 3;
}

// The figures of Sums, in their order.
constexpr const char* summed[] = {"hours", "employment", "output"};

double total(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

}  // namespace

void Summarizer::Sums::resize(std::size_t size) {
  for (std::size_t figure = 0; figure < std::size(now); ++figure) {
    now[figure].resize(size);
    before[figure].resize(size);
  }
}

void Summarizer::Sums::add(std::size_t entry, const double (&today)[3], const double (&baseline)[3]) {
  for (std::size_t figure = 0; figure < std::size(now); ++figure) {
    now[figure][entry] += today[figure];
    before[figure][entry] += baseline[figure];
  }
}

Loss Summarizer::Sums::loss(std::size_t entry, const std::string& name) const {
  const auto lost = [&](std::size_t figure) { return share_lost(now[figure][entry], before[figure][entry]); };
  return {name, lost(0), lost(1), lost(2)};
}

void Summarizer::Worst::add(Day today, double share_lost, bool first) {
  if (!first && !(share_lost > lost)) return;
  day = today;
  lost = share_lost;
}

Summarizer::Summarizer(const network::Network& network, const Calendar& calendar, const FirmSums& sums)
    : network_(network), calendar_(calendar), recorded_(sums), sectors_(network.sectors.size()) {
  tiers_ = sums.baseline("hours").size() / (network.countries.size() * sectors_);
  const int quarters = quarter_of(calendar.date(Day(calendar.days() - 1))) - quarter_of(calendar.first()) + 1;
  world_.resize(1);
  quarters_.resize(static_cast<std::size_t>(quarters));
  countries_.resize(network.countries.size());
  sector_sums_.resize(sectors_);
  tier_sums_.resize(tiers_);
}

void Summarizer::record(const engine::DayView& view, results::Recording&) {
  const Day day = view.day;
  const std::vector<double>*now[3], *before[3];
  for (std::size_t figure = 0; figure < std::size(summed); ++figure) {
    now[figure] = &recorded_.last(summed[figure]);
    before[figure] = &recorded_.baseline(summed[figure]);
  }
  const auto quarter = static_cast<std::size_t>(quarter_of(calendar_.date(day)) - quarter_of(calendar_.first()));
  for (std::size_t entry = 0; entry < now[0]->size(); ++entry) {
    const double today[3] = {(*now[0])[entry], (*now[1])[entry], (*now[2])[entry]};
    const double baseline[3] = {(*before[0])[entry], (*before[1])[entry], (*before[2])[entry]};
    world_.add(0, today, baseline);
    quarters_.add(quarter, today, baseline);
    countries_.add(entry / (sectors_ * tiers_), today, baseline);
    sector_sums_.add(entry / tiers_ % sectors_, today, baseline);
    tier_sums_.add(entry % tiers_, today, baseline);
  }
  worst_hours_.add(day, share_lost(total(*now[0]), total(*before[0])), days_ == 0);
  worst_output_.add(day, share_lost(total(*now[2]), total(*before[2])), days_ == 0);
  if (days_ == 0) full_stocks_ = view.summary.opening_stocks;
  if (day.number() + 1 == calendar_.days()) look_at_end(view);
  ++days_;
}

void Summarizer::look_at_end(const engine::DayView& day) {
  double unmet = 0, baseline = 0;
  for (std::size_t firm = 0; firm < day.baseline_output.size(); ++firm) {
    unmet += std::max(0.0, day.firms.demand[firm] - day.firms.production[firm]) * day.baseline_output[firm];
    baseline += day.baseline_output[firm];
  }
  end_ = {std::max(0.0, share_lost(day.summary.closing_stocks, full_stocks_)), unmet / baseline};
}

template <class Self, class Visit>
void Summarizer::for_each_sum(Self& self, Visit&& visit) {
  const auto all = [&](const std::string& name, auto& sums) {
    for (std::size_t figure = 0; figure < std::size(sums.now); ++figure) {
      visit(fmt::format("summary_{}_now_{}", name, summed[figure]), sums.now[figure]);
      visit(fmt::format("summary_{}_before_{}", name, summed[figure]), sums.before[figure]);
    }
  };
  all("world", self.world_);
  all("quarters", self.quarters_);
  all("countries", self.countries_);
  all("sectors", self.sector_sums_);
  all("tiers", self.tier_sums_);
}

void Summarizer::save(Saved& saved) const {
  for_each_sum(*this, [&](const std::string& name, const std::vector<double>& sums) { saved[name] = sums; });
  saved["summary_days"] = {static_cast<double>(days_)};
  saved["summary_full_stocks"] = {full_stocks_};
  saved["summary_worst"] = {static_cast<double>(worst_hours_.day.number()), worst_hours_.lost,
                            static_cast<double>(worst_output_.day.number()), worst_output_.lost};
}

void Summarizer::restore(const Saved& saved) {
  for_each_sum(*this, [&](const std::string& name, std::vector<double>& sums) { sums = saved_at(saved, name); });
  days_ = static_cast<int>(saved_at(saved, "summary_days").front());
  full_stocks_ = saved_at(saved, "summary_full_stocks").front();
  const std::vector<double>& worst = saved_at(saved, "summary_worst");
  worst_hours_ = {Day(static_cast<int>(worst[0])), worst[1]};
  worst_output_ = {Day(static_cast<int>(worst[2])), worst[3]};
}

RunSummary Summarizer::finish() const {
  RunSummary summary;
  summary.firms = network_.firms.size();
  summary.links = network_.links.size();
  summary.days = days_;
  summary.baseline_employment = Persons(total(recorded_.baseline("employment")));
  summary.world = world_.loss(0, "world");
  const int first = quarter_of(calendar_.first());
  for (std::size_t q = 0; q < quarters_.now[0].size(); ++q)
    summary.quarters.push_back(quarters_.loss(
        q, fmt::format("{} Q{}", (first + static_cast<int>(q)) / 4, (first + static_cast<int>(q)) % 4 + 1)));
  for (std::size_t c = 0; c < network_.countries.size(); ++c)
    summary.countries.push_back(countries_.loss(c, network_.countries[c].code));
  for (std::size_t s = 0; s < sectors_; ++s) summary.sectors.push_back(sector_sums_.loss(s, network_.sectors[s].code));
  for (std::size_t t = 0; t < tiers_; ++t) summary.tiers.push_back(tier_sums_.loss(t, fmt::format("{}", t)));
  if (!std::isnan(worst_hours_.lost)) summary.worst_day = to_string(calendar_.date(worst_hours_.day));
  summary.worst_hours_lost = worst_hours_.lost;
  summary.worst_output_day = to_string(calendar_.date(worst_output_.day));
  summary.worst_output_lost = worst_output_.lost;
  summary.stocks_missing_at_end = end_.stocks_missing;
  summary.unmet_at_end = end_.unmet;
  return summary;
}

}  // namespace tierwave::observe
