// Every default of the scenario language says where it comes from: a source, or the reason of a choice or an assumption.
#include <catch2/catch.hpp>

#include "language/language.hpp"

using namespace tierwave;

namespace {

// Nothing, or a word without a reason.
bool says_nothing(const std::string& source) {
  return source.empty() || source == "assumption" || source == "choice" || source.ends_with(':');
}

void collect_defaults_without_source(const schema::Table& table, const std::string& prefix,
                                     std::vector<std::string>& found) {
  for (const schema::Key& key : table.keys)
    if (key.fallback.index() != 0 && says_nothing(key.source)) found.push_back(prefix + key.name);
  for (const schema::Table& inner : table.tables)
    collect_defaults_without_source(inner, prefix + inner.name + ".", found);
}

}  // namespace

TEST_CASE("every key with a default has a source or the reason of a choice") {
  std::vector<std::string> found;
  collect_defaults_without_source(language::whole(), "", found);
  CHECK(found == std::vector<std::string>{});
}
