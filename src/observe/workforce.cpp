#include "observe/workforce.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

#include "observe/axes.hpp"

namespace tierwave::observe {

namespace labour = models::labour;
using engine::DayView;
using labour::WorkState;

namespace {

constexpr std::size_t sexes = 3;  // women, men, not known

// Of workers of whom so many are women, the share that is of a sex; all are of the third where that is not known.
double share_of_sex(std::size_t sex, double women) {
  if (std::isnan(women)) return sex == 2 ? 1.0 : 0.0;
  return sex == 0 ? women : sex == 1 ? 1 - women : 0.0;
}

constexpr std::size_t at(WorkState state) {
  return static_cast<std::size_t>(state);
}

bool moved(double hours, double heads) {
  return hours != 1 || heads != 1;
}

// Of a class, the heads who lost work and whom nothing reaches; the header has the equation.
double not_reached(const labour::Workforce& workforce, const labour::Provisions& provisions, std::size_t k) {
  const auto& of_class = workforce.heads[k];
  const double without_work = of_class[at(WorkState::suspended)] + of_class[at(WorkState::unemployed)] +
                              of_class[at(WorkState::out_of_labour_force)];
  return (1 - provisions.transfer_reach[k]) *
         ((1 - provisions.furlough_reach[k]) * of_class[at(WorkState::shorter_hours)] +
          (1 - provisions.support_reach[k]) * without_work);
}

// Of workers with this pay, of whom the others are lifted to another, the share paid below what is adequate.
double below(double pay, double pay_lifted, double adequate_pay, double not_lifted) {
  constexpr double round_off = 1e-12;  // of a floor that is the adequate pay itself
  const bool still = not_lifted < 1 && pay_lifted < (1 - round_off) * adequate_pay;
  return (pay < adequate_pay ? not_lifted : 0.0) + (still ? 1.0 - not_lifted : 0.0);
}

// Of a workforce at its baseline with pay below what is adequate, the share that stays below.
double left_below(const labour::ByContract& shares, const labour::Provisions& provisions, double lifted,
                  double adequate) {
  double share = 0;
  for (std::size_t k = 0; k < labour::contracts; ++k)
    share += shares[k] * below(1, lifted, adequate, 1.0 - provisions.lifted[k]);
  return share;
}

// Persons employed whose pay lies below what is adequate. Pay of a head relative to its baseline, by state.
// `lifted`: pay of those whom a wage floor lifts, of the baseline's.
double paid_below(const labour::Workforce& workforce, const labour::Provisions& provisions, double adequate_pay,
                  double lifted) {
  double heads = 0;
  for (std::size_t k = 0; k < labour::contracts; ++k) {
    const auto& of_class = workforce.heads[k];
    const double working = of_class[at(WorkState::working)];
    const double reached = provisions.furlough_reach[k] * provisions.furlough_pay_of(k);
    const double full_hours = workforce.hours_a_head[at(WorkState::working)];
    const double short_hours = workforce.hours_a_head[at(WorkState::shorter_hours)];
    const double short_pay = short_hours + reached * (full_hours - short_hours);
    const double not_lifted = 1.0 - provisions.lifted[k];
    heads += working * below(full_hours, full_hours * lifted, adequate_pay, not_lifted);
    heads += of_class[at(WorkState::shorter_hours)] *
             below(short_pay, short_pay + short_hours * (lifted - 1.0), adequate_pay, not_lifted);
    if (provisions.furlough_pay_of(k) < adequate_pay) heads += of_class[at(WorkState::furloughed)];
    if (provisions.income_support[k] < adequate_pay) heads += of_class[at(WorkState::suspended)];
  }
  return heads;
}

}  // namespace

std::vector<results::Axis> work_axes() {
  std::vector<std::string> states, sizes;
  for (std::size_t s = 0; s < labour::work_states; ++s) states.emplace_back(name_of(static_cast<WorkState>(s)));
  for (std::size_t s = 0; s < network::size_classes; ++s)
    sizes.emplace_back(name_of(static_cast<network::SizeClass>(s)));
  return {{"sex", "sex", "", std::vector<std::string>{"women", "men", "not_known"}},
          {"contract", "contract class", "", labour::names_of_contracts()},
          {"work_state", "what a worker of the baseline does", "", states},
          {"size_class", "persons engaged by an enterprise", "", sizes}};
}

std::vector<results::Axis> Workforce::axes() const {
  std::vector<results::Axis> axes = work_axes();
  axes.push_back(tier_axis(partition_.tiers()));
  return axes;
}

std::vector<results::Variable> Workforce::variables() const {
  return {
      {"workforce",
       {"time", "country", "sex", "contract", "work_state"},
       "persons",
       "workers by sex, contract and state",
       "Workers of the baseline by what they do today; all states add up to the baseline. Sex is not known where the "
       "economy gives no share of women.",
       "time: point country: sum"},
      {"workforce_by_sector",
       {"time", "country", "sector", "sex", "work_state"},
       "persons",
       "workers by sector, sex and state",
       "The same by the sector of the firm, all contracts together.",
       "time: point country: sum sector: sum"},
      {"employment_by_size",
       {"time", "country", "size_class"},
       "persons",
       "persons employed by size of the firm",
       "Heads in work, suspended or furloughed persons included.",
       "time: point country: sum"},
      {"hours_by_size",
       {"time", "country", "size_class"},
       "h day-1",
       "hours worked by size of the firm",
       "Hours worked by all persons employed.",
       "time: sum country: sum"},
      {"hours_lost_full_time",
       {"time", "country"},
       "1",
       "hours lost in full-time jobs",
       "Hours lost against the baseline, in full-time equivalents of 48 hours a week.",
       "time: mean country: sum"},
      {"paid_below_adequate",
       {"time", "country"},
       "persons",
       "jobs paid below what is adequate",
       "Persons employed whose pay with furlough pay and income support lies below labour.adequate_pay of the "
       "country's mean baseline pay. All workers of a firm are taken to earn its mean.",
       "time: point country: sum"},
      {"furlough_pay",
       {"time", "country", "sector"},
       money_,
       "furlough pay",
       "What job-retention schemes pay for hours not worked.",
       "time: sum country: sum sector: sum"},
      {"income_support",
       {"time", "country", "sector"},
       money_,
       "income support",
       "What income support pays to those suspended without pay and those who lost the job, by the sector they worked "
       "in.",
       "time: sum country: sum sector: sum"},
      {"support_by_tier",
       {"time", "country", "tier"},
       money_,
       "furlough pay and income support by tier",
       "Both of these together, by the tier of the firm in which those who are paid work or worked.",
       "time: sum country: sum tier: sum"},
      {"hours_by_sex_and_contract",
       {"time", "country", "sex", "contract"},
       "h day-1",
       "hours worked by sex and contract",
       "Hours worked by all persons employed. Women and men of a class of contract in a cell work the same hours.",
       "time: sum country: sum sex: sum contract: sum"},
      {"not_reached",
       {"time", "country", "sex", "contract"},
       "persons",
       "workers who lost work and whom nothing reaches",
       "Expected number of workers on shorter hours, suspended, or without the job whom no job-retention scheme, income "
       "support or transfer to households reaches on the day, by schemes and by measures.",
       "time: point country: sum sex: sum contract: sum"},
      {"workers",
       {"country", "sector", "sex", "contract"},
       "persons",
       "workers of the baseline by sex and contract",
       "Without shocks.",
       "country: sum sector: sum"},
      {"baseline_employment_by_size",
       {"country", "size_class"},
       "persons",
       "baseline of persons employed by size of the firm",
       "Without shocks. Heads in work, suspended or furloughed persons included.",
       "country: sum"},
      {"baseline_hours_by_size",
       {"country", "size_class"},
       "h day-1",
       "baseline of hours worked by size of the firm",
       "Without shocks. Hours worked by all persons employed.",
       "country: sum"},
      {"baseline_hours_by_sex_and_contract",
       {"country", "sex", "contract"},
       "h day-1",
       "baseline of hours worked by sex and contract",
       "Without shocks. Hours worked by all persons employed.",
       "country: sum sex: sum contract: sum"},
  };
}

void WorkforceSums::add(const WorkforceSums& other) {
  for (std::size_t k = 0; k < heads.size(); ++k)
    for (std::size_t s = 0; s < heads[k].size(); ++s) heads[k][s] += other.heads[k][s];
  for (std::size_t s = 0; s < employment.size(); ++s) {
    employment[s] += other.employment[s];
    hours[s] += other.hours[s];
  }
  for (std::size_t k = 0; k < hours_by_contract.size(); ++k) {
    hours_by_contract[k] += other.hours_by_contract[k];
    not_reached[k] += other.not_reached[k];
  }
  furlough_pay += other.furlough_pay;
  income_support += other.income_support;
  paid_below += other.paid_below;
}

Workforce::Workforce(const DayView& baseline, double adequate_pay, std::string money, const Context& context)
    : context_(context),
      money_(std::move(money)),
      countries_(baseline.network.countries.size()),
      sectors_(baseline.network.sectors.size()),
      partition_(baseline.network, baseline.groups, Level::cell, FirmPieces::shared_out),
      of_cells_(countries_ * sectors_) {
  std::vector<double> employment(countries_), income(countries_);
  baseline_hours_.resize(countries_);
  for (auto* by_size : {&employment_by_size_, &hours_by_size_}) by_size->resize(countries_ * network::size_classes);
  const network::Firms& firms = baseline.network.firms;
  for (std::size_t firm = 0; firm < firms.size(); ++firm) {
    const std::size_t country = baseline.network.country_of_firm(firm);
    employment[country] += firms.employment[firm];
    income[country] += firms.labour_income[firm];
    const double hours = firms.employment[firm] * firms.hours_per_worker_day[firm];
    baseline_hours_[country] += hours;
    const std::size_t size = country * network::size_classes + static_cast<std::size_t>(firms.size_class[firm]);
    employment_by_size_[size] += firms.employment[firm];
    hours_by_size_[size] += hours;
  }
  for (std::size_t country = 0; country < countries_; ++country)
    adequate_pay_.push_back(employment[country] > 0 ? adequate_pay * income[country] / employment[country] : 0.0);

  std::vector<double> by_cell(countries_ * sectors_), hours_by_cell(countries_ * sectors_);
  for (std::size_t firm = 0; firm < firms.size(); ++firm) {
    by_cell[firms.cell[firm]] += firms.employment[firm];
    hours_by_cell[firms.cell[firm]] += firms.employment[firm] * firms.hours_per_worker_day[firm];
  }
  hours_by_worker_.resize(countries_ * sexes * labour::contracts);
  for (std::size_t cell = 0; cell < by_cell.size(); ++cell)
    for (std::size_t sex = 0; sex < sexes; ++sex)
      for (std::size_t k = 0; k < labour::contracts; ++k) {
        const double women = baseline.labour.women_in(cell, k);
        const double share = baseline.labour.shares_of(cell)[k] * share_of_sex(sex, women);
        workers_.push_back(by_cell[cell] * baseline.labour.shares_of(cell)[k] * share_of_sex(sex, women));
        hours_by_worker_[(cell / sectors_ * sexes + sex) * labour::contracts + k] += hours_by_cell[cell] * share;
      }

  workforce_.resize(countries_ * sexes * labour::contracts * labour::work_states);
  by_sector_.resize(countries_ * sectors_ * sexes * labour::work_states);
  for (auto* by_size : {&employment_, &hours_}) by_size->resize(countries_ * network::size_classes);
  for (auto* by_country : {&paid_below_, &full_time_}) by_country->resize(countries_);
  for (auto* by_cell_array : {&furlough_, &support_}) by_cell_array->resize(countries_ * sectors_);
  for (auto* by_worker : {&worked_, &not_reached_}) by_worker->resize(countries_ * sexes * labour::contracts);
  support_by_tier_.resize(countries_ * partition_.tiers());
  of_pieces_.resize(partition_.pieces().size());
  for (PieceSums& piece : of_pieces_) piece.support_by_tier.resize(partition_.tiers());
}

void Workforce::begin(results::Recording& recording) {
  recording.write("workers", workers_);
  recording.write("baseline_employment_by_size", employment_by_size_);
  recording.write("baseline_hours_by_size", hours_by_size_);
  recording.write("baseline_hours_by_sex_and_contract", hours_by_worker_);
}

void Workforce::record(const DayView& day, results::Recording& recording) {
  std::fill(of_cells_.begin(), of_cells_.end(), WorkforceSums{});
  std::fill(support_by_tier_.begin(), support_by_tier_.end(), 0.0);
  sum_by(
      partition_, day, context_, of_pieces_,
      [&](std::span<const std::uint32_t> firms, std::uint32_t cell, PieceSums& sums) { sum(day, firms, cell, sums); },
      [&](std::size_t cell, const PieceSums& sums) {
        of_cells_[cell].add(sums.workforce);
        double* const of_country = support_by_tier_.data() + cell / sectors_ * partition_.tiers();
        for (std::size_t tier = 0; tier < partition_.tiers(); ++tier) of_country[tier] += sums.support_by_tier[tier];
      });
  write_day(day, recording);
}

// Firms at their baseline are counted whole. Those under notice whom the firm pays for hours not worked count as working.
void Workforce::sum(const DayView& day, std::span<const std::uint32_t> of_piece, std::size_t cell,
                    PieceSums& piece) const {
  const network::Firms& firms = day.network.firms;
  const std::size_t country = cell / sectors_;
  const labour::ByContract& shares = day.labour.shares_of(cell);
  const auto place_of = [&](std::uint32_t firm) { return day.terms.place_of(firm, day.groups.of_firm[firm], country); };
  const std::vector<double>& idle_paid = day.of_measures.measure_idle_paid;
  piece.workforce = {};
  std::fill(piece.support_by_tier.begin(), piece.support_by_tier.end(), 0.0);
  WorkforceSums& sums = piece.workforce;
  double unmoved = 0, unmoved_hours = 0;  // persons, hours a day
  labour::WorkforceOfEight workforces;
  std::array<double, labour::side_by_side> hours, heads, working_time;
  for (std::size_t begin = 0, end = 0; begin < of_piece.size(); begin = end) {
    const std::size_t place = place_of(of_piece[begin]);
    while (end < of_piece.size() && end - begin < labour::side_by_side && place_of(of_piece[end]) == place) ++end;
    const std::span<const std::uint32_t> some = of_piece.subspan(begin, end - begin);
    const labour::Provisions& provisions = day.terms.provisions[place];
    bool any_moved = false;
    for (std::size_t i = 0; i < some.size(); ++i) {
      hours[i] = day.firms.hours[some[i]] + (idle_paid.empty() ? 0.0 : idle_paid[some[i]]);
      heads[i] = day.firms.heads[some[i]];
      working_time[i] = day.terms.working_time[day.groups.of_firm[some[i]]];
      any_moved = any_moved || moved(hours[i], heads[i]);
    }
    if (any_moved)
      labour::divide(std::span(hours).first(some.size()), std::span(heads).first(some.size()), shares,
                     day.labour.ladder, provisions, workforces, std::span(working_time).first(some.size()));
    for (std::size_t i = 0; i < some.size(); ++i) {
      const std::uint32_t firm = some[i];
      const double persons = firms.employment[firm];
      const auto size = static_cast<std::size_t>(firms.size_class[firm]);
      sums.employment[size] += heads[i] * persons;
      sums.hours[size] += day.firms.hours[firm] * persons * firms.hours_per_worker_day[firm];
      // What is adequate, as a share of the firm's baseline pay a head.
      const double adequate =
          firms.labour_income[firm] > 0 ? adequate_pay_[country] * persons / firms.labour_income[firm] : 0.0;
      const double lifted =
          provisions.lift > 0 && firms.labour_income[firm] > 0
              ? 1.0 + provisions.lift * std::max(0.0, provisions.floor_pay * persons / firms.labour_income[firm] - 1.0)
              : 1.0;
      if (!moved(hours[i], heads[i])) {
        unmoved += persons;
        unmoved_hours += persons * firms.hours_per_worker_day[firm];
        if (adequate > 1)
          sums.paid_below += persons * (lifted > 1 ? left_below(shares, provisions, lifted, adequate) : 1.0);
        continue;
      }
      const labour::Workforce& workforce = workforces[i];
      for (std::size_t k = 0; k < labour::contracts; ++k) {
        double worked = 0;  // of the hours of the baseline
        for (std::size_t s = 0; s < labour::work_states; ++s) {
          sums.heads[k][s] += persons * workforce.heads[k][s];
          worked += workforce.heads[k][s] * workforce.hours_a_head[s];
        }
        sums.hours_by_contract[k] += persons * firms.hours_per_worker_day[firm] * worked;
        sums.not_reached[k] += persons * not_reached(workforce, provisions, k);
      }
      sums.furlough_pay += firms.labour_income[firm] * workforce.support.furlough_pay;
      sums.income_support += firms.labour_income[firm] * workforce.support.income_support;
      piece.support_by_tier[day.groups.tier[day.groups.of_firm[firm]]] +=
          firms.labour_income[firm] * (workforce.support.furlough_pay + workforce.support.income_support);
      sums.paid_below += persons * paid_below(workforce, provisions, adequate, lifted);
    }
  }
  for (std::size_t k = 0; k < labour::contracts; ++k) {
    sums.heads[k][at(WorkState::working)] += unmoved * shares[k];
    sums.hours_by_contract[k] += unmoved_hours * shares[k];
  }
}

void Workforce::write_day(const DayView& day, results::Recording& recording) {
  for (auto* values : {&workforce_, &employment_, &hours_, &paid_below_, &full_time_, &worked_, &not_reached_})
    std::fill(values->begin(), values->end(), 0.0);
  std::fill(by_sector_.begin(), by_sector_.end(), 0.0);
  for (std::size_t cell = 0; cell < of_cells_.size(); ++cell) {
    const WorkforceSums& sums = of_cells_[cell];
    const std::size_t country = cell / sectors_;
    for (std::size_t k = 0; k < labour::contracts; ++k) {
      const double women = day.labour.women_in(cell, k);
      for (std::size_t sex = 0; sex < sexes; ++sex) {
        const std::size_t entry = (country * sexes + sex) * labour::contracts + k;
        worked_[entry] += sums.hours_by_contract[k] * share_of_sex(sex, women);
        not_reached_[entry] += sums.not_reached[k] * share_of_sex(sex, women);
      }
      for (std::size_t s = 0; s < labour::work_states; ++s)
        for (std::size_t sex = 0; sex < sexes; ++sex) {
          const double heads = sums.heads[k][s] * share_of_sex(sex, women);
          workforce_[((country * sexes + sex) * labour::contracts + k) * labour::work_states + s] += heads;
          by_sector_[(cell * sexes + sex) * labour::work_states + s] += heads;
        }
    }
    for (std::size_t size = 0; size < network::size_classes; ++size) {
      employment_[country * network::size_classes + size] += sums.employment[size];
      hours_[country * network::size_classes + size] += sums.hours[size];
      full_time_[country] += sums.hours[size];
    }
    paid_below_[country] += sums.paid_below;
    furlough_[cell] = sums.furlough_pay;
    support_[cell] = sums.income_support;
  }
  for (std::size_t country = 0; country < countries_; ++country)
    full_time_[country] = (baseline_hours_[country] - full_time_[country]) / full_time_hours_a_day;
  const auto number = static_cast<std::size_t>(day.day.number());
  recording.write_day("workforce", number, workforce_);
  recording.write_day("workforce_by_sector", number, by_sector_);
  recording.write_day("employment_by_size", number, employment_);
  recording.write_day("hours_by_size", number, hours_);
  recording.write_day("hours_lost_full_time", number, full_time_);
  recording.write_day("paid_below_adequate", number, paid_below_);
  recording.write_day("furlough_pay", number, furlough_);
  recording.write_day("income_support", number, support_);
  recording.write_day("support_by_tier", number, support_by_tier_);
  recording.write_day("hours_by_sex_and_contract", number, worked_);
  recording.write_day("not_reached", number, not_reached_);
}

}  // namespace tierwave::observe
