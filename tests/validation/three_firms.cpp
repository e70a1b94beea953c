// The chain of scenarios/three-firms/README.md: every cell of the page's tables is worked out, and what it comes
// to is what the program computes.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <sstream>

#include "base/files.hpp"
#include "language/language.hpp"
#include "resolve/study.hpp"
#include "study/run.hpp"
#include "support/scratch.hpp"

using namespace tierwave;

namespace {

enum Firm : std::size_t { forest, sawmill, shop };
const std::vector<std::string> firm_names{"forest", "sawmill", "shop"};

// What a cell says: numbers, + - x / and brackets, min(a, b, ...).
class Arithmetic {
 public:
  explicit Arithmetic(std::string text) : text_(std::move(text)) {}
  double value() {
    const double result = sum();
    if (at_ != text_.size()) FAIL("cannot read '" << text_ << "' from place " << at_);
    return result;
  }

 private:
  bool take(char wanted) {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    if (at_ == text_.size() || text_[at_] != wanted) return false;
    ++at_;
    return true;
  }
  double sum() {
    double result = product();
    for (;;)
      if (take('+'))
        result += product();
      else if (take('-'))
        result -= product();
      else
        return result;
  }
  double product() {
    double result = one();
    for (;;)
      if (take('x'))
        result *= one();
      else if (take('/'))
        result /= one();
      else
        return result;
  }
  double one() {
    if (take('(')) {
      const double result = sum();
      CHECK(take(')'));
      return result;
    }
    if (take('m')) {  // min(
      at_ += 3;
      double result = sum();
      while (take(',')) result = std::min(result, sum());
      CHECK(take(')'));
      return result;
    }
    std::size_t read = 0;
    const double result = std::stod(text_.substr(at_), &read);
    at_ += read;
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    return result;
  }

  std::string text_;
  std::size_t at_ = 0;
};

// The number that a cell ends with, all its steps checked; nothing for an empty cell.
std::optional<double> number_in(const std::string& cell) {
  if (cell.find_first_not_of(' ') == std::string::npos) return std::nullopt;
  const std::size_t equals = cell.rfind('=');
  const double result = Arithmetic(cell.substr(equals == std::string::npos ? 0 : equals + 1)).value();
  if (equals != std::string::npos) {
    INFO("cell '" << cell << "'");
    CHECK(Arithmetic(cell.substr(0, cell.find_last_not_of(' ', equals - 1) + 1)).value() ==
          Approx(result).epsilon(1e-12));
  }
  return result;
}

using Row = std::vector<std::optional<double>>;

// Rows of the tables below each heading that starts with `heading`, by firm.
std::vector<std::vector<Row>> tables_below(const std::string& heading) {
  std::istringstream page(read_text(TIERWAVE_SOURCE_DIR "/scenarios/three-firms/README.md"));
  std::vector<std::vector<Row>> tables;
  bool inside = false;
  for (std::string line; std::getline(page, line);) {
    if (line.rfind("## ", 0) == 0) {
      inside = line.rfind(heading, 0) == 0;
      if (inside) tables.emplace_back();
    }
    if (!inside || line.rfind("| ", 0) != 0) continue;
    std::istringstream cells(line.substr(1));
    std::string cell;
    std::getline(cells, cell, '|');
    const std::string name = cell.substr(1, cell.size() - 2);
    if (std::find(firm_names.begin(), firm_names.end(), name) == firm_names.end()) continue;
    Row row;
    while (std::getline(cells, cell, '|')) row.push_back(number_in(cell));
    tables.back().push_back(row);
  }
  return tables;
}

resolve::Study three_firms(const Context& context) {
  return resolve::resolve(scenario::read(TIERWAVE_SOURCE_DIR "/scenarios/three-firms.toml", language::whole()),
                          context);
}

// The row of a firm as the program has it, in money.
Row computed(const engine::Simulation<double>& simulation, std::size_t firm) {
  const engine::State<double>& state = simulation.state();
  const auto& baseline = simulation.baseline();
  const double output = baseline.output[firm];
  Row row(7);
  if (firm != forest) {
    const std::uint32_t pool = baseline.pool_begin[firm];
    row[0] = state.pools.order[pool] * baseline.pool_use(pool);
    row[3] = state.firms.input_limit[firm] * output;
    row[6] = state.pools.stock_days[pool] * baseline.pool_use(pool);
  }
  row[1] = state.firms.demand[firm] * output;
  row[2] = simulation.terms().capacity[simulation.setup().groups->of_firm[firm]] * output;
  row[4] = state.firms.production[firm] * output;
  if (firm == shop) {
    row[5] = state.firms.final_sales[firm];
  } else {
    const std::uint32_t pool = baseline.customer_pool[baseline.customer_begin[firm]];
    row[5] = baseline.pool_use(pool) * state.pools.order[pool] * state.firms.level_buyers[firm];
  }
  return row;
}

}  // namespace

TEST_CASE("three firms worked by hand: every figure of the page is what the program computes") {
  const Context context(1);
  const resolve::Study study = three_firms(context);
  const auto days = tables_below("## Day ");
  REQUIRE(days.size() == static_cast<std::size_t>(study.calendar.days()));
  engine::Simulation<double> simulation(study.setup, context);
  simulation.check_steady_state();
  for (std::size_t day = 0; day < days.size(); ++day) {
    simulation.step();
    REQUIRE(days[day].size() == firm_names.size());
    for (std::size_t firm = 0; firm < firm_names.size(); ++firm) {
      const Row& wanted = days[day][firm];
      const Row got = computed(simulation, firm);
      REQUIRE(wanted.size() == got.size());
      for (std::size_t column = 0; column < got.size(); ++column) {
        INFO("day " << day << ", " << firm_names[firm] << ", column " << column);
        REQUIRE(wanted[column].has_value() == got[column].has_value());
        if (got[column]) CHECK(std::abs(*got[column] - *wanted[column]) < 1e-12 * simulation.baseline().output[firm]);
      }
    }
  }
}

TEST_CASE("three firms worked by hand: the losses of the page are those the run prints") {
  const testing::Scratch scratch;
  const Context context(1);
  study::RunOptions options;
  options.output = scratch.folder() / "three-firms.h5";
  const observe::RunSummary summary = study::run(three_firms(context), options, context);
  const auto tables = tables_below("## What was lost");
  REQUIRE(tables.size() == 1);
  REQUIRE(tables[0].size() == firm_names.size());
  for (std::size_t firm = 0; firm < firm_names.size(); ++firm) {
    const Row& row = tables[0][firm];  // made, of, per cent lost
    CHECK(100 * (1 - *row[0] / *row[1]) == Approx(*row[2]).epsilon(1e-12));
    CHECK(100 * summary.sectors[firm].hours_lost == Approx(*row[2]).epsilon(1e-12));
  }
  CHECK(summary.world.hours_lost == Approx(0.1).epsilon(1e-12));
}
