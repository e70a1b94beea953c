// tierwave_bench [ROW]: measures one row and prints its figures, a line each.
#include <fmt/format.h>

#include <cstdio>

#include "base/errors.hpp"
#include "bench/child.hpp"
#include "bench/machine.hpp"
#include "support/scratch.hpp"

namespace tierwave::bench {
namespace {

void print(const Outcome& outcome) {
  for (const auto& [threads, figures] : outcome.told)
    for (const auto& [what, value] : figures) fmt::print("{} {} {:.4g}\n", threads, what, value);
  if (!outcome.failure.empty()) throw Error(ExitCode::failure, outcome.failure);
}

void measure(const Row& row) {
  const testing::Scratch scratch;
  DayOptions options;
  options.scratch = scratch.folder();
  print(in_child([&](const Tell& tell) { measure_generation(row, 0, tell); }));
  print(in_child([&](const Tell& tell) { measure_day(row, options, tell); }));
  fmt::print("{}, load {}, huge pages: {}\n", processor(), load(), huge_page_choice());
}

}  // namespace
}  // namespace tierwave::bench

int main(int count, char** arguments) {
  using namespace tierwave;
  try {
    bench::catch_interrupts();
    bench::measure(bench::row_named(count > 1 ? arguments[1] : "10^6"));
  } catch (const Error& error) {
    fmt::print(stderr, "tierwave_bench: {}\n", error.what());
    return static_cast<int>(error.exit_code());
  }
}
