#include "resolve/input_files.hpp"

#include "base/files.hpp"

namespace tierwave::resolve {

namespace fs = std::filesystem;

std::string path_from_scenario(const scenario::Scenario& scenario, const fs::path& file) {
  return fs::absolute(file).lexically_relative(fs::absolute(scenario.file).parent_path()).generic_string();
}

void add_folder(Hashes& hashes, const scenario::Scenario& scenario, const fs::path& folder, const Hashes& inside) {
  for (const auto& [name, hash] : inside) hashes[path_from_scenario(scenario, folder / name)] = hash;
}

void add_files(Hashes& hashes, const scenario::Scenario& scenario, const std::vector<std::string>& files) {
  for (const std::string& file : files) hashes[path_from_scenario(scenario, file)] = sha256(read_text(file));
}

}  // namespace tierwave::resolve
