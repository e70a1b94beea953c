#include "resolve/population.hpp"

#include <fmt/format.h>

#include "base/files.hpp"
#include "economy/folder.hpp"
#include "language/network_keys.hpp"
#include "language/root_keys.hpp"
#include "network_files/read_network.hpp"
#include "resolve/employment_year.hpp"
#include "resolve/saved_population.hpp"

namespace tierwave::resolve {
namespace {

const std::string& required_path(const schema::Given<std::string>& path, const char* table, const char* why) {
  if (!path)
    throw InvalidInput(path.where, fmt::format("[{}] has no '{}', which {} needs", table, path.key, why),
                       "name the file or folder");
  return *path;
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

Population from_files(const scenario::Scenario& scenario, const language::FirmSource& from, const Context& context) {
  const std::string& folder = required_path(from.folder, "network", "kind \"files\"");
  const bool inoue_todo = from.has_inoue_todo_layout();
  if (inoue_todo && from.economy)
    throw InvalidInput(from.economy.where, "firms in the layout \"inoue-todo\" do not use an economy",
                       "leave [economy] out, or choose layout = \"tierwave\"");
  Population population;
  std::optional<economy::Economy> economy;
  if (from.economy) economy = read_economy(scenario, *from.economy, population);
  Hashes hashes;
  take_network(scenario,
               inoue_todo ? network::read_inoue_todo(folder, context, &hashes)
                          : network::read_network(folder, context, economy ? &*economy : nullptr, &hashes),
               population);
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

void take_network(const scenario::Scenario& scenario, network::Network network, Population& population) {
  carry_employment(scenario, network, population.notes);
  add_files(population.hashes, scenario, files_of_employment(scenario));
  population.network = std::make_shared<const network::Network>(std::move(network));
}

Population make_population(const scenario::Scenario& scenario, const Context& context, std::uint32_t replicate) {
  const language::FirmSource from = language::firm_source(scenario);
  if (from.is("files")) return from_files(scenario, from, context);
  if (from.is("saved")) return load_population(scenario, required_path(from.file, "network", "kind \"saved\""));

  Population population;
  const std::string& folder = required_path(from.economy, "economy", "a network made from a table");
  const economy::Economy economy = read_economy(scenario, folder, population);
  network::GenerationOptions options = language::generation_options(scenario);
  const language::Root root = language::root(scenario);
  options.precision = root.precision;
  options.key = {root.seed, replicate};
  network::Generated result = located(from.firms.where, [&] {
    return from.is("generated") ? generate(economy, options, context) : one_firm_per_cell(economy, options, context);
  });
  population.notes = result.report.notes;
  take_network(scenario, std::move(result.network), population);
  population.report = std::move(result.report);
  return population;
}

}  // namespace tierwave::resolve
