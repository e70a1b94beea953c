// Preset inoue-todo-2019 against the recorded runs of the authors' program on a network of 300 firms (E5): the totals
// of every day within 1e-9 of the baseline total, and firms on two days to the six digits recorded.
#include <catch2/catch.hpp>

#include <cmath>
#include <map>

#include "base/csv.hpp"
#include "language/language.hpp"
#include "resolve/study.hpp"
#include "support/scratch.hpp"

using namespace tierwave;

namespace {

const std::string data = TIERWAVE_SOURCE_DIR "/tests/validation/data/inoue_todo";

struct Run {
  std::string name;  // R0_d: rationing rule 0, shock d
  std::string rationing;
  std::string shock;
};

const std::vector<Run> runs{
    {"R0_d", "proportional", "firm_table = \"" + data + "/delta.txt\"\nrecovery = \"none\"\n"},
    {"R1_d", "final-last", "firm_table = \"" + data + "/delta.txt\"\nrecovery = \"none\"\n"},
    {"R2_d", "smallest-relative-order-first", "firm_table = \"" + data + "/delta.txt\"\nrecovery = \"none\"\n"},
    {"R0_Z", "proportional", "firm_table = \"" + data + "/predef.txt\"\nrecovery = \"sudden\"\n"},
    {"R2_Z", "smallest-relative-order-first", "firm_table = \"" + data + "/predef.txt\"\nrecovery = \"sudden\"\n"}};

resolve::Study study_of(const Run& run, const testing::Scratch& scratch, const Context& context) {
  const std::string text =
      "name = \"recorded\"\nstart = 2020-01-01\ndays = 120\n[model]\npreset = \"inoue-todo-2019\"\n"
      "[network]\nkind = \"files\"\nlayout = \"inoue-todo\"\nfolder = \"" +
      data +
      "\"\n"
      "[rationing]\nrule = \"" +
      run.rationing +
      "\"\n"
      "[[shock]]\nlabel = \"delta\"\nkind = \"capital\"\nfirm_table_layout = \"inoue-todo\"\n" +
      run.shock;
  return resolve::resolve(scenario::read(scratch.write("scenario.toml", text), language::whole()), context);
}

// Numbers of a recorded table by run, day and firm (0 where the table has none).
using Key = std::tuple<std::string, int, int>;
std::map<Key, std::array<double, 3>> recorded(const std::string& file, const std::array<std::string, 3>& columns,
                                              bool by_firm) {
  std::vector<std::string> names{"run", "day"};
  if (by_firm) names.emplace_back("firm");
  names.insert(names.end(), columns.begin(), columns.end());
  const CsvTable table(data + "/" + file, names);
  std::map<Key, std::array<double, 3>> values;
  Mistakes mistakes;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto number = [&](const std::string& column) {
      return table.number(row, column, bounds::signed_money, mistakes);
    };
    const int firm = by_firm ? static_cast<int>(number("firm")) : 0;
    values[{table.text(row, "run"), static_cast<int>(number("day")), firm}] = {number(columns[0]), number(columns[1]),
                                                                               number(columns[2])};
  }
  mistakes.throw_if_any();
  return values;
}

// Production, value added and sales to final users, summed over firms.
std::array<double, 3> totals(const engine::Simulation<double>& simulation) {
  std::array<double, 3> sums{};
  const engine::FirmState& firms = simulation.state().firms;
  for (std::size_t firm = 0; firm < firms.production.size(); ++firm) {
    const double output = simulation.baseline().output[firm];
    sums[0] += firms.production[firm] * output;
    sums[1] += firms.production[firm] * (output - simulation.baseline().input_use[firm]);
    sums[2] += firms.final_sales[firm];
  }
  return sums;
}

bool same_to_six_digits(double ours, double theirs) {
  return std::abs(ours - theirs) <=
             0.500001e-5 * std::pow(10, std::floor(std::log10(std::max(std::abs(theirs), 1e-300)))) ||
         std::abs(ours - theirs) < 1e-12;
}

}  // namespace

TEST_CASE("every day of the recorded runs of Inoue and Todo within 1e-9") {
  const auto expected = recorded("totals.csv", {"production", "value_added", "final_consumption"}, false);
  const testing::Scratch scratch;
  const Context context(2);
  for (const Run& run : runs) {
    const resolve::Study study = study_of(run, scratch, context);
    engine::Simulation<double> simulation(study.setup, context);
    const auto& baseline = expected.at({run.name, -1, 0});
    double largest = 0;
    for (int day = 0; day < 120; ++day) {
      simulation.step();
      const std::array<double, 3> ours = totals(simulation);
      for (std::size_t i = 0; i < 3; ++i)
        largest = std::max(largest, std::abs(ours[i] - expected.at({run.name, day, 0})[i]) / baseline[i]);
    }
    INFO(run.name);
    CHECK(largest <= 1e-9);
  }
}

TEST_CASE("firms of the recorded runs of Inoue and Todo to six digits") {
  const auto expected = recorded("firms.csv", {"production", "demand", "supply"}, true);
  const testing::Scratch scratch;
  const Context context(2);
  for (const Run& run : runs) {
    const resolve::Study study = study_of(run, scratch, context);
    engine::Simulation<double> simulation(study.setup, context);
    std::size_t compared = 0;
    for (int day = 0; day < 120; ++day) {
      simulation.step();
      for (std::size_t firm = 0; firm < study.setup.network->firms.size(); ++firm) {
        const auto found = expected.find({run.name, day, static_cast<int>(study.setup.network->firms.id[firm])});
        if (found == expected.end()) continue;
        ++compared;
        const engine::FirmState& firms = simulation.state().firms;
        const double output = simulation.baseline().output[firm];
        INFO(run.name << ", day " << day << ", firm " << study.setup.network->firms.id[firm] << ": "
                      << firms.production[firm] * output << " " << firms.demand[firm] * output << " "
                      << firms.input_limit[firm] * output);
        CHECK(same_to_six_digits(firms.production[firm] * output, found->second[0]));
        CHECK(same_to_six_digits(firms.demand[firm] * output, found->second[1]));
        if (std::isfinite(firms.input_limit[firm]))
          CHECK(same_to_six_digits(firms.input_limit[firm] * output, found->second[2]));
      }
    }
    CHECK(compared == 2 * study.setup.network->firms.size());
  }
}
