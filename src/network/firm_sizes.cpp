#include "network/firm_sizes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "base/errors.hpp"
#include "base/math.hpp"
#include "network/apportion.hpp"
#include "network/size_class_shares.hpp"

namespace tierwave::network {
namespace {

// One size class of one cell.
struct Stratum {
  SizeClass size_class;
  std::uint32_t agents;
  double share;        // of the cell's employment, and of its output
  double enterprises;  // in the class
};

// The strata of a cell with `agents` agents and `employment` persons.
std::vector<Stratum> strata_of(const SizeClassShares& shares, std::uint32_t agents, double employment) {
  std::array<std::size_t, size_classes> by_share;
  std::iota(by_share.begin(), by_share.end(), std::size_t{0});
  std::stable_sort(by_share.begin(), by_share.end(),
                   [&](std::size_t a, std::size_t b) { return shares.employment[a] > shares.employment[b]; });
  const std::size_t present = std::min<std::size_t>(agents, size_classes);
  std::vector<std::size_t> classes(by_share.begin(), by_share.begin() + static_cast<std::ptrdiff_t>(present));
  std::sort(classes.begin(), classes.end());

  std::vector<Stratum> strata;
  for (const std::size_t k : classes) strata.push_back({static_cast<SizeClass>(k), 0, 0, 0});
  for (std::size_t k = 0; k < size_classes; ++k) {
    const auto distance = [&](std::size_t other) { return other > k ? other - k : k - other; };
    std::size_t nearest = 0;
    for (std::size_t i = 1; i < classes.size(); ++i)
      if (distance(classes[i]) < distance(classes[nearest])) nearest = i;
    strata[nearest].share += shares.employment[k];
    strata[nearest].enterprises += shares.employment[k] * employment / shares.persons_per_enterprise[k];
  }
  std::vector<double> weights;
  for (const Stratum& stratum : strata) weights.push_back(stratum.share);
  const std::vector<std::uint32_t> counts = apportion(weights, agents);
  for (std::size_t i = 0; i < strata.size(); ++i) strata[i].agents = counts[i];
  return strata;
}

// Persons of an enterprise of the class, by inverse of the Pareto law truncated to the class.
double draw_size(SizeClass size_class, double tail_exponent, double u) {
  const auto k = static_cast<std::size_t>(size_class);
  const double low = fewest_persons(size_class);
  double cut = 0;  // probability above the class's upper end
  if (k + 1 < size_classes) cut = portable_pow(low / fewest_persons(static_cast<SizeClass>(k + 1)), tail_exponent);
  return low * portable_pow(1 - u * (1 - cut), -1 / tail_exponent);
}

// Sets shares above `largest` to it and spreads the excess over the others in proportion.
void cap_shares(double* share, std::size_t size, double largest) {
  std::vector<char> capped(size);
  for (bool changed = true; changed;) {
    changed = false;
    double free_share = 1, free_sum = 0;
    for (std::size_t i = 0; i < size; ++i) {
      if (capped[i])
        free_share -= largest;
      else
        free_sum += share[i];
    }
    if (free_sum <= 0) return;
    const double factor = free_share / free_sum;
    for (std::size_t i = 0; i < size; ++i) {
      if (capped[i]) continue;
      share[i] *= factor;
      if (share[i] > largest) {
        share[i] = largest;
        capped[i] = 1;
        changed = true;
      }
    }
  }
}

void size_cell(FirmSizes& sizes, std::size_t cell, const std::vector<Stratum>& strata, double employment,
               const GenerationOptions& options) {
  const std::uint32_t first = sizes.begin[cell];
  std::uint32_t firm = first;
  for (const Stratum& stratum : strata) {
    const std::uint32_t stratum_first = firm;
    double sum = 0;
    for (; firm < stratum_first + stratum.agents; ++firm) {
      sizes.size_class[firm] = stratum.size_class;
      sizes.enterprises[firm] = employment > 0 ? stratum.enterprises / stratum.agents : 1;
      sizes.share[firm] =
          draw_size(stratum.size_class, options.tail_exponent, uniform(options.key, firm, 0, Purpose::firm_size, 0));
      sum += sizes.share[firm];
    }
    for (std::uint32_t i = stratum_first; i < firm; ++i) sizes.share[i] *= stratum.share / sum;
  }
  cap_shares(sizes.share.data() + first, firm - first, largest_share_in(firm - first, options));
  for (std::uint32_t i = first; i < firm; ++i) sizes.persons[i] = employment * sizes.share[i] / sizes.enterprises[i];
}

double employment_of(const economy::Economy& economy, std::size_t cell) {
  return economy.labour.empty() ? 0 : economy.labour[cell].employment;
}

}  // namespace

std::vector<std::uint32_t> agents_by_cell(const economy::Economy& economy, const CleanTable& table,
                                          const GenerationOptions& options, GenerationReport& report) {
  if (options.firms == 0)
    throw InvalidInput({}, "the number of firms is 0",
                       fmt::format("ask for at least {}, one per cell with output", report.cells));
  if (options.firms < report.cells)
    throw InvalidInput(
        {}, fmt::format("{} firms are fewer than the {} cells with output", options.firms, report.cells),
        fmt::format("ask for at least {}, or write kind = \"sectors\" for one firm per cell", report.cells));
  double employment = 0, output = 0;
  for (std::size_t cell = 0; cell < economy.cells(); ++cell) {
    if (table.output[cell] <= 0) continue;
    employment += employment_of(economy, cell);
    output += table.output[cell];
  }
  std::vector<double> weights(economy.cells());
  std::size_t without_employment = 0;
  for (std::size_t cell = 0; cell < economy.cells(); ++cell) {
    if (table.output[cell] <= 0) continue;
    const double output_share = table.output[cell] / output;
    const double persons = employment_of(economy, cell);
    if (persons <= 0) ++without_employment;
    const double employment_share = persons > 0 ? persons / employment : output_share;
    weights[cell] = portable_pow(employment_share, options.employment_weight) *
                    portable_pow(output_share, 1 - options.employment_weight);
  }
  if (without_employment > 0)
    report.notes.push_back(
        fmt::format("{} cells have output but no employment: their firms are counted by output alone, and each stands "
                    "for one enterprise",
                    without_employment));
  return apportion(weights, options.firms);
}

FirmSizes populate(const economy::Economy& economy, const std::vector<std::uint32_t>& agents,
                   const GenerationOptions& options, const Context& context, GenerationReport& report) {
  FirmSizes sizes;
  sizes.begin.assign(1, 0);
  for (const std::uint32_t count : agents) sizes.begin.push_back(sizes.begin.back() + count);
  const std::size_t firms = sizes.begin.back();
  sizes.size_class.resize(firms);
  sizes.enterprises.resize(firms);
  sizes.share.resize(firms);
  sizes.persons.resize(firms);
  for_each_index(
      context, economy.cells(),
      [&](std::size_t cell) {
        if (agents[cell] == 0) return;
        const SizeClassShares& shares = size_class_shares(economy.countries[economy.country_of(cell)].code);
        const double employment = employment_of(economy, cell);
        size_cell(sizes, cell, strata_of(shares, agents[cell], employment), employment, options);
      },
      4);

  std::string assumed;
  for (const economy::Country& country : economy.countries)
    if (size_class_shares(country.code).country.empty()) assumed += (assumed.empty() ? "" : " ") + country.code;
  if (!assumed.empty())
    report.notes.push_back("size classes are assumed to be the mean of DEU FRA GBR USA in: " + assumed);
  report.notes.emplace_back("firms of all size classes of a cell are assumed to have the same output per person");
  return sizes;
}

double largest_share_in(std::uint32_t agents, const GenerationOptions& options) {
  if (agents < 2) return 1;
  return agents * options.largest_share >= 1 ? std::min(0.5, options.largest_share) : 0.5;
}

}  // namespace tierwave::network
