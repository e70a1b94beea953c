#include "models/capital/keys.hpp"

namespace tierwave::models::capital {

schema::Table keys() {
  return {.name = "capital",
          .text = "How much productive capital firms have.",
          .keys = {schema::Key{.name = "to_value_added",
                               .type = schema::Type::number,
                               .unit = "years",
                               .fallback = 4.0,
                               .minimum = 0.01,
                               .maximum = 1000,
                               .text = "Capital over the value added of a year, the same for all firms.",
                               .source = "Hallegatte (2014); BoARIO 0.6.3"}}};
}

double to_value_added(const schema::Values& values) {
  return values.number("to_value_added");
}

}  // namespace tierwave::models::capital
