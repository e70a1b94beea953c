// What --json prints, as text: each command's result in one object. nlohmann/json stays in json.cpp.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "analysis/backtest.hpp"
#include "analysis/compare.hpp"
#include "analysis/ensemble.hpp"
#include "cli/network_figures.hpp"
#include "economy/import.hpp"
#include "economy/inspect.hpp"
#include "economy_update/update.hpp"
#include "network/generate.hpp"
#include "network_files/saved_network.hpp"
#include "report/page.hpp"
#include "resolve/study.hpp"
#include "results/read.hpp"
#include "schema/preset.hpp"
#include "study/run.hpp"
#include "sweep/record.hpp"

namespace tierwave::cli {

std::string json_text(const economy::ImportReport& report);
std::string json_text(const economy::UpdateReport& report);
std::string json_text(const economy::Inspection& inspection);
std::string json_text(const NetworkFigures& figures);
std::string json_text(const NetworkFigures& figures, const network::SavedNetwork& saved);
std::string json_text(const NetworkFigures& figures, const std::optional<network::GenerationReport>& report,
                      double seconds);
std::string json_text(const results::ResultsReader& reader);
// A valid study: what a run of it takes, and how many replicates its ensemble has (0: it has none).
std::string json_text(const resolve::Study& study, const std::vector<std::string>& warnings, double memory_bytes,
                      double seconds, std::uint32_t replicates);
std::string json_text(const std::vector<schema::Preset>& presets);
std::string json_text(const observe::RunSummary& summary, const std::filesystem::path& output);

std::string json_text(const analysis::Backtest& backtest, const std::filesystem::path& output);
std::string json_text(const analysis::Comparison& comparison);
std::string json_text(const report::Contents& contents, const std::string& output, const report::Texts& texts);
std::string json_text(const analysis::EnsembleSummary& summary, const std::filesystem::path& output);
// `indices` by figure (sweep/record.hpp).
std::string json_text(const sweep::Record& record, const std::vector<sweep::SobolIndices>& indices,
                      const std::filesystem::path& output);

}  // namespace tierwave::cli
