#include "study/input_files.hpp"

#include "base/files.hpp"
#include "study/labour.hpp"
#include "study/shocks.hpp"
#include "study/transport.hpp"

namespace tierwave::study {

namespace fs = std::filesystem;

std::string path_from_scenario(const scenario::Scenario& scenario, const fs::path& file) {
  return fs::absolute(file).lexically_relative(fs::absolute(scenario.file).parent_path()).generic_string();
}

void add_folder(Hashes& hashes, const scenario::Scenario& scenario, const fs::path& folder, const Hashes& inside) {
  for (const auto& [name, hash] : inside) hashes[path_from_scenario(scenario, folder / name)] = hash;
}

void add_tables(Hashes& hashes, const scenario::Scenario& scenario) {
  for (const scenario::Base& base : scenario.bases) hashes[path_from_scenario(scenario, base.file)] = base.hash;
  std::vector<std::string> files = files_of_shocks(scenario);
  for (std::string& file : files_of_labour(scenario)) files.push_back(std::move(file));
  for (std::string& file : files_of_transport(scenario)) files.push_back(std::move(file));
  const schema::Values& stocks = scenario.tables.at("stocks");
  if (stocks.has("table")) files.push_back(stocks.text("table"));
  for (const std::string& file : files) hashes[path_from_scenario(scenario, file)] = sha256(read_text(file));
}

}  // namespace tierwave::study
