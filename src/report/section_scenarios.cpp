#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/figure_text.hpp"
#include "report/escape.hpp"
#include "report/html.hpp"
#include "report/names.hpp"
#include "report/sections.hpp"

namespace tierwave::report {
namespace {

using analysis::By;
using analysis::ComparedCost;
using analysis::ComparedFigure;
using analysis::ComparedScenario;
using analysis::Comparison;
using analysis::Figure;
using analysis::FigureRow;
using analysis::Spread;

class Scenarios {
 public:
  Scenarios(const Comparison& comparison, const Texts& texts)
      : comparison_(comparison), texts_(texts), scale_(comparison) {}

  std::string html() const {
    std::string html = descriptions();
    if (comparison_.scenarios.size() < 2) return html + heading(texts_.levels) + levels() + costs();
    return html + "<div class=\"pair\">\n<div>\n" + heading(texts_.levels) + levels() + "</div>\n<div>\n" +
           heading(fill(texts_.differences, fmt::arg("baseline", base().name))) + differences() + "</div>\n</div>\n" +
           costs() + keys();
  }

 private:
  const ComparedScenario& base() const { return comparison_.scenarios[comparison_.baseline]; }
  static std::string heading(std::string_view text) { return "<h3>" + escaped(text) + "</h3>\n"; }

  std::string descriptions() const {
    std::string html = "<ul>\n";
    for (const ComparedScenario& scenario : comparison_.scenarios) {
      html += "<li><strong>" + escaped(scenario.name) + "</strong>";
      if (const std::string text = attribute(scenario, "comment"); !text.empty()) html += ": " + escaped(text);
      for (const std::string& label : scenario.labels)
        html += " <strong>" + escaped(fill(texts_.by_force, fmt::arg("label", label))) + "</strong>";
      html += "</li>\n";
    }
    html += "</ul>\n";
    for (std::size_t scenario = 0; scenario < comparison_.scenarios.size(); ++scenario)
      if (const ComparedScenario& own = comparison_.scenarios[scenario];
          scenario != comparison_.baseline && own.same_figures)
        html += paragraph(fill(own.same_keys ? texts_.equal : texts_.equal_but_keys, fmt::arg("scenario", own.name),
                               fmt::arg("baseline", base().name)));
    for (const ComparedScenario& scenario : comparison_.scenarios)
      if (const std::string own = attribute(scenario, "replicates");
          comparison_.is_ensemble && !own.empty() && own != fmt::format("{}", comparison_.replicates))
        html += paragraph(fill(texts_.fewer_replicates, fmt::arg("scenario", scenario.name), fmt::arg("own", own),
                               fmt::arg("replicates", comparison_.replicates)));
    return html;
  }

  std::string amount(const Spread& spread, Figure figure, bool sign) const {
    // The value is that of the comparison's files, in their unit; the text is in that of the heading.
    return figure_cell(spread, comparison_.is_ensemble, texts_.interval,
                       [&](double value) { return analysis::rounded(value / scale_.of(figure), sign); });
  }
  template <class Text>
  std::string share(const Spread& spread, Text&& text) const {
    return figure_cell(spread, comparison_.is_ensemble, texts_.interval, text);
  }
  std::string of_replicates(double share) const {
    return std::isnan(share) ? "-" : number(share, fmt::format("{:.0f} %", 100 * share));
  }

  std::string levels() const {
    Table table{std::string(comparison_.is_ensemble ? texts_.levels_note_range : texts_.levels_note),
                {std::string(texts_.scenario), std::string(texts_.per_cent), std::string(texts_.amount)},
                {}};
    for (const FigureRow& row : analysis::figure_rows) {
      if (!comparison_.find(0, row.figure, By::world, 0)) continue;
      table.rows.push_back({group_name(texts_.figure_lost, row.figure), {}, true});
      for (std::size_t scenario = 0; scenario < comparison_.scenarios.size(); ++scenario) {
        const ComparedFigure& own = *comparison_.find(scenario, row.figure, By::world, 0);
        table.rows.push_back(
            {comparison_.scenarios[scenario].name,
             {share(own.lost_share.spread, analysis::per_cent), amount(own.lost.spread, row.figure, false)}});
      }
    }
    return html_of(table);
  }

  // "Hours lost, million full-time jobs"
  std::string group_name(const std::array<std::string_view, 4>& names, Figure figure) const {
    return fmt::format("{}, {}", names[static_cast<std::size_t>(figure)], unit(figure));
  }
  std::string unit(Figure figure) const { return unit_of(figure, scale_, comparison_, texts_); }

