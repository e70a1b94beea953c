// A balanced table of two countries and two sectors, and places to write files to. The table, in millions:
//
//              AAA_farm AAA_shop_x BBB_farm BBB_shop_x | AAA: HFCE GGFC GFCF INVNT | BBB: HFCE GGFC GFCF INVNT | OUT
//   AAA_farm         10         20        0          5 |        40    5    0     0 |        18    0    0     2 | 100
//   AAA_shop_x        5         10        0          0 |        50   20   10    -5 |         0    0   10     0 | 100
//   BBB_farm          0          8        4          6 |         2    0    0     0 |        25    0    4     1 |  50
//   BBB_shop_x        2          0        3          7 |         0    0    0     0 |        50   10    8     0 |  80
//   VA               83         62       43         62
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/errors.hpp"
#include "economy/economy.hpp"

namespace small {

// A table as fields of text, to be changed field by field.
class Grid {
 public:
  Grid();
  void set(const std::string& row, const std::string& column, const std::string& value);
  void rename_row(const std::string& row, const std::string& label);
  void drop_row(const std::string& row);
  void drop_column(const std::string& column);
  void add_row(const std::string& label, const std::string& value);     // the same value in every field
  void add_column(const std::string& label, const std::string& value);  // at the end
  void move_column(const std::string& column, std::size_t position);
  std::string text() const;

  std::vector<std::vector<std::string>> rows;  // the header first; each row begins with its label

 private:
  std::size_t row_of(const std::string& label) const;
  std::size_t column_of(const std::string& label) const;
};

tierwave::economy::Economy economy();   // of the table above, with labour, attributes and ratings
const std::string& labour_text();       // labour accounts of it
const std::string& sectors_text();      // sectors.csv of it
const std::string& criticality_text();  // criticality.csv of it

// A folder that goes away with its scope.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
  std::filesystem::path write(const std::string& name, const std::string& text) const;

 private:
  std::filesystem::path path_;
};

// The message of the InvalidInput that `action` throws, or "" when it throws none.
template <class Action>
std::string mistakes_of(Action&& action) {
  try {
    action();
  } catch (const tierwave::InvalidInput& error) {
    return error.what();
  }
  return "";
}

void require_same(const tierwave::economy::Economy& a, const tierwave::economy::Economy& b);  // every bit

}  // namespace small
