#include "observe/decomposition.hpp"

#include <algorithm>
#include <utility>

namespace tierwave::observe {
namespace {

constexpr const char* arrays[] = {"jobs_lost", "hours_lost", "income_lost"};
// Stocks that no run uses up.
constexpr double days_without_end = 1e6;

}  // namespace

std::string_view name_of(Effect effect) {
  static constexpr std::string_view names[] = {"direct", "indirect", "induced"};
  return names[static_cast<std::size_t>(effect)];
}

engine::Setup<> setup_without_income_feedback(const engine::Setup<>& setup) {
  engine::Setup<> without = setup;
  if (const auto* income = std::get_if<models::households::Income>(&setup.mechanisms.households))
    without.mechanisms.households = models::households::Saving{{income->parameters.share_saved}};
  return without;
}

engine::Setup<> setup_of_direct_losses(const engine::Setup<>& setup) {
  engine::Setup<> direct = setup_without_income_feedback(setup);
  direct.mechanisms.orders = models::orders::Fixed{};
  direct.firm_stock_days.assign(setup.network->firms.size(), days_without_end);
  return direct;
}

template <class Real>
Decomposition<Real>::Decomposition(const engine::DayView& baseline, const engine::Setup<>& setup, std::string money,
                                   const Context& context)
    : context_(context),
      money_(std::move(money)),
      partition_(baseline.network, baseline.groups, Level::group),
      direct_(setup_of_direct_losses(setup), context),
      without_income_(setup_without_income_feedback(setup), context) {
  const std::size_t entries = baseline.network.countries.size() * baseline.network.sectors.size() * partition_.tiers();
  for (Losses& losses : lost_)
    for (std::vector<double>& loss : losses) loss.resize(entries);
  array_.resize(effects * entries);
}

template <class Real>
std::vector<results::Axis> Decomposition<Real>::axes() const {
  std::vector<std::string> names;
  for (std::size_t effect = 0; effect < effects; ++effect) names.emplace_back(name_of(static_cast<Effect>(effect)));
  return {{"effect", "where a loss comes from", "", names}};
}

template <class Real>
std::vector<results::Variable> Decomposition<Real>::variables() const {
  const std::vector<std::string> places_of{"time", "effect", "country", "sector", "tier"};
  const std::string places = " effect: sum country: sum sector: sum tier: sum";
  const std::string words =
      " Direct: closures and falling final demand of the firm itself. Indirect: what orders and missing inputs add. "
      "Induced: what lost income adds. Their sum is the loss of the run; an effect below zero is a gain.";
  return {{arrays[0], places_of, "persons", "jobs lost by effect", "Jobs lost against the baseline." + words,
           "time: point" + places},
          {arrays[1], places_of, "h day-1", "hours lost by effect", "Hours lost against the baseline." + words,
           "time: sum" + places},
          {arrays[2], places_of, money_, "labour income lost by effect",
           "Labour income before support lost against the baseline." + words, "time: sum" + places}};
}

// What a run has lost against the baseline by now.
template <class Real>
void Decomposition<Real>::add_up(const engine::DayView& day, Losses& losses) {
  const network::Firms& firms = day.network.firms;
  const network::Groups& groups = day.groups;
  for (std::vector<double>& loss : losses) std::fill(loss.begin(), loss.end(), 0.0);
  const auto lost = [&](std::span<const std::uint32_t> of_group, std::uint32_t, OfFirms& sums) {
    sums = {};
    for (const std::uint32_t firm : of_group) {
      const double hours_lost = 1 - day.firms.hours[firm];
      sums[0] += (1 - day.firms.heads[firm]) * firms.employment[firm];
      sums[1] += hours_lost * firms.employment[firm] * firms.hours_per_worker_day[firm];
      sums[2] += hours_lost * firms.labour_income[firm];
    }
  };
  sum_by(partition_, day, context_, of_groups_, lost, [&](std::size_t group, const OfFirms& sums) {
    for (std::size_t figure = 0; figure < losses.size(); ++figure)
      losses[figure][groups.cell[group] * partition_.tiers() + groups.tier[group]] += sums[figure];
  });
}

template <class Real>
void Decomposition<Real>::record(const engine::DayView& scenario, results::Recording& recording) {
  direct_.step();
  without_income_.step();
  add_up(view_of(direct_), lost_[0]);
  add_up(view_of(without_income_), lost_[1]);
  add_up(scenario, lost_[2]);
  const auto number = static_cast<std::size_t>(scenario.day.number());
  for (std::size_t figure = 0; figure < std::size(arrays); ++figure) {
    auto value = array_.begin();
    for (std::size_t effect = 0; effect < effects; ++effect)
      for (std::size_t entry = 0; entry < lost_[effect][figure].size(); ++entry) {
        const double before = effect > 0 ? lost_[effect - 1][figure][entry] : 0.0;
        *value = lost_[effect][figure][entry] - before;
        if (figure == 0) jobs_lost_[effect] += *value;
        ++value;
      }
    recording.write_day(arrays[figure], number, array_);
  }
  ++days_;
}

template <class Real>
std::array<double, effects> Decomposition<Real>::jobs_lost() const {
  std::array<double, effects> means = jobs_lost_;
  for (double& mean : means) mean /= std::max(1, days_);
  return means;
}

template class Decomposition<float>;
template class Decomposition<double>;

}  // namespace tierwave::observe
