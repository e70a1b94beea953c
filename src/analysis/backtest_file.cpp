#include "analysis/backtest.hpp"

#include <utility>

#include "results/results_file.hpp"

namespace tierwave::analysis {

void write_backtest(const Backtest& backtest, const std::filesystem::path& path, bool force) {
  std::vector<std::string> ids, codes;
  std::string words;
  std::vector<double> observed, simulated, input, of_country, ours, left_out, even;
  for (const BacktestFigure& figure : backtest.figures) {
    ids.push_back(figure.id);
    observed.push_back(figure.observed);
    simulated.push_back(figure.simulated);
    input.push_back(static_cast<double>(figure.use));
    words += figure.id + ": " + figure.what + " (" + figure.source + ", " + figure.source_date + ")\n";
  }
  for (const BacktestCountry& country : backtest.countries) {
    codes.push_back(country.code);
    of_country.push_back(country.observed);
    ours.push_back(country.simulated);
    left_out.push_back(country.left_out);
    even.push_back(country.even_ratios);
  }
  const auto of_figures = [](const char* name, const char* text) {
    return results::Variable{name, {"figure"}, "1", text, std::string(text) + "; the attribute `figures` says of what.",
                             ""};
  };
  const auto of_countries = [](const char* name, const char* text) {
    return results::Variable{name, {"country"}, "1", text, std::string(text) + ", as a share of 2019 Q4.", ""};
  };
  std::vector<results::Attribute> attributes = backtest.provenance;
  attributes.emplace_back("figures", words);
  results::ResultsFile file(
      path, {{"figure", "published figure", "", ids}, {"country", "country (ISO 3166 alpha-3)", "", codes}},
      {of_figures("observed", "what was published"), of_figures("simulated", "what the model gives"),
       of_figures("use", "0: a test of the model, 1: parameters were found from it, 2: it went into the run"),
       of_countries("hours_lost_observed", "hours lost in 2020 as published"),
       of_countries("hours_lost", "hours lost in 2020 in the run"),
       of_countries("hours_lost_left_out", "the same with closure strengths found without the country's region"),
       of_countries("hours_lost_even_ratios", "the same with workplaces alone at 1, 0.5 and 0.2")},
      attributes, force);
  file.write("observed", observed);
  file.write("simulated", simulated);
  file.write("use", input);
  file.write("hours_lost_observed", of_country);
  file.write("hours_lost", ours);
  file.write("hours_lost_left_out", left_out);
  file.write("hours_lost_even_ratios", even);
  file.finish();
}

}  // namespace tierwave::analysis
