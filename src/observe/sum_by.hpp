// Sums over firms, by what they have in common. The one way in which observers add up.
#pragma once
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "base/context.hpp"
#include "engine/day_view.hpp"
#include "network/groups.hpp"

namespace tierwave::observe {

// What the firms of one sum have in common.
enum class Level : std::uint8_t { group, cell_and_tier, cell, country };

// The firms of a network in pieces of one sum each, in the order of the groups. The cut depends on the network alone.
class FirmPieces {
 public:
  struct Piece {
    std::uint32_t entry;       // where its sum goes: a group, cell x tiers + tier, a cell, a country
    std::uint32_t begin, end;  // places in groups.firms
  };
  static constexpr std::uint32_t whole = std::numeric_limits<std::uint32_t>::max();
  // Firms of a piece at most where entries are few and large, so that all threads have work.
  static constexpr std::uint32_t shared_out = 4096;

  // Firms of one entry make one piece, or several of at most `most_firms`.
  FirmPieces(const network::Network& network, const network::Groups& groups, Level level,
             std::uint32_t most_firms = whole);

  const std::vector<Piece>& pieces() const { return pieces_; }
  std::size_t entries() const { return entries_; }
  std::size_t tiers() const { return tiers_; }
  // Pieces of about as many firms together: begin and end in pieces(), for one task each.
  std::size_t tasks() const { return tasks_.size() - 1; }
  std::span<const Piece> task(std::size_t number) const {
    return {pieces_.data() + tasks_[number], tasks_[number + 1] - tasks_[number]};
  }

 private:
  std::vector<Piece> pieces_;
  std::vector<std::size_t> tasks_;
  std::size_t entries_ = 0, tiers_ = 0;
};

// Calls term(firms, entry, sum) for every piece, on all threads, with room for its sum as the last call left it; then
// add(entry, sum) for every piece in its order, so that a sum has the same bits at any number of threads.
template <class Sum, class Term, class Add>
void sum_by(const FirmPieces& partition, const engine::DayView& day, const Context& context,
            std::vector<Sum>& of_pieces, Term&& term, Add&& add) {
  const std::vector<FirmPieces::Piece>& pieces = partition.pieces();
  of_pieces.resize(pieces.size());
  context.for_blocks(partition.tasks(), [&](std::size_t task) {
    for (const FirmPieces::Piece& piece : partition.task(task))
      term(std::span<const std::uint32_t>(day.groups.firms.data() + piece.begin, piece.end - piece.begin), piece.entry,
           of_pieces[static_cast<std::size_t>(&piece - pieces.data())]);
  });
  for (std::size_t piece = 0; piece < pieces.size(); ++piece) add(std::size_t{pieces[piece].entry}, of_pieces[piece]);
}

}  // namespace tierwave::observe
