// A thread of its own for work that goes on beside the caller, one task at a time.
#pragma once
#include <exception>
#include <functional>
#include <memory>

namespace tierwave {

class Worker {
 public:
  Worker();
  ~Worker();  // waits for the task under way; what it throws is lost
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  // Does the task beside the caller. Waits first for the task before it; where that threw, throws the same here and
  // does not start this one. Where the system gives no thread, the task is done before this returns. Calls come from one
  // thread at a time.
  void start(std::function<void()> task);
  // Waits for the task under way. Throws what it threw, once.
  void wait();

 private:
  struct Thread;
  void do_without_thread(const std::function<void()>& task);
  std::unique_ptr<Thread> thread_;  // made by the first task
  std::exception_ptr failure_;      // of a task that was done without it
};

}  // namespace tierwave
