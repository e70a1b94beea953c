#include "models/labour/ladder.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tierwave::models::labour {
namespace {

constexpr std::size_t at(WorkState state) {
  return static_cast<std::size_t>(state);
}

double sum(const ByContract& figures) {
  double total = 0;
  for (const double figure : figures) total += figure;
  return total;
}

// Takes up to `rest` from what a rung has room for, classes in proportion to their room; returns what each gave.
ByContract take(double& rest, const ByContract& room) {
  const double total = sum(room);
  if (!(total > 0) || !(rest > 0)) return {};
  const double share = rest < total ? rest / total : 1.0;
  rest = rest < total ? 0.0 : rest - total;
  ByContract taken{};
  for (std::size_t k = 0; k < contracts; ++k) taken[k] = share * room[k];
  return taken;
}

// The workforce of a firm while the ladder is stepped on. Figures by class, shares of the firm's workforce.
class Division {
 public:
  Division(const ByContract& shares, const Ladder& ladder, const Provisions& provisions)
      : shares_(shares), ladder_(ladder), provisions_(provisions), working_(shares) {}

  void lose_jobs(double lost) {
    for (const Rung& rung : ladder_.rungs) {
      if (rung.kind != Rung::Kind::layoff) continue;
      ByContract room{};
      for (std::size_t k = 0; k < contracts; ++k) room[k] = std::max(0.0, rung.limit[k] * shares_[k] - jobs_lost_[k]);
      const ByContract taken = take(lost, room);
      for (std::size_t k = 0; k < contracts; ++k) jobs_lost_[k] += taken[k];
    }
    for (std::size_t k = 0; k < contracts; ++k) working_[k] = employed_[k] = std::max(0.0, shares_[k] - jobs_lost_[k]);
  }

  // Hours of the employed that are not worked; below 0 they work overtime.
  void lose_hours(double lost) {
    if (lost < 0) {
      const double heads = sum(working_);
      if (heads > 0) hours_a_head_ = 1 - lost / heads;
      return;
    }
    for (const Rung& rung : ladder_.rungs) {
      if (!(lost > 0)) return;
      switch (rung.kind) {
        case Rung::Kind::layoff:
          break;
        case Rung::Kind::overtime:
          cut_overtime(lost, rung);
          break;
        case Rung::Kind::shorter_hours:
          shorten(lost, rung);
          break;
        case Rung::Kind::furlough:
          stop_work(lost, rung, furloughed_, provisions_.furlough_reach);
          break;
        default:
          stop_work(lost, rung, suspended_, everybody_);
          break;
      }
    }
    stop_shorter_hours(lost);
  }

  Workforce workforce() const {
    Workforce result;
    for (std::size_t k = 0; k < contracts; ++k) {
      auto& heads = result.heads[k];
      auto& hours = result.hours[k];
      heads[at(WorkState::working)] = working_[k];
      hours[at(WorkState::working)] = working_[k] * hours_a_head_;
      heads[at(WorkState::shorter_hours)] = short_[k];
      hours[at(WorkState::shorter_hours)] = short_[k] * hours_a_head_ * ladder_.hours_when_short;
      heads[at(WorkState::furloughed)] = furloughed_[k];
      heads[at(WorkState::suspended)] = suspended_[k];
      heads[at(WorkState::out_of_labour_force)] = ladder_.inactive_share * jobs_lost_[k];
      heads[at(WorkState::unemployed)] = jobs_lost_[k] - heads[at(WorkState::out_of_labour_force)];
      const double hours_off =
          furloughed_[k] + provisions_.furlough_reach[k] * (1 - ladder_.hours_when_short) * short_[k];
      result.furlough_pay += provisions_.furlough_pay * hours_off;
      result.income_support += provisions_.income_support[k] * (suspended_[k] + jobs_lost_[k]);
    }
    return result;
  }

 private:
  void cut_overtime(double& lost, const Rung& rung) {
    // All who work give the same share of their hours, at most the smallest limit that is not 0.
    double limit = 0, heads = 0;
    for (std::size_t k = 0; k < contracts; ++k) {
      heads += working_[k];
      limit += working_[k] * rung.limit[k];
    }
    if (!(heads > 0) || !(limit > 0)) return;
    const double cut = std::min(lost, limit);
    hours_a_head_ -= cut / heads;
    lost -= cut;
  }

  void shorten(double& lost, const Rung& rung) {
    const double freed = hours_a_head_ * (1 - ladder_.hours_when_short);  // hours a head
    if (!(freed > 0)) return;
    ByContract room{};
    for (std::size_t k = 0; k < contracts; ++k)
      room[k] = freed * std::min(working_[k], std::max(0.0, rung.limit[k] * employed_[k] - short_[k]));
    const ByContract taken = take(lost, room);
    for (std::size_t k = 0; k < contracts; ++k) move(taken[k] / freed, working_[k], short_[k]);
  }

