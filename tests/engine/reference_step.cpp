#include "engine/reference_step.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tierwave::tests {

namespace orders = models::orders;
namespace production_rules = models::production;
namespace rationing = models::rationing;
namespace households = models::households;
namespace capital = models::capital;

namespace {

constexpr double unlimited = std::numeric_limits<double>::infinity();

}  // namespace

ReferenceRun::ReferenceRun(const engine::Setup<>& setup) : setup_(setup), terms_(setup.shocks.neutral()) {
  const network::Network& network = *setup_.network;
  for (std::uint32_t buyer = 0; buyer < network.firms.size(); ++buyer)
    for (std::uint32_t pool = network.pools.begin[buyer]; pool < network.pools.begin[buyer + 1]; ++pool)
      for (std::uint32_t link = network.links.begin[pool]; link < network.links.begin[pool + 1]; ++link) {
        const std::uint32_t supplier = network.links.supplier[link];
        const bool by_supplier = setup_.stock_by == engine::StockBy::supplier;
        const StockKey key{buyer, network.pools.product[pool], by_supplier ? supplier : any_supplier};
        flows_.push_back({supplier, buyer, key, network.links.flow[link], 0, 0});
        baseline_use_[key] += network.links.flow[link];
      }
  for (std::uint32_t firm = 0; firm < network.firms.size(); ++firm)
    baseline_output_.push_back(network.firms.final_sales_home[firm] + network.firms.final_sales_abroad[firm]);
  for (const Flow& flow : flows_) baseline_output_[flow.supplier] += flow.baseline;
  for (const auto& [key, use] : baseline_use_) stock[key] = use * target_days(std::get<1>(key), std::get<0>(key));
  demand = production = baseline_output_;
  inputs_allow.assign(network.firms.size(), unlimited);
  final_sales.assign(network.firms.size(), 0);
  can_work = heads = {network.firms.employment.begin(), network.firms.employment.end()};
  hours.assign(network.firms.size(), 0);
  can_be_recalled.assign(network.firms.size(), 0);
  household_sales = capital_lost = asked_of_other_final_users_ = hours;
  stretch.assign(network.firms.size(), 1);
  capacity_ = baseline_output_;
  const std::size_t countries = network.countries.size();
  labour_income.assign(countries, 0);
  for (std::uint32_t firm = 0; firm < network.firms.size(); ++firm)
    labour_income[network.country_of_firm(firm)] += network.firms.labour_income[firm];
  baseline_income_ = labour_income;
  bought_ = rebuilding_ = economy::Matrix(countries, network.sectors.size());
  household_budget.assign(countries, 0);
  for (std::size_t cell = 0; cell < network.final_demand.rows(); ++cell)
    for (std::size_t country = 0; country < countries; ++country)
      household_budget[country] += network.final_demand(cell, country * economy::final_uses);
  baseline_budget_ = household_budget;
  for (std::uint32_t firm = 0; firm < network.firms.size(); ++firm)
    for (std::size_t country = 0; country < countries; ++country)
      bought_(country, network.sector_of_firm(firm)) += sold_to(firm, country);
  rebuilding_asked.assign(countries, 0);
  rebuilding_delivered = rebuilding_asked;
  const capital::Destructions& destroyed = setup_.shocks.destroyed();
  for (std::uint32_t event = 0; event < destroyed.events.size(); ++event)
    for (const capital::Strike& strike : destroyed.events[event].strikes)
      damages_.push_back({event, strike.firm, strike.capital, strike.share * strike.capital, 0});
  spare_ = days_of_shortage_ = std::vector<double>(network.firms.size());
  asked_of_others_ = economy::Matrix(countries, network.sectors.size());
  open_accounts();
}

void ReferenceRun::step() {
  move_capital();
  ask_for_rebuilding();
  write_terms();
  find_other_suppliers();
  find_labour();
  let_go_of_closed_firms();
  place_orders();
  for (std::uint32_t firm = 0; firm < demand.size(); ++firm)
    demand[firm] = final_orders(firm).first + final_orders(firm).second;
  for (const Flow& flow : flows_) demand[flow.supplier] += flow.order;
  stretch_capacity();
  produce();
  for (std::uint32_t firm = 0; firm < demand.size(); ++firm) ration(firm);
  serve_other_buyers();
  move_goods();
  move_stocks();
  ask_others();
  work();
  settle_accounts();
  close_countries();
  ++day_;
}

