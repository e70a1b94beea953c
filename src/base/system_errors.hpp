// Refusals of the system that are not about one file: what was meant, in words that say what to do.
#pragma once
#include <string>
#include <system_error>

#include "base/errors.hpp"

namespace tierwave {

// A thread was asked for and refused; names the limit of processes that holds.
Error no_more_threads();

// What the standard library threw: a file system's refusal names its file, a thread's says that there are no more.
Error told(const std::system_error& error);

}  // namespace tierwave
