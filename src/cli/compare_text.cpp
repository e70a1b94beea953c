#include "cli/compare_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "analysis/figure_text.hpp"
#include "base/plain_text.hpp"
#include "cli/standard_output.hpp"
#include "cli/summary_text.hpp"

namespace tierwave::cli {
namespace {

using analysis::By;
using analysis::ComparedCost;
using analysis::ComparedFigure;
using analysis::Comparison;
using analysis::Figure;
using analysis::figure_rows;
using analysis::FigureRow;
using analysis::narrow;
using analysis::points;
using analysis::rounded;
using analysis::Spread;
using analysis::Values;

constexpr std::size_t screen = 100;
constexpr std::size_t longest_name = 24;

std::string short_name(const std::string& name) {
  return name.size() <= longest_name ? name : printable(name, longest_name - 3) + "...";
}

class Printer {
 public:
  explicit Printer(const Comparison& comparison) : comparison_(comparison), scale_(comparison) {}

  void print(std::optional<By> by) const {
    print_head();
    print_levels();
    print_differences();
    print_reach(By::world);
    print_costs();
    if (by) {
      print_entries(*by);
      print_reach(*by);
    } else {
      print_largest();
    }
    print_keys();
  }

 private:
  const analysis::ComparedScenario& base() const { return comparison_.scenarios[comparison_.baseline]; }
  std::string name(std::size_t scenario) const { return short_name(comparison_.scenarios[scenario].name); }

  template <class Text>
  std::string with_interval(const Spread& spread, Text&& text) const {
    if (!comparison_.is_ensemble) return text(spread.mean);
    return fmt::format("{} ({} to {})", text(spread.mean), text(spread.low()), text(spread.high()));
  }

  std::string unit(Figure figure) const { return scale_.unit(figure); }
  std::string amount(const Spread& spread, Figure figure, bool sign) const {
    return with_interval(spread, [&](double value) { return rounded(value / scale_.of(figure), sign); });
  }

  void print_head() const {
    std::string replicates;
    if (comparison_.is_ensemble) replicates = fmt::format(", {} replicates each", comparison_.replicates);
    print_result("{} scenarios{}, {} days from {}, {}\ncompared with {}\n", comparison_.scenarios.size(), replicates,
                 comparison_.calendar.days(), to_string(comparison_.calendar.first()),
                 jobs(Persons(comparison_.baseline_employment)), short_name(base().name));
    for (const analysis::ComparedScenario& scenario : comparison_.scenarios) {
      print_result("  {:<{}}  {}\n", short_name(scenario.name), longest_name, printable(scenario.from, 70));
      for (const std::string& label : scenario.labels)
        print_result("    BY FORCE: {}\n", printable(label, screen - 16));
    }
    for (std::size_t scenario = 0; scenario < comparison_.scenarios.size(); ++scenario)
      if (scenario != comparison_.baseline) print_equality(comparison_.scenarios[scenario]);
  }

  void print_equality(const analysis::ComparedScenario& scenario) const {
    if (scenario.same_figures && scenario.same_keys)
      print_result("  {} and {} are equal: no key differs, and no figure does\n", short_name(scenario.name),
                   short_name(base().name));
    else if (scenario.same_figures)
      print_result("  {} and {} give equal figures, though keys differ\n", short_name(scenario.name),
                   short_name(base().name));
  }

  void print_levels() const {
    print_result("\nLevels: lost against the same world without shocks, whole run{}\n",
                 comparison_.is_ensemble ? ": mean (5 % to 95 % of replicates)" : "");
    for (const FigureRow& row : figure_rows) {
      if (!comparison_.find(0, row.figure, By::world, 0)) continue;
      print_result("\n  {:<28} {:>24} {:>36}\n", fmt::format("{} lost", row.words), "per cent", unit(row.figure));
      for (std::size_t scenario = 0; scenario < comparison_.scenarios.size(); ++scenario) {
        const ComparedFigure& own = *comparison_.find(scenario, row.figure, By::world, 0);
        print_result("    {:<26} {:>24} {:>36}\n", name(scenario), with_interval(own.lost_share.spread, per_cent),
                     amount(own.lost.spread, row.figure, false));
      }
    }
  }

  std::string share_of_replicates(double share) const {
    return std::isnan(share) ? "-" : fmt::format("{:.0f} %", 100 * share);
  }

  void print_differences() const {
    print_result("\nDifferences to {}: what is kept; below 0 more is lost\n", short_name(base().name));
    if (comparison_.is_ensemble)
      print_result(
          "mean (5 % to 95 %) of paired replicates; helps: share of them in which more is kept than there;\n"
          "best: share of them in which no other scenario keeps more\n");
    for (const FigureRow& row : figure_rows) {
      if (!comparison_.find(0, row.figure, By::world, 0)) continue;
      print_result("\n  {:<28} {:>24} {:>28}{}\n", fmt::format("{} kept", row.words), "percentage points",
                   unit(row.figure), comparison_.is_ensemble ? "   helps   best" : "");
      for (std::size_t scenario = 0; scenario < comparison_.scenarios.size(); ++scenario) {
        const ComparedFigure& own = *comparison_.find(scenario, row.figure, By::world, 0);
        const bool is_base = scenario == comparison_.baseline;
        if (is_base && !comparison_.is_ensemble) continue;
        print_result("    {:<26} {:>24} {:>28}", name(scenario),
                     is_base ? "" : with_interval(own.kept_share.spread, points),
                     is_base ? "" : amount(own.kept.spread, row.figure, true));
        if (comparison_.is_ensemble)
          print_result(" {:>7} {:>6}", is_base ? "" : share_of_replicates(own.helps), share_of_replicates(own.best));
        print_result("\n");
      }
    }
  }

