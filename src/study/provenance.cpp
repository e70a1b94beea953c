#include "study/provenance.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "language/language.hpp"
#include "study/revision.hpp"

namespace tierwave::study {

std::vector<results::Attribute> provenance(const resolve::Study& study) {
  const scenario::Scenario& scenario = study.scenario;
  const network::Network& network = *study.setup.network;
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
      {"economy_year", static_cast<std::int64_t>(network.year)},
      {"employment_year",
       static_cast<std::int64_t>(network.employment_year > 0 ? network.employment_year : network.year)},
      {"firms", static_cast<std::int64_t>(network.firms.size())},
      {"links", static_cast<std::int64_t>(network.links.size())},
      {"assumptions", fmt::format("{}", fmt::join(study.said.notes, "\n"))},
  };
}

}  // namespace tierwave::study
