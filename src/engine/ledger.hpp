// The ledger of a day: every transfer of money by name, payer and payee, by country. An account like those of goods
// (accounts.hpp).
#pragma once
#include <cstddef>
#include <span>

#include "models/terms/transfers.hpp"

namespace tierwave::engine {

using models::terms::InstitutionalSector;
using models::terms::Transfer;

// A view of the state's `transfers`.
class Ledger {
 public:
  // `booked` [transfer x country], millions a day at baseline prices.
  Ledger(std::span<const double> booked, std::size_t countries) : booked_(booked), countries_(countries) {}

  std::size_t countries() const { return countries_; }
  std::span<const double> booked() const { return booked_; }
  double of(Transfer transfer, std::size_t country) const {
    return booked_[static_cast<std::size_t>(transfer) * countries_ + country];
  }
  // All that the sector of a country received, and paid.
  double received_by(InstitutionalSector sector, std::size_t country) const {
    return sum_where([&](const models::terms::TransferRow& row) { return row.payee == sector; }, country);
  }
  double paid_by(InstitutionalSector sector, std::size_t country) const {
    return sum_where([&](const models::terms::TransferRow& row) { return row.payer == sector; }, country);
  }

 private:
  template <class Chosen>
  double sum_where(Chosen&& chosen, std::size_t country) const {
    double sum = 0;
    for (const models::terms::TransferRow& row : models::terms::every_transfer)
      if (chosen(row)) sum += of(row.transfer, country);
    return sum;
  }

  std::span<const double> booked_;
  std::size_t countries_;
};

}  // namespace tierwave::engine
