#include "resolve/population.hpp"

#include <fmt/format.h>

#include "base/files.hpp"
#include "economy/folder.hpp"
#include "network_files/read_network.hpp"
#include "resolve/saved_population.hpp"

namespace tierwave::resolve {
namespace {

using schema::Values;

const std::string& required_path(const Values& table, const char* name, const char* key, const char* why) {
  if (!table.has(key))
    throw InvalidInput(table.table_where, fmt::format("[{}] has no '{}', which {} needs", name, key, why),
                       "name the file or folder");
  return table.text(key);
}

network::GenerationOptions generation_options(const scenario::Scenario& scenario, std::uint32_t replicate) {
  const Values& values = scenario.tables.at("network");
  network::GenerationOptions options;
  options.precision = precision_of(scenario);
  options.key = {static_cast<std::uint32_t>(scenario.root.integer("seed")), replicate};
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
  options.zone_share = values.number("zone_share");
  return options;
}

economy::Economy read_economy(const scenario::Scenario& scenario, const std::string& folder, Population& population) {
  Hashes hashes;
  economy::Economy economy = economy::read_folder(folder, &hashes);
  add_folder(population.hashes, scenario, folder, hashes);
  population.economy_files = std::move(hashes);
  for (const economy::Labour& labour : economy.labour) population.women_share.push_back(labour.women_share);
  population.source = economy.labour_source.empty() ? economy.source : economy.source + "; " + economy.labour_source;
  return economy;
}

Population from_files(const scenario::Scenario& scenario, const Context& context) {
  const Values& values = scenario.tables.at("network");
  const Values& economy_values = scenario.tables.at("economy");
  const std::string& folder = required_path(values, "network", "folder", "kind \"files\"");
  const bool inoue_todo = values.text("layout") == "inoue-todo";
  if (inoue_todo && economy_values.has("folder"))
    throw InvalidInput(economy_values.where("folder"), "firms in the layout \"inoue-todo\" do not use an economy",
                       "leave [economy] out, or choose layout = \"tierwave\"");
  Population population;
  std::optional<economy::Economy> economy;
  if (economy_values.has("folder")) economy = read_economy(scenario, economy_values.text("folder"), population);
  Hashes hashes;
  population.network = std::make_shared<const network::Network>(
      inoue_todo ? network::read_inoue_todo(folder, context, &hashes)
                 : network::read_network(folder, context, economy ? &*economy : nullptr, &hashes));
  add_folder(population.hashes, scenario, folder, hashes);
  const std::string read_from = fmt::format("firms and links read from {}", path_from_scenario(scenario, folder));
  population.source = population.source.empty() ? read_from : read_from + "; " + population.source;
  return population;
}

// The network room does not know where the scenario asks for firms.
template <class Make>
network::Generated located(const Location& where, Make&& make) {
  try {
    return make();
  } catch (const InvalidInput& error) {
    Mistakes mistakes;
    for (Mistake mistake : error.mistakes()) {
      if (mistake.where.file.empty()) mistake.where = where;
      mistakes.add(std::move(mistake));
    }
    mistakes.throw_if_any();
    throw;
  }
}

}  // namespace

network::Precision precision_of(const scenario::Scenario& scenario) {
  return scenario.root.text("precision") == "single" ? network::Precision::single_precision
                                                     : network::Precision::double_precision;
}

Population make_population(const scenario::Scenario& scenario, const Context& context, std::uint32_t replicate) {
  const Values& values = scenario.tables.at("network");
  const std::string& kind = values.text("kind");
  if (kind == "files") return from_files(scenario, context);
  if (kind == "saved") return load_population(scenario, required_path(values, "network", "file", "kind \"saved\""));

  Population population;
  const std::string& folder =
      required_path(scenario.tables.at("economy"), "economy", "folder", "a network made from a table");
  const economy::Economy economy = read_economy(scenario, folder, population);
  const network::GenerationOptions options = generation_options(scenario, replicate);
  network::Generated result = located(values.where("firms"), [&] {
    return kind == "generated" ? generate(economy, options, context) : one_firm_per_cell(economy, options, context);
  });
  population.network = std::make_shared<const network::Network>(std::move(result.network));
  population.notes = result.report.notes;
  population.report = std::move(result.report);
  return population;
}

}  // namespace tierwave::resolve
