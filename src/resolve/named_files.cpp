#include "resolve/named_files.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <string>

#include "scenario/overrides.hpp"

namespace tierwave::resolve {
namespace {

namespace fs = std::filesystem;

class Search {
 public:
  explicit Search(const scenario::Scenario& scenario) : scenario_(scenario) {}

  void table(const schema::Table& table, const std::string& place) {
    const std::string prefix = place.empty() ? "" : place + ".";
    if (place.empty()) {
      keys(table, scenario_.root, place);
    } else if (table.repeated) {
      if (const auto found = scenario_.lists.find(place); found != scenario_.lists.end())
        for (const schema::Values& entry : found->second) keys(table, entry, place);
    } else if (const auto found = scenario_.tables.find(place); found != scenario_.tables.end()) {
      keys(table, found->second, place);
    }
    for (const schema::Table& inner : table.tables) this->table(inner, prefix + inner.name);
  }

  const std::string& text() const { return text_; }

 private:
  void keys(const schema::Table& table, const schema::Values& values, const std::string& place) {
    std::string last;
    for (const schema::Key& key : table.keys) {
      if (key.type != schema::Type::path || key.name == last || !values.written(key.name)) continue;
      last = key.name;
      if (values.written(key.name + "_layout")) continue;  // such a layout may name the beginning of many files
      const std::string& path = values.text(key.name);
      if (schema::is_word(key, path)) continue;
      std::error_code error;
      if (fs::exists(path, error) || error) continue;  // what cannot even be looked at is told by who reads it
      const Location where = values.where(key.name);
      const bool from_file = !where.file.empty() && where.file != scenario::override_file;
      const fs::path start = fs::absolute(from_file ? where.file : scenario_.file).parent_path().lexically_normal();
      const char* what = key.name != "folder" ? "file" : place == "economy" ? "economy folder" : "folder";
      const std::string problem =
          fmt::format("{} leads to {}: cannot read the {}: it does not exist", key.name, path, what);
      const std::string remedy =
          fmt::format("check the path; relative ones start from {}, the folder of the scenario", start.string());
      text_ += (text_.empty() ? "" : "\n") + describe({where, problem, remedy});
    }
  }

  const scenario::Scenario& scenario_;
  std::string text_;
};

}  // namespace

void refuse_missing_files(const scenario::Scenario& scenario, const schema::Table& language) {
  Search search(scenario);
  search.table(language, "");
  if (!search.text().empty()) throw Error(ExitCode::input_output, search.text());
}

}  // namespace tierwave::resolve
