// Where a computation runs: how many threads. Results never depend on it.
#pragma once
#include <algorithm>
#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace tierwave {

class Context {
 public:
  // `threads` of 0 takes all the machine has.
  explicit Context(int threads = 0);
  ~Context();
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  int threads() const { return threads_; }

  // Calls body(block) once for each block in [0, blocks), in any order, on any thread. Blocks must not
  // write what another block reads or writes. Every block runs; of the exceptions they throw, that of
  // the lowest block is thrown again here.
  void for_blocks(std::size_t blocks, const std::function<void(std::size_t)>& body) const;

 private:
  struct Arena;
  int threads_;
  std::unique_ptr<Arena> arena_;
};

// Cuts [0, size) into blocks whose cost is about `grain`; the cut depends on costs alone, never on
// threads. `cost_begin` has size + 1 entries: the cost of items before each item (such as a row
// pointer). Returns the block borders, from 0 to size. A grain is at least 1.
std::vector<std::size_t> cut_by_cost(const std::vector<std::size_t>& cost_begin, std::size_t grain);

// The same with every item costing 1.
std::vector<std::size_t> cut_evenly(std::size_t size, std::size_t grain);

// Calls body(item) for every item of [0, size).
template <class Body>
void for_each_index(const Context& context, std::size_t size, Body&& body, std::size_t grain = 1024) {
  const std::size_t blocks = (size + grain - 1) / grain;
  context.for_blocks(blocks, [&](std::size_t block) {
    const std::size_t end = std::min(size, (block + 1) * grain);
    for (std::size_t item = block * grain; item < end; ++item) body(item);
  });
}

// Sum of term(item) over [0, size): blocks of fixed size are summed in order, then their sums in
// order, so that the result has the same bits at any number of threads.
template <class Term>
double sum_of(const Context& context, std::size_t size, Term&& term, std::size_t grain = 1024) {
  const std::size_t blocks = (size + grain - 1) / grain;
  std::vector<double> sums(blocks);
  context.for_blocks(blocks, [&](std::size_t block) {
    double sum = 0;
    const std::size_t end = std::min(size, (block + 1) * grain);
    for (std::size_t item = block * grain; item < end; ++item) sum += term(item);
    sums[block] = sum;
  });
  double total = 0;
  for (const double sum : sums) total += sum;
  return total;
}

}  // namespace tierwave
