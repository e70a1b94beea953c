#include "language/sweep_keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/bounds.hpp"
#include "base/csv.hpp"
#include "base/plain_text.hpp"

namespace tierwave::language {
namespace {

using schema::Key;
using schema::Type;

constexpr double most_levels = 1e6;
const Location command_line{"--over"};

Key number(const char* name, const char* text, std::vector<std::string> laws) {
  return Key{.name = name,
             .type = Type::number,
             .unit = "that of the key",
             .minimum = -bounds::most_money,
             .maximum = bounds::most_money,
             .text = text,
             .only_for = std::move(laws)};
}

Key needed(Key key) {
  key.required = true;
  return key;
}

schema::Table over_keys() {
  Key log_deviation = needed(number("log_deviation", "Standard deviation of the logarithm.", {"lognormal"}));
  log_deviation.unit = "1";
  log_deviation.minimum = 0;
  log_deviation.maximum = bounds::most_log_deviation;
  return {
      .name = "over",
      .text =
          "A key that the runs of a sweep differ by. The value that the scenario writes for it is what `tierwave run` "
          "takes.",
      .repeated = true,
      .chooser = "distribution",
      .keys =
          {
              Key{.name = "label",
                  .type = Type::text,
                  .text = "What to call it in `--set` and in a scenario that extends this one."},
              Key{.name = "key",
                  .type = Type::text,
                  .required = true,
                  .text = "The key, such as `orders.tau_days`, `shock.LABEL.reduction` or `network.firms`: any that "
                          "has a number for its value."},
              Key{.name = "distribution",
                  .type = Type::choice,
                  .fallback = "uniform",
                  .choices = {"uniform", "triangular", "normal", "lognormal"},
                  .text = "The law of its values in a Latin hypercube or a Sobol plan. Values of a whole number are "
                          "rounded; `uniform` gives each whole number from low to high the same chance.",
                  .source = "choice: all values between low and high count alike"},
              number("low", "The least value; of a normal or lognormal law where it is cut.", {}),
              number("high", "The greatest value; of a normal or lognormal law where it is cut.", {}),
              needed(number("mode", "The likeliest value.", {"triangular"})),
              needed(number("mean", "The mean before the law is cut, between low and high.", {"normal"})),
              needed(number("standard_deviation", "The standard deviation before the law is cut.", {"normal"})),
              needed(number("median", "The median before the law is cut, between low and high.", {"lognormal"})),
              std::move(log_deviation),
              Key{.name = "levels",
                  .type = Type::integer,
                  .unit = "1",
                  .minimum = 2,
                  .maximum = most_levels,
                  .text = "Of a grid: how many values, equal steps apart, the first low and the last high."},
              Key{.name = "values",
                  .type = Type::number_list,
                  .unit = "that of the key",
                  .minimum = -bounds::most_money,
                  .maximum = bounds::most_money,
                  .text = "Of a grid: the values themselves, in place of low, high and levels."},
          },
      .excludes = {schema::Exclusion{.keys = {"values"}, .others = {"low", "high", "levels"}}}};
}

std::vector<double> numbers_in(std::string_view text, char separator, const std::string& whole) {
  std::vector<double> numbers;
  while (true) {
    const std::size_t end = text.find(separator);
    const std::string_view field = text.substr(0, end);
    const std::optional<double> number = parse_number(field);
    if (!number)
      throw InvalidInput(command_line,
                         fmt::format("'{}' of '{}' is not a number", printable(std::string(field)), printable(whole)),
                         "write it as in orders.tau_days=5:20, orders.tau_days=5:20:4 or orders.tau_days=5,7,14");
    numbers.push_back(*number);
    if (end == std::string_view::npos) return numbers;
    text.remove_prefix(end + 1);
  }
}

schema::Values entry_of(const std::string& text) {
  const std::size_t equals = text.rfind('=');
  if (equals == std::string::npos || equals == 0)
    throw InvalidInput(command_line, fmt::format("'{}' is not KEY=LOW:HIGH", printable(text)),
                       "write it as in orders.tau_days=5:20");
  const std::string_view range = std::string_view(text).substr(equals + 1);
  schema::Values entry;
  entry.table_where = command_line;
  const auto set = [&](const char* name, schema::Value value, bool written = true) {
    entry.set(name, {std::move(value), command_line, written});
  };
  set("key", text.substr(0, equals));
  set("distribution", std::string("uniform"), false);
  if (range.find(':') == std::string_view::npos) {
    set("values", numbers_in(range, ',', text));
    return entry;
  }
  const std::vector<double> numbers = numbers_in(range, ':', text);
  if (numbers.size() > 3)
    throw InvalidInput(command_line, fmt::format("'{}' has {} numbers", printable(text), numbers.size()),
                       "write low, high and, for a grid, how many levels, as in orders.tau_days=5:20:4");
  set("low", numbers[0]);
  set("high", numbers[1]);
  if (numbers.size() == 2) return entry;
  const auto levels = static_cast<std::int64_t>(std::clamp(numbers[2], -1.0, 2 * most_levels));
  if (static_cast<double>(levels) != numbers[2] || levels < 2 || numbers[2] > most_levels)
    throw InvalidInput(command_line, fmt::format("'{}' asks for {} levels", printable(text), numbers[2]),
                       fmt::format("write a whole number of levels from 2 to {:.0f}", most_levels));
  set("levels", levels);
  return entry;
}

}  // namespace

schema::Table sweep_keys() {
  return {
      .name = "sweep",
      .text =
          "Many runs of the scenario by a plan, which differ by the values of the keys in [[sweep.over]]. `tierwave "
          "sweep` runs them; `tierwave run` takes the keys as they are written.",
      .chooser = "plan",
      .keys = {Key{.name = "plan",
                   .type = Type::choice,
                   .required = true,
                   .choices = {"grid", "latin-hypercube", "sobol"},
                   .text = "`grid`: every combination of the levels of all keys. `latin-hypercube`: each key has one "
                           "value in each of as many strata of equal chance as there are samples. `sobol`: rows of a "
                           "Sobol sequence in the design of Saltelli et al. (2010), which gives Sobol indices; of k "
                           "keys it runs k + 2 times the samples."},
               Key{.name = "samples",
                   .type = Type::integer,
                   .unit = "1",
                   .required = true,
                   .minimum = 1,
                   .maximum = 1e6,
                   .text = "How many values each key takes; of a Sobol plan the rows, for which powers of 2 are best.",
                   .only_for = {"latin-hypercube", "sobol"}},
               Key{.name = "resamples",
                   .type = Type::integer,
                   .unit = "1",
                   .fallback = 1000.0,
                   .minimum = 20,
                   .maximum = 1e5,
                   .text = "How many bootstrap samples the intervals of Sobol indices are made from.",
                   .source = "choice: 50 of them then lie beyond each end of an interval",
                   .only_for = {"sobol"}},
               Key{.name = "replicates",
                   .type = Type::integer,
                   .unit = "1",
                   .minimum = 1,
                   .maximum = 1e6,
                   .text = "How many replicates, as [ensemble] has them, are run for every sample; results are their "
                           "means. Left out: one run of the keys as they are written and of what replicate 0 draws "
                           "besides."},
               Key{.name = "keep_replicates",
                   .type = Type::boolean,
                   .fallback = false,
                   .text = "Whether the results of every replicate are kept beside their means.",
                   .source = "choice: means answer what a sweep asks"}},
      .tables = {over_keys()}};
}

Sweep sweep(const scenario::Scenario& scenario) {
  const schema::Reader read{scenario.tables.at("sweep")};
  return {.plan = read("plan"),
          .samples = read("samples"),
          .resamples = read("resamples"),
          .replicates = read("replicates"),
          .keep_replicates = read("keep_replicates")};
}

std::vector<SweepOver> sweep_over(const scenario::Scenario& scenario) {
  std::vector<SweepOver> entries;
  for (const schema::Values& entry : scenario.lists.at("sweep.over")) {
    const schema::Reader read{entry};
    entries.push_back({.law = {.key = read("key"),
                               .distribution = read("distribution"),
                               .low = read("low"),
                               .high = read("high"),
                               .centres = {read("mode"), read("mean"), read("median")},
                               .spreads = {read("standard_deviation"), read("log_deviation")}},
                       .levels = read("levels"),
                       .values = read("values")});
  }
  return entries;
}

void add_sweep_over(scenario::Scenario& scenario, const std::vector<std::string>& texts) {
  std::vector<schema::Values>& entries = scenario.lists.find("sweep.over")->second;
  Mistakes mistakes;
  std::vector<schema::Values> added;
  for (const std::string& text : texts) mistakes.collect([&] { added.push_back(entry_of(text)); });
  mistakes.throw_if_any();
  for (const schema::Values& entry : added)
    std::erase_if(entries, [&](const schema::Values& old) {
      return old.has("key") && old.text("key") == entry.text("key") && old.table_where.file != command_line.file;
    });
  entries.insert(entries.end(), added.begin(), added.end());
}

}  // namespace tierwave::language
