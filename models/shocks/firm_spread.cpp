#include "models/shocks/firm_spread.hpp"

#include <algorithm>
#include <utility>

namespace tierwave::models::shocks {

FirmSpread::FirmSpread(const network::Network& network, const network::Groups& groups,
                       const std::array<double, network::size_classes>& unlike, RandomKey key) {
  if (std::all_of(unlike.begin(), unlike.end(), [](double value) { return value == 0; })) return;
  firms_.resize(network.firms.size());
  std::vector<std::pair<double, std::uint32_t>> order;  // draw and firm
  for (std::size_t group = 0; group < groups.size(); ++group) {
    order.clear();
    double workers = 0;
    for (std::uint32_t i = groups.begin[group]; i < groups.begin[group + 1]; ++i) {
      const std::uint32_t firm = groups.firms[i];
      order.emplace_back(uniform(key, network.firms.id[firm], 0, Purpose::closure_order, 0), firm);
      workers += network.firms.employment[firm];
    }
    std::sort(order.begin(), order.end());
    const double of_class = unlike[static_cast<std::size_t>(groups.size_class[group])];
    double before = 0;
    for (const auto& [draw, firm] : order) {
      const double employment = network.firms.employment[firm];
      const bool alone = order.size() == 1 || !(workers > 0) || !(employment > 0);
      firms_[firm] = {static_cast<std::uint32_t>(group), alone ? 0 : before / workers, alone ? 1 : employment / workers,
                      alone ? 0 : of_class};
      before += employment;
    }
  }
}

double FirmSpread::lost(std::size_t firm, double of_group) const {
  const Place& place = firms_[firm];
  if (place.unlike == 0) return of_group;
  const double struck = std::clamp((of_group - place.before) / place.own, 0.0, 1.0);
  return (1 - place.unlike) * of_group + place.unlike * struck;
}

void FirmSpread::write(const std::vector<double>& by_group, std::vector<double>& by_firm) const {
  for (std::size_t firm = 0; firm < firms_.size(); ++firm) {
    const double supply = by_group[firms_[firm].group];
    by_firm[firm] = supply == 1 ? 1.0 : 1 - lost(firm, 1 - supply);
  }
}

}  // namespace tierwave::models::shocks
