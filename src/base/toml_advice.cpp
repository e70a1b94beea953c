#include "base/toml_advice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "base/plain_text.hpp"

namespace tierwave {
namespace {

bool is_digit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

std::string_view trimmed_text(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  return first == std::string_view::npos ? "" : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// Columns count characters, as the parser's do.
int column_of(std::string_view line, std::size_t byte) {
  return 1 + static_cast<int>(std::count_if(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(byte),
                                            [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string_view line_of(std::string_view text, int line) {
  for (; line > 1; --line) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return "";
    text.remove_prefix(end + 1);
  }
  return text.substr(0, text.find('\n'));
}

constexpr std::string_view foreign_quotes[] = {"\u201c", "\u201d", "\u201e", "\u201f", "\u2018",
                                               "\u2019", "\u201a", "\u00ab", "\u00bb", "\u2033"};

// Where the comment begins, what stands in quotation marks left out, and where the first curly mark outside of them is.
struct Scan {
  std::size_t end = 0;                              // of what is no comment
  std::size_t equals = std::string_view::npos;      // the first '=' outside of quotation marks
  std::size_t open_quote = std::string_view::npos;  // of a text that this line does not close
  std::size_t curly = std::string_view::npos;
  std::vector<std::size_t> open_brackets;
  std::vector<std::pair<std::size_t, std::size_t>> words;  // first and last byte of words outside of quotation marks
};

Scan scan_of(std::string_view line) {
  Scan scan;
  scan.end = line.size();
  std::size_t word = std::string_view::npos;
  const auto end_word = [&](std::size_t at) {
    if (word != std::string_view::npos) scan.words.emplace_back(word, at);
    word = std::string_view::npos;
  };
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '"' || c == '\'') {
      end_word(i);
      std::size_t close = i + 1;
      while (close < line.size() && line[close] != c) close += c == '"' && line[close] == '\\' ? 2 : 1;
      if (close >= line.size()) {
        scan.open_quote = i;
        return scan;
      }
      i = close;
    } else if (c == '#') {
      scan.end = i;
      break;
    } else {
      for (const std::string_view mark : foreign_quotes)
        if (scan.curly == std::string_view::npos && line.substr(i).starts_with(mark)) scan.curly = i;
      if (c == '=' && scan.equals == std::string_view::npos) scan.equals = i;
      if (c == '[' || c == '{') scan.open_brackets.push_back(i);
      if ((c == ']' || c == '}') && !scan.open_brackets.empty()) scan.open_brackets.pop_back();
      if (std::string_view(" \t\r,[]{}=").find(c) != std::string_view::npos)
        end_word(i);
      else if (word == std::string_view::npos)
        word = i;
    }
  }
  end_word(scan.end);
  return scan;
}

bool is_number(std::string_view text) {
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// Numbers as other programs write them: NaN, -Inf, .5, 1., 1e.
std::optional<Mistake> number_advice(const std::string& word, const std::string& small, const Location& where) {
  const bool has_sign = word[0] == '-' || word[0] == '+';
  const std::string sign = word[0] == '-' ? "-" : "";
  const std::string body = small.substr(has_sign ? 1 : 0);
  for (const char* not_finite : {"inf", "infinity", ".inf", "nan", ".nan", "1.#inf", "1.#nan"})
    if (body == not_finite)
      return Mistake{where, fmt::format("'{}' is not a finite number", printable(word)),
                     "write a finite number, or leave the key out"};
  const std::size_t point = body.find('.');
  const auto digits = [](const std::string& text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
  };
  if (point == 0 && digits(body.substr(1)))
    return Mistake{where, fmt::format("the number {} has no digit in front of its point", printable(word)),
                   fmt::format("write {}0{}", sign, body)};
  if (point != std::string::npos && point + 1 == body.size() && digits(body.substr(0, point)))
    return Mistake{where, fmt::format("the number {} has no digit behind its point", printable(word)),
                   fmt::format("write {}{}0", sign, body)};
  if (is_digit(body[0]) && body.size() > 1 && (body.back() == 'e' || body.back() == '-' || body.back() == '+'))
    return Mistake{where, fmt::format("the number {} is cut short", printable(word)), "write it in full, such as 1e6"};
  return std::nullopt;
}

// A value outside of quotation marks that cannot be one.
std::optional<Mistake> word_advice(const std::string& word, const Location& where) {
  std::string small = word;
  for (char& c : small) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  if (auto date = date_advice(word, where)) return date;
  if (word == "true" || word == "false" || word == "inf" || word == "nan") return std::nullopt;
  if (auto number = number_advice(word, small, where)) return number;
  if (small == "true" || small == "false")
    return Mistake{where, fmt::format("'{}' is written with capitals", printable(word)),
                   fmt::format("write {}", small)};
  if (small == "yes" || small == "no" || small == "on" || small == "off")
    return Mistake{where, fmt::format("'{}' is neither true nor false", printable(word)),
                   fmt::format("write {} for yes or no, or \"{}\" for a text",
                               small == "yes" || small == "on" ? "true" : "false", printable(word))};
  if (small == "none" || small == "null" || small == "nil" || small == "na" || small == "n/a")
    return Mistake{where, fmt::format("'{}' is no value", printable(word)), "leave the key out where it has none"};
  const auto first =
      static_cast<unsigned char>((word[0] == '-' || word[0] == '+') && word.size() > 1 ? word[1] : word[0]);
  const bool letters = std::isalpha(first) || first >= 0x80;
  if (letters || word[0] == '/' || word.starts_with("./") || word.starts_with("../"))
    return Mistake{where, fmt::format("the text {} is not in quotation marks", printable(word)),
                   fmt::format("write \"{}\"", printable(word))};
  if (word.ends_with("%") && is_digit(word[0]))
    return Mistake{where, fmt::format("'{}' is not a number", printable(word)), "write a share, such as 0.5 for 50 %"};
  return std::nullopt;
}

// The outermost bracket that a value leaves open before line `last`.
std::optional<Location> open_before(const std::string& text, const Location& where) {
  std::optional<Location> opened;
  int depth = 0;
  for (int number = 1; number <= where.line; ++number) {
    const std::string_view line = line_of(text, number);
    const Scan scan = scan_of(line);
    if (scan.open_quote != std::string_view::npos) return std::nullopt;
    const std::string_view body = trimmed_text(line.substr(0, scan.end));
    if (depth > 0 && (scan.equals != std::string_view::npos ||
                      (body.starts_with("[") && body.ends_with("]") && body.find(',') == std::string_view::npos &&
                       body.find_first_of("0123456789\"'") > 1)))
      return opened;
    bool in_text = false;
    char mark = 0;
    for (std::size_t i = 0; i < scan.end; ++i) {
      const char c = line[i];
      if (in_text) {
        in_text = c != mark;
      } else if (c == '"' || c == '\'') {
        in_text = true;
        mark = c;
      } else if (c == '[') {
        if (depth++ == 0) opened = Location{where.file, number, column_of(line, i)};
      } else if (c == ']' && depth > 0) {
        --depth;
      }
    }
    if (scan.equals == std::string_view::npos && body.starts_with("[") && depth > 0 && !body.ends_with(",") && opened &&
        opened->line == number)
      return std::nullopt;  // a header, told as one
  }
  return depth > 0 ? opened : std::nullopt;
}

}  // namespace

std::optional<Mistake> date_advice(std::string_view written, const Location& where) {
  std::array<std::string, 3> parts;
  std::string marks;
  std::size_t part = 0;
  for (const char c : written) {
    if (is_digit(c)) {
      parts[part] += c;
    } else if ((c == '.' || c == '-' || c == '/') && part < 2 && !parts[part].empty()) {
      marks += c;
      ++part;
    } else {
      return std::nullopt;
    }
  }
  if (part == 0 && written.size() == 8 && (written.starts_with("19") || written.starts_with("20")))
    parts = {std::string(written.substr(0, 4)), std::string(written.substr(4, 2)), std::string(written.substr(6))};
  else if (part != 2 || marks[0] != marks[1] || parts[2].empty())
    return std::nullopt;
  const auto two = [](const std::string& text) { return text.size() < 2 ? "0" + text : text; };
  const auto dated = [&](const std::string& day, const std::string& month, const std::string& year) {
    const std::string date = fmt::format("{}-{}-{}", year, two(month), two(day));
    return parse_date(date) ? date : std::string();
  };
  const bool year_first = parts[0].size() == 4 && parts[1].size() <= 2 && parts[2].size() <= 2;
  const bool year_last = parts[2].size() == 4 && parts[0].size() <= 2 && parts[1].size() <= 2;
  if (!year_first && !year_last) return std::nullopt;
  if (year_first) {
    const std::string date = dated(parts[2], parts[1], parts[0]);
    if (date == written) return std::nullopt;
    if (date.empty())
      return Mistake{where, fmt::format("there is no day {}", written), "write a date such as 2020-03-01"};
    return Mistake{where, fmt::format("the date {} is not written as year-month-day", written),
                   fmt::format("write {}", date)};
  }
  const std::string day_first = dated(parts[0], parts[1], parts[2]), month_first = dated(parts[1], parts[0], parts[2]);
  std::string remedy = "write a date of the calendar, year-month-day";
  if (!day_first.empty() && (marks[0] == '.' || month_first.empty() || month_first == day_first))
    remedy = "write " + day_first;
  else if (!day_first.empty())
    remedy = fmt::format("write {} or {}", day_first, month_first);
  else if (!month_first.empty())
    remedy = "write " + month_first;
  return Mistake{where, fmt::format("the date {} is not written as year-month-day", written), remedy};
}

std::optional<Mistake> toml_advice(const std::string& text, const Location& where) {
  // A value left open is noticed by the parser some lines below, or at the end of the text.
  if (const auto opened = open_before(text, where))
    return Mistake{*opened, "the list that begins here is never closed", "write ']' behind its last entry"};
  const std::string_view line = line_of(text, where.line);
  const Scan scan = scan_of(line);
  const auto at = [&](std::size_t byte) { return Location{where.file, where.line, column_of(line, byte)}; };
  if (scan.curly != std::string_view::npos)
    return Mistake{at(scan.curly), "curly quotation marks mean nothing here", "write straight ones, as in \"text\""};
  const std::size_t blank = line.find("\u00a0");
  if (blank != std::string_view::npos && blank < scan.end)
    return Mistake{at(blank), "there is a blank of another kind (U+00A0) here", "write an ordinary space"};
  if (scan.open_quote != std::string_view::npos && line.substr(scan.open_quote, 3) != R"(""")" &&
      line.substr(scan.open_quote, 3) != "'''")
    return Mistake{at(scan.open_quote), "the text that begins here is never closed",
                   fmt::format("write {} behind its last letter, on the same line", line[scan.open_quote])};
  const std::string_view body = trimmed_text(line.substr(0, scan.end));
  const std::size_t first = line.find_first_not_of(" \t");
  if (scan.equals == std::string_view::npos) {
    if (body.starts_with("[") && !body.ends_with(body.starts_with("[[") ? "]]" : "]")) {
      const bool two = body.starts_with("[[");
      std::string name(body.substr(two ? 2 : 1));
      name.erase(std::find(name.begin(), name.end(), ']'), name.end());
      return Mistake{at(first), fmt::format("the header {} lacks a bracket", body),
                     fmt::format(fmt::runtime(two ? "write [[{}]]" : "write [{}]"), name)};
    }
    const std::size_t colon = line.find(':');
    if (colon < scan.end && !body.starts_with("["))
      return Mistake{at(colon), "a key and its value are divided by ':'", "write '=' between them"};
    const bool plain = std::all_of(body.begin(), body.end(), [](char c) {
      return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-' || c == ' ' || c == '.';
    });
    if (plain && !body.empty())
      return Mistake{at(first), "this line has no '='", "write KEY = VALUE, or # in front of a comment"};
    return std::nullopt;
  }
  // "0,5" in one piece, not inside of a list.
  const std::string_view value = trimmed_text(line.substr(scan.equals + 1, scan.end - scan.equals - 1));
  const std::size_t comma = value.find(',');
  if (comma != std::string_view::npos && is_number(value.substr(0, comma)) && is_number(value.substr(comma + 1)) &&
      is_digit(value[comma + 1]))
    return Mistake{at(static_cast<std::size_t>(value.data() - line.data())),
                   fmt::format("the number {} has a decimal comma", value),
                   fmt::format("write {}.{}", value.substr(0, comma), value.substr(comma + 1))};
  const bool in_list = value.starts_with("[") || value.starts_with("{");
  if (!in_list && scan.equals < line.size()) {
    // A bare text may hold several words.
    const auto begin = static_cast<std::size_t>(value.data() - line.data());
    if (value.empty())
      return Mistake{at(scan.equals), "there is no value behind '='", "write one, or leave the line out"};
    if (value[0] != '"' && value[0] != '\'') return word_advice(std::string(value), at(begin));
    return std::nullopt;
  }
  for (const auto& [begin, end] : scan.words)
    if (begin > scan.equals && line.substr(end, line.size() - end).find_first_not_of(" \t") != std::string_view::npos &&
        line[line.find_first_not_of(" \t", end)] != '=')
      if (auto advice = word_advice(std::string(line.substr(begin, end - begin)), at(begin))) return advice;
  return std::nullopt;
}

}  // namespace tierwave
