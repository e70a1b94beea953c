#include "scenario/language.hpp"

#include <unistd.h>

#include <algorithm>

#include "base/files.hpp"
#include "base/staged.hpp"

namespace tierwave::test {
namespace {

using schema::Key;
using schema::Table;
using schema::Type;

Table orders() {
  return {.name = "orders",
          .text = "How firms order inputs.",
          .keys = {
              {.name = "rule",
               .type = Type::choice,
               .fallback = "pichler",
               .choices = {"pichler", "inoue-todo", "fixed"},
               .text = "Which mechanism."},
              {.name = "tau_days",
               .type = Type::number,
               .unit = "days",
               .fallback = 14.0,
               .minimum = 1,
               .maximum = 365,
               .text = "Days to fill a gap.",
               .source = "Pichler et al. 2022",
               .only_for = {"pichler"}},
              {.name = "tau_days",
               .type = Type::number,
               .unit = "days",
               .fallback = 6.0,
               .minimum = 1,
               .maximum = 365,
               .text = "Days to fill a gap.",
               .source = "Inoue & Todo 2019",
               .only_for = {"inoue-todo"}},
              {.name = "start_share",
               .type = Type::number,
               .unit = "1",
               .required = true,
               .minimum = 0,
               .maximum = 1,
               .text = "Orders on the first day.",
               .only_for = {"fixed"}},
          }};
}

Table shock() {
  return {.name = "shock",
          .text = "One shock.",
          .repeated = true,
          .keys = {
              {.name = "label", .text = "Its name."},
              {.name = "countries", .type = Type::text_list, .text = "Where, ISO-3; all when absent."},
              {.name = "sexes", .type = Type::text_list, .choices = {"female", "male"}, .text = "Whom."},
              {.name = "tiers", .type = Type::integer_list, .minimum = 0, .maximum = 9, .text = "Which tiers."},
              {.name = "reduction",
               .type = Type::number,
               .unit = "1",
               .required = true,
               .minimum = 0,
               .maximum = 1,
               .text = "Share lost."},
              {.name = "start", .type = Type::date, .unit = "date", .fallback = "2020-03-01", .text = "First day."},
              {.name = "path", .type = Type::step_list, .unit = "1", .minimum = 0, .maximum = 1, .text = "Level."},
          }};
}

Table closures() {
  return {.name = "closures",
          .text = "Closures read from a table.",
          .keys = {
              {.name = "file", .type = Type::path, .required = true, .text = "The daily table."},
              {.name = "scope",
               .type = Type::number_list,
               .unit = "1",
               .fallback = std::vector<double>{0.5, 1},
               .minimum = 0,
               .maximum = 1,
               .text = "Scope of targeted and general closures.",
               .source = "assumption"},
          }};
}

Table network() {
  return {.name = "network",
          .text = "Firms and links.",
          .keys = {{.name = "firms",
                    .type = Type::integer,
                    .unit = "firms",
                    .fallback = 1000.0,
                    .minimum = 1,
                    .text = "How many | in all."},
                   {.name = "sparse", .type = Type::boolean, .fallback = false, .text = "Few links a firm."}},
          .tables = {{.name = "thinning",
                      .text = "Which flows are dropped.",
                      .keys = {{.name = "smallest_share",
                                .type = Type::number,
                                .unit = "1",
                                .fallback = 0.001,
                                .minimum = 0,
                                .maximum = 1,
                                .text = "Of the buyer's use.",
                                .source = "assumption"}}}}};
}

Table build() {
  return {.text = "A scenario for tests.",
          .keys = {{.name = "title", .fallback = "untitled", .several_lines = true, .text = "A title."},
                   {.name = "days",
                    .type = Type::integer,
                    .unit = "days",
                    .required = true,
                    .minimum = 1,
                    .maximum = 10000,
                    .text = "Length of the run."}},
          .tables = {network(), orders(), closures(), shock()}};
}

bool same_values(const schema::Values& a, const schema::Values& b) {
  return std::equal(
      a.entries().begin(), a.entries().end(), b.entries().begin(), b.entries().end(),
      [](const auto& x, const auto& y) { return x.first == y.first && x.second.value == y.second.value; });
}

}  // namespace

const Table& language() {
  static const Table table = build();
  return table;
}

std::string minimal() {
  return "days = 10\n";
}

std::string rich() {
  return R"(#:schema scenario.schema.json
title = "A \"rich\" one\nof two\tlines"
days = 366
days_source = "a leap year"

[network]
firms = 500
sparse = true
thinning.smallest_share = 1e-3

[orders]
source = "made up"
rule = "inoue-todo"
tau_days = 7
tau_days_source = "a guess"

[closures]
file = "../tables/closures.csv"
scope = [0, 0.25, 1]

[[shock]]
label = "lockdown.first"
countries = ["CHN", "DEU"]
sexes = ["female"]
tiers = [0, 3]
reduction = 0.1
start = 2020-02-29
path = [[2020-03-01, 0.5], ["2020-04-01", 1]]

[[shock]]
reduction = 1
)";
}

scenario::Scenario parse(const std::string& text, const scenario::Overrides& overrides) {
  return scenario::parse(text, "/folder/scenarios/test.toml", language(), overrides);
}

std::vector<std::string> mistakes(const std::string& text, const scenario::Overrides& overrides) {
  const std::string file = "/folder/scenarios/test.toml:";
  std::vector<std::string> list;
  try {
    parse(text, overrides);
  } catch (const InvalidInput& error) {
    for (const Mistake& mistake : error.mistakes()) {
      const std::string line = describe(mistake);
      list.push_back(line.starts_with(file) ? line.substr(file.size()) : line);
    }
  }
  return list;
}

bool same_values(const scenario::Scenario& a, const scenario::Scenario& b) {
  const auto same = [](const schema::Values& x, const schema::Values& y) { return same_values(x, y); };
  const auto same_list = [&](const auto& x, const auto& y) {
    return x.first == y.first && std::equal(x.second.begin(), x.second.end(), y.second.begin(), y.second.end(), same);
  };
  const auto same_table = [&](const auto& x, const auto& y) { return x.first == y.first && same(x.second, y.second); };
  return same(a.root, b.root) &&
         std::equal(a.tables.begin(), a.tables.end(), b.tables.begin(), b.tables.end(), same_table) &&
         std::equal(a.lists.begin(), a.lists.end(), b.lists.begin(), b.lists.end(), same_list);
}

Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "tierwave-scenario-XXXXXX").string();
  if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path Folder::write(const std::string& name, const std::string& text) const {
  const std::filesystem::path file = path_ / name;
  std::filesystem::create_directories(file.parent_path());
  write_text(file, text);
  return file;
}

}  // namespace tierwave::test
