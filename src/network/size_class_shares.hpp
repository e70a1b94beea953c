// How employment is spread over size classes of enterprises.
#pragma once
#include <array>
#include <string_view>

#include "network/network.hpp"

namespace tierwave::network {

struct SizeClassShares {
  std::string_view country;                                 // ISO-3; "" is the mean of the others
  std::array<double, size_classes> employment;              // share of persons, by class; sums to 1
  std::array<double, size_classes> persons_per_enterprise;  // mean, by class
};

// The country's own shares, or the mean of all where it has none (then `.country` is empty).
const SizeClassShares& size_class_shares(std::string_view country);

// Fewest persons of a class: 1, 10, 50, 250.
double fewest_persons(SizeClass size_class);

}  // namespace tierwave::network