  void print_costs() const {
    if (!comparison_.find_cost(0, By::world, 0)) return;
    const bool any = std::any_of(comparison_.costs.begin(), comparison_.costs.end(),
                                 [](const ComparedCost& cost) { return cost.paid.spread.mean != 0; });
    if (!any) return print_result("\nPublic money: none is paid in any of the scenarios\n");
    const std::vector<std::size_t> all = scenarios();
    print_result("\nPublic money, {}, whole run\n", unit(Figure::income));
    print_money(all,
                {{"spent", &ComparedCost::spent},
                 {"repaid by firms", &ComparedCost::repaid},
                 {"spent less repaid", &ComparedCost::paid}},
                false);
    print_result("\nMore than in {}, {}\n", short_name(base().name), unit(Figure::income));
    std::vector<std::size_t> others;
    std::copy_if(all.begin(), all.end(), std::back_inserter(others),
                 [&](std::size_t scenario) { return scenario != comparison_.baseline; });
    print_money(others,
                {{"spent less repaid", &ComparedCost::more},
                 {"back as taxes", &ComparedCost::taxes_on_income_kept},
                 {"net of taxes", &ComparedCost::more_net}},
                true);
    if (std::any_of(comparison_.costs.begin(), comparison_.costs.end(),
                    [](const ComparedCost& cost) { return cost.duties.spread.mean != 0; })) {
      print_result("\n  net is less duties too:");
      print_money(all, {{"duties taken in", &ComparedCost::duties}, {"more than there", &ComparedCost::more_duties}},
                  false);
    }
    print_result("\n  {:<28} {:>22} {:>22} {:>22}\n",
                 cost_rows(*comparison_.find_cost(0, By::world, 0), comparison_)[2].unit + " kept", "spent less repaid",
                 "", "net of taxes");
    for (const std::size_t scenario : others) {
      const ComparedCost& cost = *comparison_.find_cost(scenario, By::world, 0);
      print_result("    {:<26} {:>22} {:>22} {:>22}\n", name(scenario), price(cost.per_job_week_kept.spread), "",
                   price(cost.net_per_job_week_kept.spread));
    }
    print_result("  back as taxes: on the income that households keep, {}\n",
                 printable(in_words(comparison_.taxes), 46));
    print_result("  (default: taxes and social contributions over GDP, OECD mean of 2019; --tax-share)\n");
  }

