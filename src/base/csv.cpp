#include "base/csv.hpp"

#include <csv.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <exception>

#include "base/files.hpp"
#include "base/plain_text.hpp"
#include "base/table_text.hpp"

namespace tierwave {
namespace {

// What libcsv's callbacks fill while it walks through the text.
struct Reading {
  const std::function<void(const CsvRow&)>& deliver;
  std::string buffer;             // the row's fields, one after the other
  std::vector<std::size_t> ends;  // where each field ends in the buffer
  CsvRow row;
  std::exception_ptr failure;  // what `deliver` threw; carried past libcsv's C frames
};

void end_of_field(void* field, std::size_t size, void* data) {
  Reading& reading = *static_cast<Reading*>(data);
  reading.buffer.append(static_cast<const char*>(field), size);
  reading.ends.push_back(reading.buffer.size());
}

void end_of_row(int, void* data) {
  Reading& reading = *static_cast<Reading*>(data);
  reading.row.fields.clear();
  std::size_t begin = 0;
  for (const std::size_t end : reading.ends) {
    reading.row.fields.push_back(std::string_view(reading.buffer).substr(begin, end - begin));
    begin = end;
  }
  const bool blank = reading.row.fields.empty() || (reading.row.fields.size() == 1 && reading.row.fields[0].empty());
  try {
    if (!blank && !reading.failure) reading.deliver(reading.row);
  } catch (...) {
    reading.failure = std::current_exception();
  }
  reading.buffer.clear();
  reading.ends.clear();
}

// Where the line that begins at `begin` ends, its line break included.
std::size_t end_of_line(const std::string& text, std::size_t begin) {
  const std::size_t mark = text.find_first_of("\r\n", begin);
  if (mark == std::string::npos) return text.size();
  const bool pair = text[mark] == '\r' && mark + 1 < text.size() && text[mark + 1] == '\n';
  return mark + (pair ? 2 : 1);
}

}  // namespace

void parse_csv(const std::string& name, const std::string& text, char separator,
               const std::function<void(const CsvRow&)>& row) {
  require_plain_text(name, text);
  if (separator == ',') require_comma_table(name, text);
  Reading reading{row, {}, {}, {}, {}};
  csv_parser parser;
  if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
    throw Error(ExitCode::failure, "out of memory in the CSV reader");
  csv_set_delim(&parser, static_cast<unsigned char>(separator));
  int line = 0;
  const auto broken = [&](const char* problem, const char* remedy) {
    csv_free(&parser);
    return InvalidInput(Location{name, line}, fmt::format("{} (the row begins on line {})", problem, reading.row.line),
                        remedy);
  };
  // One line at a time, so that a row knows where it begins.
  const bool has_byte_order_mark = text.starts_with("\xEF\xBB\xBF");
  for (std::size_t begin = has_byte_order_mark ? 3 : 0; begin < text.size() && !reading.failure;) {
    const std::size_t end = end_of_line(text, begin);
    ++line;
    const bool between_rows = parser.pstate == 0;
    if (between_rows) reading.row.line = line;
    if (csv_parse(&parser, text.data() + begin, end - begin, end_of_field, end_of_row, &reading) != end - begin)
      throw broken("a quotation mark stands inside a field", "double it, or put the whole field in quotation marks");
    begin = end;
  }
  const bool finished = csv_fini(&parser, end_of_field, end_of_row, &reading) == 0;
  if (!finished && !reading.failure) throw broken("a quotation is never closed", "close it with a quotation mark");
  csv_free(&parser);
  if (reading.failure) std::rethrow_exception(reading.failure);
}

void read_csv(const std::filesystem::path& path, char separator, const std::function<void(const CsvRow&)>& row) {
  parse_csv(path.string(), read_text(path), separator, row);
}

void read_columns(const std::filesystem::path& path,
                  const std::function<void(const std::vector<std::string_view>& fields, const Location& where)>& row) {
  read_csv(path, ' ', [&](const CsvRow& line) {
    std::vector<std::string_view> fields = line.fields;
    std::erase_if(fields, [](std::string_view field) { return field.empty(); });
    if (!fields.empty()) row(fields, Location{path.string(), line.line});
  });
}

std::string csv_field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string result = "\"";
  for (const char c : text) result += c == '"' ? "\"\"" : std::string(1, c);
  return result + '"';
}

std::optional<double> parse_number(std::string_view field) {
  double value = 0;
  if (field.size() > 1 && field[0] == '+' && field[1] != '-') field.remove_prefix(1);
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
  if (error != std::errc() || end != field.data() + field.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<double> number_within(std::string_view field, std::string_view what, const Bounds& bounds,
                                    const Location& where, Mistakes& mistakes) {
  const auto value = parse_number(field);
  if (!value)
    mistakes.add(where, fmt::format("{} is '{}', not a finite number", what, printable(field)),
                 std::string(bounds.advice));
  else if (require_within(*value, what, bounds, where, mistakes))
    return value;
  return std::nullopt;
}

CsvTable::CsvTable(const std::filesystem::path& path, std::vector<std::string> columns,
                   std::vector<std::string> optional_columns)
    : file_(path.string()) {
  Mistakes mistakes;
  std::vector<std::string> known = columns;
  known.insert(known.end(), optional_columns.begin(), optional_columns.end());
  read_csv(path, ',', [&](const CsvRow& row) {
    if (header_.empty()) {
      header_.assign(row.fields.begin(), row.fields.end());
      for (const std::string& name : header_) {
        if (std::find(known.begin(), known.end(), name) == known.end())
          mistakes.add(unknown_name({file_, row.line}, "column", name, known));
      }
      for (std::size_t column = 0; column < header_.size(); ++column) {
        const std::string& name = header_[column];
        if (std::count(header_.begin(), header_.begin() + static_cast<std::ptrdiff_t>(column), name) == 1)
          mistakes.add({file_, row.line}, fmt::format("column '{}' stands twice", printable(name)), "keep one of them");
      }
      for (const std::string& name : columns)
        if (std::find(header_.begin(), header_.end(), name) == header_.end())
          mistakes.add({file_, row.line}, fmt::format("column '{}' is missing", name), "add it to the header");
      return;
    }
    if (row.fields.size() != header_.size()) {
      mistakes.add({file_, row.line},
                   fmt::format("the row has {} fields, the header {}", row.fields.size(), header_.size()),
                   "give every row one field per column");
      return;
    }
    lines_.push_back(row.line);
    cells_.emplace_back(row.fields.begin(), row.fields.end());
  });
  if (header_.empty())
    mistakes.add({file_}, "the file has no header", fmt::format("begin with the line {}", fmt::join(columns, ",")));
  mistakes.throw_if_any();
}

bool CsvTable::has(std::string_view column) const {
  return std::find(header_.begin(), header_.end(), column) != header_.end();
}

std::size_t CsvTable::position(std::string_view column) const {
  const auto found = std::find(header_.begin(), header_.end(), column);
  if (found == header_.end()) throw Error(ExitCode::failure, fmt::format("{}: no column '{}'", file_, column));
  return static_cast<std::size_t>(found - header_.begin());
}

const std::string& CsvTable::text(std::size_t row, std::string_view column) const {
  return cells_[row][position(column)];
}

double CsvTable::number(std::size_t row, std::string_view column, const Bounds& bounds, Mistakes& mistakes) const {
  return number_within(text(row, column), column, bounds, where(row), mistakes).value_or(stand_in(bounds));
}

}  // namespace tierwave
