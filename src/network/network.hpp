// Firms and the links between them: the population a run simulates. A value: it never changes once
// built, and runs share it.
//
// Flows are in millions of the economy's currency per day. Compressed rows stand in both directions:
// a buyer's pools with their suppliers, and a supplier's customers.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/column.hpp"
#include "base/context.hpp"
#include "base/ids.hpp"
#include "base/units.hpp"
#include "economy/economy.hpp"
#include "network/flows.hpp"

namespace tierwave::network {

// Persons engaged by one enterprise. The classes of OECD structural business statistics, joined.
enum class SizeClass : std::uint8_t { micro, small, medium, large };  // 1-9, 10-49, 50-249, 250+
inline constexpr std::size_t size_classes = 4;
std::string_view name_of(SizeClass size_class);  // "1-9", "10-49", "50-249", "250+"

// One entry per firm.
struct Firms {
  Column<std::uint32_t> id;    // stable id (FirmId), from generation or file
  Column<std::uint32_t> cell;  // country * sectors + sector
  Column<SizeClass> size_class;
  Column<double> enterprises;           // how many enterprises the agent stands for
  Column<double> employment;            // persons
  Column<double> hours_per_worker_day;  // hours
  Column<double> labour_income;         // millions per day
  Column<double> output;                // millions per day; the sum of all sales
  Column<double> final_sales_home;      // millions per day, to final users of the firm's country
  Column<double> final_sales_abroad;    // millions per day
  Column<double> upstreamness;          // mean distance to final use, from 1 (Antras et al. 2012)
  Column<std::uint8_t> tier;            // round(upstreamness) - 1
  Column<std::uint8_t> zone;            // 1 in an export processing zone, else 0; empty: no firm is in one
  std::size_t size() const { return cell.size(); }
  bool in_zone(std::size_t firm) const { return !zone.empty() && zone[firm] != 0; }
};

// A buyer's stock of one product; all links of a pool carry that product. With stocks by supplier a
// run splits pools at its start; the network always has them by product.
struct Pools {
  Column<std::uint32_t> begin;    // firms + 1: pools of firm i are [begin[i], begin[i + 1])
  Column<std::uint32_t> product;  // sector position, rising inside a firm
  std::size_t size() const { return product.size(); }
};

// A supplier's sales to a pool. Inside a pool suppliers rise by position.
struct Links {
  Column<std::uint32_t> begin;     // pools + 1: links of pool p are [begin[p], begin[p + 1])
  Column<std::uint32_t> supplier;  // position of the selling firm
  Flows flow;                      // millions per day, above 0
  std::size_t size() const { return supplier.size(); }
};

// The same links by supplier; inside a supplier links rise by buyer.
struct Customers {
  Column<std::uint32_t> begin;  // firms + 1
  Column<std::uint32_t> pool;   // the pool that the link fills
  Flows flow;                   // as in Links, in this order
};

struct Network {
  std::vector<economy::Country> countries;
  std::vector<economy::Sector> sectors;
  std::vector<economy::Criticality> criticality;  // sectors x sectors; empty: none known
  std::vector<double> utilisation;                // cells: share of the plant in use; empty: none known
  std::string currency;                           // "USD"
  int year = 0;                                   // of the money
  int employment_year = 0;                        // of employment; 0: that of the money
  // What each cell sells to final users after cleaning and thinning: cells x (countries x final uses),
  // millions per day. For firms read from files without destinations: all at home, to households.
  economy::Matrix final_demand;

  Firms firms;
  Pools pools;
  Links links;
  Customers customers;

  // A firm by its position, in types that cannot be mixed up.
  FirmId id_of(FirmPosition firm) const { return FirmId(firms.id[firm.value()]); }
  Persons employment_of(FirmPosition firm) const { return Persons(firms.employment[firm.value()]); }
  Money output_of(FirmPosition firm) const { return Money(firms.output[firm.value()]); }  // per day

  std::size_t country_of_firm(std::size_t firm) const { return firms.cell[firm] / sectors.size(); }
  std::size_t sector_of_firm(std::size_t firm) const { return firms.cell[firm] % sectors.size(); }
};

// Fills `customers` from `pools` and `links`.
void index_customers(Network& network);

// Fills upstreamness and tier of every firm: U = (I - B)^-1 1, B a supplier's sales over its output
// (Antras et al. 2012). Iterated until no firm's U moves by more than 1e-10 of itself; the same bits at
// any number of threads. Errors: InvalidInput naming the firm whose sales never reach a final user
// (no solution exists) or that is more than 256 steps away.
void compute_upstreamness(Network& network, const Context& context);
void compute_upstreamness(Network& network);  // on one thread

// Checks every promise made above; throws BrokenInvariant naming the first that does not hold.
void check(const Network& network);

}  // namespace tierwave::network