// What a firm's suppliers and customers have left of their capital, on average.
double ReferenceRun::whole_partners(std::uint32_t firm) const {
  double partners = 0, left = 0;
  for (const Flow& flow : flows_)
    if ((flow.supplier == firm) != (flow.buyer == firm)) {
      partners += 1;
      left += 1 - capital_lost[flow.supplier == firm ? flow.buyer : flow.supplier];
    }
  return partners > 0 ? left / partners : 1;
}

void ReferenceRun::move_capital() {
  const network::Network& network = *setup_.network;
  std::vector<double> lost_today(capital_lost.size());
  for (Damage& damage : damages_) {
    const capital::Destruction& event = setup_.shocks.destroyed().events[damage.event];
    const double T = event.recovery_days;
    const double k = day_ - event.first_day - event.full_days + 1;
    const double whole = damage.destroyed;
    if (day_ < event.first_day) {
      damage.lost = 0;
    } else if (k < 1 || event.recovery == capital::Recovery::none) {
      damage.lost = whole;
    } else if (event.recovery == capital::Recovery::linear) {
      damage.lost = k < T ? whole - whole / T * k : 0;
    } else if (event.recovery == capital::Recovery::uniform) {
      damage.lost = std::max(0.0, whole - damage.capital / T * k);
    } else if (event.recovery == capital::Recovery::sudden) {
      damage.lost = 0;
    } else if (event.recovery == capital::Recovery::exponential) {
      damage.lost = whole / std::exp(k / T);
    } else if (event.recovery == capital::Recovery::convex) {
      damage.lost = whole;
      for (int day = 1; day <= k; ++day) damage.lost -= damage.lost / T;
    } else if (event.recovery == capital::Recovery::concave) {
      const double steepness = 1e-6;
      const double power = (std::log(T) - std::log(steepness)) / (std::log(T) - std::log(2.0));
      damage.lost = whole * T / (T + steepness * std::pow(k, power));
    } else if (event.recovery == capital::Recovery::neighbour_damped) {
      damage.lost -= damage.lost / T * whole_partners(damage.firm);
    } else {
      const std::size_t country = network.country_of_firm(damage.firm);
      const double met = rebuilding_asked[country] > 0 ? rebuilding_delivered[country] / rebuilding_asked[country] : 0;
      damage.lost -= damage.lost / T * std::min(1.0, met);
    }
    lost_today[damage.firm] += damage.lost / damage.capital;
  }
  for (std::size_t firm = 0; firm < lost_today.size(); ++firm) capital_lost[firm] = std::min(1.0, lost_today[firm]);
}

void ReferenceRun::ask_for_rebuilding() {
  rebuilding_ = economy::Matrix(rebuilding_.rows(), rebuilding_.columns());
  rebuilding_asked.assign(rebuilding_asked.size(), 0);
  for (const Damage& damage : damages_) {
    const capital::Destruction& event = setup_.shocks.destroyed().events[damage.event];
    if (event.recovery != capital::Recovery::rebuilding || day_ < event.first_day + event.full_days) continue;
    const std::size_t country = setup_.network->country_of_firm(damage.firm);
    rebuilding_asked[country] += damage.lost / event.recovery_days;
    for (std::size_t product = 0; product < rebuilding_.columns(); ++product)
      rebuilding_(country, product) += damage.lost / event.recovery_days * event.rebuilding[product];
  }
}

