// Work in a process of its own, so that memory and its peak are those of this work alone, and a process that the
// system kills takes no other figures with it.
#pragma once
#include <functional>
#include <map>
#include <string>

#include "bench/measure.hpp"

namespace tierwave::bench {

// What a child told: [threads][what].
using Told = std::map<int, std::map<std::string, double>>;

struct Outcome {
  Told told;
  std::string failure;  // why the child ended early; empty: it did not
};

// Call it before the first thread is started. An error of the work comes back as text. Errors: Interrupted when the
// user asked to stop.
Outcome in_child(const std::function<void(const Tell&)>& work);

// From here on an interrupt ends the child first and then throws in the parent.
void catch_interrupts();

}  // namespace tierwave::bench
