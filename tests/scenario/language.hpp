// A small language in the manner of the real one, and what the tests of this room share.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "base/errors.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::test {

const schema::Table& language();

// The shortest scenario the language accepts.
std::string minimal();

// A scenario that writes keys of every type.
std::string rich();

scenario::Scenario parse(const std::string& text, const scenario::Overrides& overrides = {});

// The mistakes of a text, each as "line:column: problem; remedy" ("FILE:..." for other files).
std::vector<std::string> mistakes(const std::string& text, const scenario::Overrides& overrides = {});

// The same values in every table, wherever they were written.
bool same_values(const scenario::Scenario& a, const scenario::Scenario& b);

// A folder of its own, removed at the end.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path write(const std::string& name, const std::string& text) const;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace tierwave::test
