#include "support/shocked_setup.hpp"

#include <algorithm>

#include "base/random.hpp"

namespace tierwave::tests {

using models::shocks::Kind;
using models::shocks::Shock;

namespace {

// Products that every country's final users buy; at most two.
std::vector<std::size_t> sold_everywhere(const network::Network& network) {
  const std::size_t sectors = network.sectors.size();
  std::vector<std::size_t> found;
  for (std::size_t product = 0; product < sectors && found.size() < 2; ++product) {
    std::vector<double> bought(network.countries.size());
    for (std::size_t origin = 0; origin < network.countries.size(); ++origin)
      for (std::size_t column = 0; column < network.final_demand.columns(); ++column)
        bought[column / economy::final_uses] += network.final_demand(origin * sectors + product, column);
    if (std::all_of(bought.begin(), bought.end(), [](double value) { return value > 0; })) found.push_back(product);
  }
  return found;
}

// One event for each way in which capital returns, on every twelfth firm each, and two events on one firm.
models::capital::Destructions destroyed_capital(const network::Network& network) {
  using models::capital::Destruction;
  using models::capital::Recovery;
  const std::vector<std::size_t> builders = sold_everywhere(network);
  std::vector<Destruction> events;
  std::uint32_t place = 0;
  for (const Recovery recovery :
       {Recovery::rebuilding, Recovery::neighbour_damped, Recovery::linear, Recovery::uniform, Recovery::sudden,
        Recovery::exponential, Recovery::convex, Recovery::concave, Recovery::none}) {
    Destruction event;
    event.first_day = 3 + static_cast<int>(place);
    event.full_days = 1 + static_cast<int>(place) % 3;
    event.recovery = recovery;
    event.recovery_days = 4 + place;
    if (recovery == Recovery::rebuilding) {
      event.rebuilding.assign(network.sectors.size(), 0.0);
      for (const std::size_t product : builders) event.rebuilding[product] = 1.0 / static_cast<double>(builders.size());
    }
    const auto strike = [&](std::uint32_t firm, double share) {
      event.strikes.push_back({firm, share, 20 * network.firms.output[firm]});
    };
    for (std::uint32_t firm = 0; firm < network.firms.size(); ++firm)
      if (firm % 12 == place || (firm == 0 && recovery == Recovery::none)) strike(firm, 0.1 + 0.05 * (firm % 9));
    if (recovery != Recovery::rebuilding || !builders.empty()) events.push_back(event);
    ++place;
  }
  return models::capital::by_firm(std::move(events));
}

// For every other product a rank for each buying sector; final users come second.
// Two sets of contracts, and schemes that differ by country and begin on day 5; nothing is known of the last country.
models::labour::Market mixed_labour_market(const network::Network& network, int days) {
  models::labour::Market market;
  for (std::size_t cell = 0; cell < network.countries.size() * network.sectors.size(); ++cell)
    market.shares.push_back(cell % 2 ? models::labour::ByContract{0.2, 0.1, 0.5, 0.15, 0.05}
                                     : models::labour::ByContract{0.7, 0.1, 0.1, 0, 0.1});
  for (std::size_t country = 0; country < network.countries.size(); ++country) {
    models::labour::Provisions provided;
    if (country + 1 < network.countries.size())
      provided = {{0.9, 0.5, 0, 0, 0.5}, {country % 2 ? 0.1 : 0.6, 0.3, 0, 0, 0.3}, 0.7, {0.4, 0.4, 0.1, 0.1, 0.4}};
    std::vector<models::labour::Provisions> by_day(static_cast<std::size_t>(days), provided);
    std::fill(by_day.begin(), by_day.begin() + std::min(5, days), models::labour::Provisions{});
    market.provisions.push_back(std::move(by_day));
  }
  return market;
}

models::rationing::Rule priority(const network::Network& network) {
  models::rationing::Priority rule;
  rule.sectors = network.sectors.size();
  rule.ranks.assign(rule.sectors * (rule.sectors + 1), 0);
  for (std::size_t product = 0; product < rule.sectors; product += 2)
    for (std::size_t buyer = 0; buyer <= rule.sectors; ++buyer)
      rule.ranks[product * (rule.sectors + 1) + buyer] =
          buyer == rule.sectors ? 1 : static_cast<unsigned>((buyer + product) % 4);
  return rule;
}

}  // namespace

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
    const auto sell = [&](std::size_t country, economy::FinalUse use, double amount) {
      network.final_demand(network.firms.cell[firm], country * economy::final_uses + static_cast<std::size_t>(use)) +=
          amount;
    };
    sell(home, economy::FinalUse::households, 0.4 * sales);
    sell(home, economy::FinalUse::government, 0.2 * sales);
    sell(home, economy::FinalUse::investment, 0.1 * sales);
    sell(abroad, economy::FinalUse::households, 0.2 * sales);
    sell(abroad, economy::FinalUse::investment, 0.1 * sales);
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
  Shock heat = shock("heat", Kind::working_time, 0.15, 9, 20);
  only(heat.selection.sectors, 1);
  Shock capacity = shock("flood", Kind::capacity, 0.3, 5, 20);
  only(capacity.selection.sectors, 1);
  Shock fall = shock("fall", Kind::final_demand, 0.35, 8, 25);
  only(fall.selection.countries, 1);
  fall.follows_closures = true;
  Shock rise = shock("rise", Kind::final_demand, -0.2, 22, days - 1);
  only(rise.selection.countries, 0);
  Shock exports = shock("exports", Kind::export_restriction, 0.5, 10, 18);
  only(exports.selection.countries, 0);
  Shock imports = shock("imports", Kind::import_restriction, 0.7, 14, 24);
  only(imports.selection.countries, 1);
  only(imports.selection.products, 0);

