// What the law of work keeps of a firm from day to day, beside the persons employed.
#pragma once
#include <variant>
#include <vector>

#include "models/field.hpp"

namespace tierwave::models::work {

// By firm.
struct State {
  std::vector<double> recallable;

  template <class Self, class Visit>
  static constexpr void for_each_array(Self& self, Visit&& visit) {
    visit(Field{"recallable", Per::firm, Held::by_rule, Crosses::no, 0, "1",
                "persons let go who are called back before others are hired"},
          self.recallable);
  }
  static constexpr const char* held_where = "the law of work recalls";
  template <class Mechanisms>
  static bool held(const Mechanisms& mechanisms) {
    return std::visit([](const auto& law) { return law.recalls; }, mechanisms.work);
  }
};

}  // namespace tierwave::models::work
