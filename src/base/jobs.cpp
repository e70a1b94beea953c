#include "base/jobs.hpp"

#include <algorithm>
#include <exception>
#include <mutex>
#include <optional>

namespace tierwave {
namespace {

// Which jobs were begun, done and failed. Since jobs are begun in order, the lowest that fails was begun before
// anything ends the queue.
class Queue {
 public:
  explicit Queue(std::size_t jobs) : jobs_(jobs) {}

  std::optional<std::size_t> next() {
    const std::lock_guard guard(mutex_);
    if (exception_ || begun_ == jobs_) return std::nullopt;
    return begun_++;
  }
  void done(const std::function<void(std::size_t)>& finished) {
    const std::lock_guard guard(mutex_);
    finished(++done_);
  }
  void failed(std::size_t job, const std::exception_ptr& exception) {
    const std::lock_guard guard(mutex_);
    if (exception_ && failed_ < job) return;
    failed_ = job;
    exception_ = exception;
  }
  void rethrow_if_any() const {
    if (exception_) std::rethrow_exception(exception_);
  }

 private:
  std::mutex mutex_;
  std::size_t jobs_;
  std::size_t begun_ = 0;
  std::size_t done_ = 0;
  std::size_t failed_ = 0;
  std::exception_ptr exception_;
};

}  // namespace

void for_jobs(const Context& context, std::size_t jobs,
              const std::function<void(std::size_t job, const Context& own)>& body,
              const std::function<void(std::size_t done)>& finished) {
  Queue queue(jobs);
  const std::size_t workers = std::min(jobs, static_cast<std::size_t>(context.threads()));
  context.for_blocks(workers, [&](std::size_t) {
    const Context own(1);
    while (const auto job = queue.next()) try {
        body(*job, own);
        queue.done(finished);
      } catch (...) {
        queue.failed(*job, std::current_exception());
      }
  });
  queue.rethrow_if_any();
}

}  // namespace tierwave