  std::string differences() const {
    const bool ensemble = comparison_.is_ensemble;
    Table table{
        fill(ensemble ? texts_.differences_note_range : texts_.differences_note, fmt::arg("baseline", base().name)),
        {std::string(texts_.scenario), std::string(texts_.points), std::string(texts_.amount)},
        {}};
    if (ensemble)
      table.head.insert(table.head.end(), {std::string(texts_.helps_column), std::string(texts_.best_column)});
    for (const FigureRow& row : analysis::figure_rows) {
      if (!comparison_.find(0, row.figure, By::world, 0)) continue;
      table.rows.push_back({group_name(texts_.figure_kept, row.figure), {}, true});
      for (std::size_t scenario = 0; scenario < comparison_.scenarios.size(); ++scenario) {
        const ComparedFigure& own = *comparison_.find(scenario, row.figure, By::world, 0);
        const bool is_base = scenario == comparison_.baseline;
        if (is_base && !ensemble) continue;
        TableRow line{comparison_.scenarios[scenario].name, {}};
        line.cells = is_base ? std::vector<std::string>{"", ""}
                             : std::vector<std::string>{share(own.kept_share.spread, analysis::points),
                                                        amount(own.kept.spread, row.figure, true)};
        if (ensemble)
          line.cells.insert(line.cells.end(), {is_base ? "" : of_replicates(own.helps), of_replicates(own.best)});
        table.rows.push_back(line);
      }
    }
    return html_of(table);
  }

  std::string costs() const {
    if (!comparison_.find_cost(0, By::world, 0)) return "";
    const bool any = std::any_of(comparison_.costs.begin(), comparison_.costs.end(),
                                 [](const ComparedCost& cost) { return cost.paid.spread.mean != 0; });
    std::string html = heading(texts_.cost);
    if (!any) return html + paragraph(texts_.cost_none);
    const std::string money = unit(Figure::income);
    Table paid{std::string(texts_.cost_note),
               {std::string(texts_.scenario), fmt::format("{}, {}", texts_.cost_paid, money)},
               {}};
    Table more{fill(texts_.differences, fmt::arg("baseline", base().name)),
               {std::string(texts_.scenario),
                fmt::format("{}, {}", fill(texts_.cost_more, fmt::arg("baseline", base().name)), money),
                fmt::format("{}, {}", texts_.cost_rate, rate_unit(comparison_, texts_))},
               {}};
    for (std::size_t scenario = 0; scenario < comparison_.scenarios.size(); ++scenario) {
      const ComparedCost& cost = *comparison_.find_cost(scenario, By::world, 0);
      const std::string& name = comparison_.scenarios[scenario].name;
      paid.rows.push_back({name, {amount(cost.paid.spread, Figure::income, false)}});
      if (scenario != comparison_.baseline)
        more.rows.push_back(
            {name, {amount(cost.more.spread, Figure::income, true), rate(cost.per_job_week_kept.spread)}});
    }
    if (comparison_.scenarios.size() < 2) return html + html_of(paid);
    return html + "<div class=\"pair\">\n" + html_of(paid) + html_of(more) + "</div>\n";
  }

  std::string rate(const Spread& spread) const {
    const auto text = [](double value) { return analysis::rounded(value, false); };
    if (std::isnan(spread.mean)) return fmt::format("- ({})", escaped(texts_.cost_no_jobs));
    if (comparison_.is_ensemble && std::isnan(spread.low()))
      return fmt::format("{} ({})", number(spread.mean, text(spread.mean)), escaped(texts_.cost_not_in_all));
    return share(spread, text);
  }

  std::string keys() const {
    if (comparison_.keys.empty()) return "";
    Table table{std::string(texts_.keys), {std::string(texts_.key)}, {}, false};
    for (const ComparedScenario& scenario : comparison_.scenarios) table.head.push_back(scenario.name);
    for (const analysis::DifferingKey& key : comparison_.keys) {
      TableRow row{key.key, {}};
      for (const std::string& value : key.values)
        row.cells.push_back("<code>" + escaped(value.empty() ? texts_.not_there : std::string_view(value)) + "</code>");
      table.rows.push_back(row);
    }
    return html_of(table);
  }

  const Comparison& comparison_;
  const Texts& texts_;
  analysis::AmountScale scale_;
};

}  // namespace

std::string scenarios_html(const Comparison& comparison, const Texts& texts) {
  return Scenarios(comparison, texts).html();
}

}  // namespace tierwave::report
