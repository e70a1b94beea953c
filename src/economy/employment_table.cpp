#include "economy/employment_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/csv.hpp"
#include "base/plain_text.hpp"
#include "economy/description.hpp"
#include "economy/numbers.hpp"

namespace tierwave::economy {

EmploymentTable::EmploymentTable(const std::filesystem::path& path) {
  const CsvTable table(path, {"country", "year", "employment_thousand"});
  Mistakes mistakes;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const Location where = table.where(row);
    const double year = parse_number(table.text(row, "year")).value_or(0);
    const int whole = year >= economy::first_year && year <= economy::last_year ? static_cast<int>(year) : 0;
    if (whole == 0 || whole != year) {
      mistakes.add(where, fmt::format("year is '{}'", printable(table.text(row, "year"))),
                   fmt::format("write a year between {} and {}", economy::first_year, economy::last_year));
      continue;
    }
    const std::string& field = table.text(row, "employment_thousand");
    const auto thousand = number_within(field, "employment_thousand", bounds::thousand_persons, where, mistakes);
    if (!thousand) continue;
    if (*thousand == 0) {
      mistakes.add(where, "employment_thousand is 0", "write thousand persons above 0, or leave the row out");
      continue;
    }
    if (!years_[whole].emplace(table.text(row, "country"), parse_thousands(field).value_or(0)).second)
      mistakes.add(where, fmt::format("{} stands twice with the year {}", printable(table.text(row, "country")), whole),
                   "keep one of them");
  }
  if (table.rows() == 0) mistakes.add({path.string()}, "the table has no rows", "give employment by country and year");
  mistakes.throw_if_any();
}

std::vector<std::optional<double>> EmploymentTable::persons(const std::vector<Country>& countries, int year) const {
  static const std::map<std::string, double> nothing;
  const auto of_year = years_.find(year);
  const std::map<std::string, double>& known = of_year == years_.end() ? nothing : of_year->second;
  const auto rest = [](const Country& country) { return country.members == std::vector<std::string>{"*"}; };
  const auto members_of = [](const Country& country) {
    return country.members.empty() ? std::vector<std::string>{country.code} : country.members;
  };
  std::set<std::string> named;
  for (const Country& country : countries)
    if (!rest(country))
      for (const std::string& member : members_of(country)) named.insert(member);
  std::vector<std::optional<double>> result;
  for (const Country& country : countries) {
    std::optional<double> sum = 0.0;
    if (rest(country)) {
      for (const auto& [code, persons] : known)
        if (!named.contains(code)) *sum += persons;
    } else {
      for (const std::string& member : members_of(country)) {
        const auto found = known.find(member);
        if (found == known.end())
          sum.reset();
        else if (sum)
          *sum += found->second;
      }
    }
    if (sum && *sum <= 0) sum.reset();
    result.push_back(sum);
  }
  return result;
}

}  // namespace tierwave::economy
