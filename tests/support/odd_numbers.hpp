// Numbers that no column of a file may hold, put into a table one after the other.
#pragma once
#include <array>
#include <cstddef>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace tierwave::testing {

// Beyond the bounds of every column, and what is no number at all.
inline constexpr std::array<const char*, 9> odd_numbers{"1e308", "-1e308", "1e-320", "-1e-320", "inf",
                                                        "nan",   "1e999",  "1e-999", "-inf"};

// The fields of a line, without quotation.
inline std::vector<std::string> fields_of(const std::string& line, char separator = ',') {
  std::vector<std::string> fields;
  std::istringstream stream(line);
  for (std::string field; std::getline(stream, field, separator);) fields.push_back(field);
  return fields;
}

// The table with another value in one field of the line `line` (from 1).
inline std::string with_field(const std::string& text, std::size_t line, std::size_t field, const std::string& value,
                              char separator = ',') {
  std::istringstream stream(text);
  std::string result, one;
  for (std::size_t number = 1; std::getline(stream, one); ++number) {
    if (number == line) {
      std::vector<std::string> fields = fields_of(one, separator);
      fields.at(field) = value;
      one.clear();
      for (std::size_t i = 0; i < fields.size(); ++i) one += (i > 0 ? std::string(1, separator) : "") + fields[i];
    }
    result += one + "\n";
  }
  return result;
}

// The place of a column in the header of a table.
inline std::size_t column_of(const std::string& text, const std::string& column) {
  const std::vector<std::string> names = fields_of(text.substr(0, text.find('\n')));
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == column) return i;
  throw std::logic_error("no column " + column);
}

}  // namespace tierwave::testing
