// Source: OECD Structural and Demographic Business Statistics, enterprises (ENTR) and persons by size
// class, means of 2014 to 2020 where both are given for every class; sum of ISIC Rev.4 groups 05-09,
// 10-33, 35, 36-39, 41-43, 45-47, 49-53, 55-56, 58-63, 68, 69-75 and 77-82. Persons engaged (EMPN) in
// DEU, FRA and GBR, employees (EMPE) in USA. Classes 10-19 and 20-49 are joined. Canada is left out:
// its class 10-19 has no persons.
#include "network/size_class_shares.hpp"

namespace tierwave::network {
namespace {

constexpr std::array<SizeClassShares, 4> known{{
    {"DEU", {0.1915, 0.2292, 0.1880, 0.3913}, {2.73, 18.91, 97.46, 1007.27}},
    {"FRA", {0.2611, 0.1672, 0.1363, 0.4354}, {1.45, 21.79, 112.13, 1580.76}},
    {"GBR", {0.1883, 0.1891, 0.1569, 0.4657}, {2.01, 21.16, 108.68, 1437.58}},
    {"USA", {0.1020, 0.1715, 0.1496, 0.5769}, {2.62, 20.09, 96.01, 1918.75}},
}};

constexpr SizeClassShares mean_of_known() {
  SizeClassShares mean{"", {}, {}};
  for (const SizeClassShares& shares : known)
    for (std::size_t k = 0; k < size_classes; ++k) {
      mean.employment[k] += shares.employment[k] / known.size();
      mean.persons_per_enterprise[k] += shares.persons_per_enterprise[k] / known.size();
    }
  return mean;
}

constexpr SizeClassShares mean = mean_of_known();
constexpr std::array<double, size_classes> fewest{1, 10, 50, 250};

}  // namespace

const SizeClassShares& size_class_shares(std::string_view country) {
  for (const SizeClassShares& shares : known)
    if (shares.country == country) return shares;
  return mean;
}

double fewest_persons(SizeClass size_class) {
  return fewest[static_cast<std::size_t>(size_class)];
}

std::string_view name_of(SizeClass size_class) {
  constexpr std::array<std::string_view, size_classes> names{"1-9", "10-49", "50-249", "250+"};
  return names[static_cast<std::size_t>(size_class)];
}

}  // namespace tierwave::network
