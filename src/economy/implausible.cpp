#include "economy/implausible.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace tierwave::economy {
namespace {

constexpr double credible_persons = 5e9;
constexpr double most_persons_of_a_cell = 1e9;
constexpr double fewest_hours = 200;
constexpr double most_hours = 5000;
constexpr double credible_labour_share = 2;
constexpr double least_value_added_a_worker = 100;
constexpr double most_value_added_a_worker = 1e7;
constexpr double most_value_added = 1e9;    // millions
constexpr std::size_t odd_cells_shown = 3;  // cells of each kind

const char* const persons_cause = "persons in place of thousands of persons?";

bool is_dollar_or_euro(const std::string& currency) {
  constexpr std::array<const char*, 6> known{"USD", "EUR", "CAD", "AUD", "NZD", "SGD"};
  return std::find(known.begin(), known.end(), currency) != known.end();
}

std::string rounded_figure(double value) {
  if (value >= 1e10) return fmt::format("{:.0f} million", value / 1e6);
  return value >= 1e5 ? fmt::format("{:.4g} million", value / 1e6) : fmt::format("{:.4g}", value);
}

// Cells with a figure that cannot be, and the figures.
struct Odd {
  std::vector<std::string> cells;
  double least = 0;
  double most = 0;
  void add(const std::string& cell, double value) {
    least = cells.empty() ? value : std::min(least, value);
    most = cells.empty() ? value : std::max(most, value);
    cells.push_back(cell);
  }
  std::string where() const {
    std::string text;
    for (std::size_t i = 0; i < std::min(odd_cells_shown, cells.size()); ++i) text += (i > 0 ? ", " : "") + cells[i];
    if (cells.size() > odd_cells_shown) text += fmt::format(" and {} more", cells.size() - odd_cells_shown);
    return text;
  }
  std::string values() const {
    return least == most ? rounded_figure(least) : fmt::format("{} to {}", rounded_figure(least), rounded_figure(most));
  }
  std::string has() const { return cells.size() == 1 ? "1 cell has" : fmt::format("{} cells have", cells.size()); }
};

const char* cause_of_hours(double hours) {
  if (hours > 24 && hours <= 84) return "hours a week in place of hours a year?";
  if (hours <= 24) return "hours a day in place of hours a year?";
  return "hours a month in place of hours a year?";
}

void check_persons(const Economy& economy, std::vector<std::string>& sentences) {
  double persons = 0;
  Odd crowded;
  for (std::size_t cell = 0; cell < economy.cells(); ++cell) {
    const double here = economy.labour[cell].employment;
    persons += here;
    if (here > most_persons_of_a_cell) crowded.add(economy.label(cell), here);
  }
  if (persons > credible_persons)
    sentences.push_back(fmt::format("total employment is {} persons, above {}, more than work in the world: {}",
                                    rounded_figure(persons), rounded_figure(credible_persons), persons_cause));
  if (!crowded.cells.empty())
    sentences.push_back(fmt::format("{} more than {} persons ({}; {}): {}", crowded.has(),
                                    rounded_figure(most_persons_of_a_cell), crowded.values(), crowded.where(),
                                    persons_cause));
}

void check_hours_and_shares(const Economy& economy, std::vector<std::string>& sentences) {
  Odd few, many, large_share;
  std::size_t peopled = 0;
  for (std::size_t cell = 0; cell < economy.cells(); ++cell) {
    const Labour& labour = economy.labour[cell];
    if (!(labour.employment > 0)) continue;
    ++peopled;
    const std::string label = economy.label(cell);
    if (labour.hours_per_worker_year < fewest_hours) few.add(label, labour.hours_per_worker_year);
    if (labour.hours_per_worker_year > most_hours) many.add(label, labour.hours_per_worker_year);
    if (labour.labour_share > credible_labour_share) large_share.add(label, labour.labour_share);
  }
  if (!few.cells.empty())
    sentences.push_back(fmt::format("{} fewer than {} hours a worker a year ({}; {}): {}", few.has(), fewest_hours,
                                    few.values(), few.where(), cause_of_hours(few.most)));
  if (!many.cells.empty())
    sentences.push_back(fmt::format("{} more than {} hours a worker a year ({}; {}): hours of more than one worker?",
                                    many.has(), most_hours, many.values(), many.where()));
  if (2 * large_share.cells.size() > peopled)
    sentences.push_back(
        fmt::format("{} a labour share of value added above {}, most of those with employment ({}; {}): percent "
                    "in place of shares, or value added in another unit?",
                    large_share.has(), credible_labour_share, large_share.values(), large_share.where()));
}

void check_value_added_a_worker(const Economy& economy, std::vector<std::string>& sentences) {
  Odd little, much;
  for (std::size_t cell = 0; cell < economy.cells(); ++cell) {
    const double persons = economy.labour[cell].employment;
    if (!(persons > 0) || !(economy.value_added[cell] > 0)) continue;
    const double each = economy.value_added[cell] / persons * 1e6;
    if (each < least_value_added_a_worker) little.add(economy.label(cell), each);
    if (each > most_value_added_a_worker) much.add(economy.label(cell), each);
  }
  if (!little.cells.empty())
    sentences.push_back(
        fmt::format("{} value added below {} {} a worker a year ({}; {}): persons in place of "
                    "thousands of persons, or a table in thousand millions in place of millions?",
                    little.has(), least_value_added_a_worker, economy.currency, little.values(), little.where()));
  if (!much.cells.empty())
    sentences.push_back(fmt::format(
        "{} value added above {} {} a worker a year ({}; {}): too few persons, or a table "
        "in units or thousands in place of millions?",
        much.has(), rounded_figure(most_value_added_a_worker), economy.currency, much.values(), much.where()));
}

}  // namespace

std::vector<std::string> implausible_figures(const Economy& economy) {
  std::vector<std::string> sentences;
  const bool known_money = is_dollar_or_euro(economy.currency);
  double value_added = 0;
  for (const double amount : economy.value_added) value_added += amount;
  if (known_money && value_added > most_value_added)
    sentences.push_back(
        fmt::format("total value added is {:.4g} million {} a year, above {:.4g} million, more than the "
                    "world makes: a table in units or thousands in place of millions?",
                    value_added, economy.currency, most_value_added));
  if (economy.labour.empty()) return sentences;
  check_persons(economy, sentences);
  check_hours_and_shares(economy, sentences);
  if (known_money) check_value_added_a_worker(economy, sentences);
  return sentences;
}

}  // namespace tierwave::economy
