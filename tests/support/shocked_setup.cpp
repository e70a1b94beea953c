#include "support/shocked_setup.hpp"

#include "base/random.hpp"

namespace tierwave::tests {

using models::shocks::Kind;
using models::shocks::Shock;

std::shared_ptr<const network::Network> shocked_network(std::uint32_t seed, std::uint32_t firms, std::uint32_t sectors,
                                                        std::uint32_t countries) {
  network::Network network = build(random_sketch(seed, firms, sectors, countries));
  for (std::uint32_t pair = 0; pair < sectors * sectors; ++pair)
    network.criticality[pair] = static_cast<economy::Criticality>(uniform({seed, 0}, pair, 1, Purpose::test, 0) * 3);
  network.final_demand = economy::Matrix(countries * sectors, countries * economy::final_uses);
  for (std::uint32_t firm = 0; firm < firms; ++firm) {
    const double sales = network.firms.final_sales_home[firm];
    const std::size_t home = network.country_of_firm(firm);
    const std::size_t abroad = (home + 1) % countries;
    network.firms.final_sales_home[firm] = 0.7 * sales;
    network.firms.final_sales_abroad[firm] = 0.3 * sales;
    network.final_demand(network.firms.cell[firm], home * economy::final_uses) += 0.7 * sales;
    network.final_demand(network.firms.cell[firm], abroad * economy::final_uses) += 0.3 * sales;
  }
  return std::make_shared<const network::Network>(std::move(network));
}

engine::Setup<> shocked_setup(std::shared_ptr<const network::Network> network, double stock_days, int days) {
  const auto shock = [&](const char* label, Kind kind, double reduction, int first, int last) {
    Shock made = shock_everywhere(*network, kind, reduction, first, last, days);
    made.label = label;
    return made;
  };
  const auto only = [](std::vector<bool>& mask, std::size_t position) {
    mask.assign(mask.size(), false);
    mask[position] = true;
  };
  Shock closure = shock("closure", Kind::labour_supply, 0.4, 2, 12);
  only(closure.selection.countries, 0);
  Shock capacity = shock("flood", Kind::capacity, 0.3, 5, 20);
  only(capacity.selection.sectors, 1);
  Shock fall = shock("fall", Kind::final_demand, 0.35, 8, 25);
  only(fall.selection.countries, 1);
  Shock rise = shock("rise", Kind::final_demand, -0.2, 22, days - 1);
  only(rise.selection.countries, 0);
  Shock exports = shock("exports", Kind::export_restriction, 0.5, 10, 18);
  only(exports.selection.countries, 0);
  Shock imports = shock("imports", Kind::import_restriction, 0.7, 14, 24);
  only(imports.selection.countries, 1);
  only(imports.selection.products, 0);

  engine::Setup<> setup = plain_setup(network, stock_days);
  setup.shocks =
      models::shocks::Plan(*network, *setup.groups, {closure, capacity, fall, rise, exports, imports}, {}, days);
  return setup;
}

std::vector<Combination> every_combination() {
  using namespace models;
  using production::Binding;
  const std::vector<std::pair<const char*, orders::Rule>> order_rules{
      {"pichler", orders::Pichler{}}, {"inoue-todo", orders::InoueTodo{}}, {"fixed", orders::Fixed{}}};
  const std::vector<std::pair<const char*, production::Rule>> production_rules{
      {"leontief", production::Leontief{}},
      {"strongly critical", production::Critical{{Binding::strongly}}},
      {"half critical", production::Critical{{Binding::half}}},
      {"weakly critical", production::Critical{{Binding::weakly}}},
      {"linear", production::Linear{}}};
  const std::vector<std::pair<const char*, rationing::Rule>> rationing_rules{
      {"smallest relative order first", rationing::SmallestRelativeOrderFirst{}},
      {"proportional", rationing::Proportional{}},
      {"final last", rationing::FinalLast{}}};
  const std::vector<std::pair<const char*, work::Law>> laws{{"elastic", work::Elastic{{0.65, 0.9, 0.5}}},
                                                            {"pichler labour", work::PichlerLabour{}}};
  const std::vector<std::pair<const char*, engine::StockBy>> stocks{{"stocks by product", engine::StockBy::product},
                                                                    {"stocks by supplier", engine::StockBy::supplier}};
  std::vector<Combination> all;
  for (const auto& [order_name, order_rule] : order_rules)
    for (const auto& [production_name, production_rule] : production_rules)
      for (const auto& [rationing_name, rationing_rule] : rationing_rules)
        for (const auto& [law_name, law] : laws)
          for (const auto& [stock_name, stock_by] : stocks) {
            const models::Mechanisms mechanisms{order_rule, production_rule, rationing_rule, law, {}, {}};
            const engine::StockBy by = stock_by;
            all.push_back({std::string(order_name) + " orders; " + production_name + "; " + rationing_name + "; " +
                               law_name + "; " + stock_name,
                           [mechanisms, by](engine::Setup<>& setup) {
                             setup.mechanisms = mechanisms;
                             setup.stock_by = by;
                           }});
          }
  return all;
}

}  // namespace tierwave::tests
