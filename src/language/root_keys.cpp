#include "language/root_keys.hpp"

#include "base/bounds.hpp"

namespace tierwave::language {

using schema::Key;
using schema::Type;

std::vector<Key> root_keys() {
  return {
      Key{.name = "name", .type = Type::text, .required = true, .text = "A short name of the scenario."},
      Key{.name = "description",
          .type = Type::text,
          .fallback = "",
          .several_lines = true,
          .text = "What the scenario shows.",
          .source = "choice: nothing need be said"},
      Key{.name = "start", .type = Type::date, .unit = "date", .required = true, .text = "The first day."},
      Key{.name = "days",
          .type = Type::integer,
          .unit = "days",
          .required = true,
          .minimum = 1,
          .maximum = bounds::most_days,
          .text = "How many days to simulate."},
      Key{.name = "seed",
          .type = Type::integer,
          .unit = "1",
          .fallback = 1.0,
          .minimum = 0,
          .maximum = 4294967295.0,
          .text = "Seed of every random draw; the same seed gives the same bits.",
          .source = "choice: any seed is as good as another"},
      Key{.name = "precision",
          .type = Type::choice,
          .fallback = "double",
          .choices = {"double", "single"},
          .text = "Precision of flows, stocks and orders; sums are always double. Single takes less memory.",
          .source = "choice: flows keep all their digits; single is for networks that memory would not hold"},
  };
}

Root root(const scenario::Scenario& scenario) {
  const schema::Values& values = scenario.root;
  const bool single = values.text("precision") == "single";
  return {.name = values.text("name"),
          .description = values.text("description"),
          .start = values.date("start"),
          .days = static_cast<int>(values.integer("days")),
          .seed = static_cast<std::uint32_t>(values.integer("seed")),
          .precision = single ? network::Precision::single_precision : network::Precision::double_precision,
          .precision_where = values.where("precision")};
}

}  // namespace tierwave::language
