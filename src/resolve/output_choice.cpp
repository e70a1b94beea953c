#include "resolve/output_choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <unordered_set>

#include "language/output_keys.hpp"
#include "resolve/firm_table.hpp"
#include "resolve/selection.hpp"

namespace tierwave::resolve {
namespace {

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

std::vector<std::uint32_t> firms_of(const language::OutputFirms& chosen, const network::Network& network,
                                    Mistakes& mistakes) {
  const std::size_t before = mistakes.size();
  const models::shocks::Selection places = select_places(chosen.place, network, mistakes);
  const FirmIds known(network);
  std::unordered_set<std::int64_t> ids;
  if (chosen.ids && chosen.ids->empty())
    mistakes.add(chosen.ids.where, "ids is an empty list", "name at least one, or leave the key out for all");
  for (const std::int64_t id : chosen.ids.or_else({})) {
    if (!ids.insert(id).second)
      mistakes.add(chosen.ids.where, fmt::format("ids names {} twice", id), "name it once");
    else if (!known.position(id))
      mistakes.add(chosen.ids.where, fmt::format("no firm has the id {}", id),
                   "a run with [output] network = true tells which there are");
  }
  if (mistakes.size() > before) return {};
  std::vector<std::uint32_t> firms;
  for (std::uint32_t firm = 0; firm < network.firms.size(); ++firm)
    if (places.holds(network, firm) && (ids.empty() || ids.contains(network.firms.id[firm]))) firms.push_back(firm);
  if (firms.empty())
    mistakes.add(chosen.table, "[output.firms] selects no firm",
                 "choose countries, sectors, tiers, size classes, zones and ids that firms have together");
  if (chosen.largest && static_cast<std::size_t>(*chosen.largest) < firms.size()) {
    const auto larger = [&](std::uint32_t a, std::uint32_t b) {
      const double of_a = network.firms.output[a], of_b = network.firms.output[b];
      return of_a != of_b ? of_a > of_b : a < b;
    };
    std::sort(firms.begin(), firms.end(), larger);
    firms.resize(static_cast<std::size_t>(*chosen.largest));
    std::sort(firms.begin(), firms.end());
  }
  return firms;
}

}  // namespace

OutputChoice output_choice(const scenario::Scenario& scenario, const network::Network& network,
                           const Calendar& calendar) {
  const language::Output output = language::output(scenario);
  Mistakes mistakes;
  OutputChoice choice;
  choice.every = *output.every;
  choice.ends = ends_of(choice.every, calendar);
  choice.network = output.network;
  choice.arrays = output.arrays.or_else({});
  if (output.arrays && choice.arrays.empty())
    mistakes.add(output.arrays.where, "arrays is an empty list", "name at least one, or leave the key out for all");
  if (output.firms.selects()) {
    choice.firms = firms_of(output.firms, network, mistakes);
  } else if (output.firms.figures.written || output.firms.table.line > 0) {
    mistakes.add(output.firms.figures.where, "[output.firms] does not say which firms",
                 "write countries, sectors, tiers, size_classes, zones, ids, or largest = 100");
  }
  choice.figures = output.firms.figures.or_else({});
  choice.is_chosen = !choice.arrays.empty() || choice.every != "day" || choice.network || !choice.firms.empty();
  mistakes.throw_if_any();
  return choice;
}

}  // namespace tierwave::resolve