// What households would spend on a whole basket; the day's terms from it, which kernel and reference share.
void ReferenceRun::write_terms() {
  const int first_shock = setup_.shocks.first_day();
  const bool shocked = first_shock >= 0 && day_ >= first_shock;
  double saved = 1;
  if (const auto* saving = std::get_if<households::Saving>(&setup_.mechanisms.households))
    saved = saving->parameters.share_saved;
  if (const auto* law = std::get_if<households::Income>(&setup_.mechanisms.households)) {
    const auto& p = law->parameters;
    saved = p.share_saved;
    const double speed = (1 - p.persistence_per_quarter) / 90;
    for (std::size_t country = 0; country < household_budget.size(); ++country) {
      const double lost = baseline_income_[country] - labour_income[country];
      const double income = baseline_income_[country] - (1 - p.benefit_share) * lost;
      const double expected = baseline_income_[country] * (shocked ? p.expected_permanent_income : 1);
      const double spent_of_income = baseline_budget_[country] / baseline_income_[country];
      household_budget[country] = std::pow(household_budget[country], 1 - speed) *
                                  std::pow(spent_of_income * income, speed / 2) *
                                  std::pow(spent_of_income * expected, speed / 2);
    }
  }
  if (std::holds_alternative<households::Fixed>(setup_.mechanisms.households)) {
    setup_.shocks.write(static_cast<std::size_t>(day_), terms_, scratch_);
    return;
  }
  setup_.shocks.write(static_cast<std::size_t>(day_), terms_, scratch_, [&](std::size_t country, double basket) {
    const double spent = household_budget[country] - saved * (1 - basket) * household_budget[country];
    return spent / (basket * baseline_budget_[country]);
  });
}

void ReferenceRun::stretch_capacity() {
  if (std::holds_alternative<models::overproduction::SpareCapacity>(setup_.mechanisms.overproduction))
    for (std::uint32_t firm = 0; firm < stretch.size(); ++firm)
      stretch[firm] = std::max(1.0, std::min(demand[firm] / baseline_output_[firm], most_stretch(firm)));
  const auto* rule = std::get_if<models::overproduction::Ario>(&setup_.mechanisms.overproduction);
  if (!rule) return;
  for (std::size_t firm = 0; firm < stretch.size(); ++firm) {
    const double lacking = demand[firm] > 0 ? (demand[firm] - production[firm]) / demand[firm] : 0;
    const double towards =
        std::abs(lacking) > 1e-9 ? lacking * (rule->parameters.maximum - stretch[firm]) : 1 - stretch[firm];
    stretch[firm] = std::max(1.0, stretch[firm] + towards / rule->parameters.tau_days);
  }
}

double ReferenceRun::coefficient(const StockKey& key) const {
  return baseline_use_.at(key) / baseline_output_[std::get<0>(key)];
}

double ReferenceRun::target_days(std::uint32_t product, std::uint32_t buyer) const {
  return setup_.firm_stock_days.empty() ? setup_.target_stock_days(product, setup_.network->sector_of_firm(buyer))
                                        : setup_.firm_stock_days[buyer];
}

double ReferenceRun::sold_to(std::uint32_t firm, std::size_t destination) const {
  const network::Network& network = *setup_.network;
  const std::size_t home = network.country_of_firm(firm);
  if (destination == home) return network.firms.final_sales_home[firm];
  double there = 0, abroad = 0;  // of the firm's cell
  for (std::size_t column = 0; column < network.final_demand.columns(); ++column) {
    const std::size_t country = column / economy::final_uses;
    if (country == destination) there += network.final_demand(network.firms.cell[firm], column);
    if (country != home) abroad += network.final_demand(network.firms.cell[firm], column);
  }
  return abroad > 0 ? network.firms.final_sales_abroad[firm] * there / abroad : 0;
}

double ReferenceRun::factor_of(std::uint32_t firm) const {
  return terms_.firm_final_demand.empty() ? 1 : terms_.firm_final_demand[firm];
}

double ReferenceRun::rebuilding_order(std::uint32_t firm, std::size_t destination) const {
  const std::size_t product = setup_.network->sector_of_firm(firm);
  const double asked = rebuilding_(destination, product);
  return asked > 0 ? asked * sold_to(firm, destination) / bought_(destination, product) * factor_of(firm) : 0;
}

std::pair<double, double> ReferenceRun::final_orders(std::uint32_t firm) const {
  const std::uint32_t group = setup_.groups->of_firm[firm];
  const network::Firms& firms = setup_.network->firms;
  double home = firms.final_sales_home[firm] * terms_.final_demand_home[group] * factor_of(firm);
  double abroad = firms.final_sales_abroad[firm] * terms_.final_demand_abroad[group] * factor_of(firm);
  for (std::size_t country = 0; country < household_budget.size(); ++country)
    (country == setup_.network->country_of_firm(firm) ? home : abroad) += rebuilding_order(firm, country);
  return {home, abroad};
}

