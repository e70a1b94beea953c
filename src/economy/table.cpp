#include "economy/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/csv.hpp"
#include "base/files.hpp"
#include "base/plain_text.hpp"
#include "economy/numbers.hpp"
#include "economy/table_layout.hpp"

namespace tierwave::economy {
namespace {

constexpr std::size_t shown_fields = 5;  // of the unreadable fields of one row

// The numbers of one row; fields that are none are mistakes.
void read_numbers(const CsvRow& row, RawTable& table, Mistakes& mistakes) {
  const Location where{table.file, row.line, 0};
  const std::size_t begin = table.values.size();
  table.values.resize(begin + table.columns.size());
  RawRow& raw = table.rows.emplace_back(RawRow{row.line, std::string(row.fields[0]), true});
  if (row.fields.size() != table.columns.size() + 1) {
    raw.readable = false;
    mistakes.add(where,
                 fmt::format("row '{}' has {} fields, the header {}", printable(raw.label), row.fields.size(),
                             table.columns.size() + 1),
                 "give every row a label and one number a column");
    return;
  }
  std::size_t unreadable = 0;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const std::string_view field = row.fields[column + 1];
    const auto number = parse_number(field);
    if (number && within(*number, bounds::signed_money)) {
      table.values[begin + column] = *number;
    } else if (++unreadable <= shown_fields) {
      const std::string place =
          fmt::format("row '{}', column '{}'", printable(raw.label), printable(table.columns[column]));
      number_within(field, place, bounds::signed_money, where, mistakes);
    }
  }
  raw.readable = unreadable == 0;
  if (unreadable > shown_fields)
    mistakes.add(where,
                 fmt::format("row '{}' has {} more fields like that", printable(raw.label), unreadable - shown_fields),
                 "write numbers");
}

RawTable read_raw(const std::string& file, const std::string& text, Mistakes& mistakes) {
  RawTable table;
  table.file = file;
  parse_csv(file, text, ',', [&](const CsvRow& row) {
    if (table.header_line == 0) {
      table.header_line = row.line;
      table.columns.assign(row.fields.begin() + 1, row.fields.end());
      table.values.reserve(text.size() / 2);
    } else {
      read_numbers(row, table, mistakes);
    }
  });
  return table;
}

class Builder {
 public:
  Builder(const RawTable& table, const Layout& layout, Mistakes& mistakes)
      : table_(table), layout_(layout), mistakes_(mistakes) {}

  TableReading build() {
    for (const std::string& code : layout_.countries) economy().countries.push_back({code, code, {}});
    for (const std::string& code : layout_.sectors) {
      Sector& sector = economy().sectors.emplace_back();
      sector.code = sector.name = code;
    }
    copy_flows();
    compute_margins(economy());
    balance_sales();
    compute_margins(economy());
    // Columns with unreadable entries cannot be added up.
    const auto readable = [](const RawRow& row) { return row.readable; };
    if (std::all_of(table_.rows.begin(), table_.rows.end(), readable)) balance_columns();
    note_final_users();
    mistakes_.throw_if_any();
    return std::move(result_);
  }

 private:
  Economy& economy() { return result_.economy; }
  TableReport& report() { return result_.report; }
  Location where(std::size_t raw_row) const { return {table_.file, table_.rows[raw_row].line, 0}; }
  double stated_output(std::size_t cell) const { return table_.value(layout_.cell_rows[cell], layout_.output_column); }

  void copy_flows() {
    const std::size_t cells = economy().cells();
    economy().intermediate_use = Matrix(cells, cells);
    economy().final_demand = Matrix(cells, economy().countries.size() * final_uses);
    for (std::size_t cell = 0; cell < cells; ++cell) {
      const std::size_t row = layout_.cell_rows[cell];
      for (std::size_t buyer = 0; buyer < cells; ++buyer) {
        const double flow = table_.value(row, layout_.cell_columns[buyer]);
        economy().intermediate_use(cell, buyer) = flow;
        if (flow < 0)
          mistakes_.add(
              where(row),
              fmt::format("the flow from {} to {} is {}, below 0", layout_.label(cell), layout_.label(buyer), flow),
              "only final demand may be negative");
      }
      for (const FinalColumn& column : layout_.final_columns)
        economy().final_demand(cell, economy().final_column(column.destination, column.use)) +=
            table_.value(row, column.column);
    }
  }

  // True when the figures differ by more than rounding; beyond the tolerance that is a mistake.
  bool differ(double stated, double found, double output, const Location& location, const std::string& problem) {
    const double difference = std::abs(stated - found);
    if (difference <= rounding_tolerance * std::abs(output)) return false;
    if (difference > balance_tolerance * std::abs(output))
      mistakes_.add(location, problem,
                    fmt::format("correct the table: differences of up to {:g} % of output are accepted and balanced",
                                100 * balance_tolerance));
    return true;
  }

