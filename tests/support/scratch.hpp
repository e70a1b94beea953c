// A folder of its own for a test, gone when the test ends.
#pragma once
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <stdexcept>
#include <string>

namespace tierwave::testing {

class Scratch {
 public:
  Scratch() {
    std::string pattern = (std::filesystem::temp_directory_path() / "tierwave-test-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error("no scratch folder: " + pattern);
    folder_ = pattern;
  }
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  const std::filesystem::path& folder() const { return folder_; }

  // Writes a file and returns its path.
  std::filesystem::path write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return folder_ / name;
  }

  // Names of all files and folders directly inside, sorted.
  std::string listing() const {
    std::set<std::string> sorted;
    for (const auto& entry : std::filesystem::directory_iterator(folder_))
      sorted.insert(entry.path().filename().string());
    std::string names;
    for (const std::string& name : sorted) names += name + " ";
    return names;
  }

 private:
  std::filesystem::path folder_;
};

}  // namespace tierwave::testing
