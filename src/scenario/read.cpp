#include <fmt/format.h>

#include <algorithm>
#include <ranges>
#include <tuple>

#include "base/files.hpp"
#include "base/toml.hpp"
#include "scenario/extends.hpp"
#include "scenario/fill.hpp"
#include "scenario/overlay.hpp"
#include "scenario/overrides.hpp"
#include "scenario/presets.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::scenario {
namespace {

// All layers in one: the lowest, the files from the last one extended to the scenario, the command line.
TomlTable laid(TomlTable lowest, const std::vector<TomlTable>& files, const Overrides& overrides,
               const schema::Table& language, std::vector<Mistake>& mistakes, std::vector<std::string>& notes) {
  for (const TomlTable& file : std::views::reverse(files)) overlay(lowest, file, language);
  apply(overrides, lowest, language, mistakes, notes);
  return lowest;
}

// Any layer may name the preset, which then lies below them all.
PresetChoice preset_of(const std::vector<TomlTable>& files, const Overrides& overrides, const schema::Table& language) {
  std::vector<Mistake> reported_later;
  std::vector<std::string> told_later;
  return chosen_preset(laid({}, files, overrides, language, reported_later, told_later), language);
}

// The scenario's own mistakes first, then those of its bases, then of the command line and the preset; each by line.
void sort(std::vector<Mistake>& mistakes, const Scenario& scenario) {
  std::vector<std::string> files{scenario.file};
  for (const Base& base : scenario.bases) files.push_back(base.file);
  const auto place = [&](const Mistake& mistake) {
    const auto file = std::find(files.begin(), files.end(), mistake.where.file);
    return std::tuple(file - files.begin(), mistake.where.line, mistake.where.column);
  };
  std::stable_sort(mistakes.begin(), mistakes.end(),
                   [&](const Mistake& a, const Mistake& b) { return place(a) < place(b); });
}

}  // namespace

Scenario parse(const std::string& text, const std::filesystem::path& file, const schema::Table& language,
               const Overrides& overrides, const MoreMistakes& more) {
  Scenario scenario;
  scenario.file = file.string();
  scenario.text = text;
  scenario.hash = sha256(text);
  if (text.find_first_not_of(" \t\r\n") == std::string::npos)
    throw InvalidInput({scenario.file, 1, 1}, "the file is empty", "write a scenario into it");

  const std::vector<TomlTable> files = with_bases(parse_toml(text, scenario.file), file, scenario.bases);
  const auto [preset, understood] = preset_of(files, overrides, language);
  std::vector<Mistake> mistakes;
  TomlTable tree = laid(preset ? preset->keys : TomlTable{}, files, overrides, language, mistakes, scenario.notes);
  if (preset) refuse_other_rules(tree, *preset, language, mistakes);
  refuse_unknown_preset(tree, language, mistakes);
  fill(scenario, tree, language, understood ? Unwritten::takes_default : Unwritten::is_unknown, mistakes);
  if (more && !mistakes.empty()) {
    Mistakes found;
    more(scenario, found);
    mistakes.insert(mistakes.end(), found.list().begin(), found.list().end());
  }
  sort(mistakes, scenario);
  if (!mistakes.empty()) throw InvalidInput(std::move(mistakes));
  return scenario;
}

Scenario read(const std::filesystem::path& file, const schema::Table& language, const Overrides& overrides,
              const MoreMistakes& more) {
  return parse(read_text(file), file, language, overrides, more);
}

}  // namespace tierwave::scenario
