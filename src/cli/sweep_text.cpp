#include "cli/sweep_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <variant>

#include "analysis/spread.hpp"
#include "cli/summary_text.hpp"

namespace tierwave::cli {
namespace {

using sweep::figure_count;
using sweep::Index;
using sweep::Record;

constexpr std::size_t key_width = 46;

// Headline results, by their position among the figures.
struct Headline {
  std::size_t figure;
  const char* name;
};
constexpr std::array<Headline, 4> headlines{
    {{0, "hours, whole run"}, {1, "jobs, whole run"}, {2, "output, whole run"}, {3, "hours, worst day"}}};

std::string text_attribute(const Record& record, std::string_view name) {
  for (const auto& [known, value] : record.provenance)
    if (known == name)
      if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return "";
}

// In as many columns as there are: the end of a long name tells keys apart better than its beginning.
std::string fitted(const std::string& key, std::size_t width) {
  return key.size() <= width ? key : "..." + key.substr(key.size() - width + 3);
}

std::string first_line(const Record& record) {
  const sweep::PlanShape& plan = record.plan;
  const std::string shard = record.shard.is_whole() ? "" : fmt::format(", shard {}", record.shard.text());
  const std::string runs = plan.replicates ? fmt::format(" of {} replicates", *plan.replicates) : "";
  const char* const kind = plan.kind == sweep::PlanShape::Kind::grid    ? "grid"
                           : plan.kind == sweep::PlanShape::Kind::sobol ? "Sobol plan"
                                                                        : "Latin hypercube";
  const bool sobol = plan.kind == sweep::PlanShape::Kind::sobol && record.shard.is_whole();
  const std::string rows = sobol ? fmt::format(" ({} rows x {})", plan.rows, plan.keys.size() + 2) : "";
  return fmt::format("{}: {} over {} key{}{}, {} samples{}{}\n", text_attribute(record, "title"), kind,
                     plan.keys.size(), plan.keys.size() == 1 ? "" : "s", shard, record.samples.size(), rows, runs);
}

// Two digits, without "-0.00".
std::string share(double value) {
  constexpr double shown = 0.005;
  return fmt::format("{:.2f}", std::abs(value) < shown ? 0.0 : value);
}

std::string interval(const Index& index) {
  if (std::isnan(index.value)) return "-";
  return fmt::format("{} ({} to {})", share(index.value), share(index.low), share(index.high));
}

analysis::Spread spread(const Record& record, std::size_t figure) {
  std::vector<double> values = record.means[figure];
  return analysis::spread_of(values);
}

std::string spreads(const Record& record) {
  std::string text = "  per cent of the baseline lost      mean    5 %   50 %   95 %   over the samples\n";
  for (const Headline& headline : headlines) {
    const analysis::Spread lost = spread(record, headline.figure);
    text += fmt::format("  {:<32} {:>6} {:>6} {:>6} {:>6}\n", headline.name, per_cent(lost.mean), per_cent(lost.low()),
                        per_cent(lost.median()), per_cent(lost.high()));
  }
  return text + "\n";
}

std::string table_of_indices(const Record& record, const std::vector<sweep::SobolIndices>& indices) {
  std::string text =
      "  Share of the variance that a key explains by itself, and with all its interactions\n"
      "  (Sobol indices, 90 % interval)\n\n";
  for (const Headline& headline : headlines) {
    const sweep::SobolIndices& of = indices[headline.figure];
    const bool known =
        std::any_of(of.total.begin(), of.total.end(), [](const Index& i) { return !std::isnan(i.value); });
    if (!known) {
      text += fmt::format("  {:<{}} not known, or the same in all samples\n\n", headline.name, key_width);
      continue;
    }
    text += fmt::format("  {:<{}} {:>22} {:>22}\n", headline.name, key_width, "by itself", "with others");
    for (std::size_t key = 0; key < record.plan.keys.size(); ++key)
      text += fmt::format("    {:<{}} {:>22} {:>22}\n", fitted(record.plan.keys[key], key_width - 2), key_width - 2,
                          interval(of.first_order[key]), interval(of.total[key]));
    text += "\n";
  }
  return text;
}

// The positions of the samples that lose least and most of what is known.
std::string table_of_extremes(const Record& record) {
  const auto known = [&](std::size_t figure) {
    return std::none_of(record.means[figure].begin(), record.means[figure].end(),
                        [](double value) { return std::isnan(value); });
  };
  const std::size_t figure = known(0) ? 0 : 2;
  if (!known(figure)) return "";
  const std::vector<double>& lost = record.means[figure];
  const auto [least, most] = std::minmax_element(lost.begin(), lost.end());
  const std::array<std::size_t, 2> positions{static_cast<std::size_t>(least - lost.begin()),
                                             static_cast<std::size_t>(most - lost.begin())};
  const char* const what = figure == 0 ? "hours" : "output";
  std::string text = fmt::format("  {:<{}} {:>20} {:>20}\n", "of all samples, the one with", key_width,
                                 fmt::format("least {} lost", what), fmt::format("most {} lost", what));
  const auto row = [&](const std::string& name, const auto& cell) {
    text += fmt::format("  {:<{}} {:>20} {:>20}\n", fitted(name, key_width), key_width, cell(positions[0]),
                        cell(positions[1]));
  };
  row("sample", [&](std::size_t at) { return fmt::format("{}", record.samples[at]); });
  const std::size_t keys = record.plan.keys.size();
  for (std::size_t key = 0; key < keys; ++key)
    row(record.plan.keys[key], [&](std::size_t at) { return fmt::format("{:.6g}", record.values[at * keys + key]); });
  for (const Headline& headline : headlines)
    row(fmt::format("{}, per cent lost", headline.name),
        [&](std::size_t at) { return per_cent(record.means[headline.figure][at]); });
  return text + "\n";
}

}  // namespace

std::string sweep_text(const Record& record, const std::vector<sweep::SobolIndices>& indices,
                       const std::filesystem::path& output) {
  std::string text = first_line(record) + "\n" + spreads(record);
  const bool sobol = record.plan.kind == sweep::PlanShape::Kind::sobol && record.shard.is_whole();
  text += sobol ? table_of_indices(record, indices) : table_of_extremes(record);
  return text + fmt::format("  {}\n", output.string());
}

}  // namespace tierwave::cli
