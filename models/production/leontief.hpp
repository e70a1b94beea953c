// Leontief: every input is needed in fixed proportion.
//
//   inputs allow  min over k of S_ik / a_ik;   relative to the baseline: min over k of s_k
//
// No parameters. With short stocks a knife edge: one missing input stops a firm.
#pragma once
#include "models/production/inputs.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::production {

struct Leontief {
  static constexpr const char* name = "leontief";

  class Sum {
   public:
    explicit Sum(const Leontief&) {}
    void add(const Input& input, int position) { limit_.lower_to(input.stock_days, position); }
    InputLimit limit() const { return limit_; }

   private:
    InputLimit limit_;
  };

  static constexpr bool needs_use = false;
  static constexpr bool needs_criticality = false;
  static schema::Table keys();
  static Leontief from(const schema::Values&) { return {}; }
};

}  // namespace tierwave::models::production
