#include "engine/rebuilding.hpp"

#include <algorithm>

namespace tierwave::engine {

Rebuilding::Rebuilding(const network::Network& network, const network::Groups& groups)
    : network_(network),
      groups_(groups),
      final_sales_(network.countries.size(), network.sectors.size()),
      sold_(network.final_demand.rows(), network.countries.size()),
      demand_(network.countries.size(), network.sectors.size()),
      group_home_(groups.size()),
      group_abroad_(groups.size()) {
  for (std::size_t cell = 0; cell < sold_.rows(); ++cell)
    for (std::size_t column = 0; column < network.final_demand.columns(); ++column) {
      const std::size_t destination = column / economy::final_uses;
      sold_(cell, destination) += network.final_demand(cell, column);
      final_sales_(destination, cell % network.sectors.size()) += network.final_demand(cell, column);
    }
  std::vector<double> cell_home(sold_.rows()), cell_abroad(sold_.rows());
  for (std::size_t group = 0; group < groups.size(); ++group) {
    for (std::uint32_t place = groups.begin[group]; place < groups.begin[group + 1]; ++place) {
      group_home_[group] += network.firms.final_sales_home[groups.firms[place]];
      group_abroad_[group] += network.firms.final_sales_abroad[groups.firms[place]];
    }
    cell_home[groups.cell[group]] += group_home_[group];
    cell_abroad[groups.cell[group]] += group_abroad_[group];
  }
  sales_home_ = group_home_;
  sales_abroad_ = group_abroad_;
  for (std::size_t group = 0; group < groups.size(); ++group) {
    const std::uint32_t cell = groups.cell[group];
    if (cell_home[cell] > 0) group_home_[group] /= cell_home[cell];
    if (cell_abroad[cell] > 0) group_abroad_[group] /= cell_abroad[cell];
  }
}

void Rebuilding::order(const models::capital::Destructions& destroyed, const std::vector<double>& entries_lost,
                       int day) {
  demand_.fill(0.0);
  for (std::size_t struck = 0; struck < destroyed.firms.size(); ++struck) {
    const std::size_t country = network_.country_of_firm(destroyed.firms[struck]);
    double lost = 0;
    for (std::uint32_t e = destroyed.begin[struck]; e < destroyed.begin[struck + 1]; ++e) lost += entries_lost[e];
    const double there = lost > 1 ? 1 / lost : 1.0;  // several events cannot take more than all there is
    for (std::uint32_t e = destroyed.begin[struck]; e < destroyed.begin[struck + 1]; ++e) {
      const models::capital::Entry& entry = destroyed.entries[e];
      const models::capital::Destruction& event = destroyed.events[entry.destruction];
      if (event.recovery != models::capital::Recovery::rebuilding || day < event.first_day_of_recovery()) continue;
      const double asked = there * entries_lost[e] * entry.strike.capital / event.recovery_days;
      for (std::size_t product = 0; product < demand_.columns(); ++product)
        demand_(country, product) += asked * event.rebuilding[product];
    }
  }
}

void Rebuilding::add_to(models::terms::Terms& terms) const {
  const std::size_t sectors = network_.sectors.size();
  for (std::size_t group = 0; group < groups_.size(); ++group) {
    const std::uint32_t cell = groups_.cell[group];
    const std::size_t home = cell / sectors;
    double abroad_sales = 0;
    double abroad_rise = 0;
    for (std::size_t destination = 0; destination < sold_.columns(); ++destination) {
      if (destination == home) continue;
      abroad_sales += sold_(cell, destination);
      abroad_rise += sold_(cell, destination) * rise(destination, cell % sectors);
    }
    terms.final_demand_home[group] += sold_(cell, home) > 0 ? rise(home, cell % sectors) : 0.0;
    terms.final_demand_abroad[group] += abroad_sales > 0 ? abroad_rise / abroad_sales : 0.0;
  }
}

void Rebuilding::write_delivered(const std::vector<double>& home, const std::vector<double>& abroad,
                                 std::vector<double>& received) const {
  const std::size_t sectors = network_.sectors.size();
  std::fill(received.begin(), received.end(), 0.0);
  for (std::size_t group = 0; group < groups_.size(); ++group) {
    const std::uint32_t cell = groups_.cell[group];
    const double share_home = sales_home_[group] > 0 ? home[group] / sales_home_[group] : 0.0;
    const double share_abroad = sales_abroad_[group] > 0 ? abroad[group] / sales_abroad_[group] : 0.0;
    for (std::size_t destination = 0; destination < sold_.columns(); ++destination) {
      const bool at_home = destination == cell / sectors;
      const double part = sold_(cell, destination) * (at_home ? group_home_[group] : group_abroad_[group]);
      received[destination] += part * rise(destination, cell % sectors) * (at_home ? share_home : share_abroad);
    }
  }
  for (std::size_t destination = 0; destination < sold_.columns(); ++destination) {
    double asked = 0;
    for (std::size_t product = 0; product < demand_.columns(); ++product) asked += demand_(destination, product);
    received[destination] = asked > 0 ? std::min(1.0, received[destination] / asked) : 0.0;
  }
}

}  // namespace tierwave::engine
