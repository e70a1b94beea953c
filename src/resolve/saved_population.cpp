#include "resolve/saved_population.hpp"

#include <fmt/format.h>

#include "base/files.hpp"
#include "language/network_keys.hpp"
#include "language/root_keys.hpp"
#include "network_files/saved_network.hpp"

namespace tierwave::resolve {
namespace {

namespace fs = std::filesystem;

const char* name_of(network::Precision precision) {
  return precision == network::Precision::single_precision ? "single" : "double";
}

void refuse_other_precision(const scenario::Scenario& scenario, const network::Network& network,
                            const std::string& holder) {
  const language::Root root = language::root(scenario);
  const char* const held = name_of(network.links.flow.precision());
  const char* const asked = name_of(root.precision);
  if (std::string(held) != asked)
    throw InvalidInput(
        root.precision_where,
        fmt::format("precision is \"{}\", and the flows of {} are held in {} precision", asked, holder, held),
        fmt::format(R"(write precision = "{}", or generate the network again with precision = "{}")", held, asked));
}

// SHA-256 of the files that an economy folder can hold, without reading them as an economy.
Hashes economy_files(const fs::path& folder) {
  Hashes hashes;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (entry.path().extension() == ".csv" || entry.path().extension() == ".toml")
      hashes[entry.path().filename().string()] = sha256(read_text(entry.path()));
  if (error) throw InputOutputError(folder.string(), "read the folder", error.message(), "check the path");
  return hashes;
}

// The first file by which two economies differ.
std::string difference(const Hashes& a, const Hashes& b) {
  for (const auto& [name, hash] : a)
    if (const auto other = b.find(name); other == b.end() || other->second != hash) return name;
  for (const auto& [name, hash] : b)
    if (!a.contains(name)) return name;
  return "";
}

}  // namespace

void save_population(const Population& population, const scenario::Scenario& scenario, const fs::path& file,
                     bool force) {
  refuse_other_precision(scenario, *population.network, "the network");
  network::save_network(*population.network,
                        {population.women_share, population.source, population.notes, population.economy_files}, file,
                        force);
}

Population load_population(const scenario::Scenario& scenario, const std::string& file) {
  network::SavedNetwork saved = network::load_network(file);
  const std::string path = path_from_scenario(scenario, file);
  refuse_other_precision(scenario, saved.network, path);
  Population population;
  if (const auto folder = language::firm_source(scenario).economy) {
    const Hashes found = economy_files(*folder);
    if (const std::string name = difference(saved.origin.files, found); !name.empty())
      throw InvalidInput(folder.where,
                         fmt::format("{} was made from another economy than this folder: {} {}", path, name,
                                     !found.contains(name)               ? "is missing here"
                                     : saved.origin.files.contains(name) ? "differs"
                                                                         : "is not among the files it was made from"),
                         "leave [economy] out, name the economy the network was made from, or generate it again");
    add_folder(population.hashes, scenario, *folder, found);
  }
  population.women_share = std::move(saved.origin.women_share);
  population.notes = std::move(saved.origin.notes);
  take_network(scenario, std::move(saved.network), population);
  population.source = fmt::format("firms and links read from {}", path);
  if (!saved.origin.source.empty()) population.source += "; " + saved.origin.source;
  population.economy_files = std::move(saved.origin.files);
  population.hashes[path] = saved.sha256;
  return population;
}

}  // namespace tierwave::resolve
