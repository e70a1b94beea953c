// Codes of countries and sectors: found by name, and checked to be usable as labels.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/errors.hpp"
#include "economy/economy.hpp"

namespace tierwave::economy {

// Positions by code of a list of countries or sectors.
class Codes {
 public:
  template <class Coded>
  explicit Codes(const std::vector<Coded>& list) {
    for (const Coded& item : list) add(item.code);
  }

  // The position; an unknown code is a mistake with the nearest known one.
  std::optional<std::size_t> find(const std::string& code, std::string_view what, const Location& where,
                                  Mistakes& mistakes) const;
  const std::vector<std::string>& list() const { return list_; }

 private:
  void add(const std::string& code);
  std::vector<std::string> list_;
  std::unordered_map<std::string, std::size_t> positions_;  // looked up, never walked through
};

// What to write for a name that is no code of `countries`: the code of the country that is called so, or of the region
// that it is part of; "" when that is not known.
std::string country_advice(const std::string& name, const std::vector<Country>& countries);

// Letters, digits and, inside a sector's code, underscores. A country's code ends at the first underscore of a
// label, so it cannot hold one; neither may be the name of a total or of a final-demand
// category, nor longer than 100 bytes.
void check_country_code(std::string_view code, const Location& where, Mistakes& mistakes);
void check_sector_code(std::string_view code, const Location& where, Mistakes& mistakes);

// A name is one line of at most 300 bytes: it stands in messages, tables and results. An empty one is a mistake. `of` names whose
// it is: "sector 'food'".
void check_name(const std::string& name, std::string_view of, const Location& where, Mistakes& mistakes);

// A field of a CSV row, in quotation marks where it needs them.
std::string csv_field(const std::string& text);

}  // namespace tierwave::economy
