// What was observed in a year, as models/backtest holds it. Formats: models/backtest/README.md.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tierwave::analysis {

// What a figure says of the model: something, little because parameters were found from it, or nothing.
enum class Use { test, in_sample, input, bound };
std::string_view name_of(Use use);  // "test", "in-sample", "input", "bound": not published, but what a run has to keep

struct ObservedFigure {
  std::string id;
  std::string what;
  double value = 0;  // share
  Use use = Use::test;
  std::string source;
  std::string source_date;
};

struct ObservedCountry {
  double hours_lost = 0;  // share of 2019 Q4
  double stringency = 0;  // mean over the year, 0 to 1
};

// How much work closures take, by key of [closures].
struct ClosureStrengths {
  std::string left_out;  // region whose countries did not enter the fit; empty: none
  std::vector<std::pair<std::string, double>> strengths;
};

struct Observed {
  std::vector<ObservedFigure> figures;
  std::map<std::string, ObservedCountry> countries;
  std::map<std::string, double> groups;  // hours lost by region and income group, as the country table writes them
  std::vector<ClosureStrengths> closures;

  const ObservedFigure& figure(std::string_view id) const;  // an unknown one is a bug of ours
};

// Errors: InputOutputError for a missing file; InvalidInput with the mistakes of a table.
Observed read_observed(const std::filesystem::path& folder);

}  // namespace tierwave::analysis
