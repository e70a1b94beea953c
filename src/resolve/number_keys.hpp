// Keys of a scenario whose value is a number, found by name: what [[ensemble.draw]] and [[sweep.over]] give values to.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/errors.hpp"
#include "scenario/scenario.hpp"
#include "schema/given.hpp"
#include "schema/table.hpp"

namespace tierwave::resolve {

// Where one of them stands.
struct NumberKey {
  std::string key;  // "orders.tau_days"; of a shock always by its label, "shock.lockdown.reduction"
  std::string unit;
  std::string table;                 // of the scenario language; empty above the first table
  std::optional<std::size_t> entry;  // of a repeated table
  std::string name;                  // in the table
  Location where;                    // that names it

  std::uint64_t mark() const;                            // of the key's name alone, for draws
  std::string array_name(std::string_view begin) const;  // "drawn_orders_tau_days" for "drawn_"
};

// Gives the key a value; a whole number where `whole`.
void set_number(scenario::Scenario& scenario, const NumberKey& key, double value, bool whole);

class NumberKeys {
 public:
  // Keys of one table that cannot be named, with the reason; "" for those above the first table.
  struct Apart {
    std::string_view table;
    std::string_view reason;
  };
  struct Wording {
    std::string_view done;     // "drawn"
    std::string_view example;  // "name a key of a mechanism or shock, such as orders.tau_days"
    std::vector<Apart> apart;
  };
  NumberKeys(const scenario::Scenario& scenario, Wording wording);

  // The key of that name with what the language says of it; nothing, and a mistake, where it is unknown, set apart, no
  // number, not a parameter of the chosen rule, or without a value.
  const schema::Key* find(const schema::Given<std::string>& named, NumberKey& found, Mistakes& mistakes) const;

  // Adds a mistake where no table has the key, also of a scenario with mistakes of form.
  void find_unknown(const schema::Given<std::string>& named, Mistakes& mistakes) const;

 private:
  // The values of one table, or of one entry of a list.
  struct Place {
    std::string name;   // "orders", "shock.lockdown"; empty above the first table
    std::string table;  // "orders", "shock"
    const schema::Table* language;
    const schema::Values* values;
    std::optional<std::size_t> entry;
  };
  void add_tables(const scenario::Scenario& scenario, const schema::Table& table, const std::string& inside);
  const Apart* apart(std::string_view table) const;
  const Place* place_of(const std::string& key) const;
  Mistake unknown(const Location& where, const std::string& key) const;

  Wording wording_;
  std::vector<Place> places_;
};

}  // namespace tierwave::resolve
