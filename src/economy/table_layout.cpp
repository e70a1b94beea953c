#include "economy/table_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "base/plain_text.hpp"
#include "economy/codes.hpp"
#include "economy/table.hpp"

namespace tierwave::economy {
namespace {

// "VA" and "VA_VA_VA" are both VA.
bool is_total(std::string_view label, std::string_view name) {
  while (label.starts_with(name)) {
    label.remove_prefix(name.size());
    if (label.empty()) return true;
    if (label.front() != '_') return false;
    label.remove_prefix(1);
  }
  return false;
}

std::optional<FinalUse> use_of(std::string_view category) {
  for (const FinalCategory& known : final_categories)
    if (known.code == category) return known.use;
  return std::nullopt;
}

std::string known_categories() {
  std::string text;
  for (const FinalCategory& known : final_categories) text += fmt::format("{}{}", text.empty() ? "" : ", ", known.code);
  return text;
}

// Region and the rest; nothing when the label has no underscore or an empty side.
std::optional<std::pair<std::string, std::string>> split(const std::string& label) {
  const std::size_t underscore = label.find('_');
  if (underscore == std::string::npos || underscore == 0 || underscore + 1 == label.size()) return std::nullopt;
  return std::pair(label.substr(0, underscore), label.substr(underscore + 1));
}

// Names in the order of their first appearance.
class Names {
 public:
  // True when the name is new.
  bool add(const std::string& name) {
    const bool added = positions_.emplace(name, list_.size()).second;
    if (added) list_.push_back(name);
    return added;
  }
  std::optional<std::size_t> find(const std::string& name) const {
    const auto found = positions_.find(name);
    return found == positions_.end() ? std::nullopt : std::optional(found->second);
  }
  const std::vector<std::string>& list() const { return list_; }

 private:
  std::vector<std::string> list_;
  std::unordered_map<std::string, std::size_t> positions_;
};

using Positions = std::unordered_map<std::string, std::size_t>;

class Finder {
 public:
  Finder(const RawTable& table, Mistakes& mistakes) : table_(table), mistakes_(mistakes) {}

  Layout find() {
    find_rows();
    find_columns();
    layout_.countries = countries_.list();
    layout_.sectors = sectors_.list();
    check_totals();
    place_cells();
    place_final_columns();
    return std::move(layout_);
  }

 private:
  Location header() const { return {table_.file, table_.header_line, 0}; }

  void find_rows() {
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
      const auto& [line, label, readable] = table_.rows[row];
      const Location where{table_.file, line, 0};
      const auto [first, added] = rows_.emplace(label, row);
      if (!added) {
        mistakes_.add(
            where,
            fmt::format("row '{}' stands twice, first in line {}", printable(label), table_.rows[first->second].line),
            "keep one of them");
      } else if (is_total(label, "OUT")) {
        keep_total(layout_.output_row, row, where, "row", "OUT");
      } else if (is_total(label, "VA")) {
        keep_total(layout_.value_added_row, row, where, "row", "VA");
      } else if (is_total(label, "TLS")) {
        keep_total(layout_.product_taxes_row, row, where, "row", "TLS");
      } else if (const auto parts = split(label)) {
        if (countries_.add(parts->first)) check_country_code(parts->first, where, mistakes_);
        if (sectors_.add(parts->second)) check_sector_code(parts->second, where, mistakes_);
      } else {
        mistakes_.add(where, fmt::format("row '{}' is not a cell", printable(label)),
                      "write REGION_SECTOR, or one of OUT, VA, TLS");
      }
    }
  }

  void keep_total(std::size_t& place, std::size_t position, const Location& where, const char* what, const char* name) {
    if (place != absent) mistakes_.add(where, fmt::format("a second {} of {}", what, name), "keep one of them");
    place = position;
  }

  void find_columns() {
    for (std::size_t column = 0; column < table_.columns.size(); ++column) {
      const std::string& label = table_.columns[column];
      if (!columns_.emplace(label, column).second) {
        mistakes_.add(header(), fmt::format("column '{}' stands twice", printable(label)), "keep one of them");
        continue;
      }
      if (is_total(label, "OUT")) {
        keep_total(layout_.output_column, column, header(), "column", "OUT");
        continue;
      }
      const auto parts = split(label);
      if (!parts) {
        mistakes_.add(header(), fmt::format("column '{}' is neither a cell nor final demand", printable(label)),
                      "write REGION_SECTOR, REGION_CATEGORY or OUT");
      } else if (const auto use = use_of(parts->second)) {
        final_.push_back({column, parts->first, *use});
      } else if (sectors_.find(parts->second)) {
        if (countries_.add(parts->first)) check_country_code(parts->first, header(), mistakes_);
      } else {
        mistakes_.add(header(),
                      fmt::format("column '{}': '{}' is neither a sector that has rows nor a final-demand category",
                                  printable(label), printable(parts->second)),
                      "known categories: " + known_categories());
      }
    }
  }

  void check_totals() {
    if (layout_.output_row == absent) missing("row", "OUT", "the last row gives the output of each column");
    if (layout_.value_added_row == absent) missing("row", "VA", "a row gives the value added of each column");
    if (layout_.output_column == absent) missing("column", "OUT", "the last column gives the output of each row");
  }

  void missing(const char* what, const std::string& name, const std::string& remedy) {
    mistakes_.add({table_.file}, fmt::format("{} '{}' is missing", what, printable(name)), remedy);
  }

  void place_cells() {
    const std::size_t cells = layout_.countries.size() * layout_.sectors.size();
    if (cells == 0)
      mistakes_.add({table_.file}, "the table has no cells", "give a row and a column for every REGION_SECTOR");
    layout_.cell_rows.assign(cells, absent);
    layout_.cell_columns.assign(cells, absent);
    for (std::size_t cell = 0; cell < cells; ++cell) {
      const std::string label = layout_.label(cell);
      const std::string remedy =
          "every country has every sector, as a row and as a column; write zeros where nothing flows";
      const auto row = rows_.find(label);
      if (row == rows_.end())
        missing("row", label, remedy);
      else
        layout_.cell_rows[cell] = row->second;
      const auto column = columns_.find(label);
      if (column == columns_.end())
        missing("column", label, remedy);
      else
        layout_.cell_columns[cell] = column->second;
    }
  }

  void place_final_columns() {
    std::vector<bool> supplied(layout_.countries.size());
    for (const auto& [column, region, use] : final_) {
      if (const auto destination = countries_.find(region)) {
        layout_.final_columns.push_back({column, *destination, use});
        supplied[*destination] = true;
      } else {
        mistakes_.add(
            header(),
            fmt::format("column '{}' is final demand of a region that has no cells", printable(table_.columns[column])),
            "give the region's rows and columns too");
      }
    }
    for (std::size_t country = 0; country < supplied.size(); ++country)
      if (!supplied[country])
        mistakes_.add(header(), fmt::format("country '{}' has no column of final demand", layout_.countries[country]),
                      "add one or more of: " + known_categories());
  }

  struct FinalLabel {
    std::size_t column;
    std::string region;
    FinalUse use;
  };

  const RawTable& table_;
  Mistakes& mistakes_;
  Layout layout_;
  Names countries_;
  Names sectors_;
  Positions rows_;
  Positions columns_;
  std::vector<FinalLabel> final_;
};

}  // namespace

Layout find_layout(const RawTable& table, Mistakes& mistakes) {
  return Finder(table, mistakes).find();
}

}  // namespace tierwave::economy