double ReferenceRun::household_order(std::uint32_t firm) const {
  const std::uint32_t group = setup_.groups->of_firm[firm];
  const network::Firms& firms = setup_.network->firms;
  return (firms.final_sales_home[firm] * terms_.household_demand_home[group] +
          firms.final_sales_abroad[firm] * terms_.household_demand_abroad[group]) *
         factor_of(firm);
}

void ReferenceRun::place_orders() {
  const network::Network& network = *setup_.network;
  std::map<StockKey, double> order;
  for (const auto& [key, held] : stock) {
    const std::uint32_t buyer = std::get<0>(key);
    const double a = coefficient(key);
    const double n = target_days(std::get<1>(key), buyer);
    if (const auto* pichler = std::get_if<orders::Pichler>(&setup_.mechanisms.orders)) {
      const double target = n * a * baseline_output_[buyer];
      order[key] = std::max(0.0, a * demand[buyer] + (target - held) / pichler->parameters.tau_days);
    } else if (const auto* inoue = std::get_if<orders::InoueTodo>(&setup_.mechanisms.orders)) {
      const double used = a * production[buyer];
      order[key] = std::max(0.0, used + (n * used - held) / inoue->parameters.tau_days);
    } else if (const auto* ario = std::get_if<orders::Ario>(&setup_.mechanisms.orders)) {
      const double wanted = n * a * std::min(demand[buyer], capacity_[buyer]);
      order[key] = a * production[buyer] + std::max(0.0, wanted - held) / ario->parameters.restoration_days;
    } else {
      order[key] = baseline_use_.at(key);
    }
    if (closed[buyer]) order[key] = 0;
  }
  orders_ = order;
  // An order falls on suppliers by baseline flow, or by that and what they could make yesterday.
  const auto* ario = std::get_if<orders::Ario>(&setup_.mechanisms.orders);
  const auto weight = [&](const Flow& flow) {
    const bool by_capacity = ario && ario->parameters.by_capacity;
    return flow.baseline * (by_capacity ? capacity_[flow.supplier] / baseline_output_[flow.supplier] : 1);
  };
  std::map<StockKey, double> weights;
  for (const Flow& flow : flows_) weights[flow.key] += weight(flow);
  for (auto& [key, ordered] : orders_)
    if (!(weights[key] > 0)) ordered = 0;
  for (Flow& flow : flows_) {
    flow.order = weights[flow.key] > 0 ? order.at(flow.key) * weight(flow) / weights[flow.key] : 0;
    const std::size_t from = network.country_of_firm(flow.supplier);
    const std::size_t to = network.country_of_firm(flow.buyer);
    if (!terms_.trade_restricted || from == to) continue;
    const double may_leave = terms_.export_share(setup_.groups->of_firm[flow.supplier], to) * flow.baseline;
    const double may_enter =
        terms_.import_share(setup_.groups->of_firm[flow.buyer], network.firms.cell[flow.supplier]) * flow.baseline;
    flow.order = std::min({flow.order, may_leave, may_enter});
  }
}

void ReferenceRun::produce() {
  const network::Network& network = *setup_.network;
  // What each firm holds and needs per unit of output, product by product.
  std::vector<std::map<std::uint32_t, double>> held(demand.size()), needed(demand.size());
  for (const auto& [key, amount] : stock) {
    held[std::get<0>(key)][std::get<1>(key)] += amount;
    needed[std::get<0>(key)][std::get<1>(key)] += coefficient(key);
  }
  for (std::size_t firm = 0; firm < demand.size(); ++firm) {
    const double baseline = baseline_output_[firm];
    double allow = unlimited;
    if (std::holds_alternative<production_rules::Linear>(setup_.mechanisms.production)) {
      double all_held = 0, all_needed = 0;
      for (const auto& [product, a] : needed[firm]) {
        all_held += held[firm][product];
        all_needed += a;
      }
      if (all_needed > 0) allow = all_held / all_needed;
    } else if (const auto* threshold = std::get_if<production_rules::Threshold>(&setup_.mechanisms.production)) {
      for (const auto& [product, a] : needed[firm]) {
        const double share_of_target =
            threshold->parameters.psi * target_days(product, static_cast<std::uint32_t>(firm));
        if (a > threshold->parameters.negligible_coefficient)
          allow = std::min({allow, held[firm][product] / (share_of_target * a), held[firm][product] / a});
      }
    } else {
      const auto* critical = std::get_if<production_rules::Critical>(&setup_.mechanisms.production);
      for (const auto& [product, a] : needed[firm]) {
        const double limit = held[firm][product] / a;
        const auto rating = network.criticality[product * network.sectors.size() + network.sector_of_firm(firm)];
        if (!critical || rating == economy::Criticality::critical) {
          allow = std::min(allow, limit);
        } else if (rating == economy::Criticality::important) {
          if (critical->parameters.binding == production_rules::Binding::strongly) allow = std::min(allow, limit);
          if (critical->parameters.binding == production_rules::Binding::half)
            allow = std::min(allow, (limit + baseline) / 2);
        }
      }
    }
    const double of_labour = baseline * can_work[firm] / network.firms.employment[firm];
    inputs_allow[firm] = allow;
    capacity_[firm] = std::min(plant(static_cast<std::uint32_t>(firm), stretch[firm]), of_labour);
    production[firm] = std::min({demand[firm], capacity_[firm], allow});
  }
}

