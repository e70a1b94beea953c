// How unlike the firms of a group are in what a fall of labour supply takes from them.
//
//   lost(f) = (1 - D) c + D x (1 where f stands among the first c of the group, 0 where it does not)
//
// c is what the group loses, D how unlike its firms are (0: all alike; 1: some close altogether, the others not at all),
// by size class. The order of a group's firms is drawn once; each takes its share of the group's workers of the line,
// and the firm on whose share c falls loses in proportion. So the mean over a group's workers is c, exactly, for every
// c; a firm's loss never falls when c rises, and stays in [0, 1]. A firm alone in its group loses c.
//
// An agent that employs much of its group stands for many enterprises, which do not all close together: it stands on the
// line in equal parts, none longer than `longest_part`, and loses their mean.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/random.hpp"
#include "network/groups.hpp"
#include "network/network.hpp"

namespace tierwave::models::shocks {

class FirmSpread {
 public:
  FirmSpread() = default;  // no spread
  // `unlike`: D by size class, each in [0, 1]. `group_of`: by firm, the entry of what write() is given, where groups are
  // told apart further than those that stand on one line; they lose the same.
  FirmSpread(const network::Network& network, const network::Groups& groups,
             const std::array<double, network::size_classes>& unlike, RandomKey key,
             const std::vector<std::uint32_t>& group_of);
  FirmSpread(const network::Network& network, const network::Groups& groups,
             const std::array<double, network::size_classes>& unlike, RandomKey key)
      : FirmSpread(network, groups, unlike, key, groups.of_firm) {}

  bool empty() const { return firms_.empty(); }
  // What a firm loses where its group loses this; both in [0, 1].
  double lost(std::size_t firm, double of_group) const;
  // Labour supply of each firm from that of each group; `by_firm` has one entry per firm.
  void write(const std::vector<double>& by_group, std::vector<double>& by_firm) const;

 private:
  static constexpr double longest_part = 0.05;  // of a group's workers; assumption
  struct Place {
    std::uint32_t group;
    std::uint32_t begin;  // its parts are [begin, begin + parts) of `before_`
    std::uint32_t parts;
    double length;  // share of the group's workers in each of them
    double unlike;
  };
  std::vector<Place> firms_;
  std::vector<double> before_;  // by part: share of the group's workers who are struck first
};

}  // namespace tierwave::models::shocks
