// What the ranks of a run, each with the firms of some blocks, tell each other. A run in one process has none; two seams in
// step() and the sums over blocks are all that needs them.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tierwave::engine {

// Positions in an array whose entries cross the cuts, by the other rank, rising.
struct Halo {
  std::vector<std::vector<std::uint32_t>> sent, received;
};

class Ranks {
 public:
  virtual ~Ranks() = default;

  virtual std::size_t rank() const = 0;
  virtual std::size_t ranks() const = 0;

  // Rank r's own part of `values` is [begin[r], begin[r + 1]); after the call all ranks have all parts.
  virtual void gather(std::span<double> values, std::span<const std::size_t> begin) = 0;

  // Entries at halo.sent reach the other ranks; those at halo.received are what others sent.
  virtual void exchange(std::span<float> values, const Halo& halo) = 0;
  virtual void exchange(std::span<double> values, const Halo& halo) = 0;
};

}  // namespace tierwave::engine
