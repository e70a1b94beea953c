// A population of firms that adds up to a table. Steps and equations: src/network/README.md.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/context.hpp"
#include "base/random.hpp"
#include "economy/economy.hpp"
#include "network/network.hpp"

namespace tierwave::network {

enum class LinkMode : std::uint8_t {
  dense,   // every flow of the thinned table is carried by at least one link
  sparse,  // a stated mean number of links a firm; products x buying cells and sales of cells match
};

struct GenerationOptions {
  std::uint32_t firms = 100'000;  // at least one per cell with output
  RandomKey key;
  LinkMode links = LinkMode::dense;
  double mean_suppliers = 5.5;  // sparse mode: mean links a firm
  // Dense mode: an enterprise of 250 persons has this many suppliers of an input on average, never under 1, one of p
  // persons (p / 250)^supplier_growth times as many.
  double suppliers_per_input = 1;
  double supplier_growth = 0.3;
  double keep_buyer_share = 0.001;   // keep a flow of at least this share of the buyer's intermediate use,
  double keep_seller_share = 0.001;  // or of the seller's intermediate sales
  double keep_product_share = 0.01;  // cut products under this share of a buying cell's use, unless critical
  double tail_exponent = 1.06;       // Pareto law of sizes inside a class (Axtell 2001)
  double largest_share = 0.2;        // no firm exceeds this share of its cell, where it has 1 / share firms
  double employment_weight = 0.5;    // firms per stratum ~ employment^w output^(1 - w)
  double zone_share = 0;             // of what each cell sells abroad, sold by firms in a zone (zones.hpp)
  double tolerance = 1e-6;           // of the fit, relative
  Precision precision = Precision::double_precision;  // of the links' flows
};

// What cleaning and thinning changed, and how well the firms reproduce the table.
struct GenerationReport {
  std::size_t cells = 0;  // with output
  std::size_t cells_without_output = 0;
  std::size_t negative_final_sales = 0;  // sellers whose total final demand was negative
  double output_raised = 0;              // millions per year, by setting those totals to zero
  std::size_t flows_before = 0;
  std::size_t flows_after = 0;
  double value_kept = 0;                      // share of intermediate use kept before the refit
  std::array<double, 5> refit_percentiles{};  // of new over old flow: 1, 25, 50, 75, 99 %
  std::size_t firms = 0;
  std::size_t links = 0;
  // Relative: cell-to-cell flows of the thinned table; in sparse mode products x buying cells and sales of cells.
  double largest_flow_error = 0;
  // Relative: each firm's output, the sum of its sales, against the size drawn for it.
  double largest_output_error = 0;
  std::vector<std::string> notes;  // assumptions made, in words
};

struct Generated {
  Network network;
  GenerationReport report;
};

// Deterministic: the same bits for the same economy, options and key at any number of threads.
// Errors: InvalidInput for options out of range, zero firms, fewer firms than cells with output (says
// how many are needed), a margin that cannot be met, a sparse mean the table does not allow, and more
// firms than memory holds.
Generated generate(const economy::Economy& economy, const GenerationOptions& options, const Context& context);

// Every cell one firm: the sector-level model.
Generated one_firm_per_cell(const economy::Economy& economy, const GenerationOptions& options, const Context& context);

// Bytes that generating such a network takes at its peak, on the safe side (README gives estimates
// and measurements side by side). generate() refuses a network above what is free.
double estimated_bytes(const economy::Economy& economy, const GenerationOptions& options);

}  // namespace tierwave::network
