// An array that asks for huge pages, as the random reads of the bound need them.
#pragma once
#include <sys/mman.h>

#include <cstdlib>
#include <memory>
#include <new>

namespace tierwave::bench {

template <class Value>
class HugeArray {
 public:
  // Untouched: whoever fills it says where its pages lie.
  explicit HugeArray(std::size_t size) : size_(size) {
    constexpr std::size_t page = std::size_t{2} << 20;
    const std::size_t bytes = (size * sizeof(Value) + page - 1) / page * page;
    values_.reset(static_cast<Value*>(std::aligned_alloc(page, bytes)));
    if (!values_) throw std::bad_alloc();
    madvise(values_.get(), bytes, MADV_HUGEPAGE);  // where the kernel declines, smaller pages serve
  }
  std::size_t size() const { return size_; }
  Value& operator[](std::size_t index) { return values_[index]; }
  const Value& operator[](std::size_t index) const { return values_[index]; }

 private:
  struct Free {
    void operator()(Value* values) const { std::free(values); }
  };
  std::size_t size_;
  std::unique_ptr<Value[], Free> values_;
};

}  // namespace tierwave::bench
