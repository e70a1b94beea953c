#include <chrono>
#include <optional>
#include <set>

#include "bench/bound.hpp"
#include "bench/machine.hpp"
#include "bench/measure.hpp"
#include "bench/rounds.hpp"
#include "bench/row_study.hpp"
#include "study/run.hpp"

namespace tierwave::bench {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// Rounds of a kind of day and of the bound by turns, milliseconds a day.
struct Rounds {
  std::vector<double> day, bound;
};

class Bench {
 public:
  Bench(const Row& row, const resolve::Study& study, const DayOptions& options, Bound& bound, const Memory& without,
        const Tell& tell)
      : row_(row), study_(study), options_(options), bound_(bound), without_(without), tell_(tell) {}

  // Days of the engine alone.
  void steps(const Context& context) {
    Rounds rounds;
    resolve::with_simulation(study_, context, [&](auto& simulation) {
      simulation.check_steady_state();
      for (int day = 0; day < days_before; ++day) simulation.step();
      const Memory now = memory_in_use();
      tell_(0, "run_bytes", now.bytes - without_.bytes);
      tell_(0, "run_huge_page_bytes", now.in_huge_pages - without_.in_huge_pages);
      pass_bound(context);
      for (int round = 0; round < options_.rounds; ++round) {
        const auto start = Clock::now();
        for (int day = 0; day < row_.days_a_round; ++day) simulation.step();
        rounds.day.push_back(milliseconds_since(start) / row_.days_a_round);
        rounds.bound.push_back(pass_bound(context));
      }
      const engine::FirmState& firms = simulation.state().firms;
      std::size_t rationed = 0;
      for (std::size_t firm = 0; firm < firms.demand.size(); ++firm)
        rationed += firms.production[firm] < firms.demand[firm];
      tell_(0, "rationed", static_cast<double>(rationed) / static_cast<double>(firms.demand.size()));
    });
    tell_rounds(context, "step", rounds);
  }

  // Days of a run as `tierwave run` makes it, from one day's border to the next.
  void run(const Context& context) {
    Rounds rounds;
    double sum = 0;
    int days = 0;
    Clock::time_point start;
    study::RunOptions options;
    options.output = options_.scratch / "run.h5";
    options.force = true;
    options.stop = [&] {
      start = Clock::now();
      return false;
    };
    options.progress = [&](int done, int) {
      const double day = milliseconds_since(start);
      if (done == days_before) pass_bound(context);
      if (done <= days_before) return;
      sum += day;
      if (++days < row_.days_a_round) return;
      rounds.day.push_back(sum / days);
      rounds.bound.push_back(pass_bound(context));
      sum = 0;
      days = 0;
    };
    study::run(study_, options, context);
    std::filesystem::remove(options.output);
    tell_rounds(context, "run", rounds);
  }

 private:
  // Milliseconds a day.
  double pass_bound(const Context& context) {
    const auto start = Clock::now();
    for (int day = 0; day < row_.days_a_round; ++day) bound_.pass_day(context);
    return milliseconds_since(start) / row_.days_a_round;
  }

  void tell_rounds(const Context& context, const std::string& what, const Rounds& rounds) {
    const auto tell = [&](const std::string& name, const Figure& figure) {
      tell_(context.threads(), name, figure.median);
      tell_(context.threads(), name + "_spread", figure.spread);
    };
    tell(what + "_ms", figure_of(rounds.day));
    tell(what + "_bound_ms", figure_of(rounds.bound));
    tell(what + "_over_bound", ratio_of(rounds.day, rounds.bound));
  }

  const Row& row_;
  const resolve::Study& study_;
  const DayOptions& options_;
  Bound& bound_;
  const Memory& without_;  // the network and the engine
  const Tell& tell_;
};

}  // namespace

void measure_day(const Row& row, const DayOptions& options, const Tell& tell) {
  const double at_start = bytes_in_use();
  const int days = days_before + options.rounds * row.days_a_round;
  std::optional<resolve::Study> study;
  std::optional<Bound> bound;
  Memory of_bound;
  {
    const Context context;
    study.emplace(study_of(row, days, context));
    const network::Network& network = *study->setup.network;
    tell(0, "firms", static_cast<double>(network.firms.size()));
    tell(0, "pools", static_cast<double>(network.pools.size()));
    tell(0, "links", static_cast<double>(network.links.size()));
    const Memory before = memory_in_use();
    bound.emplace(network.firms.size(), network.pools.size(), network.links.size(), context);
    const Memory after = memory_in_use();
    of_bound = {after.bytes - before.bytes, after.in_huge_pages - before.in_huge_pages};
    tell(0, "bound_bytes", of_bound.bytes);
    tell(0, "bound_huge_page_bytes", of_bound.in_huge_pages);
    tell(0, "bound_streamed_bytes", bound->bytes_streamed_day());
  }
  const Memory without{at_start + of_bound.bytes, of_bound.in_huge_pages};
  reset_peak();
  Bench bench(row, *study, options, *bound, without, tell);
  for (const int threads : std::set<int>{1, all_threads()}) {
    const Context context(threads);
    bench.steps(context);
    bench.run(context);
  }
  tell(0, "run_peak_bytes", peak_resident_bytes() - without.bytes);
}

}  // namespace tierwave::bench
