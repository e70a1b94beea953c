#include "engine/other_suppliers.hpp"

#include <algorithm>

namespace tierwave::engine {

template <class Real>
OtherSuppliers::OtherSuppliers(const network::Network& network, const network::Groups& groups,
                               const Baseline<Real>& baseline, std::span<const std::uint32_t> pool_buyer)
    : countries_(network.countries.size()),
      sectors_(network.sectors.size()),
      groups_(&groups),
      sold_(countries_ * sectors_),
      trade_(countries_ * sectors_, countries_),
      open_trade_(countries_ * sectors_, countries_),
      served_(countries_ * sectors_, countries_),
      called_(countries_ * sectors_),
      filled_(countries_ * sectors_),
      called_amount_(countries_ * sectors_),
      asked_of_product_(countries_),
      spare_of_product_(countries_),
      sold_of_product_(countries_) {
  for (std::uint32_t pool = 0; pool < baseline.pools(); ++pool) {
    const std::size_t buyer = network.country_of_firm(pool_buyer[pool]);
    for (std::uint32_t link = baseline.link_begin[pool]; link < baseline.link_begin[pool + 1]; ++link)
      trade_(network.firms.cell[baseline.link_supplier[link]], buyer) += static_cast<double>(baseline.link_flow[link]);
  }
  for (std::size_t cell = 0; cell < sold_.size(); ++cell)
    for (std::size_t country = 0; country < countries_; ++country) sold_[cell] += trade_(cell, country);
}

template OtherSuppliers::OtherSuppliers(const network::Network&, const network::Groups&, const Baseline<float>&,
                                        std::span<const std::uint32_t>);
template OtherSuppliers::OtherSuppliers(const network::Network&, const network::Groups&, const Baseline<double>&,
                                        std::span<const std::uint32_t>);

// Nobody turns to other suppliers across a border where a restriction is in force or a shock narrows the corridor, nor to
// those whose price drives orders away.
void OtherSuppliers::close_restricted(const models::terms::Terms& terms) {
  open_trade_ = trade_;
  if (terms.trade_restricted)
    for (std::size_t group = 0; group < groups_->size(); ++group) {
      const std::size_t cell = groups_->cell[group];
      const std::size_t home = cell / sectors_;
      for (std::size_t country = 0; country < countries_; ++country)
        if (country != home && terms.export_share(group, country) < 1) open_trade_(cell, country) = 0;
      const double* const imports = terms.import_share.row(group);
      if (std::all_of(imports, imports + sold_.size(), [](double share) { return share >= 1; })) continue;
      for (std::size_t seller = 0; seller < sold_.size(); ++seller)
        if (seller / sectors_ != home && imports[seller] < 1) open_trade_(seller, home) = 0;
    }
  if (terms.orders_move)
    for (std::size_t seller = 0; seller < sold_.size(); ++seller)
      for (std::size_t country = 0; country < countries_; ++country)
        if (terms.order_kept(seller, country) < 1) open_trade_(seller, country) = 0;
  if (terms.corridor_capacity.rows() > 0)
    for (std::size_t seller = 0; seller < sold_.size(); ++seller)
      for (std::size_t country = 0; country < countries_; ++country)
        if (terms.corridor_capacity(seller / sectors_, country) < 1) open_trade_(seller, country) = 0;
}

void OtherSuppliers::match(std::span<const double> asked, std::span<const double> offered,
                           const models::terms::Terms& terms) {
  std::fill(called_.begin(), called_.end(), 0.0);
  if (std::all_of(asked.begin(), asked.end(), [](double amount) { return amount == 0; })) return;
  close_restricted(terms);
  for (std::size_t product = 0; product < sectors_; ++product) {
    for (std::size_t country = 0; country < countries_; ++country) {
      const std::size_t cell = country * sectors_ + product;
      asked_of_product_[country] = asked[cell];
      spare_of_product_[country] = offered[cell];
      sold_of_product_[country] = sold_[cell];
    }
    models::substitution::match(
        {asked_of_product_, spare_of_product_, sold_of_product_, open_trade_, product, sectors_}, served_);
  }
  for (std::size_t cell = 0; cell < called_.size(); ++cell) {
    called_amount_[cell] = 0;
    for (std::size_t country = 0; country < countries_; ++country) called_amount_[cell] += served_(cell, country);
    if (called_amount_[cell] > 0) called_[cell] = std::min(1.0, called_amount_[cell] / offered[cell]);
  }
}

void OtherSuppliers::settle(std::span<const double> asked, std::span<const double> delivered) {
  std::fill(filled_.begin(), filled_.end(), 0.0);
  for (std::size_t seller = 0; seller < called_.size(); ++seller) {
    if (!(called_[seller] > 0)) continue;
    const double kept = delivered[seller] / called_amount_[seller];
    const std::size_t product = seller % sectors_;
    for (std::size_t country = 0; country < countries_; ++country) {
      const std::size_t buyers = country * sectors_ + product;
      if (served_(seller, country) > 0) filled_[buyers] += served_(seller, country) * kept / asked[buyers];
    }
  }
}

}  // namespace tierwave::engine
