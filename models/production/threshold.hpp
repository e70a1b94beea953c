// Threshold on stocks (Henriet, Hallegatte & Tabourier 2012; Hallegatte 2014): a firm makes what demand and
// capacity allow while every stock is at least a share psi of its target for that production; below, it
// cuts production in proportion.
//
//   x = x_opt min(1, min over k of S_ik / (psi n_ik a_ik x_opt)),   x_opt = min(d, capacity)
//
// x_opt drops out, so that inputs allow
//
//   min over k of S_ik / (psi n_ik a_ik);   relative to the baseline: min over k of s_k / (psi n_k)
//
// and never more than the stocks hold: where psi n_k is below a day, s_k alone counts.
//
// An input whose coefficient a_ik is at most `negligible_coefficient` never binds.
//
// | parameter              | unit | default | source                                        |
// | psi                    | 1    | 0.8     | Hallegatte (2014); 1 in the model of 2008     |
// | negligible_coefficient | 1    | 1e-5/365 | BoARIO 0.6.3: 1e-5 of a year's use over a day's output |
#pragma once
#include <algorithm>

#include "models/production/inputs.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::production {

struct Threshold {
  static constexpr const char* name = "threshold";
  struct Parameters {
    double psi = 0.8;
    double negligible_coefficient = 1e-5 / 365;
  };
  Parameters parameters;

  class Sum {
   public:
    explicit Sum(const Threshold& rule) : parameters_(rule.parameters) {}
    void add(const Input& input, int position) {
      if (input.coefficient > parameters_.negligible_coefficient)
        limit_.lower_to(input.stock_days / std::max(1.0, parameters_.psi * input.target_days), position);
    }
    InputLimit limit() const { return limit_; }

   private:
    Parameters parameters_;
    InputLimit limit_;
  };

  static constexpr bool needs_use = true;
  static constexpr bool needs_criticality = false;
  static schema::Table keys();
  static Threshold from(const schema::Values& values);
};

}  // namespace tierwave::models::production
