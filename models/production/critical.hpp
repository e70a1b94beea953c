// Partly binding Leontief (Pichler, Pangallo, del Rio-Chanona, Lafond & Farmer 2022). A survey of
// industry analysts rates each input of each industry critical, important or other.
//
//   strongly:  inputs allow  min over critical and important k of S_ik / a_ik
//   half:      inputs allow  min( min over critical k of S_ik / a_ik,
//                                 min over important k of (S_ik / a_ik + x_i(0)) / 2 )
//   weakly:    inputs allow  min over critical k of S_ik / a_ik
//
// Relative to the baseline S_ik / a_ik is the stock in days, s_k. Other inputs never bind.
//
// | parameter | unit | default | source                |
// | binding   |      | half    | Pichler et al. (2022) |
#pragma once
#include <cstdint>

#include "models/production/inputs.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::production {

enum class Binding : std::uint8_t { strongly, half, weakly };

struct Critical {
  static constexpr const char* name = "critical";
  struct Parameters {
    Binding binding = Binding::half;
  };
  Parameters parameters;

  class Sum {
   public:
    explicit Sum(const Critical& rule) : binding_(rule.parameters.binding) {}
    void add(const Input& input, int position) {
      if (input.criticality == economy::Criticality::critical) {
        limit_.lower_to(input.stock_days, position);
      } else if (input.criticality == economy::Criticality::important && binding_ != Binding::weakly) {
        const bool half = binding_ == Binding::half;
        limit_.lower_to(half ? 0.5 * (input.stock_days + 1.0) : input.stock_days, position);
      }
    }
    InputLimit limit() const { return limit_; }

   private:
    Binding binding_;
    InputLimit limit_;
  };

  static constexpr bool needs_use = false;
  static constexpr bool needs_criticality = true;
  static schema::Table keys();
  static Critical from(const schema::Values& values);
};

}  // namespace tierwave::models::production
