#include "base/context.hpp"

#include <algorithm>
#include <thread>

#ifdef TIERWAVE_LOOPS_JTHREAD
#include <atomic>
#include <exception>
#include <mutex>
#else
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>
#endif

namespace tierwave {
namespace {
int available_threads() { return std::max(1, static_cast<int>(std::thread::hardware_concurrency())); }
}  // namespace

#ifdef TIERWAVE_LOOPS_JTHREAD

// Plain threads, for the thread sanitizer: it reports false races inside TBB.
struct Context::Arena {
  explicit Arena(int) {}
};

void Context::for_blocks(std::size_t blocks, const std::function<void(std::size_t)>& body) const {
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failure_guard;
  const auto work = [&] {
    try {
      for (std::size_t block = next++; block < blocks; block = next++) body(block);
    } catch (...) {
      const std::lock_guard guard(failure_guard);
      failure = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> helpers;
    for (int thread = 1; thread < threads_; ++thread) helpers.emplace_back(work);
    work();
  }
  if (failure) std::rethrow_exception(failure);
}

#else

struct Context::Arena {
  explicit Arena(int threads) : tasks(threads) {}
  tbb::task_arena tasks;
};

void Context::for_blocks(std::size_t blocks, const std::function<void(std::size_t)>& body) const {
  arena_->tasks.execute([&] {
    tbb::parallel_for(std::size_t{0}, blocks, [&](std::size_t block) { body(block); }, tbb::simple_partitioner{});
  });
}

#endif

Context::Context(int threads)
    : threads_(threads > 0 ? threads : available_threads()), arena_(std::make_unique<Arena>(threads_)) {}

Context::~Context() = default;

std::vector<std::size_t> cut_by_cost(const std::vector<std::size_t>& cost_begin, std::size_t grain) {
  std::vector<std::size_t> borders{0};
  const std::size_t size = cost_begin.empty() ? 0 : cost_begin.size() - 1;
  for (std::size_t item = 0; item < size; ++item)
    if (cost_begin[item + 1] - cost_begin[borders.back()] >= grain) borders.push_back(item + 1);
  if (borders.back() != size) borders.push_back(size);
  return borders;
}

std::vector<std::size_t> cut_evenly(std::size_t size, std::size_t grain) {
  std::vector<std::size_t> borders{0};
  while (borders.back() < size) borders.push_back(std::min(size, borders.back() + grain));
  return borders;
}

}  // namespace tierwave
