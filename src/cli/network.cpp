#include <fmt/format.h>

#include <chrono>

#include "base/files.hpp"
#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "cli/network_figures.hpp"
#include "cli/read_scenario.hpp"
#include "network/read_network.hpp"
#include "study/population.hpp"

namespace tierwave::cli {
namespace {

<<<<<<< HEAD
using Json = nlohmann::ordered_json;

// What a network is, in numbers.
struct Figures {
  std::size_t firms = 0, pools = 0, links = 0, self_links = 0;
  double employment = 0;
  double output = 0;  // millions a day
  double links_a_firm = 0;
  std::uint32_t most_customers = 0;
  std::vector<std::size_t> tiers;  // firms by tier
};

Figures figures_of(const network::Network& network) {
  Figures figures;
  figures.firms = network.firms.size();
  figures.pools = network.pools.size();
  figures.links = network.links.size();
  figures.links_a_firm = static_cast<double>(figures.links) / static_cast<double>(figures.firms);
  for (std::size_t firm = 0; firm < figures.firms; ++firm) {
    figures.employment += network.firms.employment[firm];
    figures.output += network.firms.output[firm];
    figures.most_customers =
        std::max(figures.most_customers, network.customers.begin[firm + 1] - network.customers.begin[firm]);
    const std::size_t tier = network.firms.tier[firm];
    figures.tiers.resize(std::max(figures.tiers.size(), tier + 1));
    ++figures.tiers[tier];
    for (std::uint32_t pool = network.pools.begin[firm]; pool < network.pools.begin[firm + 1]; ++pool)
      for (std::uint32_t link = network.links.begin[pool]; link < network.links.begin[pool + 1]; ++link)
        figures.self_links += network.links.supplier[link] == firm;
  }
  return figures;
}

Json to_json(const Figures& f) {
  return {{"firms", f.firms},
          {"pools", f.pools},
          {"links", f.links},
          {"links_a_firm", f.links_a_firm},
          {"self_links", f.self_links},
          {"most_customers", f.most_customers},
          {"employment_persons", f.employment},
          {"output_million_a_day", f.output},
          {"firms_by_tier", f.tiers}};
}

Json to_json(const network::GenerationReport& r) {
  return {{"cells", r.cells},
          {"cells_without_output", r.cells_without_output},
          {"negative_final_sales", r.negative_final_sales},
          {"output_raised_million_a_year", r.output_raised},
          {"flows_before", r.flows_before},
          {"flows_after", r.flows_after},
          {"value_kept", r.value_kept},
          {"refit_percentiles_1_25_50_75_99", r.refit_percentiles},
          {"largest_flow_error", r.largest_flow_error},
          {"largest_output_error", r.largest_output_error},
          {"notes", r.notes}};
}

void print(const Figures& f, const std::string& currency) {
=======
void print(const NetworkFigures& f) {
>>>>>>> fix
  fmt::print("{} firms, {} pools of inputs, {} links ({:.1f} a firm), {} self-links, at most {} customers\n", f.firms,
             f.pools, f.links, f.links_a_firm, f.self_links, f.most_customers);
  fmt::print("{:.1f} million persons, output {:.0f} million {} a day\n", f.employment / 1e6, f.output, currency);
  fmt::print("firms by tier:");
  for (std::size_t tier = 0; tier < f.tiers.size(); ++tier)
    fmt::print("{} {} in tier {}", tier ? "," : "", f.tiers[tier], tier);
  fmt::print("\n");
}

void print(const network::GenerationReport& r) {
  fmt::print(
      "cleaning: {} cells, {} without output left out, {} sellers with negative final sales (output raised by {:.0f} "
      "million a year)\n",
      r.cells, r.cells_without_output, r.negative_final_sales, r.output_raised);
  fmt::print("thinning: {} of {} flows kept, {:.1f} % of intermediate use before the refit\n", r.flows_after,
             r.flows_before, 100 * r.value_kept);
  fmt::print("refit: new over old flow {:.3f} {:.3f} {:.3f} {:.3f} {:.3f} (1, 25, 50, 75, 99 %)\n",
             r.refit_percentiles[0], r.refit_percentiles[1], r.refit_percentiles[2], r.refit_percentiles[3],
             r.refit_percentiles[4]);
  fmt::print("fit: largest relative error of a cell-to-cell flow {:.1e}, of a firm's output {:.1e}\n",
             r.largest_flow_error, r.largest_output_error);
  for (const std::string& note : r.notes) fmt::print("note: {}\n", note);
}

}  // namespace

void network_generate(const NetworkGenerate& command, const Common& common) {
  const Context context(common.threads);
  if (!command.output.empty()) refuse_existing(command.output, command.force);
  const scenario::Scenario scenario = read_scenario(command.input);
  const auto start = std::chrono::steady_clock::now();
  const study::Population population = study::make_population(scenario, context);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  if (!command.output.empty()) network::write_network(*population.network, command.output, command.force);
  const NetworkFigures figures = figures_of(*population.network);
  if (common.json) {
    fmt::print("{}\n", json_text(figures, population.report, seconds));
    return;
  }
  print(figures, population.network->currency);
  if (population.report) print(*population.report);
  fmt::print("made in {:.1f} s\n", seconds);
}

void network_inspect(const NetworkInspect& command, const Common& common) {
  const Context context(common.threads);
<<<<<<< HEAD
  const network::Network network = network::read_network(command.folder, context);
  const Figures figures = figures_of(network);
=======
  const NetworkFigures figures = figures_of(network::read_network(command.folder, context));
>>>>>>> fix
  if (common.json)
    fmt::print("{}\n", json_text(figures));
  else
    print(figures, network.currency);
}

}  // namespace tierwave::cli
