// The observer that divides the hours and jobs of firms among workers and writes the arrays of the labour market: by
// sex, contract, state of work and size of the firm.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/context.hpp"
#include "engine/day_view.hpp"
#include "results/results_file.hpp"

namespace tierwave::study {

// Arrays of the labour market, for the table of outputs.
std::vector<results::Variable> workforce_outputs(const std::string& money);
// Axes that only they use: sex, contract, work_state, size_class.
std::vector<results::Axis> workforce_axes();

// Sums over firms of one cell.
struct WorkforceSums {
  // [contract][state], persons
  std::array<std::array<double, models::labour::work_states>, models::labour::contracts> heads{};
  std::array<double, network::size_classes> employment{};  // persons employed, by size of the firm
  std::array<double, network::size_classes> hours{};       // hours a day, by size of the firm
  double furlough_pay = 0;                                 // millions per day
  double income_support = 0;                               // millions per day
  double paid_below = 0;                                   // persons employed whose pay lies below what is adequate

  void add(const WorkforceSums& other);
};

class WorkforceRecorder {
 public:
  // `adequate_pay` is a share of the country's mean baseline pay. Writes the arrays without a time axis.
  WorkforceRecorder(results::ResultsFile& file, const engine::DayView& baseline, double adequate_pay,
                    const Context& context);

  // Before the recorder that ends the day.
  void record(const engine::DayView& day);

 private:
  // Neighbouring firms of one cell, in the order of the groups.
  struct Piece {
    std::uint32_t cell;
    std::uint32_t begin, end;  // their places in the groups
  };
  WorkforceSums sum(const engine::DayView& day, const Piece& piece) const;
  void write_day(const engine::DayView& day);

  results::ResultsFile& file_;
  const Context& context_;
  std::size_t countries_, sectors_;
  std::vector<Piece> pieces_;
  std::vector<WorkforceSums> of_pieces_;
  std::vector<WorkforceSums> of_cells_;
  std::vector<double> adequate_pay_;    // by country, millions per day and person
  std::vector<double> baseline_hours_;  // by country, hours a day
  // Room for a day's arrays.
  std::vector<double> workforce_, by_sector_, employment_, hours_, paid_below_, full_time_, furlough_, support_;
};

}  // namespace tierwave::study
