#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/files.hpp"
#include "base/toml.hpp"
#include "scenario/extends.hpp"
#include "scenario/fill.hpp"
#include "scenario/overrides.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::scenario {
namespace {

// The scenario's own mistakes first, then those of its bases, then of the command line; each by line.
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
               const Overrides& overrides) {
  Scenario scenario;
  scenario.file = file.string();
  scenario.text = text;
  scenario.hash = sha256(text);
  if (text.find_first_not_of(" \t\r\n") == std::string::npos)
    throw InvalidInput({scenario.file, 1, 1}, "the file is empty", "write a scenario into it");

  TomlTable tree = with_bases(parse_toml(text, scenario.file), file, language, scenario.bases);
  std::vector<Mistake> mistakes;
  apply(overrides, tree, language, mistakes);
  fill(scenario, tree, language, mistakes);
  sort(mistakes, scenario);
  if (!mistakes.empty()) throw InvalidInput(std::move(mistakes));
  return scenario;
}

Scenario read(const std::filesystem::path& file, const schema::Table& language, const Overrides& overrides) {
  return parse(read_text(file), file, language, overrides);
}

}  // namespace tierwave::scenario