double ReferenceRun::most_stretch(std::uint32_t firm) const {
  const auto* spare = std::get_if<models::overproduction::SpareCapacity>(&setup_.mechanisms.overproduction);
  if (!spare) return stretch[firm];
  const std::vector<double>& known = setup_.network->utilisation;
  const double used = known.empty() ? 0 : known[setup_.network->firms.cell[firm]];
  return 1 / (used > 0 ? used : spare->parameters.utilisation);
}

double ReferenceRun::plant(std::uint32_t firm, double stretched) const {
  const double of_shocks = terms_.capacity[setup_.groups->of_firm[firm]];
  return baseline_output_[firm] * stretched * std::min(of_shocks, 1 - capital_lost[firm]);
}

void ReferenceRun::ration(std::uint32_t supplier) {
  const network::Network& network = *setup_.network;
  const network::Firms& firms = network.firms;
  const std::size_t product = network.sector_of_firm(supplier);
  const auto* priority = std::get_if<rationing::Priority>(&setup_.mechanisms.rationing);
  const auto rank_of = [&](std::size_t buyer) {
    return priority ? priority->ranks[product * (network.sectors.size() + 1) + buyer] : 0;
  };
  // Everybody who asks: buyers, then final users at home and abroad.
  struct Asks {
    double baseline, order;
    double* delivered;
    bool final_user;
    unsigned rank;
  };
  double home = 0, abroad = 0;
  std::vector<Asks> asks;
  for (Flow& flow : flows_)
    if (flow.supplier == supplier)
      asks.push_back({flow.baseline, flow.order, &flow.delivered, false, rank_of(network.sector_of_firm(flow.buyer))});
  const auto [order_home, order_abroad] = final_orders(supplier);
  const unsigned last = rank_of(network.sectors.size());
  asks.push_back({firms.final_sales_home[supplier], order_home, &home, true, last});
  asks.push_back({firms.final_sales_abroad[supplier], order_abroad, &abroad, true, last});
  const double of_households = household_order(supplier);
  const double of_others = order_home + order_abroad - of_households;
  double households_receive = -1;  // where a rule treats them by themselves
  double left = production[supplier];
  if (production[supplier] >= demand[supplier]) {
    for (const Asks& one : asks) *one.delivered = one.order;
  } else if (std::holds_alternative<rationing::Proportional>(setup_.mechanisms.rationing)) {
    for (const Asks& one : asks) *one.delivered = one.order * left / demand[supplier];
  } else if (std::holds_alternative<rationing::FinalLast>(setup_.mechanisms.rationing)) {
    for (const bool final_users : {false, true}) {
      double ordered = 0;
      for (const Asks& one : asks)
        if (one.final_user == final_users) ordered += one.order;
      const double share = ordered > left ? left / ordered : 1.0;
      for (const Asks& one : asks)
        if (one.final_user == final_users) *one.delivered = one.order * share;
      left = std::max(0.0, left - ordered);
    }
  } else if (priority) {
    for (unsigned rank = 0; rank < 10; ++rank) {
      double ordered = 0;
      for (const Asks& one : asks)
        if (one.rank == rank) ordered += one.order;
      const double share = ordered > left ? left / ordered : 1.0;
      for (const Asks& one : asks)
        if (one.rank == rank) *one.delivered = one.order * share;
      left = std::max(0.0, left - ordered);
    }
  } else if (std::holds_alternative<rationing::HouseholdsFirst>(setup_.mechanisms.rationing)) {
    households_receive = std::min(left, of_households);
    left -= households_receive;
    const double share = left / (demand[supplier] - of_households);
    for (const Asks& one : asks) *one.delivered = one.order * share;
    home = households_receive + of_others * share;
    abroad = 0;
  } else {
    // Serve in rising order of the relative order; what is left is shared by baseline flow.
    std::erase_if(asks, [](const Asks& one) { return one.baseline == 0; });
    std::sort(asks.begin(), asks.end(),
              [](const Asks& a, const Asks& b) { return a.order * b.baseline < b.order * a.baseline; });
    double waiting = 0;
    for (const Asks& one : asks) waiting += one.baseline;
    for (const Asks& one : asks) {
      *one.delivered = std::min(one.order, left * one.baseline / waiting);
      left -= *one.delivered;
      waiting -= one.baseline;
    }
  }
  final_sales[supplier] = home + abroad;
  const double share = order_home + order_abroad > 0 ? of_households / (order_home + order_abroad) : 0;
  household_sales[supplier] = households_receive < 0 ? final_sales[supplier] * share : households_receive;
  asked_of_other_final_users_[supplier] = of_others;
}