  engine::Setup<> setup = plain_setup(network, stock_days);
  setup.shocks =
      models::shocks::Plan(*network, *setup.groups, {closure, heat, capacity, fall, rise, exports, imports}, {}, days);
  setup.shocks.add(destroyed_capital(*network));
  setup.labour = mixed_labour_market(*network, days);
  setup.shocks.add(models::shocks::FirmDemand({{1, 6, 0.5}, {1, 15, 1.3}, {1, 25, 1}, {0, 9, 0.8}}));
  return setup;
}

void add_transport(engine::Setup<>& setup, models::transport::AtCapacity at_capacity) {
  const std::size_t countries = setup.network->countries.size();
  setup.transport.lead_days = economy::Matrix(countries, countries);
  for (std::size_t seller = 0; seller < countries; ++seller)
    for (std::size_t buyer = 0; buyer < countries; ++buyer)
      if (seller != buyer)
        setup.transport.lead_days(seller, buyer) = 0.5 + static_cast<double>((5 * seller + 7 * buyer) % 20);
  setup.transport.at_capacity = at_capacity;
  setup.transport.headroom = 1.02;
  setup.transport.seafarers = models::transport::Seafarers{100, 300, 2, 1.5};
  setup.transport.blocked.assign(12, 0.8);
  std::fill_n(setup.transport.blocked.begin(), 4, 0.0);
}

