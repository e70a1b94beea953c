// Linear: inputs replace each other one for one in value.
//
//   inputs allow  sum over k of S_ik / sum over k of a_ik
//
// Relative to the baseline, with use z_k = a_ik x_i(0) and stocks in days:
//
//   1 + sum of z_k (s_k - 1) / sum of z_k        (written so that s_k = 1 gives exactly 1)
//
// No parameters.
#pragma once
#include "models/production/inputs.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::production {

struct Linear {
  static constexpr const char* name = "linear";

  class Sum {
   public:
    explicit Sum(const Linear&) {}
    void add(const Input& input, int) {
      excess_ += input.baseline_use * (input.stock_days - 1.0);
      use_ += input.baseline_use;
    }
    InputLimit limit() const {
      InputLimit limit;
      if (use_ > 0) limit.value = 1.0 + excess_ / use_;
      return limit;
    }

   private:
    double excess_ = 0;
    double use_ = 0;
  };

  static constexpr bool needs_use = true;
  static constexpr bool needs_criticality = false;
  static schema::Table keys();
  static Linear from(const schema::Values&) { return {}; }
};

}  // namespace tierwave::models::production
