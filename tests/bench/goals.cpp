#include "bench/goals.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "bench/rounds.hpp"

namespace tierwave::bench {
namespace {

struct Judged {
  double value = 0;
  double spread = 0;
};

struct Goal {
  std::string text;
  std::optional<Judged> figure;  // nothing: not measured
  double limit = 0;
  bool at_least = false;  // else at most
  const char* unit = "";
};

class Goals {
 public:
  explicit Goals(const std::vector<Measured>& all) : all_(all) {}

  std::vector<Goal> list() const {
    constexpr double gigabyte = 1e9, gibibyte = 1024.0 * 1024 * 1024;
    const int all = most_threads();
    std::vector<Goal> goals{
        {"10^6: day of the engine over the bound", judged("10^6", all, "step_over_bound"), 2},
        {"10^6: day of a whole run over the bound", judged("10^6", all, "run_over_bound"), 2.6},
        {"10^7: cost of a link over that at 10^6", growth("10^6", "10^7", all), 1.5},
        {"10^6: memory of a run a firm", over("10^6", 0, "run_bytes", "firms"), 350, false, " B"},
        {"3.3x10^7: peak memory of a run", plain("3.3x10^7", 0, "run_peak_bytes", gibibyte), 20, false, " GiB"},
        {"10^6: peak of generation over the network", over("10^6", all, "generation_peak_bytes", "network_bytes"), 1.5},
        {"10^6-dense: generation", plain("10^6-dense", all, "generation_s", 1), 30, false, " s"},
        {"10^6-dense: loading the saved network", plain("10^6-dense", all, "load_ms", 1e3), 1, false, " s"},
        {"41x35: day of the engine", judged("41x35", all, "step_ms"), 2, false, " ms"},
        {"49x163: day of the engine", judged("49x163", all, "step_ms"), 60, false, " ms"},
        {"49x163: peak memory of a run", plain("49x163", 0, "run_peak_bytes", gigabyte), 1.5, false, " GB"}};
    if (all == 2) goals.push_back({"10^6: speed on two threads over one", speed_up("10^6"), 1.9, true});
    return goals;
  }

 private:
  int most_threads() const {
    int most = 1;
    for (const Measured& row : all_)
      for (const int threads : row.threads()) most = std::max(most, threads);
    return most;
  }
  std::optional<double> figure(const std::string& row, int threads, const std::string& what) const {
    const auto found = std::find_if(all_.begin(), all_.end(), [&](const Measured& m) { return m.row.name == row; });
    return found == all_.end() ? std::nullopt : found->figure(threads, what);
  }
  std::optional<Judged> judged(const std::string& row, int threads, const std::string& what) const {
    const auto value = figure(row, threads, what), spread = figure(row, threads, what + "_spread");
    return value && spread ? std::optional(Judged{*value, *spread}) : std::nullopt;
  }
  std::optional<Judged> plain(const std::string& row, int threads, const std::string& what, double unit) const {
    const auto value = figure(row, threads, what);
    return value ? std::optional(Judged{*value / unit, 0}) : std::nullopt;
  }
  std::optional<Judged> over(const std::string& row, int threads, const std::string& what,
                             const std::string& by) const {
    const auto value = figure(row, threads, what), divisor = figure(row, by == "firms" ? 0 : threads, by);
    return value && divisor ? std::optional(Judged{*value / *divisor, 0}) : std::nullopt;
  }
  static std::optional<Judged> ratio(const std::optional<Judged>& value, const std::optional<Judged>& to) {
    if (!value || !to) return std::nullopt;
    return Judged{value->value / to->value, std::max(value->spread, to->spread)};
  }
  std::optional<Judged> growth(const std::string& from, const std::string& to, int threads) const {
    const auto links_before = figure(from, 0, "links"), links_after = figure(to, 0, "links");
    auto grown = ratio(judged(to, threads, "step_ms"), judged(from, threads, "step_ms"));
    if (grown && links_before && links_after) grown->value *= *links_before / *links_after;
    return grown;
  }
  std::optional<Judged> speed_up(const std::string& row) const {
    return ratio(judged(row, 1, "step_ms"), judged(row, 2, "step_ms"));
  }

  const std::vector<Measured>& all_;
};

}  // namespace

std::string goals_text(const std::vector<Measured>& all) {
  std::string text;
  for (const Goal& goal : Goals(all).list()) {
    if (!goal.figure) continue;
    const auto [value, spread] = *goal.figure;
    const bool met = goal.at_least ? value >= goal.limit : value <= goal.limit;
    const std::string verdict = spread > largest_spread
                                    ? fmt::format("cannot be judged: the rounds spread by {:.0f} %", 100 * spread)
                                : met ? "met"
                                      : "missed";
    text += fmt::format("  {:<44} {:>7.2f}{:<4} goal: {} {:>3}{:<4} {}\n", goal.text, value, goal.unit,
                        goal.at_least ? "at least" : "at most ", goal.limit, goal.unit, verdict);
  }
  return text;
}

}  // namespace tierwave::bench
