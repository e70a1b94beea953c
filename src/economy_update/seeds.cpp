#include "economy_update/seeds.hpp"

#include <algorithm>

namespace tierwave::economy {
namespace {

// Where a row's flows lie, each with what the importer buys there from third countries.
class Start {
 public:
  Start(const Economy& economy, const MarginRow& row) : economy_(economy), row_(row) {}

  // Calls action(flow of the exporter, flows of third countries) for each flow of the row.
  template <class Table, class Action>
  void each(Table& table, const Action& action) const {
    for (const std::size_t sector : row_.sectors) {
      for (std::size_t user = 0; user < economy_.sectors.size(); ++user)
        action(table.intermediate_use(economy_.cell(row_.country, sector), economy_.cell(row_.importer, user)),
               third(economy_.intermediate_use, sector, economy_.cell(row_.importer, user)));
      for (std::size_t use = 0; use < final_uses; ++use)
        action(table.final_demand(economy_.cell(row_.country, sector), row_.importer * final_uses + use),
               third(economy_.final_demand, sector, row_.importer * final_uses + use));
    }
  }

 private:
  double third(const Matrix& flows, std::size_t sector, std::size_t column) const {
    double sum = 0;
    for (std::size_t country = 0; country < economy_.countries.size(); ++country)
      if (country != row_.country && country != row_.importer) sum += flows(economy_.cell(country, sector), column);
    return std::max(sum, 0.0);
  }

  const Economy& economy_;
  const MarginRow& row_;
};

}  // namespace

std::vector<const MarginRow*> seed_sales(Economy& economy, const Margin& sales) {
  const Economy before = economy;
  std::vector<const MarginRow*> seeded;
  for (const MarginRow& row : sales.rows) {
    if (!(row.amount > 0) || row.country == row.importer) continue;
    double there = 0, third = 0;
    const Start start(before, row);
    start.each(before, [&](double flow, double bought) {
      there += flow;
      third += bought;
    });
    if (there >= hardly_there * row.amount || !(third > 0)) continue;
    start.each(economy, [&](double& flow, double bought) { flow += (row.amount - there) * (bought / third); });
    seeded.push_back(&row);
  }
  return seeded;
}

}  // namespace tierwave::economy
