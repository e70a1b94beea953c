#include "report/page.hpp"

#include <fmt/format.h>

#include <array>

#include "report/escape.hpp"
#include "report/headline.hpp"
#include "report/html.hpp"
#include "report/sections.hpp"
#include "report/style.hpp"

namespace tierwave::report {
namespace {

using analysis::Comparison;

std::string title_of(const Comparison& comparison, const Texts& texts) {
  const std::string& baseline = comparison.scenarios[comparison.baseline].name;
  if (comparison.scenarios.size() == 1) return fill(texts.title_one, fmt::arg("scenario", words_of(baseline)));
  return fill(texts.title_several, fmt::arg("count", comparison.scenarios.size()), fmt::arg("baseline", baseline));
}

// As analysis::jobs() writes them.
std::string jobs_of(double persons, const Texts& texts) {
  constexpr double many = 1e5, million = 1e6;
  if (!(persons > 0)) return std::string(texts.no_jobs);
  return persons < many ? fill(texts.jobs_of_world, fmt::arg("count", fmt::format("{:.6g}", persons)))
                        : fill(texts.million_jobs, fmt::arg("count", fmt::format("{:.1f}", persons / million)));
}

std::string about(const Comparison& comparison, const Texts& texts) {
  std::string text = fill(texts.about, fmt::arg("days", comparison.calendar.days()),
                          fmt::arg("start", to_string(comparison.calendar.first())),
                          fmt::arg("jobs", jobs_of(comparison.baseline_employment, texts)));
  if (comparison.is_ensemble) text += fill(texts.about_replicates, fmt::arg("replicates", comparison.replicates));
  return text;
}

}  // namespace

Contents contents_of(const std::vector<analysis::Contender>& contenders, std::size_t baseline, bool force,
                     const std::filesystem::path& sweep) {
  Contents contents{analysis::compare(contenders, baseline, force), {}, {}};
  const analysis::Figure figure = main_figure(contents.comparison);
  for (const analysis::Contender& contender : contenders)
    contents.figures.push_back(run_figures(contender.from, figure));
  if (!sweep.empty()) contents.sweep = sweep_figures(sweep, figure, contenders[baseline]);
  return contents;
}

std::string page_of(const Contents& contents, const std::string& output, const Texts& texts) {
  const Comparison& comparison = contents.comparison;
  const std::string title = escaped(title_of(comparison, texts));
  std::string page = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\"/>\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
      "<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n<main>\n<header>\n"
      "<h1>{}</h1>\n<p class=\"about\">{}</p>\n<div class=\"headline\">\n",
      texts.language, title, style, title, escaped(about(comparison, texts)));
  for (const std::string& sentence : headline_of(comparison, texts)) page += paragraph(sentence);
  page += "</div>\n</header>\n";
  page += section("scenarios", texts.scenarios, scenarios_html(comparison, texts));
  page += section("time", texts.work_over_time, days_html(contents, texts));
  page += section("countries", texts.by_country, countries_html(comparison, texts));
  page += section("effects", texts.where_from, effects_html(contents, texts));
  page += section("cells", texts.heat_map, cells_html(contents, texts));
  page += section("groups", texts.who_bears_it, groups_html(comparison, texts));
  page += section("keys", texts.what_moves_it, keys_html(contents, texts));
  page += section("warnings", texts.warnings, warnings_html(comparison, texts));
  page += section("assumptions", texts.assumptions, assumptions_html(comparison, texts));
  page += section("limits", texts.limits, limits_html(texts));
  page += section("again", texts.again, again_html(contents, output, texts));
  return page + "</main>\n</body>\n</html>\n";
}

}  // namespace tierwave::report
