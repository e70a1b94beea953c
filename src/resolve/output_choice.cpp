#include "resolve/output_choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <unordered_set>

#include "models/shocks/keys.hpp"
#include "resolve/firm_table.hpp"
#include "resolve/selection.hpp"

namespace tierwave::resolve {
namespace {

using schema::Values;

// The last days of weeks from the first day, of months, or every day.
std::vector<int> ends_of(const std::string& every, const Calendar& calendar) {
  std::vector<int> ends;
  for (int day = 0; day < calendar.days(); ++day) {
    const std::chrono::year_month_day tomorrow{calendar.date(Day(day)) + std::chrono::days(1)};
    const bool last = day + 1 == calendar.days();
    if (last || every == "day" || (every == "week" && day % 7 == 6) ||
        (every == "month" && static_cast<unsigned>(tomorrow.day()) == 1))
      ends.push_back(day);
  }
  return ends;
}

std::vector<std::uint32_t> firms_of(const Values& values, const network::Network& network, Mistakes& mistakes) {
  const std::size_t before = mistakes.size();
  const models::shocks::Selection places = select_places(models::shocks::place_from(values), network, mistakes);
  const FirmIds known(network);
  std::unordered_set<std::int64_t> ids;
  if (values.has("ids") && values.integers("ids").empty())
    mistakes.add(values.where("ids"), "ids is an empty list", "name at least one, or leave the key out for all");
  if (values.has("ids"))
    for (const std::int64_t id : values.integers("ids")) {
      if (!ids.insert(id).second)
        mistakes.add(values.where("ids"), fmt::format("ids names {} twice", id), "name it once");
      else if (!known.position(id))
        mistakes.add(values.where("ids"), fmt::format("no firm has the id {}", id),
                     "a run with [output] network = true tells which there are");
    }
  if (mistakes.size() > before) return {};
  std::vector<std::uint32_t> firms;
  for (std::uint32_t firm = 0; firm < network.firms.size(); ++firm)
    if (places.holds(network, firm) && (ids.empty() || ids.contains(network.firms.id[firm]))) firms.push_back(firm);
  if (firms.empty())
    mistakes.add(values.table_where, "[output.firms] selects no firm",
                 "choose countries, sectors, tiers, size classes, zones and ids that firms have together");
  if (values.has("largest") && static_cast<std::size_t>(values.integer("largest")) < firms.size()) {
    const auto larger = [&](std::uint32_t a, std::uint32_t b) {
      const double of_a = network.firms.output[a], of_b = network.firms.output[b];
      return of_a != of_b ? of_a > of_b : a < b;
    };
    std::sort(firms.begin(), firms.end(), larger);
    firms.resize(static_cast<std::size_t>(values.integer("largest")));
    std::sort(firms.begin(), firms.end());
  }
  return firms;
}

}  // namespace

OutputChoice output_choice(const scenario::Scenario& scenario, const network::Network& network,
                           const Calendar& calendar) {
  const Values& output = scenario.tables.at("output");
  const Values& firms = scenario.tables.at("output.firms");
  Mistakes mistakes;
  OutputChoice choice;
  choice.ends = ends_of(output.text("every"), calendar);
  choice.network = output.boolean("network");
  if (output.has("arrays")) choice.arrays = output.texts("arrays");
  if (output.has("arrays") && choice.arrays.empty())
    mistakes.add(output.where("arrays"), "arrays is an empty list", "name at least one, or leave the key out for all");
  const bool selects = std::any_of(firms.entries().begin(), firms.entries().end(),
                                   [](const auto& entry) { return entry.second.written && entry.first != "figures"; });
  if (selects) {
    choice.firms = firms_of(firms, network, mistakes);
  } else if (firms.written("figures") || firms.table_where.line > 0) {
    mistakes.add(firms.where("figures"), "[output.firms] does not say which firms",
                 "write countries, sectors, tiers, size_classes, zones, ids, or largest = 100");
  }
  if (firms.has("figures")) choice.figures = firms.texts("figures");
  choice.is_chosen = !choice.arrays.empty() || output.text("every") != "day" || choice.network || !choice.firms.empty();
  mistakes.throw_if_any();
  return choice;
}

}  // namespace tierwave::resolve
