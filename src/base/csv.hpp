// Comma- or space-separated tables with line numbers, read by libcsv (RFC 4180 quoting).
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bounds.hpp"
#include "base/errors.hpp"

namespace tierwave {

// One row. The fields live until the callback returns.
struct CsvRow {
  int line = 0;  // line of the file on which the row begins, from 1
  std::vector<std::string_view> fields;
};

// Calls `row` for every row that is not blank, in order. '\r\n', '\n' and '\r' end a line; a byte-order
// mark is skipped; blanks around a field are dropped unless it is quoted.
// Errors: as read_text; InvalidInput for a broken quotation. What `row` throws comes out.
void read_csv(const std::filesystem::path& path, char separator, const std::function<void(const CsvRow&)>& row);

// The same on a text already in memory; `name` stands in error locations.
void parse_csv(const std::string& name, const std::string& text, char separator,
               const std::function<void(const CsvRow&)>& row);

// Calls `row` for every row that is not blank with its fields and its place; any number of spaces lies between two
// fields. Errors: as read_csv.
void read_columns(const std::filesystem::path& path,
                  const std::function<void(const std::vector<std::string_view>& fields, const Location& where)>& row);

// A finite number that fills the whole field; nothing for text, an empty field, NaN, infinity or a
// number too large or too small for a double.
std::optional<double> parse_number(std::string_view field);

// A field as a table holds it: in quotation marks where it needs them.
std::string csv_field(const std::string& text);

// The number in a field, which `what` names in messages. Text and numbers beyond their bounds are mistakes; nothing then.
std::optional<double> number_within(std::string_view field, std::string_view what, const Bounds& bounds,
                                    const Location& where, Mistakes& mistakes);

// A table with a header, rows addressed by column name. A missing header, unknown, missing and double
// columns and rows of another length are mistakes, reported together.
class CsvTable {
 public:
  // `columns` are required, `optional_columns` may be missing, any other column is refused.
  CsvTable(const std::filesystem::path& path, std::vector<std::string> columns,
           std::vector<std::string> optional_columns = {});

  std::size_t rows() const { return lines_.size(); }
  bool has(std::string_view column) const;
  const std::string& text(std::size_t row, std::string_view column) const;
  // Collects a mistake and returns what stands in for the number when it is none or lies beyond its bounds.
  double number(std::size_t row, std::string_view column, const Bounds& bounds, Mistakes& mistakes) const;
  Location where(std::size_t row) const { return {file_, lines_[row], 0}; }

 private:
  std::size_t position(std::string_view column) const;

  std::string file_;
  std::vector<std::string> header_;
  std::vector<int> lines_;
  std::vector<std::vector<std::string>> cells_;
};

}  // namespace tierwave
