#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "analysis/figure_text.hpp"
#include "report/chart_bars.hpp"
#include "report/headline.hpp"
#include "report/html.hpp"
#include "report/names.hpp"
#include "report/sections.hpp"

namespace tierwave::report {
namespace {

using analysis::By;
using analysis::Comparison;

// A loss in parts that add up to it: shares of the world's baseline, by scenario.
struct Parts {
  std::vector<std::string> names;
  std::vector<std::size_t> scenarios;       // those that are known
  std::vector<std::vector<double>> shares;  // of each of them, by part
};

// Direct, the chain by tier, income. What direct losses and income add is not told by tier here: it strikes where it strikes.
Parts parts_by_effect(const Contents& contents, const Texts& texts) {
  const std::vector<std::string>& tiers = contents.comparison.entries[static_cast<std::size_t>(By::tier)];
  Parts parts;
  parts.names.emplace_back(texts.effect_direct);
  for (const std::string& tier : tiers) parts.names.push_back(fill(texts.effect_chain, fmt::arg("tier", tier)));
  parts.names.emplace_back(texts.effect_income);
  for (std::size_t scenario = 0; scenario < contents.figures.size(); ++scenario) {
    const std::vector<double>& losses = contents.figures[scenario].losses_by_effect;
    if (losses.empty() || losses.size() != effect_count * tiers.size()) continue;
    std::vector<double> shares(tiers.size() + 2);
    for (std::size_t tier = 0; tier < tiers.size(); ++tier) {
      shares.front() += losses[tier];
      shares[1 + tier] = losses[tiers.size() + tier];
      shares.back() += losses[2 * tiers.size() + tier];
    }
    parts.scenarios.push_back(scenario);
    parts.shares.push_back(shares);
  }
  return parts;
}

// All losses by the tier of the firm, means over replicates.
Parts parts_by_tier(const Comparison& comparison, const Texts& texts) {
  const analysis::Figure figure = main_figure(comparison);
  Parts parts;
  const std::vector<std::string>& tiers = comparison.entries[static_cast<std::size_t>(By::tier)];
  for (const std::string& tier : tiers) parts.names.push_back(fill(texts.effect_tier, fmt::arg("tier", tier)));
  for (std::size_t scenario = 0; scenario < comparison.scenarios.size(); ++scenario) {
    const analysis::ComparedFigure* const world = comparison.find(scenario, figure, By::world, 0);
    if (!world || !comparison.find(scenario, figure, By::tier, 0)) continue;
    const double of_amount = world->lost.spread.mean == 0 ? 0 : world->lost_share.spread.mean / world->lost.spread.mean;
    std::vector<double> shares;
    for (std::size_t tier = 0; tier < tiers.size(); ++tier)
      shares.push_back(comparison.find(scenario, figure, By::tier, tier)->lost.spread.mean * of_amount);
    parts.scenarios.push_back(scenario);
    parts.shares.push_back(shares);
  }
  return parts;
}

double whole_of(const std::vector<double>& shares) {
  double sum = 0;
  for (const double share : shares) sum += share;
  return sum;
}

// "8.07", "-0.002": a plus would look like a gain.
std::string points_lost(double share) {
  const std::string text = analysis::points(share);
  return text.starts_with("+") ? text.substr(1) : text;
}

std::string waterfall_of(const Parts& parts, const std::string& what, std::string_view caption,
                         const Contents& contents, const Texts& texts) {
  BarChart chart{"effects",
                 fill(texts.effects_title, fmt::arg("what", what)),
                 std::string(texts.effects_text),
                 std::string(texts.points),
                 false,
                 {},
                 {}};
  Table table{fill(texts.effects_table, fmt::arg("what", what)), {""}, {}};
  table.head.front() = std::string(texts.effects_part);
  for (const std::size_t scenario : parts.scenarios) {
    chart.scenarios.push_back(contents.comparison.scenarios[scenario].name);
    table.head.push_back(contents.comparison.scenarios[scenario].name);
  }
  std::vector<double> starts(parts.scenarios.size());
  const auto add = [&](const std::string& name, auto&& share_of, bool is_whole) {
    BarGroup group{name, {}};
    TableRow row{name, {}};
    for (std::size_t place = 0; place < parts.scenarios.size(); ++place) {
      const double share = share_of(place), start = is_whole ? 0 : starts[place];
      group.bars.push_back({100 * (start + share), 0, 0, points_lost(share), 100 * start});
      row.cells.push_back(number(share, points_lost(share)));
      starts[place] += share;
    }
    chart.groups.push_back(group);
    table.rows.push_back(row);
  };
  for (std::size_t part = 0; part < parts.names.size(); ++part)
    add(
        parts.names[part], [&](std::size_t place) { return parts.shares[place][part]; }, false);
  add(
      std::string(texts.effect_all), [&](std::size_t place) { return whole_of(parts.shares[place]); }, true);
  return "<div class=\"pair\">\n" + report::figure(svg_of(chart), fill(caption, fmt::arg("what", what))) +
         html_of(table) + "</div>\n";
}

}  // namespace

std::string effects_html(const Contents& contents, const Texts& texts) {
  const Comparison& comparison = contents.comparison;
  const std::string what(texts.figure_lost[static_cast<std::size_t>(main_figure(comparison))]);
  const std::string how = paragraph(comparison.is_ensemble ? texts.effects_how_ensemble : texts.effects_how);
  const Parts by_effect = parts_by_effect(contents, texts);
  std::string html;
  if (!by_effect.scenarios.empty()) {
    html = waterfall_of(by_effect, what, texts.effects_caption, contents, texts);
    if (by_effect.scenarios.size() == comparison.scenarios.size()) return html;
    std::vector<std::string> unknown;
    for (std::size_t scenario = 0; scenario < comparison.scenarios.size(); ++scenario)
      if (std::find(by_effect.scenarios.begin(), by_effect.scenarios.end(), scenario) == by_effect.scenarios.end())
        unknown.push_back(comparison.scenarios[scenario].name);
    return html + paragraph(fill(texts.effects_unknown, fmt::arg("scenario", joined(unknown, texts)))) + how;
  }
  const Parts by_tier = parts_by_tier(comparison, texts);
  if (!by_tier.scenarios.empty()) html = waterfall_of(by_tier, what, texts.effects_tiers, contents, texts);
  return html + how;
}

}  // namespace tierwave::report
