#include "base/worker.hpp"

#include <condition_variable>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace tierwave {

struct Worker::Thread {
  std::mutex mutex;
  std::condition_variable changed;
  std::function<void()> task;  // empty: idle
  std::exception_ptr failure;  // of the last task
  bool ending = false;
  std::jthread thread{[this] { work(); }};  // last, so that it finds the others made and leaves before them

  ~Thread() {
    const std::lock_guard guard(mutex);
    ending = true;
    changed.notify_all();
  }

  void work() {
    std::unique_lock lock(mutex);
    while (true) {
      changed.wait(lock, [&] { return task || ending; });
      if (!task) return;
      lock.unlock();
      std::exception_ptr thrown;
      try {
        task();
      } catch (...) {
        thrown = std::current_exception();
      }
      lock.lock();
      failure = std::move(thrown);
      task = nullptr;
      changed.notify_all();
    }
  }
};

Worker::Worker() = default;
Worker::~Worker() = default;

void Worker::start(std::function<void()> task) {
  wait();
  if (!thread_) try {
      thread_ = std::make_unique<Thread>();
    } catch (const std::system_error&) {  // no thread is to be had (ulimit -u): slower, but the same
      do_without_thread(task);
      return;
    }
  const std::lock_guard guard(thread_->mutex);
  thread_->task = std::move(task);
  thread_->changed.notify_all();
}

void Worker::do_without_thread(const std::function<void()>& task) {
  try {
    task();
  } catch (...) {
    failure_ = std::current_exception();
  }
}

void Worker::wait() {
  if (std::exception_ptr failure = std::exchange(failure_, nullptr)) std::rethrow_exception(failure);
  if (!thread_) return;
  std::unique_lock lock(thread_->mutex);
  thread_->changed.wait(lock, [&] { return !thread_->task; });
  if (std::exception_ptr failure = std::exchange(thread_->failure, nullptr)) {
    lock.unlock();
    std::rethrow_exception(failure);
  }
}

}  // namespace tierwave
