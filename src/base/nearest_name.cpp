#include <algorithm>
#include <cctype>
#include <tuple>

#include "base/errors.hpp"

namespace tierwave {
namespace {

std::string lower_case(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

// Edit distance with swaps of neighbours.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = a[i - 1] == b[j - 1];
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (same ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  return cost[a.size()][b.size()];
}

bool is_plural_of(std::string_view many, std::string_view one) {
  if (many.starts_with(one) && (many.substr(one.size()) == "s" || many.substr(one.size()) == "es")) return true;
  return many.ends_with("ies") && one.ends_with("y") &&
         many.substr(0, many.size() - 3) == one.substr(0, one.size() - 1);
}

// Whether `shorter` is a beginning of `longer` that says enough: four letters, or a whole word of it.
bool begins(std::string_view longer, std::string_view shorter) {
  if (shorter.size() < 3 || !longer.starts_with(shorter)) return false;
  return longer[shorter.size()] == '_' || (shorter.size() > 3 && 2 * shorter.size() >= longer.size());
}

// Short names such as country codes are all near each other: one slip at most.
std::size_t slips_allowed(std::size_t letters) {
  return letters < 5 ? 1 : std::max<std::size_t>(2, letters / 4);
}

// How far apart two names are, kinds of likeness first; nothing when they are not near.
struct Likeness {
  bool near = false;
  int kind = 0;  // 0 case, 1 plural, 2 beginning, 3 slips
  std::size_t slips = 0;
  bool other_initial = false;
  bool operator<(const Likeness& other) const {
    return std::tie(kind, slips, other_initial) < std::tie(other.kind, other.slips, other.other_initial);
  }
};

Likeness likeness_of_parts(const std::string& a, const std::string& b) {
  if (a == b) return {true, 0, 0, false};
  if (a.empty() || b.empty()) return {};
  if (is_plural_of(a, b) || is_plural_of(b, a)) return {true, 1, 0, false};
  const std::size_t slips = edit_distance(a, b);
  if (a.size() != b.size() && begins(a.size() > b.size() ? a : b, a.size() > b.size() ? b : a))
    return {true, 2, slips, false};
  return {slips <= slips_allowed(a.size()) && slips < std::max(a.size(), b.size()), 3, slips, a[0] != b[0]};
}

Likeness likeness(std::string_view a, std::string_view b) {
  if (std::count(a.begin(), a.end(), '.') != std::count(b.begin(), b.end(), '.'))
    return likeness_of_parts(std::string(a), std::string(b));
  Likeness all{true, 0, 0, false};
  while (true) {
    const std::size_t dot_a = a.find('.'), dot_b = b.find('.');
    const Likeness part = likeness_of_parts(std::string(a.substr(0, dot_a)), std::string(b.substr(0, dot_b)));
    all = {all.near && part.near, std::max(all.kind, part.kind), all.slips + part.slips,
           all.other_initial || part.other_initial};
    if (dot_a == std::string_view::npos || dot_b == std::string_view::npos) return all;
    a.remove_prefix(dot_a + 1);
    b.remove_prefix(dot_b + 1);
  }
}

}  // namespace

std::string nearest_name(std::string_view name, const std::vector<std::string>& candidates) {
  std::string best;
  Likeness best_likeness;
  for (const std::string& candidate : candidates) {
    const Likeness found = likeness(lower_case(name), lower_case(candidate));
    if (!found.near || (best_likeness.near && !(found < best_likeness))) continue;
    best = candidate;
    best_likeness = found;
  }
  return best;
}

}  // namespace tierwave
