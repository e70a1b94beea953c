#include "observe/transfers.hpp"

namespace tierwave::observe {

using models::terms::every_transfer;
using models::terms::TransferRow;

results::Axis transfer_axis() {
  std::vector<std::string> names;
  for (const TransferRow& row : every_transfer) names.emplace_back(row.name);
  return {"transfer", "transfer of money", "", names};
}

std::vector<results::Axis> Transfers::axes() const {
  return {transfer_axis()};
}

std::vector<results::Labels> Transfers::labels() const {
  std::vector<std::string> payers, payees;
  for (const TransferRow& row : every_transfer) {
    payers.emplace_back(name_of(row.payer));
    payees.emplace_back(name_of(row.payee));
  }
  return {{"payer", "transfer", "institutional sector that pays", payers},
          {"payee", "transfer", "institutional sector that is paid", payees}};
}

std::vector<results::Variable> Transfers::variables() const {
  std::string words;
  for (const TransferRow& row : every_transfer)
    words += std::string(words.empty() ? "" : "; ") + std::string(row.name) + ": " + std::string(row.text);
  return {{"transfers",
           {"time", "transfer", "country"},
           money_,
           "transfers of money",
           "What payers of a country paid to payees of the same country: " + words + ".",
           "time: sum country: sum"}};
}

void Transfers::record(const engine::DayView& day, results::Recording& recording) {
  recording.write_day("transfers", static_cast<std::size_t>(day.day.number()), day.ledger().booked());
}

}  // namespace tierwave::observe
