#include "base/table_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <utility>

#include "base/errors.hpp"

namespace tierwave {
namespace {

constexpr const char* commas_and_points = "save with commas between the fields and points in the numbers";

bool is_decimal_digit(char c) {
  return c >= '0' && c <= '9';
}

// One record of the text: a line, or several where a quotation holds line breaks.
struct Record {
  int line = 0;
  std::string_view text;  // without its line break
};

// Walks over the records that are not blank.
class Records {
 public:
  explicit Records(std::string_view text) : rest_(text) {}

  bool next(Record& record) {
    while (!rest_.empty()) {
      bool quoted = false;
      std::size_t end = 0;
      int breaks = 0;
      for (; end < rest_.size(); ++end) {
        const char c = rest_[end];
        if (c == '"') quoted = !quoted;
        if (c == '\n' || (c == '\r' && !rest_.substr(end + 1).starts_with('\n'))) ++breaks;
        if ((c == '\n' || c == '\r') && !quoted) break;
      }
      record = {line_, rest_.substr(0, end)};
      if (rest_.substr(end).starts_with("\r\n")) {
        ++end;
        ++breaks;
      }
      line_ += breaks;
      rest_.remove_prefix(std::min(end + 1, rest_.size()));
      if (record.text.find_first_not_of(" \t") != std::string_view::npos) return true;
    }
    return false;
  }

 private:
  std::string_view rest_;
  int line_ = 1;
};

std::size_t count_outside_quotes(std::string_view record, char mark) {
  bool quoted = false;
  std::size_t found = 0;
  for (const char c : record) {
    if (c == '"') quoted = !quoted;
    found += !quoted && c == mark;
  }
  return found;
}

std::size_t words_in(std::string_view record) {
  std::size_t words = 0;
  bool within = false;
  for (const char c : record) {
    words += c != ' ' && !within;
    within = c != ' ';
  }
  return words;
}

std::string_view without_blanks_at_the_end(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

bool is_note_to_excel(std::string_view record) {
  if (record.starts_with('"')) record.remove_prefix(1);
  std::string head(record.substr(0, 4));
  std::transform(head.begin(), head.end(), head.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return head == "sep=";
}

void refuse_other_separators(const std::string& file, const Record& header, Records rows) {
  const std::size_t commas = count_outside_quotes(header.text, ',');
  for (const auto& [mark, name] : {std::pair(';', "';'"), std::pair('\t', "tabs"), std::pair('|', "'|'")})
    if (count_outside_quotes(header.text, mark) > commas)
      throw InvalidInput(Location{file, header.line}, fmt::format("the fields seem to be separated by {}", name),
                         commas_and_points);
  const std::size_t words = words_in(header.text);
  Record row;
  if (commas == 0 && words >= 3 && rows.next(row) && words_in(row.text) == words && row.text.find(',') == row.text.npos)
    throw InvalidInput(Location{file, header.line}, "the fields seem to be separated by blanks", commas_and_points);
}

// The first field such as "1,5" or "1,234.5", quotation marks and all; empty where there is none.
std::string_view number_with_comma(std::string_view text, std::size_t& at) {
  for (std::size_t open = text.find('"'); open != std::string_view::npos;) {
    const std::size_t close = text.find('"', open + 1);
    if (close == std::string_view::npos) return {};
    std::string_view field = text.substr(open + 1, close - open - 1);
    if (!field.empty() && (field[0] == '-' || field[0] == '+')) field.remove_prefix(1);
    const bool number = !field.empty() && is_decimal_digit(field.front()) && is_decimal_digit(field.back()) &&
                        field.find(',') != std::string_view::npos &&
                        field.find_first_not_of("0123456789,.") == std::string_view::npos;
    if (number) {
      at = open;
      return text.substr(open, close - open + 1);
    }
    open = text.find('"', close + 1);
  }
  return {};
}

void refuse_uneven_rows(const std::string& file, const Record& header, Records rows) {
  const std::size_t wanted = count_outside_quotes(header.text, ',') + 1;
  std::size_t count = 0, least = 0, most = 0;
  bool comma_at_every_end = true;
  for (Record row; rows.next(row); ++count) {
    const std::size_t fields = count_outside_quotes(row.text, ',') + 1;
    least = count == 0 ? fields : std::min(least, fields);
    most = count == 0 ? fields : std::max(most, fields);
    if (least <= wanted && most >= wanted) return;
    comma_at_every_end = comma_at_every_end && without_blanks_at_the_end(row.text).ends_with(',');
  }
  if (count < 2) return;
  const std::string fields = least == most ? fmt::format("{}", least) : fmt::format("{} to {}", least, most);
  if (comma_at_every_end && least > wanted)
    throw InvalidInput(Location{file, header.line},
                       fmt::format("every row ends with a comma and has {} fields, the header {}", fields, wanted),
                       "remove the commas at the end of the rows");
  throw InvalidInput(Location{file, header.line}, fmt::format("every row has {} fields, the header {}", fields, wanted),
                     least > wanted
                         ? "name every column in the header; where numbers have a decimal comma, write points"
                         : "give every row one field a column, with commas between them");
}

}  // namespace

std::string data_format_of(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const auto skip_blanks = [&] {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    text = begin == std::string_view::npos ? std::string_view() : text.substr(begin);
  };
  skip_blanks();
  if (text.empty()) return "";
  const char first = text[0];
  text.remove_prefix(1);
  if (first == '<')
    return !text.empty() && (text[0] == '?' || text[0] == '!' || std::isalpha(static_cast<unsigned char>(text[0])))
               ? "XML"
               : "";
  skip_blanks();
  if (text.empty()) return "";
  const bool value = text[0] == '"' || text[0] == '{' || text[0] == '[' || is_decimal_digit(text[0]) || text[0] == '-';
  if (first == '{') return text[0] == '"' || text[0] == '}' ? "JSON" : "";
  return first == '[' && value ? "JSON" : "";
}

void require_comma_table(const std::string& file, std::string_view text) {
  if (const std::string format = data_format_of(text); !format.empty())
    throw InvalidInput(Location{file}, fmt::format("it is {}, not comma-separated text", format),
                       "export the table as CSV (UTF-8, comma-separated), and name that file");
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  Records rows(text);
  Record header;
  if (!rows.next(header)) return;
  if (is_note_to_excel(header.text))
    throw InvalidInput(Location{file, header.line}, "the first line is a note to Excel, not the header",
                       fmt::format("remove it, and {}", commas_and_points));
  refuse_other_separators(file, header, rows);
  const std::string_view end = without_blanks_at_the_end(header.text);
  if (end.ends_with(',')) {
    const bool rows_too = [&, walk = rows]() mutable {
      Record row;
      return walk.next(row) && without_blanks_at_the_end(row.text).ends_with(',');
    }();
    throw InvalidInput(Location{file, header.line}, "the header ends with a comma, so its last column has no name",
                       rows_too ? "remove the commas at the end of the header and of every row"
                                : "remove the comma at its end, or name the column");
  }
  std::size_t at = 0;
  if (const std::string_view number = number_with_comma(text, at); !number.empty())
    throw InvalidInput(Location{file, 1 + static_cast<int>(std::count(
                                              text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'))},
                       fmt::format("the number {} has a comma", number.substr(0, 40)),
                       "write points for decimals and nothing between thousands, in all numbers of the file");
  refuse_uneven_rows(file, header, rows);
}

}  // namespace tierwave
