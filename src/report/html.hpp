// Pieces of HTML. What is called html is taken as it is; all else is plain text and is escaped here.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "analysis/spread.hpp"
#include "report/texts.hpp"

namespace tierwave::report {

// A table whose first column names the rows.
struct TableRow {
  std::string name;
  std::vector<std::string> cells;  // html; one alone goes over all columns
  bool is_heading = false;         // of the rows below: the name alone, over all columns
};
struct Table {
  std::string caption;
  std::vector<std::string> head;  // the first column included
  std::vector<TableRow> rows;
  bool numbers = true;  // cells stand to the right
};
// Scrolls by itself where the screen is narrower.
std::string html_of(const Table& table);

std::string paragraph(std::string_view text);
// `id` is of the section; its heading stands first.
std::string section(std::string_view id, std::string_view heading, const std::string& html);
// `caption` stands below.
std::string figure(const std::string& html, std::string_view caption);
std::string list_of(const std::vector<std::string>& texts);
// Two sentences; one alone where the other is empty.
std::string with(std::string_view sentence, std::string_view next, const Texts& texts);
// Marks html as English on a page in another language.
std::string in_english(const std::string& html, const Texts& texts);

// A number as people read it, with all its digits in the attribute value: those of the comparison's JSON, CSV and HDF5. "-" without
// a number where it is not known.
std::string number(double value, const std::string& text);

// Mean, and in an ensemble the 90 % interval behind it; `interval` is the text of that, with {low} and {high}.
template <class Text>
std::string figure_cell(const analysis::Spread& spread, bool is_ensemble, std::string_view interval, Text&& text) {
  const auto one = [&](double value) { return number(value, text(value)); };
  if (!is_ensemble) return one(spread.mean);
  return one(spread.mean) + " <span class=\"range\">" +
         fill(interval, fmt::arg("low", one(spread.low())), fmt::arg("high", one(spread.high()))) + "</span>";
}

}  // namespace tierwave::report
