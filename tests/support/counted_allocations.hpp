// Counts calls of operator new on every thread of a test program. Include it in one file of a program: it stands in for
// the operators of the library.
#pragma once
#include <atomic>
#include <cstdlib>
#include <new>

namespace tierwave::testing {

inline std::atomic<bool> counting{false};
inline std::atomic<int> allocations{0};

inline void* counted(std::size_t bytes) {
  if (counting) ++allocations;
  return std::malloc(bytes);
}

}  // namespace tierwave::testing

void* operator new(std::size_t bytes) {
  if (void* const memory = tierwave::testing::counted(bytes)) return memory;
  throw std::bad_alloc();
}
void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
  return tierwave::testing::counted(bytes);
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}
