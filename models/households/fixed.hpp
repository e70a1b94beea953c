// Households buy what shocks leave of their baseline, product by product. Income plays no part, and what
// they do not spend on a product that fell they do not spend on another.
//
// No parameters.
#pragma once
#include "models/households/situation.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::households {

struct Fixed {
  static constexpr const char* name = "fixed";
  static constexpr bool reads_income = false;
  static constexpr bool reallocates = false;

  double consumption(const Yesterday&) const { return 1.0; }
  // Factor on the demand for every product, beside what shocks leave of it.
  double factor(double, double) const { return 1.0; }

  static schema::Table keys();
  static Fixed from(const schema::Values&) { return {}; }
};

}  // namespace tierwave::models::households
