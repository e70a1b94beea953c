#include "models/measures/purchases.hpp"

#include <utility>

namespace tierwave::models::measures {

Purchases::Purchases(const network::Network& network, const network::Groups& groups, const std::vector<bool>& buyers,
                     std::vector<bool> sellers)
    : sectors_(network.sectors.size()),
      cell_(groups.cell),
      sellers_(std::move(sellers)),
      sold_(network.final_demand.rows(), network.countries.size()),
      home_(groups.size()),
      abroad_(groups.size()),
      sales_(network.countries.size()) {
  for (std::size_t cell = 0; cell < sold_.rows(); ++cell)
    for (std::size_t column = 0; column < network.final_demand.columns(); ++column)
      sold_(cell, column / economy::final_uses) += network.final_demand(cell, column);
  std::vector<double> cell_home(sold_.rows()), cell_abroad(sold_.rows());
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    home_[groups.of_firm[firm]] += network.firms.final_sales_home[firm];
    abroad_[groups.of_firm[firm]] += network.firms.final_sales_abroad[firm];
    cell_home[network.firms.cell[firm]] += network.firms.final_sales_home[firm];
    cell_abroad[network.firms.cell[firm]] += network.firms.final_sales_abroad[firm];
  }
  for (std::size_t group = 0; group < groups.size(); ++group) {
    const std::size_t cell = cell_[group];
    home_[group] = cell_home[cell] > 0 ? home_[group] / cell_home[cell] : 0.0;
    abroad_[group] = cell_abroad[cell] > 0 ? abroad_[group] / cell_abroad[cell] : 0.0;
    for (std::size_t country = 0; country < sales_.size(); ++country)
      if (sellers_[group] && buyers[country])
        sales_[country] += sold_(cell, country) * (country == cell / sectors_ ? home_[group] : abroad_[group]);
  }
  for (const double sales : sales_) all_ += sales;
}

void Purchases::add_to(terms::Terms& terms, const std::vector<double>& more, bool households) const {
  for (std::size_t group = 0; group < cell_.size(); ++group) {
    if (!sellers_[group]) continue;
    const std::size_t cell = cell_[group], home = cell / sectors_;
    double sales = 0, rise = 0;
    for (std::size_t country = 0; country < sold_.columns(); ++country) {
      if (country == home) continue;
      sales += sold_(cell, country);
      rise += sold_(cell, country) * more[country];
    }
    const double at_home = sold_(cell, home) > 0 ? more[home] : 0.0;
    const double abroad = sales > 0 ? rise / sales : 0.0;
    terms.final_demand_home[group] += at_home;
    terms.final_demand_abroad[group] += abroad;
    if (!households) continue;
    terms.household_demand_home[group] += at_home;
    terms.household_demand_abroad[group] += abroad;
  }
}

double Purchases::delivered(std::size_t group, std::size_t country, const std::vector<double>& more, double home,
                            double abroad) const {
  const std::size_t cell = cell_[group];
  if (!sellers_[group] || more[country] == 0) return 0;
  const bool at_home = country == cell / sectors_;
  return sold_(cell, country) * more[country] * (at_home ? home_[group] * home : abroad_[group] * abroad);
}

}  // namespace tierwave::models::measures