  void balance_sales() {
    for (std::size_t cell = 0; cell < economy().cells(); ++cell) {
      const std::size_t row = layout_.cell_rows[cell];
      if (!table_.rows[row].readable) continue;
      const std::string label = layout_.label(cell);
      const double stated = stated_output(cell);
      const double sum = economy().output[cell];
      if (stated < 0)
        mistakes_.add(where(row), fmt::format("the output of {} is {}, below 0", label, stated), "correct it");
      if (differ(stated, sum, stated, where(row),
                 fmt::format("{} is not balanced: its sales add up to {}, its stated output (OUT) is {}", label, sum,
                             stated))) {
        report().sales.push_back({label, stated, sum});
        economy().final_demand(cell, economy().final_column(economy().country_of(cell), FinalUse::inventories)) +=
            stated - sum;
      }
    }
  }

  void balance_columns() {
    const std::size_t cells = economy().cells();
    for (std::size_t cell = 0; cell < cells; ++cell) {
      const std::size_t column = layout_.cell_columns[cell];
      const std::string label = layout_.label(cell);
      const double output = economy().output[cell];
      const double taxes = layout_.product_taxes_row == absent ? 0 : table_.value(layout_.product_taxes_row, column);
      const double stated = table_.value(layout_.value_added_row, column) + taxes;
      const double residual = economy().value_added[cell];
      const double in_row = table_.value(layout_.output_row, column);
      report().product_taxes += taxes;
      if (differ(in_row, stated_output(cell), output, where(layout_.output_row),
                 fmt::format("the output of {} is {} in row OUT but {} in column OUT", label, in_row,
                             stated_output(cell))))
        report().totals.push_back({label, stated_output(cell), in_row});
      if (differ(
              stated, residual, output, where(layout_.value_added_row),
              fmt::format("{} is not balanced: output less intermediate use is {}, its stated value added with product "
                          "taxes (VA, TLS) is {}",
                          label, residual, stated)))
        report().value_added.push_back({label, stated, residual});
    }
  }

  void note_final_users() {
    for (const FinalColumn& column : layout_.final_columns) {
      if (layout_.product_taxes_row != absent)
        report().product_taxes_of_final_users += table_.value(layout_.product_taxes_row, column.column);
      report().value_added_of_final_users += table_.value(layout_.value_added_row, column.column);
    }
  }

  const RawTable& table_;
  const Layout& layout_;
  Mistakes& mistakes_;
  TableReading result_;
};

}  // namespace

std::string_view category_of(FinalUse use) {
  return std::find_if(final_categories.begin(), final_categories.end(),
                      [&](const FinalCategory& c) { return c.use == use; })
      ->code;
}

TableReading parse_table(const std::string& file, const std::string& text) {
  Mistakes mistakes;
  const RawTable table = read_raw(file, text, mistakes);
  const std::size_t numbers_unread = mistakes.size();
  const Layout layout = find_layout(table, mistakes);
  if (mistakes.size() > numbers_unread) mistakes.throw_if_any();  // without its labels nothing can be balanced
  return Builder(table, layout, mistakes).build();
}

TableReading read_table(const std::filesystem::path& path) {
  return parse_table(path.string(), read_text(path));
}

std::string table_text(const Economy& economy) {
  std::string text;
  for (std::size_t cell = 0; cell < economy.cells(); ++cell) text += fmt::format(",{}", economy.label(cell));
  for (const Country& country : economy.countries)
    for (std::size_t use = 0; use < final_uses; ++use)
      text += fmt::format(",{}_{}", country.code, category_of(static_cast<FinalUse>(use)));
  text += ",OUT\n";
  const auto append = [&](double value) { text.append(",").append(shortest(value)); };
  const auto row_of = [&](const std::string& label, const double* bought, const double* final, double last) {
    text += label;
    for (std::size_t cell = 0; cell < economy.cells(); ++cell) append(bought[cell]);
    for (std::size_t column = 0; column < economy.final_demand.columns(); ++column) append(final ? final[column] : 0);
    append(last);
    text += '\n';
  };
  for (std::size_t cell = 0; cell < economy.cells(); ++cell)
    row_of(economy.label(cell), economy.intermediate_use.row(cell), economy.final_demand.row(cell),
           economy.output[cell]);
  row_of("VA", economy.value_added.data(), nullptr, 0);
  row_of("OUT", economy.output.data(), nullptr, 0);
  return text;
}

}  // namespace tierwave::economy
