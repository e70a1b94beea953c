// Steps 3 and 4 of generation: how many firm agents each cell has, their size classes and sizes.
#pragma once
#include "network/generate.hpp"
#include "network/table.hpp"

namespace tierwave::network {

// Firms stand cell by cell, inside a cell by size class. A firm's position is its stable id.
struct FirmSizes {
  std::vector<std::uint32_t> begin;   // cells + 1: firms of a cell are [begin[cell], begin[cell + 1])
  std::vector<SizeClass> size_class;  // by firm
  std::vector<double> enterprises;    // by firm: how many enterprises it stands for
  std::vector<double> share;          // by firm: of its cell's output; sums to 1 in a cell
  std::vector<double> persons;        // by firm: of one of its enterprises; 0 where employment is not known
  std::size_t size() const { return share.size(); }
  std::uint32_t firms_of(std::size_t cell) const { return begin[cell + 1] - begin[cell]; }
};

// Agents by cell: in proportion to employment^w output^(1 - w), at least one where there is output.
// Errors: InvalidInput for zero firms or fewer firms than cells with output.
std::vector<std::uint32_t> agents_by_cell(const economy::Economy& economy, const CleanTable& table,
                                          const GenerationOptions& options, GenerationReport& report);

// Gives every cell that many agents. Size classes as many as the agents allow; a class without an
// agent joins the nearest one. Sizes from a Pareto law inside the class, capped (see largest_share_in).
FirmSizes populate(const economy::Economy& economy, const std::vector<std::uint32_t>& agents,
                   const GenerationOptions& options, const Context& context, GenerationReport& report);

// The largest share of a cell one of its `agents` may have: options.largest_share where there are
// enough agents for it, never above one half where there are two or more (a firm cannot buy from
// itself, so the others must be able to sell it its share of the cell's own product).
double largest_share_in(std::uint32_t agents, const GenerationOptions& options);

}  // namespace tierwave::network
