// Private to this folder: how the reductions of several shocks at one place and day combine.
#pragma once
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "models/shocks/shock.hpp"

namespace tierwave::models::shocks {

// Combines the reductions of several shocks of one kind at one place and day.
class Combined {
 public:
  explicit Combined(Overlap overlap) : overlap_(overlap) {}

  void add(const Shock& shock, double reduction) {
    if (reduction == 0) return;
    if (!first_) first_ = &shock;
    last_ = &shock;
    switch (overlap_) {
      case Overlap::max:
        if (std::abs(reduction) > std::abs(reduction_)) reduction_ = reduction;
        break;
      case Overlap::product:
        reduction_ = 1.0 - (1.0 - reduction_) * (1.0 - reduction);
        break;
      case Overlap::none:  // at most one is not zero
      case Overlap::sum:
        reduction_ += reduction;
        break;
    }
  }

  // What is left, at least 0. Errors: InvalidInput where a sum exceeds 1.
  double left() const {
    if (reduction_ > 1.0 + 1e-9)
      throw InvalidInput(last_->where,
                         fmt::format("shocks '{}' to '{}' add up to a reduction of {} by {:.4g}, above 1",
                                     first_->label, last_->label, name_of(last_->kind), reduction_),
                         R"(lower them, or combine them by "max" or "product" in [overlap])");
    return std::max(0.0, 1.0 - reduction_);
  }
  bool any() const { return reduction_ != 0; }

 private:
  Overlap overlap_;
  double reduction_ = 0;
  const Shock* first_ = nullptr;  // that reduced something
  const Shock* last_ = nullptr;
};

}  // namespace tierwave::models::shocks
