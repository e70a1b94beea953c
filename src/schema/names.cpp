#include "schema/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace tierwave::schema {

std::vector<std::size_t> positions(const Given<std::vector<std::string>>& names, std::string_view what,
                                   const std::vector<std::string>& known, Mistakes& mistakes,
                                   const std::function<std::string(const std::string&)>& advice) {
  std::vector<std::size_t> found;
  std::set<std::string> told;  // each faulty name once
  if (!names) return found;
  if (names->empty())
    mistakes.add(names.where, fmt::format("{} is an empty list", names.key), fmt::format("name at least one {}", what));
  for (const std::string& name : *names) {
    const auto place = std::find(known.begin(), known.end(), name);
    const auto position = static_cast<std::size_t>(place - known.begin());
    if (told.contains(name)) continue;
    if (place == known.end()) {
      told.insert(name);
      Mistake mistake = unknown_name(names.where, what, name, known);
      if (std::string better = advice ? advice(name) : ""; !better.empty()) mistake.remedy = std::move(better);
      mistakes.add(std::move(mistake));
    } else if (std::find(found.begin(), found.end(), position) != found.end()) {
      told.insert(name);
      mistakes.add(names.where, fmt::format("{} names '{}' twice", names.key, name), "name it once");
    } else {
      found.push_back(position);
    }
  }
  return found;
}

std::vector<std::size_t> positions(const Values& values, std::string_view key, std::string_view what,
                                   const std::vector<std::string>& known, Mistakes& mistakes,
                                   const std::function<std::string(const std::string&)>& advice) {
  return positions(given<std::vector<std::string>>(values, key), what, known, mistakes, advice);
}

}  // namespace tierwave::schema
