#include "results/inspect.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <sstream>

#include "base/calendar.hpp"
#include "base/errors.hpp"
#include "base/plain_text.hpp"
#include "results/format.hpp"
#include "results/read.hpp"

namespace tierwave::results {
namespace {

// A total over countries or sectors has a meaning for amounts, not for shares, durations or amounts
// per person or per hour, nor over the runs of an ensemble.
bool can_be_summed(const Variable& variable) {
  for (const std::string& axis : variable.axes)
    if (axis == replicate_axis || axis == quantile_axis) return false;
  const std::string& units = variable.units;
  if (units == "1" || units == "%" || units == "d" || units == "day" || units == "hour" || units == "hours-1")
    return false;
  for (const char* ratio : {"person-1", "persons-1", " hour-1", " hours-1"})
    if (units.find(ratio) != std::string::npos) return false;
  return true;
}

std::string date_of(const Axis& time, std::size_t day) {
  const auto* days = std::get_if<std::vector<std::int64_t>>(&time.values);
  const bool dated = days && time.units.starts_with(time_units_prefix);
  const auto origin = dated ? parse_date(time.units.substr(time_units_prefix.size())) : std::nullopt;
  return origin ? to_string(*origin + std::chrono::days((*days)[day])) : fmt::format("day {}", day);
}

std::string list_of_values(const Axis& axis) {
  if (const auto* numbers = std::get_if<std::vector<double>>(&axis.values))
    return fmt::format("{}", fmt::join(*numbers, " "));
  constexpr std::size_t most = 12;
  const auto* texts = std::get_if<std::vector<std::string>>(&axis.values);
  if (!texts) return axis.units;
  const std::size_t shown = std::min(texts->size(), most);
  return fmt::format("{}{}", fmt::join(texts->begin(), texts->begin() + static_cast<std::ptrdiff_t>(shown), " "),
                     texts->size() > most ? " ..." : "");
}

// The sum of each written day over all other axes.
std::vector<double> daily_totals(const Array& array, std::size_t days) {
  const std::size_t day_values = array.values.size() / array.shape.front();
  std::vector<double> totals(days);
  for (std::size_t day = 0; day < days; ++day)
    for (std::size_t i = 0; i < day_values; ++i) totals[day] += array.values[day * day_values + i];
  return totals;
}

std::string range_of(const Array& array, std::size_t days) {
  const std::size_t written = array.values.size() / array.shape.front() * days;
  double least = std::numeric_limits<double>::infinity(), greatest = -least;
  for (std::size_t i = 0; i < written; ++i) {
    const double value = array.values[i];
    if (std::isnan(value)) continue;
    least = std::min(least, value);
    greatest = std::max(greatest, value);
  }
  if (least > greatest) return "no values";
  return fmt::format("from {:.6g} to {:.6g}", least + 0.0, greatest + 0.0);  // zero has no sign
}

// The part of an array over time that belongs to one entry of an axis; other axes stay.
Array part_of(const Array& array, std::size_t axis, std::size_t entry) {
  std::size_t before = 1, after = 1;
  for (std::size_t i = 0; i < axis; ++i) before *= array.shape[i];
  for (std::size_t i = axis + 1; i < array.shape.size(); ++i) after *= array.shape[i];
  Array part{array.description, array.shape, {}};
  part.shape[axis] = 1;
  for (std::size_t i = 0; i < before; ++i) {
    const auto begin = array.values.begin() + static_cast<std::ptrdiff_t>((i * array.shape[axis] + entry) * after);
    part.values.insert(part.values.end(), begin, begin + static_cast<std::ptrdiff_t>(after));
  }
  return part;
}

std::optional<std::size_t> axis_of(const Variable& variable, const std::string& name) {
  const auto found = std::find(variable.axes.begin(), variable.axes.end(), name);
  return found == variable.axes.end() ? std::nullopt : std::optional<std::size_t>(found - variable.axes.begin());
}

// Position of a country in the file.
std::size_t country_in(const ResultsReader& reader, const std::filesystem::path& path, const std::string& country) {
  const auto* codes = std::get_if<std::vector<std::string>>(&reader.axis(country_axis).values);
  if (!codes) throw InvalidInput(Location{path.string()}, "its countries have no codes", "leave out --country");
  const auto found = std::find(codes->begin(), codes->end(), country);
  if (found == codes->end()) throw InvalidInput(unknown_name(Location{path.string()}, "country", country, *codes));
  return static_cast<std::size_t>(found - codes->begin());
}

std::string summary_line(const ResultsReader& reader, const Variable& variable, std::size_t width,
                         std::optional<std::size_t> country) {
  Array array = reader.array(variable.name);
  const std::optional<std::size_t> countries = axis_of(variable, country_axis);
  if (country && countries) array = part_of(array, *countries, *country);
  const std::size_t days = std::min(reader.days_written(), array.shape.front());
  if (!can_be_summed(variable) || days == 0)
    return fmt::format("  {:<{}} {:<22} {}\n", printable(variable.name), width, printable(variable.units),
                       range_of(array, days));
  const std::vector<double> totals = daily_totals(array, days);
  const auto lowest = std::min_element(totals.begin(), totals.end());
  const std::string date = date_of(reader.axis(time_axis), static_cast<std::size_t>(lowest - totals.begin()));
  return fmt::format("  {:<{}} {:<22} {:>14.8g} {:>14.8g} on {} {:>14.8g}\n", printable(variable.name), width,
                     printable(variable.units), totals.front() + 0.0, *lowest + 0.0, date, totals.back() + 0.0);
}

std::string attribute_line(const Attribute& attribute) {
  const auto* text = std::get_if<std::string>(&attribute.second);
  const std::string value =
      text ? *text : std::visit([](const auto& v) { return fmt::format("{}", v); }, attribute.second);
  const std::size_t line_end = value.find('\n');
  if (line_end == std::string::npos)
    return fmt::format("  {:<24} {}\n", printable(attribute.first), without_controls(value, ""));
  const auto lines = std::count(value.begin(), value.end(), '\n') + (value.ends_with('\n') ? 0 : 1);
  return fmt::format("  {:<24} text of {} lines\n", printable(attribute.first), lines);
}

// One line for each line of the attribute "warnings".
std::string warnings_of(const ResultsReader& reader) {
  std::string text;
  for (const auto& [name, value] : reader.attributes()) {
    const auto* list = std::get_if<std::string>(&value);
    if (name != warnings_attribute || !list) continue;
    std::istringstream lines(*list);
    for (std::string line; std::getline(lines, line);) text += "warning: " + without_controls(line, "") + "\n";
  }
  return text;
}

bool over_time(const Variable& variable) {
  return !variable.axes.empty() && is_time(variable.axes.front());
}

bool is_own(const Attribute& attribute) {
  return std::find(own_attributes.begin(), own_attributes.end(), attribute.first) != own_attributes.end();
}

// Replicates that have a value in the first array over them alone.
std::string replicates_of(const ResultsReader& reader) {
  for (const Variable& variable : reader.variables()) {
    if (variable.axes != std::vector<std::string>{replicate_axis}) continue;
    const std::vector<double> values = reader.array(variable.name).values;
    const auto unfinished = std::count_if(values.begin(), values.end(), [](double v) { return std::isnan(v); });
    return fmt::format("{} of {} replicates", values.size() - static_cast<std::size_t>(unfinished), values.size());
  }
  return "";
}

// `entries` says what stands on the axis of time: days, or periods.
std::string state_of(const ResultsReader& reader, const Axis* time, const char* entries) {
  if (reader.complete()) return "complete";
  if (const std::string replicates = replicates_of(reader); !replicates.empty())
    return fmt::format("INCOMPLETE: {} were finished", replicates);
  if (!time) return "incomplete";
  if (reader.days_written() == time->size())
    return fmt::format("INCOMPLETE: {} {} were written", reader.days_written(), entries);
  return fmt::format("INCOMPLETE: {} of {} {} were written", reader.days_written(), time->size(), entries);
}

}  // namespace

std::string inspect(const std::filesystem::path& path, const std::string& country) {
  const ResultsReader reader(path);
  std::optional<std::size_t> chosen;
  if (!country.empty()) chosen = country_in(reader, path, country);
  const auto found =
      std::find_if(reader.axes().begin(), reader.axes().end(), [](const Axis& axis) { return axis.name == time_axis; });
  const Axis* time = found == reader.axes().end() ? nullptr : &*found;

  const bool periods = std::any_of(reader.variables().begin(), reader.variables().end(),
                                   [](const Variable& variable) { return variable.name == period_days_array; });
  const char* const entries = periods ? "periods" : "days";
  std::string text = fmt::format("{}: Tierwave results, {}\n", path.string(), state_of(reader, time, entries));
  if (time)
    text +=
        fmt::format("{} to {}, {} {}\n", date_of(*time, 0), date_of(*time, time->size() - 1), time->size(), entries);

  text += warnings_of(reader);

  text += "\nAxes\n";
  for (const Axis& axis : reader.axes())
    text +=
        fmt::format("  {:<12} {:>6}  {}\n", printable(axis.name), axis.size(), printable(list_of_values(axis), 400));

  std::size_t width = 24;
  for (const Variable& variable : reader.variables()) width = std::max(width, variable.name.size());
  text += "\nArrays\n";
  for (const Variable& variable : reader.variables())
    text += fmt::format("  {:<{}} {:<22} {} ({})\n", printable(variable.name), width, printable(variable.units),
                        printable(variable.long_name, 200),
                        printable(fmt::format("{}", fmt::join(variable.axes, ", ")), 200));

  const bool any_over_time = std::any_of(reader.variables().begin(), reader.variables().end(), over_time);
  if (any_over_time) {
    text += fmt::format("\n{}\n  {:<{}} {:<22} {:>14} {:>14} {:<13} {:>14}\n",
                        chosen ? "Totals of " + printable(country) : "World totals", "", width, "", "first day",
                        "lowest", "", reader.complete() ? "last day" : "last written");
    for (const Variable& variable : reader.variables())
      if (over_time(variable) && (!chosen || axis_of(variable, country_axis)))
        text += summary_line(reader, variable, width, chosen);
  }

  text += "\nAttributes\n";
  for (const Attribute& attribute : reader.attributes())
    if ((!is_own(attribute) && attribute.first != warnings_attribute) || attribute.first == version_attribute)
      text += attribute_line(attribute);
  return text;
}

}  // namespace tierwave::results
