#include "base/errors.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>

namespace tierwave {
namespace {

std::string describe_all(const std::vector<Mistake>& mistakes) {
  constexpr std::size_t shown = 50;
  std::string text;
  for (std::size_t m = 0; m < std::min(shown, mistakes.size()); ++m) {
    if (m > 0) text += '\n';
    text += describe(mistakes[m]);
  }
  if (mistakes.size() > shown) text += fmt::format("\nand {} more mistakes", mistakes.size() - shown);
  return text;
}

char lower(char c) {
  return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

// Edit distance with swaps of neighbours, upper and lower case alike.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = lower(a[i - 1]) == lower(b[j - 1]);
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (same ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]);
      if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  return cost[a.size()][b.size()];
}

// Enough names to see what kind of name is meant.
std::string list_of(const std::vector<std::string>& known) {
  constexpr std::size_t shown = 40;
  if (known.size() <= shown) return fmt::format("known: {}", fmt::join(known, ", "));
  return fmt::format("known: {} and {} more", fmt::join(known.begin(), known.begin() + shown, ", "),
                     known.size() - shown);
}

}  // namespace

std::string describe(const Mistake& mistake) {
  std::string place = mistake.where.file;
  if (mistake.where.line > 0) place += fmt::format(":{}", mistake.where.line);
  if (mistake.where.column > 0) place += fmt::format(":{}", mistake.where.column);
  if (!place.empty()) place += ": ";
  return mistake.remedy.empty() ? place + mistake.problem
                                : fmt::format("{}{}; {}", place, mistake.problem, mistake.remedy);
}

InvalidInput::InvalidInput(std::vector<Mistake> mistakes)
    : Error(ExitCode::invalid_input, describe_all(mistakes)), mistakes_(std::move(mistakes)) {}

void Mistakes::add(Location where, std::string problem, std::string remedy) {
  list_.push_back({std::move(where), std::move(problem), std::move(remedy)});
}

void Mistakes::throw_if_any() const {
  if (!list_.empty()) throw InvalidInput(list_);
}

InputOutputError::InputOutputError(const std::string& path, const std::string& doing, const std::string& reason,
                                   const std::string& remedy)
    : Error(ExitCode::input_output, fmt::format("{}: cannot {}: {}; {}", path, doing, reason, remedy)) {}

std::string nearest_name(std::string_view name, const std::vector<std::string>& candidates) {
  std::string best;
  // Short names such as country codes are all near each other: one slip at most.
  std::size_t best_distance = (name.size() < 5 ? 1 : std::max<std::size_t>(2, name.size() / 3)) + 1;
  for (const std::string& candidate : candidates) {
    const std::size_t distance = edit_distance(name, candidate);
    if (distance < best_distance && distance < std::max(name.size(), candidate.size())) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

Mistake unknown_name(Location where, std::string_view what, std::string_view name,
                     const std::vector<std::string>& known) {
  const std::string nearest = nearest_name(name, known);
  std::string remedy = nearest.empty() ? list_of(known) : fmt::format("did you mean '{}'?", nearest);
  return {std::move(where), fmt::format("unknown {} '{}'", what, name), std::move(remedy)};
}

}  // namespace tierwave
