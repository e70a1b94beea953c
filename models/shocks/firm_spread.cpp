#include "models/shocks/firm_spread.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace tierwave::models::shocks {
namespace {

// A part of a firm on the line of its group.
struct PartOnLine {
  double draw;
  std::uint32_t firm;
  std::uint32_t number;
  double length;
  bool operator<(const PartOnLine& other) const {
    return std::tie(draw, firm, number) < std::tie(other.draw, other.firm, other.number);
  }
};

}  // namespace

FirmSpread::FirmSpread(const network::Network& network, const network::Groups& groups,
                       const std::array<double, network::size_classes>& unlike, RandomKey key,
                       const std::vector<std::uint32_t>& group_of) {
  if (std::all_of(unlike.begin(), unlike.end(), [](double value) { return value == 0; })) return;
  firms_.resize(network.firms.size());
  std::vector<PartOnLine> line;
  for (std::size_t group = 0; group < groups.size(); ++group) {
    const std::uint32_t first = groups.begin[group], last = groups.begin[group + 1];
    double workers = 0;
    for (std::uint32_t i = first; i < last; ++i) workers += network.firms.employment[groups.firms[i]];
    const double of_class = unlike[static_cast<std::size_t>(groups.size_class[group])];
    line.clear();
    for (std::uint32_t i = first; i < last; ++i) {
      const std::uint32_t firm = groups.firms[i];
      const double own = workers > 0 ? network.firms.employment[firm] / workers : 0;
      const bool alike = last - first == 1 || !(own > 0);
      const auto parts = static_cast<std::uint32_t>(alike ? 0 : std::ceil(own / longest_part));
      firms_[firm] = {.group = group_of[firm],
                      .begin = static_cast<std::uint32_t>(before_.size()),
                      .parts = parts,
                      .length = parts > 0 ? own / parts : 0,
                      .unlike = alike ? 0 : of_class};
      before_.resize(before_.size() + parts);
      for (std::uint32_t part = 0; part < parts; ++part)
        line.push_back(
            {uniform(key, network.firms.id[firm], part, Purpose::closure_order, 0), firm, part, firms_[firm].length});
    }
    std::sort(line.begin(), line.end());
    double before = 0;
    for (const PartOnLine& part : line) {
      before_[firms_[part.firm].begin + part.number] = before;
      before += part.length;
    }
  }
}

double FirmSpread::lost(std::size_t firm, double of_group) const {
  const Place& place = firms_[firm];
  if (place.unlike == 0) return of_group;
  double struck = 0;
  for (std::uint32_t part = place.begin; part < place.begin + place.parts; ++part)
    struck += std::clamp((of_group - before_[part]) / place.length, 0.0, 1.0);
  return (1 - place.unlike) * of_group + place.unlike * struck / place.parts;
}

void FirmSpread::write(const std::vector<double>& by_group, std::vector<double>& by_firm) const {
  for (std::size_t firm = 0; firm < firms_.size(); ++firm) {
    const double supply = by_group[firms_[firm].group];
    by_firm[firm] = supply == 1 ? 1.0 : 1 - lost(firm, 1 - supply);
  }
}

}  // namespace tierwave::models::shocks
