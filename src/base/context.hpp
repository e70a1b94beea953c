// Where a computation runs: how many threads. Results never depend on it.
#pragma once
#include <algorithm>
#include <cstddef>
#include <memory>
#include <type_traits>
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

  // Calls body(block), or body(block, worker), once for each block in [0, blocks), in any order, on any thread.
  // Blocks must not write what another block reads or writes; no two run at once with the same worker, a number below
  // threads(), so that each worker can have room of its own as long as its blocks start no loops themselves. Every
  // block runs; of the exceptions they throw, that of the lowest block is thrown again here.
  template <class Body>
  void for_blocks(std::size_t blocks, Body&& body) const {
    run(blocks, const_cast<void*>(static_cast<const void*>(&body)),
        [](void* erased, std::size_t block, std::size_t worker) {
          auto& call = *static_cast<std::remove_reference_t<Body>*>(erased);
          if constexpr (std::is_invocable_v<Body&, std::size_t, std::size_t>)
            call(block, worker);
          else
            call(block);
        });
  }

 private:
  struct Arena;
  // A plain pointer to the body and to what calls it: nothing is allocated.
  using Call = void (*)(void* body, std::size_t block, std::size_t worker);
  void run(std::size_t blocks, void* body, Call call) const;

  int threads_;
  std::unique_ptr<Arena> arena_;
};

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
// order, so that the result has the same bits at any number of threads. `sums` is room for the blocks' sums.
template <class Term>
double sum_of(const Context& context, std::size_t size, std::vector<double>& sums, Term&& term) {
  constexpr std::size_t grain = 1024;
  const std::size_t blocks = (size + grain - 1) / grain;
  sums.resize(blocks);
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
template <class Term>
double sum_of(const Context& context, std::size_t size, Term&& term) {
  std::vector<double> sums;
  return sum_of(context, size, sums, term);
}

}  // namespace tierwave
