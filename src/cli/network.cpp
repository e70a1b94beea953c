#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <memory>

#include "base/files.hpp"
#include "base/output_lock.hpp"
#include "base/staged.hpp"
#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "cli/network_figures.hpp"
#include "cli/read_scenario.hpp"
#include "cli/standard_output.hpp"
#include "network_files/read_network.hpp"
#include "network_files/saved_network.hpp"
#include "resolve/population.hpp"
#include "resolve/saved_population.hpp"

namespace tierwave::cli {
namespace {

void print(const NetworkFigures& f, const std::string& currency) {
  print_result("{} firms, {} pools of inputs, {} links ({:.1f} a firm), {} self-links, at most {} customers\n", f.firms,
               f.pools, f.links, f.links_a_firm, f.self_links, f.most_customers);
  print_result("{:.1f} million persons, output {:.0f} million {} a day\n", f.employment / 1e6, f.output,
               currency.empty() ? "of a currency that is not named," : currency);
  print_result("firms by tier:");
  for (std::size_t tier = 0; tier < f.tiers.size(); ++tier)
    print_result("{} {} in tier {}", tier ? "," : "", f.tiers[tier], tier);
  print_result("\n");
  print_result(
      "single sources: of what firms buy of {}, {:.1f} % comes from one supplier that delivers {:.0f} % and more of it, "
      "{:.1f} % from one other country\n",
      f.rated_inputs ? "inputs that they need" : "all inputs (none is rated)", 100 * f.single_source.inputs_on_supplier,
      100 * network::single_source_share, 100 * f.single_source.inputs_on_foreign_country);
}

void print(const network::GenerationReport& r) {
  print_result(
      "cleaning: {} cells, {} without output left out, {} sellers with negative final sales (output raised by {:.0f} "
      "million a year)\n",
      r.cells, r.cells_without_output, r.negative_final_sales, r.output_raised);
  print_result("thinning: {} of {} flows kept, {:.1f} % of intermediate use before the refit\n", r.flows_after,
               r.flows_before, 100 * r.value_kept);
  print_result("refit: new over old flow {:.3f} {:.3f} {:.3f} {:.3f} {:.3f} (1, 25, 50, 75, 99 %)\n",
               r.refit_percentiles[0], r.refit_percentiles[1], r.refit_percentiles[2], r.refit_percentiles[3],
               r.refit_percentiles[4]);
  print_result("fit: largest relative error of a cell-to-cell flow {:.1e}, of a firm's output {:.1e}\n",
               r.largest_flow_error, r.largest_output_error);
  for (const std::string& note : r.notes) print_result("note: {}\n", note);
}

// Holds it against every promise of a network too, which a run does not.
void inspect_saved(const std::string& file, const Common& common) {
  const network::SavedNetwork saved = network::load_network(file);
  try {
    check(saved.network);
  } catch (const BrokenInvariant& broken) {  // of the file, not of ours
    throw InvalidInput(Location{file}, broken.what(), "generate it again with `tierwave network generate`");
  }
  const NetworkFigures figures = figures_of(saved.network);
  const bool single = saved.network.links.flow.precision() == network::Precision::single_precision;
  if (common.json) {
    print_result("{}\n", json_text(figures, saved));
    return;
  }
  print(figures, saved.network.currency);
  print_result("flows in {} precision; made from {}\n", single ? "single" : "double", saved.origin.source);
  print_result("SHA-256 {}; the data are as they were saved\n", saved.sha256);
  for (const std::string& note : saved.origin.notes) print_result("note: {}\n", note);
}

// So that a second command for the same output is refused at once, not after its work. The folder of an output may still have to be
// made: then only saving can tell.
std::unique_ptr<OutputLock> locked(const std::filesystem::path& output) {
  const std::filesystem::path target = output.filename().empty() ? output.parent_path() : output;
  std::error_code ignored;
  const bool placed = !target.has_parent_path() || std::filesystem::is_directory(target.parent_path(), ignored);
  return !target.empty() && placed ? std::make_unique<OutputLock>(target) : nullptr;
}

}  // namespace

void network_generate(const NetworkGenerate& command, const Common& common) {
  const Context context(common.threads);
  const std::filesystem::path output = followed(command.output);
  const bool saved = std::filesystem::path(command.output).extension() == network::saved_network_extension;
  if (saved)
    network::refuse_unsavable(output, command.force);
  else if (!output.empty())
    refuse_existing(output, command.force);
  const scenario::Scenario scenario = read_scenario(command.input);
  std::unique_ptr<OutputLock> lock = locked(output);
  const auto start = std::chrono::steady_clock::now();
  const resolve::Population population = resolve::make_population(scenario, context);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  lock.reset();  // saving takes it again, in this process
  if (saved)
    resolve::save_population(population, scenario, output, command.force);
  else if (!output.empty())
    network::write_network(*population.network, output, command.force);
  const NetworkFigures figures = figures_of(*population.network);
  if (common.json) {
    print_result("{}\n", json_text(figures, population.report, seconds));
    return;
  }
  print(figures, population.network->currency);
  if (population.report) print(*population.report);
  print_result("made in {:.1f} s\n", seconds);
}

void network_inspect(const NetworkInspect& command, const Common& common) {
  const Context context(common.threads);
  std::error_code ignored;
  if (!std::filesystem::is_directory(command.network, ignored)) {
    inspect_saved(command.network, common);
    return;
  }
  const network::Network network = network::read_network(command.network, context);
  const NetworkFigures figures = figures_of(network);
  if (common.json)
    print_result("{}\n", json_text(figures));
  else
    print(figures, network.currency);
}

}  // namespace tierwave::cli
