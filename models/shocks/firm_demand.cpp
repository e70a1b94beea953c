#include "models/shocks/firm_demand.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace tierwave::models::shocks {

FirmDemand::FirmDemand(std::vector<DemandStep> steps) : steps_(std::move(steps)) {
  std::sort(steps_.begin(), steps_.end(), [](const DemandStep& a, const DemandStep& b) {
    return std::tuple(a.firm, a.day) < std::tuple(b.firm, b.day);
  });
}

int FirmDemand::first_day() const {
  int first = -1;
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    const bool last_of_firm = i + 1 == steps_.size() || steps_[i + 1].firm != steps_[i].firm;
    const int day = std::max(0, steps_[i].day);
    const bool in_force = last_of_firm || steps_[i + 1].day > day;
    if (steps_[i].factor != 1 && in_force && (first < 0 || day < first)) first = day;
  }
  return first;
}

void FirmDemand::write(int day, std::vector<double>& factors) const {
  for (std::size_t begin = 0; begin < steps_.size();) {
    double factor = 1;
    std::size_t end = begin;
    for (; end < steps_.size() && steps_[end].firm == steps_[begin].firm; ++end)
      if (steps_[end].day <= day) factor = steps_[end].factor;
    factors[steps_[begin].firm] = factor;
    begin = end;
  }
}

}  // namespace tierwave::models::shocks
