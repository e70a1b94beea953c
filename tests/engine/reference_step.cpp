#include "engine/reference_step.hpp"

#include <algorithm>
#include <limits>

namespace tierwave::tests {

namespace orders = models::orders;
namespace production_rules = models::production;
namespace rationing = models::rationing;
namespace laws = models::work;

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
  for (const auto& [key, use] : baseline_use_)
    stock[key] = use * setup_.target_stock_days(std::get<1>(key), network.sector_of_firm(std::get<0>(key)));
  demand = production = baseline_output_;
  inputs_allow.assign(network.firms.size(), unlimited);
  final_sales.assign(network.firms.size(), 0);
  can_work = heads = network.firms.employment;
  hours.assign(network.firms.size(), 0);
}

void ReferenceRun::step() {
  setup_.shocks.write(static_cast<std::size_t>(day_), terms_);
  find_labour();
  place_orders();
  for (std::uint32_t firm = 0; firm < demand.size(); ++firm) demand[firm] = final_order(firm);
  for (const Flow& flow : flows_) demand[flow.supplier] += flow.order;
  produce();
  for (std::uint32_t firm = 0; firm < demand.size(); ++firm) ration(firm);
  move_stocks();
  work();
  ++day_;
}

double ReferenceRun::coefficient(const StockKey& key) const {
  return baseline_use_.at(key) / baseline_output_[std::get<0>(key)];
}

double ReferenceRun::final_order(std::uint32_t firm) const {
  const std::uint32_t group = setup_.groups->of_firm[firm];
  return setup_.network->firms.final_sales_home[firm] * terms_.final_demand_home[group] +
         setup_.network->firms.final_sales_abroad[firm] * terms_.final_demand_abroad[group];
}

void ReferenceRun::find_labour() {
  for (std::size_t firm = 0; firm < can_work.size(); ++firm) {
    const double baseline = setup_.network->firms.employment[firm];
    const double supply = terms_.labour_supply[setup_.groups->of_firm[firm]] * baseline;
    if (std::holds_alternative<laws::Elastic>(setup_.mechanisms.work)) {
      can_work[firm] = supply;
    } else {
      const auto& law = std::get<laws::PichlerLabour>(setup_.mechanisms.work);
      const double per_output = baseline / baseline_output_[firm];
      const double gap = per_output * std::min(inputs_allow[firm], demand[firm]) - can_work[firm];
      const double speed = gap > 0 ? law.parameters.hiring_speed : law.parameters.firing_speed;
      can_work[firm] = std::min(can_work[firm] + speed * gap, supply);
    }
  }
}

void ReferenceRun::place_orders() {
  const network::Network& network = *setup_.network;
  std::map<StockKey, double> order;
  for (const auto& [key, held] : stock) {
    const std::uint32_t buyer = std::get<0>(key);
    const double a = coefficient(key);
    const double n = setup_.target_stock_days(std::get<1>(key), network.sector_of_firm(buyer));
    if (const auto* pichler = std::get_if<orders::Pichler>(&setup_.mechanisms.orders)) {
      const double target = n * a * baseline_output_[buyer];
      order[key] = std::max(0.0, a * demand[buyer] + (target - held) / pichler->parameters.tau_days);
    } else if (const auto* inoue = std::get_if<orders::InoueTodo>(&setup_.mechanisms.orders)) {
      const double used = a * production[buyer];
      order[key] = std::max(0.0, used + (n * used - held) / inoue->parameters.tau_days);
    } else {
      order[key] = baseline_use_.at(key);
    }
  }
  for (Flow& flow : flows_) {
    flow.order = order.at(flow.key) * flow.baseline / baseline_use_.at(flow.key);
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
    const double of_plant = baseline * terms_.capacity[setup_.groups->of_firm[firm]];
    const double of_labour = baseline * can_work[firm] / network.firms.employment[firm];
    inputs_allow[firm] = allow;
    production[firm] = std::min({demand[firm], of_plant, of_labour, allow});
  }
}

void ReferenceRun::ration(std::uint32_t supplier) {
  const network::Firms& firms = setup_.network->firms;
  const std::uint32_t group = setup_.groups->of_firm[supplier];
  // Everybody who asks: buyers, then final users at home and abroad.
  struct Asks {
    double baseline, order;
    double* delivered;
    bool final_user;
  };
  double home = 0, abroad = 0;
  std::vector<Asks> asks;
  for (Flow& flow : flows_)
    if (flow.supplier == supplier) asks.push_back({flow.baseline, flow.order, &flow.delivered, false});
  asks.push_back({firms.final_sales_home[supplier], firms.final_sales_home[supplier] * terms_.final_demand_home[group],
                  &home, true});
  asks.push_back({firms.final_sales_abroad[supplier],
                  firms.final_sales_abroad[supplier] * terms_.final_demand_abroad[group], &abroad, true});
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
}

void ReferenceRun::move_stocks() {
  using Input = std::pair<std::uint32_t, std::uint32_t>;  // buyer and product
  std::map<StockKey, double> arrivals;
  std::map<Input, double> held, arrived, use;
  for (const Flow& flow : flows_) arrivals[flow.key] += flow.delivered;
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
    amount += arrivals[key] - used_of_stock - used_of_arrivals;
  }
}

void ReferenceRun::work() {
  const int first_shock = setup_.shocks.first_day();
  for (std::size_t firm = 0; firm < hours.size(); ++firm) {
    const double persons = setup_.network->firms.employment[firm];
    const double baseline_hours = persons * setup_.network->firms.hours_per_worker_day[firm];
    double share = can_work[firm] / persons;
    heads[firm] = can_work[firm];
    if (const auto* elastic = std::get_if<laws::Elastic>(&setup_.mechanisms.work)) {
      const auto& p = elastic->parameters;
      const double since = first_shock < 0 ? 0 : day_ - first_shock;
      double eps = p.first_quarter_elasticity;
      if (since > 91) eps += (since - 91) / 274 * (p.year_elasticity - p.first_quarter_elasticity);
      if (since > 365) eps = p.year_elasticity;
      share = std::min(share, 1 - eps * (1 - production[firm] / baseline_output_[firm]));
      heads[firm] = persons - p.heads_lost_share * std::max(0.0, 1 - share) * persons;
    }
    hours[firm] = share * baseline_hours;
  }
}

}  // namespace tierwave::tests
