// Long jobs side by side, one on each thread, such as the replicates of an ensemble.
#pragma once
#include <cstddef>
#include <functional>

#include "base/context.hpp"

namespace tierwave {

// Calls body(job, own) for every job of [0, jobs). Jobs are begun in order, as many at a time as the context has
// threads. `own` is a context of one thread, in which the loops of a job run: a loop that waits for its blocks takes
// up no other job meanwhile. finished(done) is called after each job with how many are done, never two at a time.
// After a job fails no other is begun. Those under way end, then the error of the lowest job that failed is thrown
// again; it is the same at any number of threads where errors depend on the job alone.
void for_jobs(const Context& context, std::size_t jobs,
              const std::function<void(std::size_t job, const Context& own)>& body,
              const std::function<void(std::size_t done)>& finished);

}  // namespace tierwave