std::vector<Combination> every_combination() {
  using namespace models;
  using production::Binding;
  const std::vector<std::pair<const char*, orders::Rule>> order_rules{{"pichler", orders::Pichler{}},
                                                                      {"inoue-todo", orders::InoueTodo{}},
                                                                      {"ario", orders::Ario{{5, false}}},
                                                                      {"ario by capacity", orders::Ario{{5, true}}},
                                                                      {"fixed", orders::Fixed{}}};
  const std::vector<std::pair<const char*, production::Rule>> production_rules{
      {"leontief", production::Leontief{}},
      {"strongly critical", production::Critical{{Binding::strongly}}},
      {"half critical", production::Critical{{Binding::half}}},
      {"weakly critical", production::Critical{{Binding::weakly}}},
      {"threshold", production::Threshold{{0.8, 0.02}}},
      {"linear", production::Linear{}}};
  const std::vector<std::pair<const char*, std::function<rationing::Rule(const network::Network&)>>> rationing_rules{
      {"smallest relative order first", [](const auto&) { return rationing::SmallestRelativeOrderFirst{}; }},
      {"proportional", [](const auto&) { return rationing::Proportional{}; }},
      {"final last", [](const auto&) { return rationing::FinalLast{}; }},
      {"households first", [](const auto&) { return rationing::HouseholdsFirst{}; }},
      {"priority", priority}};
  const std::vector<std::pair<const char*, work::Law>> work_laws{{"elastic", work::Elastic{{0.65, 0.9, 0.5}}},
                                                                 {"pichler labour", work::PichlerLabour{}},
                                                                 {"follows output", work::FollowsOutput{}}};
  const std::vector<std::pair<const char*, engine::StockBy>> stocks{{"stocks by product", engine::StockBy::product},
                                                                    {"stocks by supplier", engine::StockBy::supplier}};
  const std::vector<std::pair<const char*, overproduction::Rule>> stretches{
      {"no overproduction", overproduction::None{}},
      {"overproduction", overproduction::Ario{{1.25, 10}}},
      {"spare capacity", overproduction::SpareCapacity{{0.85}}}};
  const std::vector<std::pair<const char*, substitution::Rule>> substitutions{
      {"no substitution", substitution::None{}}, {"other suppliers", substitution::OtherSuppliers{{0.4, 0.8, 10}}}};
  const std::vector<std::pair<const char*, households::Law>> household_laws{
      {"fixed households", households::Fixed{}},
      {"saving", households::Saving{{0.4}}},
      {"income", households::Income{{0, 0.4, 0.3, 0.95}}}};
  const std::vector<std::pair<const char*, money::Rule>> money_rules{
      {"no money", money::None{}},
      {"cash, paid at once", money::Cash{{2, 0, 0, 0.6}}},
      {"cash, credit and payment days", money::Cash{{3, 4, 5, 1}}}};
  std::vector<Combination> all;
  for (std::size_t o = 0; o < order_rules.size(); ++o)
    for (std::size_t p = 0; p < production_rules.size(); ++p)
      for (std::size_t r = 0; r < rationing_rules.size(); ++r)
        for (std::size_t w = 0; w < work_laws.size(); ++w)
          for (std::size_t s = 0; s < stocks.size(); ++s) {
            // By turns, so that each meets every rule of the other kinds.
            const auto& [stretch_name, stretch] = stretches[(o + p + r + w + s) % stretches.size()];
            const auto& [substitution_name, substitution_rule] =
                substitutions[(o + p + r + w + s) % substitutions.size()];
            const auto& [household_name, household_law] = household_laws[(o + 2 * p + r + w) % household_laws.size()];
            const auto& [money_name, money_rule] = money_rules[(o + p + 2 * r + w + s) % money_rules.size()];
            const models::Mechanisms mechanisms{order_rules[o].second,
                                                production_rules[p].second,
                                                {},
                                                work_laws[w].second,
                                                stretch,
                                                substitution_rule,
                                                household_law,
                                                money_rule};
            const auto rationing_rule = rationing_rules[r].second;
            const engine::StockBy by = stocks[s].second;
            std::string name;
            for (const char* part :
                 {order_rules[o].first, production_rules[p].first, rationing_rules[r].first, work_laws[w].first,
                  stocks[s].first, stretch_name, substitution_name, household_name, money_name})
              name += (name.empty() ? "" : "; ") + std::string(part);
            all.push_back({name, [mechanisms, rationing_rule, by](engine::Setup<>& setup) {
                             setup.mechanisms = mechanisms;
                             setup.mechanisms.rationing = rationing_rule(*setup.network);
                             setup.stock_by = by;
                           }});
          }
  return all;
}

}  // namespace tierwave::tests
