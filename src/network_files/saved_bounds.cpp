#include "network_files/saved_bounds.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/bounds.hpp"

namespace tierwave::network {
namespace {

// An upstreamness of U is the tier round(U) - 1, which is a byte.
constexpr Bounds upstreamness{1, 256.5, 0, ""};

// Sums of amounts that are bounded themselves: of a firm's sales, of a cell's firms.
Bounds sum_of(std::size_t amounts) {
  return {0, bounds::most_money * static_cast<double>(amounts), 0, ""};
}

class Check {
 public:
  Check(const Location& where, const char* remedy, Mistakes& mistakes)
      : where_(where), remedy_(remedy), mistakes_(mistakes) {}

  template <class Number>
  void amounts(std::string_view name, std::span<const Number> values, Bounds allowed, bool above_zero = false) {
    const auto fits = [&](Number value) {
      const auto amount = static_cast<double>(value);
      return (amount >= allowed.least) & (amount <= allowed.most) & !(above_zero & (amount == 0));
    };
    const auto [first, count] = misfits(values, fits);
    if (count == 0) return;
    const std::string what = place(name, first, count);
    if (values[first] == 0 && above_zero) {
      mistakes_.add(where_, what + " is 0, not above 0", remedy_);
      return;
    }
    allowed.advice = remedy_;
    require_within(static_cast<double>(values[first]), what, allowed, where_, mistakes_);
  }

  // Positions in a list of `size` things of that kind.
  template <class Number>
  void positions(std::string_view name, std::span<const Number> values, std::size_t size, const char* things) {
    const auto [first, count] = misfits(values, [&](Number value) { return static_cast<std::size_t>(value) < size; });
    if (count > 0)
      mistakes_.add(where_,
                    fmt::format("{} is {}, and there are {} {}, counted from 0", place(name, first, count),
                                static_cast<std::size_t>(values[first]), size, things),
                    remedy_);
  }

  // Borders of rows, of which the first and the last are known to fit.
  void borders(std::string_view name, std::span<const std::uint32_t> begin) {
    std::size_t falling = 0;
    for (std::size_t row = 1; row < begin.size(); ++row) falling += begin[row] < begin[row - 1];
    if (falling == 0) return;
    std::size_t row = 1;
    while (begin[row] >= begin[row - 1]) ++row;
    mistakes_.add(
        where_, fmt::format("{} is {}, below the {} before it", place(name, row, falling), begin[row], begin[row - 1]),
        remedy_);
  }

 private:
  struct Misfits {
    std::size_t first = 0, count = 0;
  };

  // Counts all first, without a branch for each.
  template <class Number, class Fits>
  static Misfits misfits(std::span<const Number> values, const Fits& fits) {
    Misfits found;
    for (const Number value : values) found.count += !fits(value);
    if (found.count > 0)
      while (fits(values[found.first])) ++found.first;
    return found;
  }

  static std::string place(std::string_view name, std::size_t first, std::size_t count) {
    return fmt::format("entry {} of {}{}", first, name,
                       count > 1 ? fmt::format(", the first of {} beyond their bounds,", count) : "");
  }

  const Location& where_;
  const char* remedy_;
  Mistakes& mistakes_;
};

template <class Number>
std::span<const Number> all(const Column<Number>& column) {
  return {column.data(), column.size()};
}

std::span<const std::uint8_t> bytes(const Column<SizeClass>& classes) {
  return {reinterpret_cast<const std::uint8_t*>(classes.data()), classes.size()};
}

void check_flows(Check& check, std::string_view name, const Flows& flows) {
  // Of files and of cells flows are bounded; a part of one may be smaller than what a file may hold, but is never 0.
  if (flows.precision() == Precision::single_precision)
    check.amounts(name, flows.held_as<float>(), bounds::money, true);
  else
    check.amounts(name, flows.held_as<double>(), bounds::money, true);
}

}  // namespace

void check_bounds(const SavedNetwork& saved, const Location& where, const char* remedy, Mistakes& mistakes) {
  const Network& network = saved.network;
  const Firms& firms = network.firms;
  const std::size_t sectors = network.sectors.size(), cells = network.countries.size() * sectors;
  Check check(where, remedy, mistakes);
  check.positions("firms.cell", all(firms.cell), cells, "cells");
  check.positions("firms.size_class", bytes(firms.size_class), size_classes, "classes");
  check.amounts("firms.enterprises", all(firms.enterprises), bounds::enterprises);
  check.amounts("firms.employment", all(firms.employment), bounds::persons_of_a_firm);
  check.amounts("firms.hours_per_worker_day", all(firms.hours_per_worker_day), bounds::hours_a_day);
  check.amounts("firms.labour_income", all(firms.labour_income), bounds::money);
  check.amounts("firms.output", all(firms.output), sum_of(network.links.size() + 2), true);
  check.amounts("firms.final_sales_home", all(firms.final_sales_home), bounds::money);
  check.amounts("firms.final_sales_abroad", all(firms.final_sales_abroad), bounds::money);
  check.amounts("firms.upstreamness", all(firms.upstreamness), upstreamness);
  check.positions("firms.zone", all(firms.zone), 2, "values");
  check.borders("pools.begin", all(network.pools.begin));
  check.positions("pools.product", all(network.pools.product), sectors, "sectors");
  check.borders("links.begin", all(network.links.begin));
  check.positions("links.supplier", all(network.links.supplier), firms.size(), "firms");
  check_flows(check, "links.flow", network.links.flow);
  check.borders("customers.begin", all(network.customers.begin));
  check.positions("customers.pool", all(network.customers.pool), network.pools.size(), "pools");
  check_flows(check, "customers.flow", network.customers.flow);
  const economy::Matrix& demand = network.final_demand;
  check.amounts("final_demand", std::span(demand.row(0), demand.rows() * demand.columns()), sum_of(2 * firms.size()));
  check.positions("criticality", std::span(network.criticality), 3, "ratings");
  check.amounts("utilisation", std::span(network.utilisation), bounds::share);
  check.amounts("women_share", std::span(saved.origin.women_share), bounds::share);
}

}  // namespace tierwave::network
