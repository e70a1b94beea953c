#include "resolve/unknown_names.hpp"

#include <string>
#include <vector>

#include "base/context.hpp"
#include "economy/codes.hpp"
#include "economy/folder.hpp"
#include "language/language.hpp"
#include "language/network_keys.hpp"
#include "models/rationing/priority.hpp"
#include "network_files/read_network.hpp"
#include "network_files/saved_network.hpp"
#include "resolve/draws.hpp"
#include "resolve/selection.hpp"
#include "resolve/swept.hpp"
#include "schema/names.hpp"

namespace tierwave::resolve {
namespace {

using schema::Values;

// Countries and sectors; none where they are not known.
struct Known {
  std::vector<economy::Country> countries;
  std::vector<std::string> sectors;
};

template <class Holder>
Known names_of(const Holder& holder) {
  return {holder.countries, economy::codes(holder.sectors)};
}

// Those of nothing where the scenario does not say well enough what it is made from, or where that cannot be read.
Known known_to(const scenario::Scenario& scenario) {
  const language::FirmSource from = language::firm_source(scenario);
  try {
    if (from.is("saved") && from.file) return names_of(network::load_network(*from.file).network);
    if (from.economy) return names_of(economy::read_folder(*from.economy));
    if (!from.is("files") || !from.folder) return {};
    const Context context(1);
    if (from.has_inoue_todo_layout()) return names_of(network::read_inoue_todo(*from.folder, context));
    return names_of(network::read_network(*from.folder, context));
  } catch (const Error&) {
    return {};
  }
}

class Search {
 public:
  Search(const scenario::Scenario& scenario, const Known& known, Mistakes& mistakes)
      : scenario_(scenario), known_(known), mistakes_(mistakes) {}

  // The tables inside one, and those inside them; "" is the root.
  void tables(const schema::Table& table, const std::string& place) {
    for (const schema::Table& inner : table.tables) {
      const std::string name = place.empty() ? inner.name : place + "." + inner.name;
      if (const auto single = scenario_.tables.find(name); single != scenario_.tables.end())
        keys(inner, single->second);
      if (const auto list = scenario_.lists.find(name); list != scenario_.lists.end())
        for (const Values& entry : list->second) keys(inner, entry);
      tables(inner, name);
    }
  }

 private:
  void keys(const schema::Table& table, const Values& values) {
    std::string last;
    for (const schema::Key& key : table.keys) {
      if (key.names.empty() || key.name == last || !values.written(key.name)) continue;
      last = key.name;
      look(key, values);
    }
  }

  void look(const schema::Key& key, const Values& values) {
    const auto advice = [&](const std::string& name) {
      return key.names == "country" ? economy::country_advice(name, known_.countries) : "";
    };
    const std::vector<std::string> names = names_of(key.names);
    const std::string what = key.names == "buyer" ? "sector" : key.names;
    if (!names.empty()) schema::positions(values, key.name, what, names, mistakes_, advice);
  }

  std::vector<std::string> names_of(const std::string& what) const {
    if (what == "country") return economy::codes(known_.countries);
    if (what == "size class") return names_of_size_classes();
    if (what == "final use") return names_of_final_uses();
    std::vector<std::string> names = known_.sectors;
    if (what == "buyer" && !names.empty()) names.emplace_back(models::rationing::Priority::final_users);
    return names;
  }

  const scenario::Scenario& scenario_;
  const Known& known_;
  Mistakes& mistakes_;
};

}  // namespace

void find_unknown_names(const scenario::Scenario& scenario, Mistakes& mistakes) {
  find_unknown_draws(scenario, mistakes);
  find_unknown_swept(scenario, mistakes);
  const Known known = known_to(scenario);
  Search(scenario, known, mistakes).tables(language::whole(), "");
}

}  // namespace tierwave::resolve