  std::vector<std::size_t> scenarios() const {
    std::vector<std::size_t> all(comparison_.scenarios.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
  }

  struct MoneyColumn {
    const char* head;
    Values ComparedCost::*values;
  };
  void print_money(const std::vector<std::size_t>& scenarios, const std::vector<MoneyColumn>& columns,
                   bool sign) const {
    print_result("\n  {:<28}", "");
    for (const MoneyColumn& column : columns) print_result(" {:>22}", column.head);
    print_result("\n");
    for (const std::size_t scenario : scenarios) {
      print_result("    {:<26}", name(scenario));
      for (const MoneyColumn& column : columns)
        print_result(" {:>22}", amount((comparison_.find_cost(scenario, By::world, 0)->*column.values).spread,
                                       Figure::income, sign));
      print_result("\n");
    }
  }

  std::string price(const Spread& rate) const {
    const auto text = [](double value) { return rounded(value, false); };
    return std::isnan(rate.mean)    ? "- (no jobs kept)"
           : std::isnan(rate.low()) ? text(rate.mean) + " (not in all)"
                                    : with_interval(rate, text);
  }

  void print_reach(By by) const {
    const auto& names = comparison_.entries[static_cast<std::size_t>(by)];
    if (names.empty() || !comparison_.find_reach(0, by, 0)) return;
    print_result("\nWho lost work, and whom no scheme or measure that pays persons reached{}\n",
                 by == By::world ? "" : fmt::format(", by {}", name_of(by)));
    if (by == By::world)
      print_result(
          "lost work: shorter hours, furlough, suspension, or the job lost; not reached: expected, week by week\n");
    const double scale = scale_.of(Figure::employment);
    const std::string million = scale > 1 ? "million " : "";
    for (const std::size_t scenario : scenarios()) {
      if (scenario == 0 || by != By::world)
        print_result("\n  {:<28} {:>22} {:>22} {:>22}\n", by == By::world ? million + "person-weeks" : name(scenario),
                     "work lost", "not reached", "per cent not reached");
      for (std::size_t entry = 0; entry < names.size(); ++entry) {
        const analysis::ComparedReach& reach = *comparison_.find_reach(scenario, by, entry);
        const auto weeks = [&](double value) { return rounded(value / scale, false); };
        print_result("    {:<26} {:>22} {:>22} {:>22}\n",
                     by == By::world ? name(scenario) : printable(names[entry], 26),
                     with_interval(reach.work_lost.spread, weeks), with_interval(reach.not_reached.spread, weeks),
                     with_interval(reach.not_reached_share.spread, per_cent));
      }
    }
  }

  // "  hours by country: IND +1.20, BRA +0.93" of those with the largest differences.
  void print_largest() const {
    print_result("\nLargest differences to {}, percentage points; all by --by, --csv, --json\n",
                 short_name(base().name));
    for (std::size_t scenario = 0; scenario < comparison_.scenarios.size(); ++scenario) {
      if (scenario == comparison_.baseline || comparison_.scenarios[scenario].same_figures) continue;
      print_result("\n  {}\n", name(scenario));
      for (const auto& [figure, by] :
           {std::pair(Figure::hours, By::country), std::pair(Figure::hours, By::sector),
            std::pair(Figure::hours, By::tier), std::pair(Figure::hours, By::size_class),
            std::pair(Figure::hours, By::sex), std::pair(Figure::hours, By::contract),
            std::pair(Figure::employment, By::sex), std::pair(Figure::employment, By::contract),
            std::pair(Figure::income, By::tier)})
        print_largest(scenario, figure, by);
    }
  }

  void print_largest(std::size_t scenario, Figure figure, By by) const {
    std::vector<std::pair<double, std::string>> entries;
    const auto& names = comparison_.entries[static_cast<std::size_t>(by)];
    for (std::size_t entry = 0; entry < names.size(); ++entry)
      if (const ComparedFigure* own = comparison_.find(scenario, figure, by, entry))
        if (const double kept = own->kept_share.spread.mean; std::abs(kept) >= analysis::even)
          entries.emplace_back(kept, names[entry]);
    if (entries.empty()) return;
    std::stable_sort(entries.begin(), entries.end(),
                     [](const auto& a, const auto& b) { return std::abs(a.first) > std::abs(b.first); });
    const std::string of(figure_rows[static_cast<std::size_t>(figure)].words);
    std::string line = fmt::format("    {:<25}", fmt::format("{} kept by {}:", of, name_of(by)));
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const std::string next =
          fmt::format("{} {} {}", i ? "," : "", printable(entries[i].second), points(entries[i].first));
      if (line.size() + next.size() > screen) break;
      line += next;
    }
    print_result("{}\n", line);
  }

  void print_entries(By by) const {
    const auto& names = comparison_.entries[static_cast<std::size_t>(by)];
    std::vector<FigureRow> rows;
    for (const FigureRow& row : figure_rows)
      if (comparison_.find(0, row.figure, by, 0)) rows.push_back(row);
    if (names.empty() || rows.empty())
      return print_result("\nBy {} not all of the scenarios are known.\n", name_of(by));
    for (const bool levels : {true, false})
      for (std::size_t scenario = 0; scenario < comparison_.scenarios.size(); ++scenario) {
        if (!levels && scenario == comparison_.baseline) continue;
        print_result("\n{} by {}, {}\n  {:<17}", levels ? "Levels" : "Differences to " + short_name(base().name),
                     name_of(by), name(scenario), levels ? "per cent" : "points");
        for (const FigureRow& row : rows)
          print_result("{:>20}", fmt::format("{} {}", row.words, levels ? "lost" : "kept"));
        print_result("\n");
        for (std::size_t entry = 0; entry < names.size(); ++entry) {
          print_result("  {:<17}", printable(names[entry], 17));
          for (const FigureRow& row : rows) {
            const ComparedFigure& own = *comparison_.find(scenario, row.figure, by, entry);
            print_result("{:>20}", in_a_column(levels ? own.lost_share.spread : own.kept_share.spread, !levels));
          }
          print_result("\n");
        }
      }
  }

  // "8.9 (7.1,10.3)"
  std::string in_a_column(const Spread& spread, bool sign) const {
    if (!comparison_.is_ensemble) return narrow(spread.mean, sign);
    return fmt::format("{} ({},{})", narrow(spread.mean, sign), narrow(spread.low(), sign),
                       narrow(spread.high(), sign));
  }

  void print_keys() const {
    if (comparison_.keys.empty()) {
      print_result("\nNo key differs between the scenarios.\n");
      return;
    }
    print_result("\nWhat differs between the scenarios, key by key, all defaults written out\n");
    for (const analysis::DifferingKey& key : comparison_.keys) {
      print_result("  {}\n", printable(key.key, screen - 4));
      for (std::size_t scenario = 0; scenario < comparison_.scenarios.size(); ++scenario)
        print_result("    {:<26} {}\n", name(scenario),
                     key.values[scenario].empty() ? "(not there)" : printable(key.values[scenario], screen - 34));
    }
  }

  const Comparison& comparison_;
  analysis::AmountScale scale_;
};

}  // namespace

void print_comparison(const Comparison& comparison, std::optional<By> by) {
  Printer(comparison).print(by);
}

}  // namespace tierwave::cli
