// No money: whatever a firm loses, it goes on.
//
// No parameters.
#pragma once
#include "models/money/situation.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::money {

struct None {
  static constexpr const char* name = "none";
  static constexpr bool moves = false;

  Account first() const { return {}; }
  Account next(const Account& yesterday, const Baseline&, const Today&) const { return yesterday; }
  double fixed_cost(const Baseline&) const { return 0; }
  bool closes(const Account&, double = 0) const { return false; }
  double short_of(const Account&) const { return 0; }

  static schema::Table keys();
  static None from(const schema::Values&) { return {}; }
};

}  // namespace tierwave::models::money
