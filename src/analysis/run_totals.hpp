// Totals of a run: what a comparison keeps of it. Sums over all days, however many, of hours, jobs, income and output
// by country, sector, tier, sex, size class and contract, of work lost by country, sex and contract, and of transfers of
// money by country.
//
// One function makes them from the daily arrays of a results file. While a run goes on it takes the place of the file;
// of a file it is fed with the days that stand there. So a run and its file give the same digits.
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "results/recording.hpp"
#include "results/results_file.hpp"

namespace tierwave::analysis {

// In the order of `figure_rows`.
enum class Figure : std::uint8_t {
  hours,       // worked, h
  employment,  // persons employed, summed over days
  income,      // of households: pay, and what the ledger says that they receive besides; millions. By sector and tier:
               // pay, furlough pay and income support, which is the same as long as nothing else is paid to households
  output,      // millions
};
// In the order of `axis_names`.
enum class By : std::uint8_t { world, country, sector, tier, sex, size_class, contract };

struct FigureRow {
  Figure figure;
  std::string_view name;   // of arrays and columns
  std::string_view words;  // of a sentence
};
inline constexpr std::array figure_rows{
    FigureRow{Figure::hours, "hours", "hours"},
    FigureRow{Figure::employment, "employment", "jobs"},
    FigureRow{Figure::income, "income", "income"},
    FigureRow{Figure::output, "output", "output"},
};
inline constexpr std::size_t figure_count = figure_rows.size();

inline constexpr std::array<std::string_view, 7> axis_names{"world", "country",    "sector",  "tier",
                                                            "sex",   "size_class", "contract"};
inline constexpr std::size_t axes_of_totals = axis_names.size();

inline constexpr std::array axes_of_work_lost{By::world, By::country, By::sex, By::contract};

constexpr std::string_view name_of(Figure figure) {
  return figure_rows[static_cast<std::size_t>(figure)].name;
}
constexpr std::string_view name_of(By by) {
  return axis_names[static_cast<std::size_t>(by)];
}

// One figure by one axis, in the units of `Figure`; of the world one entry. Both are empty where that is not known.
struct Total {
  std::vector<double> now;     // over the run
  std::vector<double> before;  // the baseline over as many days
  bool known() const { return !now.empty(); }
  bool operator==(const Total&) const = default;
};

// Workers who lost work, by one axis: who works shorter hours, is furloughed or suspended, or lost the job; persons, summed
// over days. Of these the expected number whom nothing that pays persons reached on the day (observe/workforce.hpp). Both
// are empty where that is not known.
struct WorkLost {
  std::vector<double> all, not_reached;
  bool known() const { return !all.empty(); }
  bool operator==(const WorkLost&) const = default;
};

struct RunTotals {
  int days = 0;
  std::array<std::array<Total, axes_of_totals>, figure_count> of;
  std::array<WorkLost, axes_of_totals> lost_work;  // by world, country, sex and contract
  std::vector<double> transfers;                   // [transfer x country], millions over the run; empty where not known
  std::vector<double> purchases;  // by country: what measures paid for goods; empty where transfers are

  const Total& at(Figure figure, By by) const {
    return of[static_cast<std::size_t>(figure)][static_cast<std::size_t>(by)];
  }
  const WorkLost& work_lost(By by) const { return lost_work[static_cast<std::size_t>(by)]; }
  WorkLost& work_lost(By by) { return lost_work[static_cast<std::size_t>(by)]; }
  Total& at(Figure figure, By by) { return of[static_cast<std::size_t>(figure)][static_cast<std::size_t>(by)]; }
  bool operator==(const RunTotals&) const = default;
};

class TotalsRecording final : public results::Recording {
 public:
  // `axes` and `variables` are those of the file, or of the observers that stand for it. Arrays that totals need and
  // that are not among them leave figures not known.
  TotalsRecording(const std::vector<results::Axis>& axes, const std::vector<results::Variable>& variables);

  // The arrays it takes of those it was told of: with a time axis, and without.
  const std::vector<std::string>& daily() const { return daily_; }
  const std::vector<std::string>& fixed() const { return fixed_; }

  void write(std::string_view variable, std::span<const double> values) override;
  void write_day(std::string_view variable, std::size_t day, std::span<const double> values) override;
  void flush_day(std::size_t) override { ++days_; }

  RunTotals finish() const;

 private:
  struct Sum {
    std::vector<std::string> axes;  // without time
    std::vector<std::size_t> shape;
    std::vector<double> values;  // over the days, or of the baseline
  };
  const Sum* find(std::string_view name) const;
  std::vector<double> along(const Sum& sum, std::string_view axis) const;
  std::vector<double> of_states_along(const Sum& workforce, const std::vector<bool>& states,
                                      std::string_view axis) const;
  Total total(std::string_view now, std::string_view before, std::string_view axis) const;
  Total workers(std::string_view axis) const;
  WorkLost work_lost(std::string_view axis) const;
  Total income_along(std::string_view axis, const std::vector<const Sum*>& paid_besides) const;
  void add_income(RunTotals& totals) const;

  std::map<std::string, Sum, std::less<>> sums_;
  std::vector<std::string> daily_, fixed_;
  std::vector<bool> employed_, lost_work_;  // by work_state
  std::vector<bool> to_households_;         // by transfer
  int days_ = 0;
};

}  // namespace tierwave::analysis
