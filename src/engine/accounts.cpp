#include "engine/accounts.hpp"

#include <fmt/format.h>

#include <cmath>
#include <string>

#include "base/errors.hpp"

namespace tierwave::engine {
namespace {

constexpr const char* remedy = "this is a defect of a mechanism or of the program, please report it with the scenario";

}  // namespace

template <>
double account_tolerance<double>() {
  return 1e-12;
}
template <>
double account_tolerance<float>() {
  return 1e-6;
}

void deliveries_broken(FirmId firm, Day day, Money made, Money delivered) {
  throw BrokenInvariant(
      fmt::format("goods account broken on day {}: firm {} made {:.17g} and delivered {:.17g} million; {}",
                  day.number(), firm.value(), made.value(), delivered.value(), remedy));
}

void check_goods(const DaySummary& summary, Money baseline_output, Day day, double tolerance) {
  const double delivered =
      summary.delivered_to_firms + summary.delivered_to_final_users + (summary.dispatched - summary.landed);
  if (std::abs(summary.made - delivered) <= tolerance * baseline_output.value()) return;
  throw BrokenInvariant(fmt::format(
      "goods account broken on day {}: {:.17g} million made, {:.17g} delivered to firms and {:.17g} to final users, "
      "{:.17g} dispatched and {:.17g} landed; {}",
      day.number(), summary.made, summary.delivered_to_firms, summary.delivered_to_final_users, summary.dispatched,
      summary.landed, remedy));
}

void check_stocks(const DaySummary& summary, double yesterdays_closing_stocks, Day day, double tolerance) {
  const double expected = summary.opening_stocks + summary.delivered_to_firms - summary.used;
  const double scale = summary.opening_stocks + summary.delivered_to_firms;
  if (!(std::abs(summary.closing_stocks - expected) <= tolerance * scale))  // also where one is not a number
    throw BrokenInvariant(
        fmt::format("stock account broken on day {}: {:.17g} million opening + {:.17g} arrived - {:.17g} used, but "
                    "{:.17g} closing; {}",
                    day.number(), summary.opening_stocks, summary.delivered_to_firms, summary.used,
                    summary.closing_stocks, remedy));
  const double at_opening = yesterdays_closing_stocks + summary.released;
  if (!(std::abs(summary.opening_stocks - at_opening) <= tolerance * scale))
    throw BrokenInvariant(fmt::format(
        "stock account broken on day {}: stocks closed at {:.17g} million the day before, {:.17g} came from reserves, and "
        "they open at {:.17g}; {}",
        day.number(), yesterdays_closing_stocks, summary.released, summary.opening_stocks, remedy));
}

void check_transit(const DaySummary& summary, double yesterdays_closing, Day day, double tolerance) {
  const double scale = summary.opening_in_transit + summary.dispatched;
  const double expected = scale - summary.landed - summary.cut;
  if (!(std::abs(summary.closing_in_transit - expected) <= tolerance * scale))
    throw BrokenInvariant(
        fmt::format("transit account broken on day {}: {:.17g} million opening + {:.17g} dispatched - {:.17g} landed "
                    "- {:.17g} cut, but {:.17g} closing; {}",
                    day.number(), summary.opening_in_transit, summary.dispatched, summary.landed, summary.cut,
                    summary.closing_in_transit, remedy));
  if (!(std::abs(summary.opening_in_transit - yesterdays_closing) <= tolerance * scale))
    throw BrokenInvariant(fmt::format(
        "transit account broken on day {}: {:.17g} million were under way the day before and {:.17g} are at the start; "
        "{}",
        day.number(), yesterdays_closing, summary.opening_in_transit, remedy));
}

void check_transfers(const Ledger& ledger, InstitutionalSector payees, std::span<const double> received,
                     std::span<const double> baseline, const network::Network& network, Day day) {
  for (std::size_t country = 0; country < ledger.countries(); ++country) {
    const double booked = ledger.received_by(payees, country);
    const double scale = baseline[country] + std::abs(booked);
    if (std::abs(received[country] - booked) <= account_tolerance<double>() * scale) continue;
    std::string entries;
    for (const models::terms::TransferRow& row : models::terms::every_transfer)
      if (row.payee == payees)
        entries += fmt::format("{}{} {:.17g}", entries.empty() ? "" : ", ", row.name, ledger.of(row.transfer, country));
    throw BrokenInvariant(fmt::format(
        "transfer account broken on day {}: {} of {} received {:.17g} million, and {:.17g} are "
        "booked as paid to them ({}); {}",
        day.number(), name_of(payees), network.countries[country].code, received[country], booked, entries, remedy));
  }
}

void pay_broken(FirmId firm, Day day, double hours, double pay) {
  throw BrokenInvariant(
      fmt::format("pay account broken on day {}: firm {} pays {:.17g} of its baseline for {:.17g} of its hours; {}",
                  day.number(), firm.value(), pay, hours, remedy));
}

}  // namespace tierwave::engine
