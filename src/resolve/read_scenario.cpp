#include "resolve/read_scenario.hpp"

#include "language/language.hpp"
#include "resolve/unknown_names.hpp"

namespace tierwave::resolve {

scenario::Scenario read_scenario(const std::filesystem::path& file, const scenario::Overrides& overrides) {
  return scenario::read(file, language::whole(), overrides, find_unknown_names);
}

scenario::Scenario parse_scenario(const std::string& text, const std::filesystem::path& file,
                                  const scenario::Overrides& overrides) {
  return scenario::parse(text, file, language::whole(), overrides, find_unknown_names);
}

}  // namespace tierwave::resolve
