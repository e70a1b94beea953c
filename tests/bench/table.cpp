#include "bench/table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "bench/rounds.hpp"

namespace tierwave::bench {
namespace {

constexpr const char* nothing = "-";

struct Column {
  const char* group;  // above the names, on the first column of the group
  const char* name;
};

const std::vector<Column>& columns() {
  static const std::vector<Column> all{
      {"", "network"},
      {"", "firms"},
      {"", "links"},
      {"", "threads"},
      {"| generation", "s"},
      {"", "B/firm"},
      {"", "peak"},
      {"| saved network", "save s"},
      {"", "load ms"},
      {"| day of the engine", "ms"},
      {"", "spread"},
      {"", "ns/link"},
      {"", "bound"},
      {"| day of a whole run", "ms"},
      {"", "spread"},
      {"", "ns/link"},
      {"", "bound"},
      {"", "s/year"},
      {"| bound", "ms"},
      {"", "spread"},
      {"| memory of a run", "B/firm"},
      {"", "peak B/firm"},
      {"", "huge pages"},
      {"| firms", "rationed"},
  };
  return all;
}

// Three digits, or all of a whole number.
std::string number(std::optional<double> value) {
  if (!value) return nothing;
  return fmt::format("{:.{}f}", *value, *value >= 100 ? 0 : *value >= 10 ? 1 : *value >= 1 ? 2 : 3);
}

std::string percent(std::optional<double> share) {
  return share ? fmt::format("{:.0f}%", 100 * *share) : nothing;
}

std::string mark(std::optional<double> spread) {
  return spread && *spread > largest_spread ? "?" : "";
}

std::optional<double> quotient(std::optional<double> value, std::optional<double> by, double times = 1) {
  return value && by && *by != 0 ? std::optional(*value / *by * times) : std::nullopt;
}

// The fields of one line.
std::vector<std::string> line_of(const Measured& row, int threads) {
  const auto at = [&](const std::string& what) { return row.figure(threads, what); };
  const std::optional<double> firms = row.figure("firms"), links = row.figure("links");
  const auto judged = [&](const std::string& what) { return number(at(what)) + mark(at(what + "_spread")); };
  const auto spread = [&](const std::string& what) { return percent(at(what + "_spread")); };
  const auto nanoseconds_a_link = [&](const std::string& what) { return number(quotient(at(what), links, 1e6)); };
  return {row.row.name,
          firms ? fmt::format("{:.0f}", *firms) : nothing,
          links ? fmt::format("{:.0f}", *links) : nothing,
          fmt::format("{}", threads),
          number(at("generation_s")),
          number(quotient(at("network_bytes"), firms)),
          number(quotient(at("generation_peak_bytes"), at("network_bytes"))),
          number(at("save_s")),
          number(at("load_ms")),
          judged("step_ms"),
          spread("step_ms"),
          nanoseconds_a_link("step_ms"),
          judged("step_over_bound"),
          judged("run_ms"),
          spread("run_ms"),
          nanoseconds_a_link("run_ms"),
          judged("run_over_bound"),
          number(at("run_ms") ? std::optional(*at("run_ms") * 365e-3) : std::nullopt),
          judged("step_bound_ms"),
          spread("step_bound_ms"),
          number(quotient(row.figure("run_bytes"), firms)),
          number(quotient(row.figure("run_peak_bytes"), firms)),
          percent(quotient(row.figure("run_huge_page_bytes"), row.figure("run_bytes"))),
          percent(row.figure("rationed"))};
}

std::string padded(const std::string& text, std::size_t width, bool left) {
  return left ? fmt::format("{:<{}}", text, width) : fmt::format("{:>{}}", text, width);
}

// Trailing blanks help nobody.
std::string ended(std::string line) {
  return line.erase(line.find_last_not_of(' ') + 1) + "\n";
}

}  // namespace

std::string table_text(const std::vector<Measured>& all) {
  std::vector<std::vector<std::string>> lines;
  for (const Measured& row : all)
    for (const int threads : row.threads()) lines.push_back(line_of(row, threads));
  std::string groups, names, text;
  std::vector<std::size_t> widths;
  for (std::size_t c = 0; c < columns().size(); ++c) {
    std::size_t width = std::string(columns()[c].name).size();
    for (const auto& line : lines) width = std::max(width, line[c].size());
    // A group begins with a bar and a blank.
    const std::string group = columns()[c].group;
    if (!group.empty()) {
      groups = padded(groups, names.size(), true) + group;
      names += "| ";
    }
    names += padded(columns()[c].name, width, c == 0) + " ";
    widths.push_back(width);
  }
  text = ended(groups) + ended(names);
  for (const auto& line : lines) {
    std::string row;
    for (std::size_t c = 0; c < line.size(); ++c)
      row += (*columns()[c].group ? "| " : "") + padded(line[c], widths[c], c == 0) + " ";
    text += ended(row);
  }
  return text;
}

}  // namespace tierwave::bench
