// Flows of links, held in single or double precision and read as doubles.
#pragma once
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <type_traits>

#include "base/column.hpp"

namespace tierwave::network {

enum class Precision : std::uint8_t { single_precision, double_precision };

// Millions per day, one entry per link.
class Flows {
 public:
  Flows() = default;
  explicit Flows(Precision precision) : precision_(precision) {}
  Flows(std::initializer_list<double> flows) : in_double_(flows) {}
  Flows(Column<double> flows) : in_double_(std::move(flows)) {}
  Flows(Column<float> flows) : precision_(Precision::single_precision), in_single_(std::move(flows)) {}

  Precision precision() const { return precision_; }
  std::size_t size() const { return single() ? in_single_.size() : in_double_.size(); }
  double operator[](std::size_t link) const {
    return single() ? static_cast<double>(in_single_[link]) : in_double_[link];
  }
  void set(std::size_t link, double flow) {
    if (single())
      in_single_[link] = static_cast<float>(flow);
    else
      in_double_[link] = flow;
  }
  void resize(std::size_t size) { single() ? in_single_.resize(size) : in_double_.resize(size); }
  void push_back(double flow) {
    single() ? in_single_.push_back(static_cast<float>(flow)) : in_double_.push_back(flow);
  }

  // The flows as they are held: empty in the other precision.
  template <class Real>
  std::span<const Real> held_as() const {
    if constexpr (std::is_same_v<Real, float>) return {in_single_.data(), in_single_.size()};
    if constexpr (std::is_same_v<Real, double>) return {in_double_.data(), in_double_.size()};
  }

  friend bool operator==(const Flows&, const Flows&) = default;

 private:
  bool single() const { return precision_ == Precision::single_precision; }

  Precision precision_ = Precision::double_precision;
  Column<float> in_single_;
  Column<double> in_double_;
};

}  // namespace tierwave::network
