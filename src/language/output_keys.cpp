#include "language/output_keys.hpp"

#include <vector>

#include "models/shocks/keys.hpp"

namespace tierwave::language {

using schema::Key;
using schema::Type;

schema::Table output_keys() {
  schema::Table firms{
      .name = "firms",
      .text = "Series of single firms, in the group `/firms` of the results file. Firms that all keys select together.",
      .keys = models::shocks::place_keys("Codes of the firms' countries; all when left out.",
                                         "Codes of the firms' sectors; all when left out.")};
  const std::vector<Key> of_firms{
      Key{.name = "ids",
          .type = Type::integer_list,
          .unit = "1",
          .minimum = 0,
          .maximum = 4294967295.0,
          .text = "Ids of firms; all when left out."},
      Key{.name = "largest",
          .type = Type::integer,
          .unit = "1",
          .minimum = 1,
          .maximum = 4294967295.0,
          .text = "Of these so many with the greatest output without shocks; all when left out."},
      Key{.name = "figures",
          .type = Type::text_list,
          .text = "Outputs to record of each firm: those that are sums over firms, such as output, employment, "
                  "hours; all when left out."},
  };
  firms.keys.insert(firms.keys.end(), of_firms.begin(), of_firms.end());
  return {
      .name = "output",
      .text = "What a run writes into its results file.",
      .keys =
          {
              Key{.name = "arrays",
                  .type = Type::text_list,
                  .text = "Arrays over time to write; all when left out. `tierwave inspect` lists them. Baselines go "
                          "with their array; arrays without time are written always."},
              Key{.name = "every",
                  .type = Type::choice,
                  .fallback = "day",
                  .choices = {"day", "week", "month"},
                  .text = "What an entry of the time axis is: a day, seven days, or a calendar month, named by its "
                          "last day. Amounts are means of its days, states those of its last day.",
                  .source = "choice: a run goes by days"},
              Key{.name = "network",
                  .type = Type::boolean,
                  .fallback = false,
                  .text = "Also write firms and links, without shocks, into the group `/network`.",
                  .source = "choice: firms and links make files large"},
          },
      .tables = {std::move(firms)}};
}

Output output(const scenario::Scenario& scenario) {
  const schema::Values& firms = scenario.tables.at("output.firms");
  const schema::Reader read{scenario.tables.at("output")};
  const schema::Reader of_firms{firms};
  const schema::Given<bool> network = read("network");
  return {.arrays = read("arrays"),
          .every = read("every"),
          .network = *network,
          .firms = {.place = models::shocks::place_from(firms),
                    .ids = of_firms("ids"),
                    .largest = of_firms("largest"),
                    .figures = of_firms("figures"),
                    .table = firms.table_where}};
}

}  // namespace tierwave::language
