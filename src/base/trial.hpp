// Trying in a process of its own what may crash the program, such as a library that reads a damaged file.
#pragma once
#include <functional>

namespace tierwave {

// Calls body() in a child of this process and tells whether the child lived to its end: false where it crashed or took ten
// minutes of processor time. What body() throws is not told, and what it prints is dropped: who calls it again, in this process,
// meets it. True, untried, where the system gives no process. body() starts no threads.
bool survives(const std::function<void()>& body);

}  // namespace tierwave
