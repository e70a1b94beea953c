// The values a scenario gave for a schema table, checked and with defaults filled in.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/calendar.hpp"
#include "base/errors.hpp"

namespace tierwave::schema {

using Steps = std::vector<std::pair<Date, double>>;
using Value = std::variant<bool, std::int64_t, double, std::string, Date, std::vector<std::string>,
                           std::vector<std::int64_t>, std::vector<double>, Steps>;

// One entry: the value and where it was written. A default has no place (line 0).
struct Entry {
  Value value;
  Location where;
  bool written = false;  // false: the default
};

// The keys of one table, with the texts of `source` and `NAME_source` where they were written. Asking for a key that
// the schema does not have, or with the wrong type, is a bug of ours (std::logic_error); a key without value or default
// is absent: ask has() first.
class Values {
 public:
  void set(std::string key, Entry entry) { entries_.insert_or_assign(std::move(key), std::move(entry)); }
  bool has(std::string_view key) const { return entries_.find(key) != entries_.end(); }
  bool written(std::string_view key) const;
  Location where(std::string_view key) const;  // of the key, else of the table

  bool boolean(std::string_view key) const;
  std::int64_t integer(std::string_view key) const;
  double number(std::string_view key) const;
  const std::string& text(std::string_view key) const;  // text, choice and path (made absolute)
  Date date(std::string_view key) const;
  const std::vector<std::string>& texts(std::string_view key) const;
  const std::vector<std::int64_t>& integers(std::string_view key) const;
  const std::vector<double>& numbers(std::string_view key) const;
  const Steps& steps(std::string_view key) const;

  const std::map<std::string, Entry, std::less<>>& entries() const { return entries_; }

  // Where [table] was written; line 0, with the scenario's file, when it was not.
  Location table_where;

 private:
  const Entry& entry(std::string_view key) const;
  std::map<std::string, Entry, std::less<>> entries_;
};

}  // namespace tierwave::schema
