#include "base/errors.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/country_names.hpp"
#include "base/plain_text.hpp"

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
  return without_controls(mistake.remedy.empty() ? place + mistake.problem
                                                 : fmt::format("{}{}; {}", place, mistake.problem, mistake.remedy));
}

InvalidInput::InvalidInput(std::vector<Mistake> mistakes)
    : Error(ExitCode::invalid_input, describe_all(mistakes)), mistakes_(std::move(mistakes)) {}

void Mistakes::add(Location where, std::string problem, std::string remedy) {
  list_.push_back({std::move(where), std::move(problem), std::move(remedy)});
}

void Mistakes::throw_if_any() const {
  if (!list_.empty()) throw InvalidInput(list_);
}

namespace {

// Whatever the file, this is what helps.
std::string what_helps(const std::string& reason, const std::string& remedy) {
  for (const int of_no_file : {EMFILE, ENFILE})
    if (reason.find(std::strerror(of_no_file)) != std::string::npos)
      return "close other files or programs, or raise the limit of open files (ulimit -n)";
  return remedy;
}

}  // namespace

InputOutputError::InputOutputError(const std::string& path, const std::string& doing, const std::string& reason,
                                   const std::string& remedy)
    : Error(ExitCode::input_output,
            fmt::format("{}: cannot {}: {}; {}", path, doing, reason, what_helps(reason, remedy))) {}

Mistake unknown_name(Location where, std::string_view what, std::string_view name,
                     const std::vector<std::string>& known) {
  const auto country = what == "country" ? country_called(name) : std::nullopt;
  const bool is_known = country && std::find(known.begin(), known.end(), country->alpha_3) != known.end();
  std::string remedy;
  if (is_known) {
    remedy = fmt::format("write '{}', the code of {}", country->alpha_3, country->name);
  } else if (country) {
    remedy = fmt::format("that is {} ({}), which has no code of its own here; {}", country->name, country->alpha_3,
                         list_of(known));
  } else {
    const std::string nearest = nearest_name(name, known);
    remedy = nearest.empty() ? list_of(known) : fmt::format("did you mean '{}'?", nearest);
  }
  return {std::move(where), fmt::format("unknown {} '{}'", what, printable(name)), std::move(remedy)};
}

}  // namespace tierwave
