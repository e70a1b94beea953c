// The kernel against the slow and obvious step(), for every combination of mechanisms.
#include <catch2/catch.hpp>

#include <cmath>

#include "base/random.hpp"
#include "engine/reference_step.hpp"
#include "support/shocked_setup.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

// The largest distance between the two runs today, relative to the baseline.
double distance(const engine::Simulation<double>& kernel, const ReferenceRun& reference) {
  double largest = 0;
  const auto compare = [&](double a, double b) {
    if (a == b) return;  // also two infinite limits
    const double d = std::abs(a - b) / std::max(1.0, std::abs(b));
    largest = std::isnan(d) ? std::numeric_limits<double>::infinity() : std::max(largest, d);
  };
  const engine::FirmState& firms = kernel.state().firms;
  const models::KindStates& kinds = kernel.state().kinds;
  const network::Network& network = *kernel.setup().network;
  for (std::uint32_t firm = 0; firm < network.firms.size(); ++firm) {
    const double output = kernel.baseline().output[firm];
    const double persons = network.firms.employment[firm];
    compare(firms.demand[firm], reference.demand[firm] / output);
    compare(firms.production[firm], reference.production[firm] / output);
    compare(firms.input_limit[firm], reference.inputs_allow[firm] / output);
    compare(firms.final_sales[firm] / output, reference.final_sales[firm] / output);
    compare(firms.household_sales[firm] / output, reference.household_sales[firm] / output);
    if (!firms.capital_lost.empty()) compare(firms.capital_lost[firm], reference.capital_lost[firm]);
    if (!firms.in_transit.empty()) compare(firms.in_transit[firm] / output, reference.in_transit[firm] / output);
    const std::vector<double>& stretch = kinds.overproduction.overproduction;
    if (!stretch.empty()) compare(stretch[firm], reference.stretch[firm]);
    if (!kinds.money.cash.empty()) {
      compare(kinds.money.closed[firm], reference.closed[firm] ? 1 : 0);
      const double rent = reference.fixed_cost(firm);
      if (rent > 0) compare(kinds.money.cash[firm] * rent / output, reference.cash[firm] / output);
    }
    compare(firms.labour[firm], reference.can_work[firm] / persons);
    compare(firms.hours[firm], reference.hours[firm] / (persons * network.firms.hours_per_worker_day[firm]));
    compare(firms.heads[firm], reference.heads[firm] / persons);
    for (std::uint32_t pool = kernel.baseline().pool_begin[firm]; pool < kernel.baseline().pool_begin[firm + 1];
         ++pool) {
      const bool by_supplier = kernel.setup().stock_by == engine::StockBy::supplier;
      const std::uint32_t supplier = by_supplier ? kernel.baseline().link_supplier[kernel.baseline().link_begin[pool]]
                                                 : ReferenceRun::any_supplier;
      compare(kernel.state().pools.stock_days[pool],
              reference.stock.at({firm, kernel.baseline().pool_product[pool], supplier}) /
                  kernel.baseline().pool_use(pool));
    }
  }
  const engine::CountryState& countries = kernel.state().countries;
  for (std::size_t country = 0; country < network.countries.size(); ++country)
    if (reference.rebuilding_asked[country] > 0)
      compare(countries.rebuilding_delivered[country],
              std::min(1.0, reference.rebuilding_delivered[country] / reference.rebuilding_asked[country]));
  if (!kernel.state().crews_overdue.empty()) compare(kernel.state().crews_overdue.front(), reference.crews_overdue);
  return largest;
}

constexpr int days = 40;

void agree(const engine::Setup<>& setup) {
  const Context context(1);
  engine::Simulation<double> kernel(setup, context);
  ReferenceRun reference(setup);
  double moved = 0;
  for (int day = 0; day < days; ++day) {
    kernel.step();
    reference.step();
    const double apart = distance(kernel, reference);
    if (!(apart <= 1e-9)) {
      INFO("day " << day);
      REQUIRE(apart <= 1e-9);
    }
    for (const double production : kernel.state().firms.production) moved = std::max(moved, std::abs(production - 1));
  }
  CHECK(moved > 0.1);  // the shocks did something
}

}  // namespace

TEST_CASE("the kernel agrees with a slow and obvious day for every combination of mechanisms") {
  for (const std::uint32_t seed : {1u, 2u, 3u, 4u}) {
    const auto network = shocked_network(seed, 14, 4, 3);
    int combinations = 0;
    for (const Combination& combination : every_combination()) {
      engine::Setup<> setup = shocked_setup(network, 4, days);
      combination.choose(setup);
      INFO("seed " << seed << ": " << combination.name);
      agree(setup);
      ++combinations;
    }
    CHECK(combinations == 5 * 6 * 5 * 3 * 2);
  }
}

TEST_CASE("the kernel agrees with a slow and obvious day where every firm has target stocks of its own") {
  constexpr std::size_t stride = 7;  // divides no number of rules, so that every one of them is met
  const auto network = shocked_network(5, 14, 4, 3);
  const std::vector<Combination> all = every_combination();
  for (std::size_t c = 0; c < all.size(); c += stride) {
    engine::Setup<> setup = shocked_setup(network, 50, days);  // a matrix that must not be looked at
    all[c].choose(setup);
    for (std::size_t firm = 0; firm < network->firms.size(); ++firm)
      setup.firm_stock_days.push_back(1.0 + static_cast<double>(firm * 5 % 7));
    INFO(all[c].name);
    agree(setup);
  }
}

TEST_CASE("the kernel agrees with a slow and obvious day where goods are under way between countries") {
  constexpr std::size_t stride = 7;
  const auto network = shocked_network(6, 14, 4, 3);
  const std::vector<Combination> all = every_combination();
  for (std::size_t c = 0; c < all.size(); c += stride) {
    engine::Setup<> setup = shocked_setup(network, 8, days);
    all[c].choose(setup);
    add_transport(setup, c % 2 == 0 ? models::transport::AtCapacity::kept : models::transport::AtCapacity::cut);
    setup.transport.stages = 1 + static_cast<int>(c % 3);
    models::shocks::Shock capacity = shock_everywhere(*network, models::shocks::Kind::capacity, 0.3, 2, 9, days);
    capacity.selection.sectors[0] = false;
    models::shocks::Shock blocked =
        shock_everywhere(*network, models::shocks::Kind::corridor_capacity, 0.8, 3, 7, days);
    blocked.selection.countries = {true, false, true};
    blocked.selection.partners = {false, true, true};
    if (c % 4 == 0) setup.shocks = models::shocks::Plan(*network, *setup.groups, {capacity, blocked}, {}, days);
    INFO(all[c].name);
    agree(setup);
  }
}
