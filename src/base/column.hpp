// A column of numbers: its own, or a view of a file mapped into memory.
#pragma once
#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace tierwave {

// Reads and grows like a std::vector. A view becomes the column's own numbers when its size changes.
template <class T>
class Column {
 public:
  using value_type = T;

  Column() = default;
  Column(std::vector<T> values) : own_(std::move(values)) {}
  Column(std::initializer_list<T> values) : own_(values) {}
  // `keeper` keeps the mapped memory alive. Writes to it must not reach the file.
  Column(std::span<T> mapped, std::shared_ptr<const void> keeper) : mapped_(mapped), keeper_(std::move(keeper)) {}

  std::size_t size() const { return keeper_ ? mapped_.size() : own_.size(); }
  bool empty() const { return size() == 0; }
  const T* data() const { return keeper_ ? mapped_.data() : own_.data(); }
  T* data() { return keeper_ ? mapped_.data() : own_.data(); }
  const T& operator[](std::size_t i) const { return data()[i]; }
  T& operator[](std::size_t i) { return data()[i]; }
  const T* begin() const { return data(); }
  const T* end() const { return data() + size(); }
  T* begin() { return data(); }
  T* end() { return data() + size(); }
  const T& front() const { return data()[0]; }
  const T& back() const { return data()[size() - 1]; }
  T& back() { return data()[size() - 1]; }

  void resize(std::size_t size) { own().resize(size); }
  void reserve(std::size_t size) { own().reserve(size); }
  void assign(std::size_t size, const T& value) { own().assign(size, value); }
  template <class Iterator>
  void assign(Iterator first, Iterator last) {
    own().assign(first, last);
  }
  void push_back(const T& value) { own().push_back(value); }

  friend bool operator==(const Column& a, const Column& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
  }

 private:
  std::vector<T>& own() {
    if (keeper_) {
      own_.assign(mapped_.begin(), mapped_.end());
      mapped_ = {};
      keeper_.reset();
    }
    return own_;
  }

  std::vector<T> own_;
  std::span<T> mapped_;
  std::shared_ptr<const void> keeper_;  // of a mapped column
};

}  // namespace tierwave
