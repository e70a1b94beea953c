// tierwave_bench: measures networks of several sizes and prints one table. tools/bench builds and runs it.
#include <fmt/format.h>
#include <malloc.h>

#include <algorithm>
#include <cstdio>

#include "base/errors.hpp"
#include "bench/goals.hpp"
#include "bench/machine.hpp"
#include "bench/measured.hpp"
#include "bench/options.hpp"
#include "bench/rounds.hpp"
#include "bench/table.hpp"
#include "support/scratch.hpp"

namespace tierwave::bench {
namespace {

constexpr int rounds_that_judge = 7;

void print_values(const std::vector<Measured>& all) {
  for (const Measured& row : all)
    for (const auto& [threads, figures] : row.told)
      for (const auto& [what, value] : figures) fmt::print("{}\t{}\t{}\t{:.6g}\n", row.row.name, threads, what, value);
}

std::string table_behind(const Row& row) {
  if (!row.economy.empty()) return "the table of " + row.economy.string();
  return row.kind == Row::Kind::dense ? "the built-in economy" : "a made-up table of this size";
}

void print_table(const std::vector<Measured>& all, const Options& options, const std::string& load_before) {
  fmt::print("{}, {} threads; load {} before, {} after; transparent huge pages: {}\n\n", processor(), all_threads(),
             load_before, load(), huge_page_choice());
  fmt::print("{}\n", table_text(all));
  fmt::print(
      "Medians of {} rounds by turns with the bound; spread: 90th less 10th percentile, over the median. A figure\n"
      "with ? spreads by more than {:.0f} %: it cannot be judged on this machine as loaded now. Single precision, "
      "under\n"
      "shocks that make goods scarce (last column); a day without shocks is cheaper and is not shown. What each "
      "column\n"
      "is: tests/bench/README.md.\n",
      options.rounds, 100 * largest_spread);
  if (options.rounds < rounds_that_judge)
    fmt::print("With fewer than {} rounds the spread says little.\n", rounds_that_judge);
  for (const Measured& row : all)
    if (row.row.kind != Row::Kind::sparse) fmt::print("{}: {}.\n", row.row.name, table_behind(row.row));
  const std::string goals = goals_text(all);
  if (!goals.empty()) fmt::print("\nGoals, at all threads:\n{}", goals);
}

// Whether all rows could be measured.
bool run(const Options& options) {
  const std::string load_before = load();
  const testing::Scratch scratch;
  std::vector<Measured> all;
  for (const Row& row : options.rows) {
    if (!options.values) fmt::print(stderr, "measuring {}\n", row.name);
    all.push_back(measure(row, {options.rounds, scratch.folder()}));
  }
  const bool any = std::any_of(all.begin(), all.end(), [](const Measured& row) { return !row.told.empty(); });
  if (options.values)
    print_values(all);
  else if (any)
    print_table(all, options, load_before);
  bool whole = true;
  for (const Measured& row : all)
    for (const std::string& failure : row.failures) {
      fmt::print(stderr, "tierwave_bench: {} was not measured: {}\n", row.row.name, failure);
      whole = false;
    }
  return whole;
}

}  // namespace
}  // namespace tierwave::bench

int main(int count, char** arguments) {
  using namespace tierwave;
  mallopt(M_MMAP_THRESHOLD, 1 << 20);  // as the program does
  try {
    const auto options = bench::parse_options({arguments + 1, arguments + count});
    if (!options) {
      fmt::print("{}", bench::usage());
      return 0;
    }
    bench::catch_interrupts();
    return static_cast<int>(bench::run(*options) ? ExitCode::ok : ExitCode::failure);
  } catch (const UsageError& error) {
    fmt::print(stderr, "tierwave_bench: {}\n{}", error.what(), bench::usage());
    return static_cast<int>(error.exit_code());
  } catch (const Error& error) {
    fmt::print(stderr, "tierwave_bench: {}\n", error.what());
    return static_cast<int>(error.exit_code());
  }
}
