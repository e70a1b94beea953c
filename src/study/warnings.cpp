#include "study/warnings.hpp"

#include <fmt/format.h>

#include <cmath>
#include <initializer_list>

#include "base/math.hpp"
#include "network/single_source.hpp"

namespace tierwave::study {
namespace {

// The first of the keys that the chosen rule has; empty where it has none of them.
std::string present(const schema::Values& values, std::initializer_list<const char*> keys) {
  for (const char* key : keys)
    if (values.has(key)) return key;
  return "";
}

// orders.rule = "inoue-todo", orders.tau_days = 2
std::string choices(const resolve::Study& study, const std::string& table, std::initializer_list<const char*> keys) {
  const schema::Values& values = study.scenario.tables.at(table);
  std::string text = fmt::format("{}.rule = \"{}\"", table, values.text("rule"));
  const std::string key = present(values, keys);
  if (key.empty()) return text;
  const schema::Value& value = values.entries().find(key)->second.value;
  if (const auto* number = std::get_if<double>(&value))
    return text + fmt::format(", {}.{} = {:.6g}", table, key, *number);
  return text + fmt::format(", {}.{} = \"{}\"", table, key, std::get<std::string>(value));
}

std::string stocks(const resolve::Study& study) {
  return choices(study, "stocks", {"days", "table"});
}

constexpr const char* collapse_words = "of the baseline, where capacity and final demand leave";
constexpr const char* spread_words = "of the baseline, though shocks themselves take";

// What the missing input, and how long the result hangs on it, rests on.
std::string cause(const resolve::Study& study, const observe::Collapse& collapse) {
  const network::Network& network = *study.setup.network;
  const network::SingleSource hanging = network::single_source(network, collapse.product);
  return fmt::format(
      "Most is held back by '{}': firms with {:.0f} % of baseline output wait for it, its users aim for a stock of "
      "{:.3g} days, and firms with {:.0f} % of output buy {:.0f} % and more of it from one supplier. "
      "The result hangs on {}, and on {}; on how firms share out what is scarce, {}; and on the number of firms, {}: runs with another rationing.rule and other network.firms show how far",
      network.sectors[collapse.product].code, 100 * collapse.held_by_product, collapse.target_days,
      100 * hanging.output_on_supplier, 100 * network::single_source_share,
      choices(study, "production", {"binding", "psi"}), stocks(study), choices(study, "rationing", {}),
      network.firms.size());
}

}  // namespace

std::string oscillation(const resolve::Study& study, double growth) {
  constexpr double least_growth = 1.01;
  constexpr double from_round_off_to_one_per_cent = 1e14;
  if (growth < least_growth) return "";
  const double days = std::ceil(portable_log(from_round_off_to_one_per_cent) / portable_log(growth));
  const std::string time = present(study.scenario.tables.at("orders"), {"tau_days", "restoration_days"});
  return fmt::format(
      "without any shock a disturbance of stocks grows by a factor {:.3g} a day, so that round-off is a swing of 1 % "
      "after {:.0f} days: once anything moves, results soon show an oscillation, of {} with target stocks of {:.3g} "
      "days in the mean; {}lower the targets ({}), or choose another orders.rule",
      growth, days, choices(study, "orders", {"tau_days", "restoration_days"}),
      observe::mean_target_days(study.setup, std::nullopt), time.empty() ? "" : "raise orders." + time + ", ",
      stocks(study));
}

std::string collapsed(const resolve::Study& study, const observe::Collapse& collapse) {
  const network::Network& network = *study.setup.network;
  const std::string where = collapse.country ? " of " + network.countries[*collapse.country].code : "";
  return fmt::format("on {} output{} falls to {:.0f} % {} {:.0f} %, because inputs are missing. {}",
                     to_string(study.calendar.date(collapse.day)), where, 100 * collapse.output, collapse_words,
                     100 * collapse.left_by_shocks, cause(study, collapse));
}

std::string spreads(const resolve::Study& study, const observe::Collapse& spread) {
  return fmt::format("on {} output falls to {:.0f} % {} {:.1f} %: the rest is lost because inputs are missing. {}",
                     to_string(study.calendar.date(spread.day)), 100 * spread.output, spread_words,
                     100 * std::max(0.0, 1 - spread.left_by_shocks), cause(study, spread));
}

bool tells_of_collapse(const std::string& warnings) {
  return warnings.find(collapse_words) != std::string::npos;
}

bool tells_of_spread(const std::string& warnings) {
  return warnings.find(spread_words) != std::string::npos;
}

}  // namespace tierwave::study
