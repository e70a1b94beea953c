#include "study/population.hpp"

#include <fmt/format.h>

#include "base/files.hpp"
#include "economy/folder.hpp"
#include "network/memory.hpp"
#include "network/read_network.hpp"

namespace tierwave::study {
namespace {

using schema::Values;

const std::string& required_path(const Values& table, const char* name, const char* key, const char* why) {
  if (!table.has(key))
    throw InvalidInput(table.table_where, fmt::format("[{}] has no '{}', which {} needs", name, key, why),
                       "name the file or folder");
  return table.text(key);
}

network::GenerationOptions generation_options(const scenario::Scenario& scenario) {
  const Values& values = scenario.tables.at("network");
  network::GenerationOptions options;
  options.key.seed = static_cast<std::uint32_t>(scenario.root.integer("seed"));
  options.keep_buyer_share = values.number("keep_buyer_share");
  options.keep_seller_share = values.number("keep_seller_share");
  options.keep_product_share = values.number("keep_product_share");
  if (values.text("kind") != "generated") return options;
  options.firms = static_cast<std::uint32_t>(values.integer("firms"));
  options.links = values.text("links") == "sparse" ? network::LinkMode::sparse : network::LinkMode::dense;
  options.mean_suppliers = values.number("mean_suppliers");
  options.tail_exponent = values.number("tail_exponent");
  options.largest_share = values.number("largest_share");
  options.employment_weight = values.number("employment_weight");
  return options;
}

Population from_files(const scenario::Scenario& scenario, const Context& context) {
  const Values& values = scenario.tables.at("network");
  const Values& economy_values = scenario.tables.at("economy");
  const std::string& folder = required_path(values, "network", "folder", "kind \"files\"");
  Population population;
  population.source = fmt::format("firms and links read from {}", folder);
  if (values.text("layout") == "inoue-todo") {
    population.network = std::make_shared<const network::Network>(network::read_inoue_todo(folder, context));
    return population;
  }
  std::optional<economy::Economy> economy;
  if (economy_values.has("folder")) economy = economy::read_folder(economy_values.text("folder"), &population.hashes);
  population.network = std::make_shared<const network::Network>(
      network::read_network(folder, context, economy ? &*economy : nullptr, &population.hashes));
  if (economy)
    for (const economy::Labour& labour : economy->labour) population.women_share.push_back(labour.women_share);
  return population;
}

}  // namespace

Population make_population(const scenario::Scenario& scenario, const Context& context) {
  const Values& values = scenario.tables.at("network");
  const std::string& kind = values.text("kind");
  if (kind == "files") return from_files(scenario, context);

  Population population;
  const Values& economy_values = scenario.tables.at("economy");
  const std::string& folder = required_path(economy_values, "economy", "folder", "a network made from a table");
  const economy::Economy economy = economy::read_folder(folder, &population.hashes);
  const network::GenerationOptions options = generation_options(scenario);
  const bool generated = kind == "generated";
  if (generated)
    network::refuse_beyond_memory(estimated_bytes(economy, options), network::available_bytes(), options.firms);
  network::Generated result =
      generated ? generate(economy, options, context) : one_firm_per_cell(economy, options, context);
  population.network = std::make_shared<const network::Network>(std::move(result.network));
  population.report = std::move(result.report);
  for (const economy::Labour& labour : economy.labour) population.women_share.push_back(labour.women_share);
  population.source = economy.labour_source.empty() ? economy.source : economy.source + "; " + economy.labour_source;
  return population;
}

}  // namespace tierwave::study
