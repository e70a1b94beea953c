#include "sweep/plan_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "base/csv.hpp"
#include "base/files.hpp"
#include "base/staged.hpp"
#include "language/language.hpp"
#include "language/root_keys.hpp"
#include "language/sweep_keys.hpp"
#include "study/provenance.hpp"
#include "study/revision.hpp"
#include "sweep/shard.hpp"

namespace tierwave::sweep {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view first_line = "# tierwave-sweep-plan 1";

// Without [sweep], whose keys have lines of their own, or change no run.
std::string hash_of_scenario(scenario::Scenario scenario) {
  scenario.tables.insert_or_assign("sweep", schema::Values{});
  scenario.lists.insert_or_assign("sweep.over", std::vector<schema::Values>{});
  return sha256(scenario::resolved_text(scenario, language::whole()));
}

std::string hash_of_inputs(const resolve::Study& study) {
  std::string all;
  for (const auto& [file, hash] : study.population.hashes) all += fmt::format("{} {}\n", file, hash);
  return sha256(all);
}

std::string law_of(const resolve::Swept& key) {
  const language::Distribution& law = key.distribution;
  using Shape = language::Distribution::Shape;
  if (!key.levels.empty()) return fmt::format("levels {}", fmt::join(key.levels, " "));
  const std::string range = fmt::format("{} to {}", law.low, law.high);
  if (law.shape == Shape::uniform) return "uniform " + range;
  if (law.shape == Shape::triangular) return fmt::format("triangular {}, mode {}", range, law.centre);
  const bool normal = law.shape == Shape::normal;
  return fmt::format("{} {}, {} {}, {} {}", normal ? "normal" : "lognormal", range, normal ? "mean" : "median",
                     law.centre, normal ? "standard deviation" : "log deviation", law.spread);
}

std::string header_of(const Plan& plan, const resolve::Study& study) {
  std::string text = fmt::format("{}\n", first_line);
  const auto line = [&](const char* name, const auto& value) { text += fmt::format("# {}: {}\n", name, value); };
  line("plan", name_of(plan.kind));
  line("samples", plan.samples);
  line("replicates", plan.replicates ? fmt::format("{}", *plan.replicates) : "none");
  line("seed", language::root(study.scenario).seed);
  for (const resolve::Swept& key : study.swept) line("over", fmt::format("{} {}", key.key, law_of(key)));
  line("scenario", language::root(study.scenario).name);
  line("scenario_sha256", hash_of_scenario(study.scenario));
  line("input_sha256", hash_of_inputs(study));
  line("program", fmt::format("{} {}", study::program_version, study::program_revision));
  return text;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    lines.push_back(text.substr(0, end + (text[end] == '\n' ? 0 : 1)));
    text.remove_prefix(end + 1);
  }
  return lines;
}

// "samples" and "64" of "# samples: 64"; nothing for rows of the table.
std::optional<std::pair<std::string_view, std::string_view>> named(std::string_view line) {
  const std::size_t colon = line.find(": ");
  if (!line.starts_with("# ") || colon == std::string_view::npos) return std::nullopt;
  return std::pair(line.substr(2, colon - 2), line.substr(colon + 2));
}

std::string change(std::string_view was, std::string_view is) {
  const auto before = named(was), now = named(is);
  if (!before || !now || before->first != now->first)
    return fmt::format("the line was '{}' when the sweep began and would be '{}'", was, is);
  const auto& [name, value] = *now;
  if (name == "scenario_sha256") return "the scenario has changed since the sweep began, or --set and --seed have";
  if (name == "input_sha256") return "a file that the scenario reads has changed since the sweep began";
  return fmt::format("{} was {} when the sweep began and is now {}", name == "over" ? "[[sweep.over]]" : name,
                     before->second, value);
}

// All changes of the header, or the first of the rows.
[[noreturn]] void refuse_changed(const fs::path& path, std::string_view was, std::string_view is) {
  constexpr const char* remedy = "undo the change, choose another --output, or start anew with --force";
  const std::vector<std::string_view> before = lines_of(was), now = lines_of(is);
  if (before.empty() || before.front() != first_line)
    throw InvalidInput({path.string(), 1}, "it is no plan of a sweep that this program can read",
                       "choose another --output, or start anew with --force");
  Mistakes mistakes;
  for (std::size_t line = 0; line < std::min(before.size(), now.size()); ++line) {
    if (before[line] == now[line]) continue;
    const bool of_header = now[line].starts_with('#') && before[line].starts_with('#');
    if (!of_header && !mistakes.empty()) break;
    mistakes.add({path.string(), static_cast<int>(line + 1)}, change(before[line], now[line]), remedy);
    if (!of_header) break;
  }
  if (mistakes.empty())
    mistakes.add({path.string()}, fmt::format("it has {} lines and the plan {}", before.size(), now.size()), remedy);
  mistakes.throw_if_any();
  throw InvalidInput({path.string()}, "it is another plan", remedy);  // not reached
}

}  // namespace

PlanText text_of(const Plan& plan, const resolve::Study& study) {
  const bool sobol = plan.kind == Plan::Kind::sobol;
  std::string text = header_of(plan, study) + "sample" + (sobol ? ",matrix" : "");
  for (const std::string& key : plan.keys) text += "," + csv_field(key);
  text += '\n';
  for (std::size_t sample = 0; sample < plan.samples; ++sample) {
    text += fmt::format("{}", sample);
    if (sobol) text += "," + csv_field(plan.matrix_of(sample));
    for (const double value : plan.sample(sample)) text += fmt::format(",{}", value);
    text += '\n';
  }
  std::string hash = sha256(text);
  return {std::move(text), std::move(hash)};
}

void write_or_compare(const PlanText& plan, const fs::path& path) {
  constexpr int attempts = 300;
  constexpr int microseconds = 100'000;
  for (int attempt = 1; !is_there(path); ++attempt) try {
      StagedFile file(path);
      if (is_there(path)) break;  // another shard's, which was faster
      file.write(std::as_bytes(std::span(plan.text)));
      file.commit();
    } catch (const InputOutputError&) {
      // Another shard may hold the lock for the moment in which it writes the same plan.
      if (is_there(path)) break;
      if (attempt == attempts || !is_there(path.string() + ".lock")) throw;
      ::usleep(microseconds);
    }
  const std::string there = read_text(path);
  if (there != plan.text) refuse_changed(path, there, plan.text);
}

}  // namespace tierwave::sweep
