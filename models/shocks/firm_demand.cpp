#include "models/shocks/firm_demand.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace tierwave::models::shocks {

FirmDemand::FirmDemand(std::vector<DemandStep> steps) : steps_(std::move(steps)) {
  std::sort(steps_.begin(), steps_.end(), [](const DemandStep& a, const DemandStep& b) {
    return std::tuple(a.firm, a.day) < std::tuple(b.firm, b.day);
  });
  for (std::size_t step = 0; step < steps_.size(); ++step)
    if (step == 0 || steps_[step].firm != steps_[step - 1].firm) begin_.push_back(step);
  begin_.push_back(steps_.size());
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
  for (std::size_t firm = 0; firm + 1 < begin_.size(); ++firm) {
    const auto first = steps_.begin() + static_cast<std::ptrdiff_t>(begin_[firm]);
    const auto last = steps_.begin() + static_cast<std::ptrdiff_t>(begin_[firm + 1]);
    const auto after = std::upper_bound(first, last, day, [](int at, const DemandStep& step) { return at < step.day; });
    factors[first->firm] = after == first ? 1.0 : std::prev(after)->factor;
  }
}

}  // namespace tierwave::models::shocks
