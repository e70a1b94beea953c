#include "base/huge_pages.hpp"

#include <sys/mman.h>

#include <cstdint>

#ifndef MADV_COLLAPSE  // Linux 6.1; the headers of Debian 12 may be older than the kernel
#define MADV_COLLAPSE 25
#endif

namespace tierwave {

void ask_for_huge_pages(std::span<const std::byte> bytes) {
  constexpr std::uintptr_t page = std::uintptr_t{2} << 20;
  const auto begin = reinterpret_cast<std::uintptr_t>(bytes.data());
  const std::uintptr_t first = (begin + page - 1) / page * page;
  const std::uintptr_t last = (begin + bytes.size()) / page * page;
  if (first >= last) return;
  void* const address = reinterpret_cast<void*>(first);  // NOLINT(performance-no-int-to-ptr): the kernel takes it
  madvise(address, last - first, MADV_HUGEPAGE);
  madvise(address, last - first, MADV_COLLAPSE);
}

}  // namespace tierwave