  void stop_work(double& lost, const Rung& rung, ByContract& into, const ByContract& reach) {
    if (!(hours_a_head_ > 0)) return;
    ByContract room{};
    for (std::size_t k = 0; k < contracts; ++k)
      room[k] = hours_a_head_ * std::min(working_[k], rung.limit[k] * reach[k] * employed_[k]);
    const ByContract taken = take(lost, room);
    for (std::size_t k = 0; k < contracts; ++k) move(taken[k] / hours_a_head_, working_[k], into[k]);
  }

  // When nobody on full hours is left, those on shorter hours stop too.
  void stop_shorter_hours(double& lost) {
    const double hours = hours_a_head_ * ladder_.hours_when_short;
    if (!(hours > 0)) return;
    ByContract room{};
    for (std::size_t k = 0; k < contracts; ++k) room[k] = hours * short_[k];
    const ByContract taken = take(lost, room);
    for (std::size_t k = 0; k < contracts; ++k) move(taken[k] / hours, short_[k], suspended_[k]);
  }

  static void move(double heads, double& from, double& to) {
    heads = std::min(heads, from);
    from -= heads;
    to += heads;
  }

  static constexpr ByContract everybody_{1, 1, 1, 1, 1};
  const ByContract& shares_;
  const Ladder& ladder_;
  const Provisions& provisions_;
  ByContract working_, employed_{}, short_{}, furloughed_{}, suspended_{}, jobs_lost_{};
  double hours_a_head_ = 1;  // of those who work full hours
};

}  // namespace

std::string_view name_of(Rung::Kind kind) {
  static constexpr std::array<std::string_view, Rung::kinds> names{
      "home_work", "overtime", "shorter_hours", "furlough", "leave", "suspension", "layoff"};
  return names[static_cast<std::size_t>(kind)];
}

Ladder default_ladder() {
  using Kind = Rung::Kind;
  // permanent, temporary, informal, home_based, migrant
  return {.rungs = {{Kind::home_work, {0, 0, 0, 0.8, 0}},
                    {Kind::overtime, {0.02, 0.02, 0, 0, 0.02}},
                    {Kind::shorter_hours, {0.2, 0.2, 0.2, 0, 0.2}},
                    {Kind::furlough, {1, 1, 1, 1, 1}},
                    {Kind::leave, {0.1, 0.1, 0, 0, 0.1}},
                    {Kind::suspension, {1, 1, 1, 1, 1}},
                    {Kind::layoff, {0, 0.5, 0.5, 0.5, 0.5}},
                    {Kind::layoff, {0.5, 1, 1, 1, 1}},
                    {Kind::layoff, {1, 1, 1, 1, 1}}}};
}

void check(const Ladder& ladder, const Location& where) {
  Mistakes mistakes;
  for (std::size_t k = 0; k < contracts; ++k) {
    double of_jobs = 0, of_hours = 0;
    for (const Rung& rung : ladder.rungs) {
      const bool stops_unpaid =
          rung.kind == Rung::Kind::home_work || rung.kind == Rung::Kind::leave || rung.kind == Rung::Kind::suspension;
      if (rung.kind == Rung::Kind::layoff) of_jobs = std::max(of_jobs, rung.limit[k]);
      if (stops_unpaid) of_hours = std::max(of_hours, rung.limit[k]);
    }
    const std::string_view name = name_of(static_cast<Contract>(k));
    if (of_jobs < 1)
      mistakes.add(where, fmt::format("class {} has no rung left once {} of its jobs are lost", name, of_jobs),
                   "add a last rung of kind layoff with limit 1 for it");
    if (of_hours < 1)
      mistakes.add(where, fmt::format("class {} has no rung left once {} of its employed have stopped", name, of_hours),
                   "add a last rung of kind suspension with limit 1 for it");
  }
  mistakes.throw_if_any();
}

Workforce divide(const Totals& totals, const ByContract& shares, const Ladder& ladder, const Provisions& provisions) {
  Division division(shares, ladder, provisions);
  division.lose_jobs(1.0 - totals.heads);
  division.lose_hours(totals.heads - totals.hours);
  return division.workforce();
}

double income_with_support(const Totals& totals, const ByContract& shares, const Ladder& ladder,
                           const Provisions& provisions) {
  if (totals.hours == 1 && totals.heads == 1) return 1;
  const Workforce workforce = divide(totals, shares, ladder, provisions);
  return totals.hours + workforce.furlough_pay + workforce.income_support;
}

}  // namespace tierwave::models::labour
