#include "analysis/observed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/csv.hpp"
#include "base/plain_text.hpp"
#include "models/closures/keys.hpp"

namespace tierwave::analysis {
namespace {

constexpr std::array<std::string_view, 4> uses{"test", "in-sample", "input", "bound"};  // bound: never of a table

}  // namespace

std::string_view name_of(Use use) {
  return uses[static_cast<std::size_t>(use)];
}

const ObservedFigure& Observed::figure(std::string_view id) const {
  const auto found =
      std::find_if(figures.begin(), figures.end(), [&](const ObservedFigure& one) { return one.id == id; });
  if (found == figures.end()) throw std::logic_error("no observed figure named " + std::string(id));
  return *found;
}

Observed read_observed(const std::filesystem::path& folder) {
  Observed observed;
  Mistakes mistakes;
  const CsvTable figures(folder / "observed_2020.csv",
                         {"id", "what", "value", "unit", "test_or_input", "source", "source_date"});
  for (std::size_t row = 0; row < figures.rows(); ++row) {
    const std::string& use = figures.text(row, "test_or_input");
    const auto known = std::find(uses.begin(), uses.end(), use);
    if (known == uses.end())
      mistakes.add(figures.where(row), fmt::format("test_or_input is '{}'", printable(use)),
                   "write test, in-sample or input");
    observed.figures.push_back(
        {figures.text(row, "id"), figures.text(row, "what"), figures.number(row, "value", bounds::observed, mistakes),
         static_cast<Use>(known - uses.begin()), figures.text(row, "source"), figures.text(row, "source_date")});
  }
  const CsvTable countries(folder / "hours_lost_2020.csv", {"country", "hours_lost", "stringency", "days_required_all",
                                                            "days_required_some", "days_recommended"});
  for (std::size_t row = 0; row < countries.rows(); ++row)
    observed.countries[countries.text(row, "country")] = {
        countries.number(row, "hours_lost", bounds::observed, mistakes),
        countries.number(row, "stringency", bounds::observed, mistakes)};
  const CsvTable groups(folder / "hours_lost_groups_2020.csv", {"group", "hours_lost"});
  for (std::size_t row = 0; row < groups.rows(); ++row)
    observed.groups[groups.text(row, "group")] = groups.number(row, "hours_lost", bounds::observed, mistakes);
  std::vector<std::string> keys{"left_out"};
  for (const std::string& key : models::closure_strength_keys()) keys.push_back(key);
  const CsvTable closures(folder / "closure_strengths.csv", keys);
  for (std::size_t row = 0; row < closures.rows(); ++row) {
    ClosureStrengths found{closures.text(row, "left_out"), {}};
    for (std::size_t key = 1; key < keys.size(); ++key)
      found.strengths.emplace_back(keys[key], closures.number(row, keys[key], bounds::observed, mistakes));
    observed.closures.push_back(std::move(found));
  }
  mistakes.throw_if_any();
  return observed;
}

}  // namespace tierwave::analysis
