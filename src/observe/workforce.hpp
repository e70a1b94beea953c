// Divides the hours and jobs of firms among workers, and writes the arrays of the labour market: by sex, contract, state of work and size of the firm.
//
// `not_reached` counts those who lost work and whom nothing that pays persons reaches, as expected numbers. Who is reached
// is drawn evenly, so that of a class of contract in a firm on a day it holds
//
//   on shorter hours                       (1 - r) (1 - t)     of the heads; r reach of job-retention schemes and measures
//   furloughed                             0                   as far as a scheme pays
//   suspended, or without the job          (1 - s) (1 - t)     s reach of income support, by calendar and by measures
//
// t is the reach of transfers to households. All are those of the day (models/labour/provisions.hpp), so that weeks before a
// measure begins are weeks that it does not reach. A wage subsidy pays firms and reaches nobody here. Who works full hours has
// lost no work, also where shorter working time leaves less of them.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "observe/observer.hpp"
#include "observe/sum_by.hpp"

namespace tierwave::observe {

// Full-time work in full-time equivalents: 48 hours a week.
inline constexpr double full_time_hours_a_day = 48.0 / 7;

// Axes of its arrays: sex, contract, work_state, size_class.
std::vector<results::Axis> work_axes();

// Sums over firms of one cell.
struct WorkforceSums {
  // [contract][state], persons
  std::array<std::array<double, models::labour::work_states>, models::labour::contracts> heads{};
  std::array<double, network::size_classes> employment{};             // persons employed, by size of the firm
  std::array<double, network::size_classes> hours{};                  // hours a day, by size of the firm
  std::array<double, models::labour::contracts> hours_by_contract{};  // hours a day
  std::array<double, models::labour::contracts> not_reached{};        // persons
  double furlough_pay = 0;                                            // millions per day
  double income_support = 0;                                          // millions per day
  double paid_below = 0;  // persons employed whose pay lies below what is adequate

  void add(const WorkforceSums& other);
};

class Workforce final : public Observer {
 public:
  // `adequate_pay` is a share of the country's mean baseline pay; `money` the unit of flows.
  Workforce(const engine::DayView& baseline, double adequate_pay, std::string money, const Context& context);

  std::vector<results::Axis> axes() const override;  // sex, contract, work_state, size_class, tier
  std::vector<results::Variable> variables() const override;
  void begin(results::Recording& recording) override;
  void record(const engine::DayView& day, results::Recording& recording) override;

 private:
  // Of a piece of a cell.
  struct PieceSums {
    WorkforceSums workforce;
    std::vector<double> support_by_tier;  // furlough pay and income support, millions per day
  };
  void sum(const engine::DayView& day, std::span<const std::uint32_t> of_piece, std::size_t cell,
           PieceSums& sums) const;
  void write_day(const engine::DayView& day, results::Recording& recording);

  const Context& context_;
  std::string money_;
  std::size_t countries_, sectors_;
  FirmPieces partition_;
  std::vector<PieceSums> of_pieces_;
  std::vector<WorkforceSums> of_cells_;
  std::vector<double> adequate_pay_;    // by country, millions per day and person
  std::vector<double> baseline_hours_;  // by country, hours a day
  std::vector<double> workers_, employment_by_size_, hours_by_size_,
      hours_by_worker_;  // of the baseline, as the arrays
  // Room for a day's arrays.
  std::vector<double> workforce_, by_sector_, employment_, hours_, paid_below_, full_time_, furlough_, support_;
  std::vector<double> worked_, not_reached_, support_by_tier_;
};

}  // namespace tierwave::observe
