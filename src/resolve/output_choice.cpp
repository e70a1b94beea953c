#include "resolve/output_choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <unordered_set>

#include "economy/codes.hpp"
#include "resolve/firm_table.hpp"
#include "resolve/selection.hpp"
#include "schema/names.hpp"

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

// Whether an entry of a list of names or numbers is chosen; true where the key is not written.
class Chosen {
 public:
  Chosen(const Values& values, const char* key, const char* what, const std::vector<std::string>& known,
         Mistakes& mistakes, const std::function<std::string(const std::string&)>& advice = {})
      : all_(!values.has(key)), mask_(known.size()) {
    for (const std::size_t position : schema::positions(values, key, what, known, mistakes, advice))
      mask_[position] = true;
  }
  bool operator()(std::size_t position) const { return all_ || mask_[position]; }

 private:
  bool all_;
  std::vector<bool> mask_;
};

std::vector<std::uint32_t> firms_of(const Values& values, const network::Network& network, Mistakes& mistakes) {
  const std::size_t before = mistakes.size();
  const auto advice = [&](const std::string& name) { return economy::country_advice(name, network.countries); };
  const Chosen country(values, "countries", "country", economy::codes(network.countries), mistakes, advice);
  const Chosen sector(values, "sectors", "sector", economy::codes(network.sectors), mistakes);
  const Chosen size(values, "size_classes", "size class", names_of_size_classes(), mistakes);
  const auto numbers = [&](const char* key) {
    const std::vector<std::int64_t> list = values.has(key) ? values.integers(key) : std::vector<std::int64_t>{};
    return std::unordered_set<std::int64_t>(list.begin(), list.end());
  };
  const std::unordered_set<std::int64_t> tiers = numbers("tiers"), ids = numbers("ids");
  const auto among = [](const std::unordered_set<std::int64_t>& list, std::int64_t number) {
    return list.empty() || list.contains(number);
  };
  std::vector<std::uint32_t> firms;
  for (std::uint32_t firm = 0; firm < network.firms.size(); ++firm)
    if (country(network.country_of_firm(firm)) && sector(network.sector_of_firm(firm)) &&
        size(static_cast<std::size_t>(network.firms.size_class[firm])) && among(tiers, network.firms.tier[firm]) &&
        among(ids, network.firms.id[firm]))
      firms.push_back(firm);
  const FirmIds known(network);
  if (values.has("ids"))
    for (const std::int64_t id : values.integers("ids"))
      if (!known.position(id))
        mistakes.add(values.where("ids"), fmt::format("no firm has the id {}", id),
                     "`tierwave network inspect`, or [output] network = true, tells which there are");
  if (firms.empty() && mistakes.size() == before)
    mistakes.add(values.table_where, "[output.firms] selects no firm",
                 "choose countries, sectors, tiers, size classes and ids that firms have together");
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
  } else if (firms.written("figures")) {
    mistakes.add(firms.where("figures"), "[output.firms] does not say which firms",
                 "write countries, sectors, tiers, size_classes, ids, or largest = 100");
  }
  if (firms.has("figures")) choice.figures = firms.texts("figures");
  mistakes.throw_if_any();
  return choice;
}

}  // namespace tierwave::resolve
