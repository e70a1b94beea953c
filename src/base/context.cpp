#include "base/context.hpp"

#include <algorithm>
#include <exception>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <utility>

#include "base/system_errors.hpp"

#ifdef TIERWAVE_LOOPS_JTHREAD
#include <atomic>
#else
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>
#endif

namespace tierwave {
namespace {

int available_threads() {
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

// Keeps the exception of the lowest block that failed, so that the error a user sees does not depend
// on threads either. Blocks never wait here unless they fail.
class Failure {
 public:
  void keep(std::size_t block, std::exception_ptr exception) {
    const std::lock_guard guard(mutex_);
    if (exception_ && block_ < block) return;
    block_ = block;
    exception_ = std::move(exception);
  }
  void rethrow_if_any() const {
    if (exception_) std::rethrow_exception(exception_);
  }

 private:
  std::mutex mutex_;
  std::size_t block_ = 0;
  std::exception_ptr exception_;
};

}  // namespace

#ifdef TIERWAVE_LOOPS_JTHREAD

// Plain threads, for the thread sanitizer: it reports false races inside TBB.
struct Context::Arena {
  explicit Arena(int) {}
  void run(int threads, std::size_t blocks, const auto& work) {
    std::atomic<std::size_t> next{0};
    const auto take = [&](std::size_t worker) {
      for (std::size_t block = next++; block < blocks; block = next++) work(block, worker);
    };
    std::vector<std::jthread> helpers;
    for (int thread = 1; thread < threads; ++thread) helpers.emplace_back(take, static_cast<std::size_t>(thread));
    take(0);
  }
};

#else

struct Context::Arena {
  // By itself TBB has no more workers than the machine has processors, and says so on standard error. A context of
  // fewer threads asks for nothing, since the least that any context asks for would hold for all.
  explicit Arena(int threads)
      : allowed(threads > available_threads()
                    ? std::make_unique<tbb::global_control>(tbb::global_control::max_allowed_parallelism,
                                                            static_cast<std::size_t>(threads))
                    : nullptr),
        tasks(threads) {}
  void run(int, std::size_t blocks, const auto& work) {
    tasks.execute([&] {
      tbb::parallel_for(
          std::size_t{0}, blocks,
          [&](std::size_t block) {
            work(block, static_cast<std::size_t>(tbb::this_task_arena::current_thread_index()));
          },
          tbb::simple_partitioner{});
    });
  }
  std::unique_ptr<tbb::global_control> allowed;
  tbb::task_arena tasks;
};

#endif

void Context::run(std::size_t blocks, void* body, Call call) const {
  Failure failure;
  try {
    arena_->run(threads_, blocks, [&](std::size_t block, std::size_t worker) {
      try {
        call(body, block, worker);
      } catch (...) {
        failure.keep(block, std::current_exception());
      }
    });
  } catch (const std::runtime_error&) {  // what blocks throw is kept: so this is a thread that cannot be started
    throw no_more_threads();
  }
  failure.rethrow_if_any();
}

Context::Context(int threads)
    : threads_(threads > 0 ? threads : available_threads()), arena_(std::make_unique<Arena>(threads_)) {}

Context::~Context() = default;

}  // namespace tierwave
