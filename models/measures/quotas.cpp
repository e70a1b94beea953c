#include "models/measures/quotas.hpp"

#include <algorithm>
#include <limits>

namespace tierwave::models::measures {

Quotas::Quotas(const network::Network& network, const network::Groups& groups)
    : countries_(network.countries.size()),
      sectors_(network.sectors.size()),
      group_cell_(groups.cell),
      part_(countries_ * sectors_, countries_) {
  for (std::size_t cell = 0; cell < part_.rows(); ++cell) {
    double abroad = 0;
    for (std::size_t column = 0; column < network.final_demand.columns(); ++column) {
      const std::size_t country = column / economy::final_uses;
      if (country == cell / sectors_) continue;
      part_(cell, country) += network.final_demand(cell, column);
      abroad += network.final_demand(cell, column);
    }
    for (std::size_t country = 0; country < countries_; ++country)
      if (abroad > 0) part_(cell, country) /= abroad;
  }
}

void Quotas::make_room(terms::Terms& terms) const {
  if (terms.export_share.rows() > 0) return;
  terms.export_share = economy::Matrix(group_cell_.size(), countries_);
  terms.import_share = economy::Matrix(group_cell_.size(), countries_ * sectors_);
}

void Quotas::limit(std::size_t group, std::size_t country, double quota, double asked, terms::Terms& terms) const {
  if (!terms.trade_restricted) {
    terms.trade_restricted = true;
    for (economy::Matrix* share : {&terms.export_share, &terms.import_share})
      share->fill(std::numeric_limits<double>::infinity());
  }
  double& share = terms.export_share(group, country);
  if (quota >= share) return;
  share = quota;
  if (!(asked > quota)) return;
  double& all = terms.final_demand_abroad[group];
  const double left = std::max(0.0, all - part_(group_cell_[group], country) * (asked - quota));
  if (all > 0) terms.household_demand_abroad[group] *= left / all;
  all = left;
}

}  // namespace tierwave::models::measures
