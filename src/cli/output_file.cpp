#include "cli/output_file.hpp"

#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/staged.hpp"
#include "results/results_file.hpp"

namespace tierwave::cli {
namespace fs = std::filesystem;
namespace {

const fs::path default_folder = "outputs";  // below the current folder; made when there is something to put there

}  // namespace

fs::path output_of(const std::string& named, const std::string& scenario, const std::string& ending) {
  if (!named.empty()) return followed(named);
  return default_folder / fs::path(scenario).stem().concat(ending);
}

void check_output(const std::string& named, const fs::path& output, bool force) {
  results::ResultsFile::check_target(output, force);
  std::error_code ignored;  // what cannot be looked at cannot be written either
  refuse_unwritable(named.empty() && !fs::exists(default_folder, ignored) ? default_folder : output);
}

void make_folder_of(const std::string& named) {
  if (!named.empty()) return;
  std::error_code error;
  fs::create_directories(default_folder, error);
  if (error)
    throw InputOutputError(default_folder.string(), "create the folder", error.message(),
                           "name a file elsewhere with --output");
}

}  // namespace tierwave::cli
