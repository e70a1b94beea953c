#include "report/heat_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "analysis/figure_text.hpp"
#include "report/escape.hpp"
#include "report/html.hpp"

namespace tierwave::report {
namespace {

constexpr std::size_t most_countries = 24, most_sectors = 20;
constexpr double nearly_nothing = 0.0005;
constexpr std::array<double, 7> shades{nearly_nothing, 0.005, 0.02, 0.05, 0.1, 0.2, 0.4};

// The `most` with the largest means, in their own order.
std::vector<std::size_t> largest(const std::vector<double>& means, std::size_t most) {
  std::vector<std::size_t> places(means.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  if (places.size() <= most) return places;
  std::stable_sort(places.begin(), places.end(),
                   [&](std::size_t a, std::size_t b) { return std::abs(means[a]) > std::abs(means[b]); });
  places.resize(most);
  std::sort(places.begin(), places.end());
  return places;
}

std::vector<double> means_of(const HeatMap& map, bool by_country) {
  const std::size_t sectors = map.sectors.size();
  std::vector<double> sums(by_country ? map.countries.size() : sectors), counts(sums.size());
  for (std::size_t cell = 0; cell < map.lost.size(); ++cell) {
    if (std::isnan(map.lost[cell])) continue;
    const std::size_t place = by_country ? cell / sectors : cell % sectors;
    sums[place] += map.lost[cell];
    ++counts[place];
  }
  for (std::size_t place = 0; place < sums.size(); ++place) sums[place] /= std::max(1.0, counts[place]);
  return sums;
}

std::string cell_of(double lost) {
  if (std::isnan(lost)) return "<td></td>";
  std::string text = fmt::format("{:.0f}", 100 * lost);
  if (text == "-0") text = "0";
  constexpr double one_digit = 0.095;
  if (std::abs(lost) < one_digit) text = analysis::per_cent(std::abs(lost) < nearly_nothing ? 0 : lost);
  return fmt::format("<td class=\"{}\">{}</td>", shade_of(lost), number(lost, text));
}

}  // namespace

std::string shade_of(double lost) {
  if (lost <= -nearly_nothing) return "hg";
  const auto shade = std::upper_bound(shades.begin(), shades.end(), lost) - shades.begin();
  return fmt::format("h{}", shade);
}

std::string html_of(const HeatMap& map, const Texts& texts) {
  const std::vector<std::size_t> rows = largest(means_of(map, true), most_countries);
  const std::vector<std::size_t> columns = largest(means_of(map, false), most_sectors);
  std::string caption = fill(texts.heat_caption, fmt::arg("what", map.what), fmt::arg("scenario", map.scenario));
  if (rows.size() < map.countries.size() || columns.size() < map.sectors.size())
    caption += fill(texts.heat_largest, fmt::arg("countries", rows.size()), fmt::arg("sectors", columns.size()),
                    fmt::arg("all_countries", map.countries.size()), fmt::arg("all_sectors", map.sectors.size()));
  std::string html = fmt::format(
      "<div class=\"wide\" role=\"region\" aria-label=\"{}\" tabindex=\"0\">\n<table class=\"heat\">\n<thead><tr><th scope=\"col\">{}</th>",
      escaped(map.what + ", " + map.scenario), escaped(texts.heat_corner));
  for (const std::size_t column : columns)
    html += fmt::format("<th scope=\"col\"><span>{}</span></th>", escaped(map.sectors[column]));
  html += "</tr></thead>\n<tbody>\n";
  for (const std::size_t row : rows) {
    html += fmt::format("<tr><th scope=\"row\">{}</th>", escaped(map.countries[row]));
    for (const std::size_t column : columns) html += cell_of(map.lost[row * map.sectors.size() + column]);
    html += "</tr>\n";
  }
  return figure(html + "</tbody>\n</table>\n</div>\n", caption);
}

}  // namespace tierwave::report
