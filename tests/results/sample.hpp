// A small results file for the tests: three countries, two sectors, two tiers, four days.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "results/results_file.hpp"

namespace sample {

inline constexpr std::size_t days = 4;
inline constexpr std::size_t cells = 3 * 2 * 2;

inline std::vector<tierwave::results::Axis> axes() {
  return {{"time", "day of the run", "days since 2020-01-01", std::vector<std::int64_t>{0, 1, 2, 3}},
          {"country", "country, ISO-3", "", std::vector<std::string>{"BGD", "CHN", "Côte"}},
          {"sector", "sector", "", std::vector<std::string>{"textiles", "électronique"}},
          {"tier", "distance to final use", "1", std::vector<std::int64_t>{0, 1}}};
}

inline std::vector<tierwave::results::Variable> variables() {
  return {{"baseline_employment",
           {"country", "sector", "tier"},
           "persons",
           "employment before the shock",
           "People in work on the baseline.",
           ""},
          {"employment",
           {"time", "country", "sector", "tier"},
           "persons",
           "employment",
           "People in work.",
           "time: point country: sum sector: sum tier: sum"},
          {"stock_days",
           {"time", "country"},
           "day",
           "stocks",
           "Days of use that stocks last.",
           "time: point country: mean"}};
}

inline std::vector<tierwave::results::Attribute> attributes() {
  return {{"title", std::string("A sample, não real")},
          {"scenario_text", std::string("[run]\nseed = 7\n")},
          {"empty", std::string()},
          {"seed", std::int64_t{7}},
          {"thinning", 0.001}};
}

// Value of a cell on a day: employment falls to day 2 and rises again.
inline double employment(std::size_t day, std::size_t cell) {
  const double share[] = {1.0, 0.75, 0.5, 0.875};
  return share[day] * 100.0 * static_cast<double>(cell + 1);
}

inline std::vector<double> employment(std::size_t day) {
  std::vector<double> values;
  for (std::size_t cell = 0; cell < cells; ++cell) values.push_back(employment(day, cell));
  return values;
}

inline std::vector<double> stock_days(std::size_t day) {
  return {10.0 + static_cast<double>(day), 20.0, 30.0};
}

inline void write_day(tierwave::results::ResultsFile& file, std::size_t day) {
  file.write_day("employment", day, employment(day));
  file.write_day("stock_days", day, stock_days(day));
  file.flush_day(day);
}

// An empty folder of its own, removed at the end.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "tierwave-results-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

// Writes the first `written` days; finished when these are all.
inline void write(const std::filesystem::path& path, std::size_t written = days) {
  tierwave::results::ResultsFile file(path, axes(), variables(), attributes(), false);
  file.write("baseline_employment", employment(0));
  for (std::size_t day = 0; day < written; ++day) write_day(file, day);
  if (written == days)
    file.finish();
  else
    file.close_incomplete();
}

}  // namespace sample
