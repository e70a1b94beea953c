// Employment by country and year, from a source of its own: to carry the jobs of an economy to another year.
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "economy/economy.hpp"

namespace tierwave::economy {

class EmploymentTable {
 public:
  // Columns country,year,employment_thousand: ISO 3166 alpha-3, the year, thousand persons above 0. Errors: InputOutputError for
  // a missing file; InvalidInput with all mistakes: a year that is none, a number beyond its bounds, a country and year that
  // stand twice, no row at all.
  explicit EmploymentTable(const std::filesystem::path& path);

  int first_year() const { return years_.begin()->first; }
  int last_year() const { return years_.rbegin()->first; }
  bool has(int year) const { return years_.contains(year); }

  // Persons in each of the countries: the sum over the members of a region; "*" takes every country of that year that no other
  // region names. Nothing where the table lacks the country or a member.
  std::vector<std::optional<double>> persons(const std::vector<Country>& countries, int year) const;

 private:
  std::map<int, std::map<std::string, double>> years_;  // persons by country
};

}  // namespace tierwave::economy
