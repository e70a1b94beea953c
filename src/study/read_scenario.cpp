#include "study/read_scenario.hpp"

#include "study/language.hpp"
#include "study/unknown_names.hpp"

namespace tierwave::study {

scenario::Scenario read_scenario(const std::filesystem::path& file, const scenario::Overrides& overrides) {
  return scenario::read(file, language(), overrides, find_unknown_names);
}

scenario::Scenario parse_scenario(const std::string& text, const std::filesystem::path& file,
                                  const scenario::Overrides& overrides) {
  return scenario::parse(text, file, language(), overrides, find_unknown_names);
}

}  // namespace tierwave::study
