#include "bench/options.hpp"

#include <fmt/format.h>

#include <charconv>

#include "base/errors.hpp"

namespace tierwave::bench {
namespace {

// Several hundred rounds would outlast the table of closures that the shocks follow.
int whole_number(const std::string& option, const std::string& text, int largest) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 1 || value > largest)
    throw UsageError(fmt::format("{} is '{}'; write a whole number from 1 to {}", option, text, largest));
  return value;
}

}  // namespace

std::string_view usage() {
  return "usage: tierwave_bench [--large] [--only ROW]... [--rounds N] [--days N] [--economy FOLDER] [--values]\n"
         "  --large           also 10^7 and 3.3x10^7 firms\n"
         "  --only ROW        only this row, by its name in the table or as a number of firms; may be repeated\n"
         "  --rounds N        rounds of days and bound by turns, 7 unless told\n"
         "  --days N          days a round, instead of a number that goes with the size of the network\n"
         "  --economy FOLDER  a table to measure in the rows 10^6-dense and 41x35, such as that of 41 x 35 cells\n"
         "  --values          a line for each figure (row, threads, what, value) instead of the table\n";
}

std::optional<Options> parse_options(const std::vector<std::string>& arguments) {
  Options options;
  bool large = false;
  std::filesystem::path economy;
  std::optional<int> days;
  for (std::size_t place = 0; place < arguments.size(); ++place) {
    const std::string& option = arguments[place];
    const auto value = [&]() -> const std::string& {
      if (place + 1 == arguments.size()) throw UsageError(option + " needs a value");
      return arguments[++place];
    };
    if (option == "--help" || option == "-h") return std::nullopt;
    if (option == "--large") {
      large = true;
    } else if (option == "--only") {
      options.rows.push_back(row_named(value()));
    } else if (option == "--rounds") {
      options.rounds = whole_number(option, value(), 20);
    } else if (option == "--days") {
      days = whole_number(option, value(), 10);
    } else if (option == "--economy") {
      economy = value();
    } else if (option == "--values") {
      options.values = true;
    } else {
      throw UsageError(fmt::format("unknown option '{}'", option));
    }
  }
  if (large && !options.rows.empty()) throw UsageError("--large and --only exclude each other; name the rows");
  if (options.rows.empty()) options.rows = usual_rows(large);
  bool economy_used = economy.empty();
  for (Row& row : options.rows) {
    if (days) row.days_a_round = *days;
    if (!row.takes_economy) continue;
    row.economy = economy;
    economy_used = true;
  }
  if (!economy_used) throw UsageError("--economy serves the rows 10^6-dense and 41x35, and none of them is asked for");
  return options;
}

}  // namespace tierwave::bench
