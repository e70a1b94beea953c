#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <sstream>
#include <utility>

#include "analysis/differing_keys.hpp"
#include "report/escape.hpp"
#include "report/html.hpp"
#include "report/names.hpp"
#include "report/sections.hpp"
#include "report/sources.hpp"

namespace tierwave::report {
namespace {

using analysis::ComparedScenario;
using analysis::Comparison;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

// What several scenarios say, once each, with the names of those that say it.
template <class Said>
using Sayings = std::vector<std::pair<Said, std::vector<std::string>>>;

template <class Said>
void add(const Said& said, const std::string& scenario, Sayings<Said>& sayings) {
  for (auto& [known, by] : sayings)
    if (known == said) {
      by.push_back(scenario);
      return;
    }
  sayings.push_back({said, {scenario}});
}

// Lines, each with the scenarios that say it where not all do. Programs and scenarios write them in English.
std::string lines_html(const Sayings<std::string>& sayings, std::size_t scenarios, const Texts& texts) {
  std::vector<std::string> lines;
  for (const auto& [line, by] : sayings)
    lines.push_back(by.size() < scenarios ? joined(by, texts) + ": " + line : line);
  return lines.empty() ? "" : in_english(list_of(lines), texts);
}

// A name for the shell, in quotation marks where it needs them.
std::string word(const std::string& name) {
  const bool plain = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("._-/+").find(c) != std::string_view::npos;
  });
  if (plain) return name;
  std::string quoted = "'";
  for (const char c : name) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

}  // namespace

std::string warnings_html(const Comparison& comparison, const Texts& texts) {
  Sayings<std::string> warnings;
  for (const ComparedScenario& scenario : comparison.scenarios)
    for (const std::string& warning : scenario.warnings) add(warning, scenario.name, warnings);
  if (warnings.empty()) return paragraph(texts.no_warnings);
  return paragraph(with(texts.warnings_note, texts.as_written, texts)) +
         lines_html(warnings, comparison.scenarios.size(), texts);
}

std::string assumptions_html(const Comparison& comparison, const Texts& texts) {
  const std::size_t scenarios = comparison.scenarios.size();
  Sayings<std::string> data, notes;
  Sayings<SourcedKey> keys;
  for (const ComparedScenario& scenario : comparison.scenarios) {
    if (const std::string source = attribute(scenario, "source"); !source.empty())
      add(fmt::format("{}: {}", texts.data_source, source), scenario.name, data);
    for (const SourcedKey& key :
         sourced_keys(analysis::keys_of(attribute(scenario, "scenario_resolved"), scenario.from)))
      add(key, scenario.name, keys);
    for (const std::string& note : lines_of(attribute(scenario, "assumptions"))) add(note, scenario.name, notes);
  }
  std::string html = lines_html(data, scenarios, texts);
  if (keys.empty()) {
    html += paragraph(texts.no_sources);
  } else {
    Table table{std::string(texts.sources_note),
                {std::string(texts.sourced_key), std::string(texts.value), std::string(texts.source)},
                {},
                false};
    const bool all =
        std::all_of(keys.begin(), keys.end(), [&](const auto& key) { return key.second.size() == scenarios; });
    if (!all) table.head.emplace_back(texts.in_scenarios);
    for (const auto& [key, by] : keys) {
      TableRow row{key.key, {escaped(key.value), in_english(escaped(key.source), texts)}};
      if (!all) row.cells.push_back(escaped(by.size() < scenarios ? joined(by, texts) : std::string(texts.in_all)));
      table.rows.push_back(row);
    }
    html += html_of(table);
  }
  if (!notes.empty())
    html += paragraph(with(texts.notes_of_run, texts.as_written, texts)) + lines_html(notes, scenarios, texts);
  return html;
}

std::string limits_html(const Texts& texts) {
  std::vector<std::string> limits;
  for (const std::string_view limit : texts.what_is_not_told) limits.emplace_back(limit);
  limits.emplace_back(texts.validation);
  return list_of(limits);
}

std::string again_html(const Contents& contents, const std::string& output, const Texts& texts) {
  const Comparison& comparison = contents.comparison;
  std::string commands, report = "tierwave report";
  for (const ComparedScenario& scenario : comparison.scenarios) {
    const std::string file = word(scenario.name + ".toml");
    commands +=
        escaped(comparison.is_ensemble ? fmt::format("tierwave ensemble {} --replicates {} --output {}", file,
                                                     comparison.replicates, word(scenario.from))
                                       : fmt::format("tierwave run {} --output {}", file, word(scenario.from))) +
        "\n";
    report += " " + word(scenario.from);
  }
  if (comparison.baseline > 0) report += " --baseline " + word(comparison.scenarios[comparison.baseline].from);
  if (contents.sweep) report += " --sweep " + word(contents.sweep->from);
  if (texts.language != english.language) report += fmt::format(" --language {}", texts.language);
  commands += escaped(report + " --output " + word(output)) + "\n";
  Table table{std::string(texts.again_caption), {std::string(texts.again_file)}, {}, false};
  for (const ComparedScenario& scenario : comparison.scenarios) table.head.push_back(scenario.from);
  const auto add_row = [&](std::string_view name, auto&& text) {
    TableRow row{std::string(name), {}};
    for (const ComparedScenario& scenario : comparison.scenarios) row.cells.push_back(text(scenario));
    if (std::adjacent_find(row.cells.begin(), row.cells.end(), std::not_equal_to<>()) == row.cells.end())
      row.cells.resize(1);  // the same in all
    table.rows.push_back(row);
  };
  const auto two = [&](std::string_view name, const char* first, const char* second) {
    add_row(name, [&](const ComparedScenario& scenario) {
      return escaped(attribute(scenario, first) + ", " + attribute(scenario, second));
    });
  };
  // Lines, each once, with the files that hold it where not all do.
  const auto codes = [&](std::string_view name, const char* of) {
    Sayings<std::string> lines;
    for (const ComparedScenario& scenario : comparison.scenarios)
      for (const std::string& line : lines_of(attribute(scenario, of))) add(line, scenario.from, lines);
    std::string html;
    for (const auto& [line, by] : lines)
      html += (html.empty() ? "" : "<br/>") +
              (by.size() < comparison.scenarios.size() ? escaped(joined(by, texts)) + ": " : "") + "<code>" +
              escaped(line) + "</code>";
    table.rows.push_back({std::string(name), {html}});
  };
  two(texts.again_program, "program_version", "program_revision");
  two(texts.again_seed, "seed", "precision");
  two(texts.again_network, "firms", "links");
  codes(texts.again_scenario, "scenario_sha256");
  codes(texts.again_inputs, "input_sha256");
  codes(texts.again_libraries, "library_versions");
  return paragraph(texts.again_note) + "<pre>" + commands + "</pre>\n" + html_of(table);
}

}  // namespace tierwave::report
