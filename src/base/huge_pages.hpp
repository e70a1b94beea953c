// Huge pages for large arrays that are read at random places.
#pragma once
#include <cstddef>
#include <span>

namespace tierwave {

// Asks the kernel to hold these bytes in pages of 2 MiB, those already written too. Only the pages that lie whole
// inside are moved; where the kernel declines, smaller pages serve. Contents and addresses stay.
void ask_for_huge_pages(std::span<const std::byte> bytes);

template <class Numbers>
void ask_for_huge_pages_of(const Numbers& numbers) {
  ask_for_huge_pages(std::as_bytes(std::span(numbers.data(), numbers.size())));
}

}  // namespace tierwave