void ReferenceRun::move_stocks() {
  using Input = std::pair<std::uint32_t, std::uint32_t>;  // buyer and product
  std::map<StockKey, double> arrivals;
  std::map<Input, double> held, arrived, use;
  for (const Flow& flow : flows_) arrivals[flow.key] += flow.arrived;
  for (const auto& [key, amount] : received_of_others_) arrivals[key] += amount;
  for (const auto& [key, amount] : stock) {
    const Input input{std::get<0>(key), std::get<1>(key)};
    held[input] += amount;
    arrived[input] += arrivals[key];
    use[input] += coefficient(key) * production[input.first];
  }
  for (auto& [key, amount] : stock) {
    const Input input{std::get<0>(key), std::get<1>(key)};
    const double from_stocks = std::min(use[input], held[input]);
    const double from_arrivals = std::min(use[input] - from_stocks, arrived[input]);
    const double used_of_stock = held[input] > 0 ? amount * from_stocks / held[input] : 0;
    const double used_of_arrivals = arrived[input] > 0 ? arrivals[key] * from_arrivals / arrived[input] : 0;
    // Round-off leaves no stock below nothing.
    amount = std::max(0.0, amount + arrivals[key] - used_of_stock - used_of_arrivals);
  }
}

// What households earned, and what was delivered of rebuilding: of a firm's rebuilding orders the share that it
// delivered to its final users besides households.
void ReferenceRun::close_countries() {
  const network::Network& network = *setup_.network;
  labour_income.assign(labour_income.size(), 0);
  rebuilding_delivered.assign(rebuilding_delivered.size(), 0);
  for (std::uint32_t firm = 0; firm < hours.size(); ++firm) {
    const double baseline_hours = network.firms.employment[firm] * network.firms.hours_per_worker_day[firm];
    const double wage = network.firms.labour_income[firm] / baseline_hours;
    const std::size_t country = network.country_of_firm(firm);
    const models::labour::Workforce workforce =
        models::labour::divide({hours[firm] / baseline_hours, heads[firm] / network.firms.employment[firm],
                                terms_.working_time[setup_.groups->of_firm[firm]]},
                               setup_.labour.shares_of(network.firms.cell[firm]), setup_.labour.ladder,
                               setup_.labour.provisions_on(country, static_cast<std::size_t>(day_)));
    labour_income[country] += wage * hours[firm] + (workforce.support.furlough_pay + workforce.support.income_support) *
                                                       network.firms.labour_income[firm];
    const double asked = asked_of_other_final_users_[firm];
    if (!(asked > 0)) continue;
    for (std::size_t rebuilt = 0; rebuilt < rebuilding_delivered.size(); ++rebuilt)
      rebuilding_delivered[rebuilt] +=
          rebuilding_order(firm, rebuilt) * (final_sales[firm] - household_sales[firm]) / asked;
  }
}

}  // namespace tierwave::tests
