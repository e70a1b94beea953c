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
#include <cstddef>
#include <cstdint>
#include <limits>

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

  // An input allows scale s_k + offset, infinite where it never binds: no branch, since ratings come in no order.
  class Sum {
   public:
    explicit Sum(const Critical& rule) {
      set(economy::Criticality::critical, 1.0, 0.0);
      if (rule.parameters.binding == Binding::strongly) set(economy::Criticality::important, 1.0, 0.0);
      if (rule.parameters.binding == Binding::half) set(economy::Criticality::important, 0.5, 0.5);
    }
    void add(const Input& input, int position) {
      const auto rating = static_cast<std::size_t>(input.criticality);
      limit_.lower_to(scale_[rating] * input.stock_days + offset_[rating], position);
    }
    InputLimit limit() const { return limit_; }

   private:
    static constexpr double never = std::numeric_limits<double>::infinity();
    void set(economy::Criticality rating, double scale, double offset) {
      scale_[static_cast<std::size_t>(rating)] = scale;
      offset_[static_cast<std::size_t>(rating)] = offset;
    }
    double scale_[3] = {0, 0, 0};
    double offset_[3] = {never, never, never};
    InputLimit limit_;
  };

  static constexpr bool needs_use = false;
  static constexpr bool needs_criticality = true;
  static schema::Table keys();
  static Critical from(const schema::Values& values);
};

}  // namespace tierwave::models::production
