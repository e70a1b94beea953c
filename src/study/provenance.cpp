#include "study/provenance.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "language/language.hpp"
#include "study/revision.hpp"

namespace tierwave::study {

std::vector<results::Attribute> provenance(const resolve::Study& study) {
  const scenario::Scenario& scenario = study.scenario;
  std::vector<std::string> hashes;
  for (const auto& [file, hash] : study.population.hashes) hashes.push_back(fmt::format("{} {}", file, hash));
  return {
      {"title", scenario.root.text("name")},
      {"comment", scenario.root.text("description")},
      {"source", study.population.source},
      {"program", std::string("tierwave")},
      {"program_version", std::string(program_version)},
      {"program_revision", std::string(program_revision)},
      {"library_versions", std::string(library_versions)},
      {"scenario", scenario.text},
      {"scenario_sha256", scenario.hash},
      {"scenario_resolved", scenario::resolved_text(scenario, language::whole())},
      {"input_sha256", fmt::format("{}", fmt::join(hashes, "\n"))},
      {"seed", scenario.root.integer("seed")},
      {"precision", scenario.root.text("precision")},
      {"firms", static_cast<std::int64_t>(study.setup.network->firms.size())},
      {"links", static_cast<std::int64_t>(study.setup.network->links.size())},
      {"assumptions", fmt::format("{}", fmt::join(study.said.notes, "\n"))},
  };
}

}  // namespace tierwave::study
