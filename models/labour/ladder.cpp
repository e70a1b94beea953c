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

// The workforce of a firm while the ladder is stepped on. Figures by class, heads as shares of the firm's workforce.
class Division {
 public:
  Division(const ByContract& shares, const Ladder& ladder, const Provisions& provisions)
      : ladder_(ladder), provisions_(provisions), working_(shares), shares_(shares) {}

  void lose_jobs(double lost) {
    for (const Rung& rung : ladder_.rungs) {
      if (!(lost > 0)) break;
      if (rung.kind != Rung::Kind::layoff) continue;
      ByContract room;
      for (std::size_t k = 0; k < contracts; ++k) room[k] = std::max(0.0, rung.limit[k] * shares_[k] - jobs_lost_[k]);
      move(lost, room, 1, working_, jobs_lost_);
    }
    employed_ = working_;
  }

  // Hours of the employed that are not worked; below 0 they work overtime.
  void lose_hours(double lost) {
    if (lost < 0) {
      const double heads = sum(working_);
      if (heads > 0) full_hours_ = 1 - lost / heads;
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
          furlough(lost, rung);
          break;
        default:
          suspend(lost, rung);
          break;
      }
    }
    // When nobody on full hours is left, those on shorter hours stop too.
    move(lost, short_, short_hours(), short_, suspended_);
  }

  Workforce workforce() const {
    Workforce result;
    result.hours_a_head[at(WorkState::working)] = full_hours_;
    result.hours_a_head[at(WorkState::shorter_hours)] = short_hours();
    const double hours_off_when_short = full_hours_ - short_hours();
    for (std::size_t k = 0; k < contracts; ++k) {
      auto& heads = result.heads[k];
      heads[at(WorkState::working)] = working_[k];
      heads[at(WorkState::shorter_hours)] = short_[k];
      heads[at(WorkState::furloughed)] = furloughed_[k];
      heads[at(WorkState::suspended)] = suspended_[k];
      heads[at(WorkState::out_of_labour_force)] = ladder_.inactive_share * jobs_lost_[k];
      heads[at(WorkState::unemployed)] = jobs_lost_[k] - heads[at(WorkState::out_of_labour_force)];
      const double reached = furloughed_[k] + provisions_.furlough_reach[k] * hours_off_when_short * short_[k];
      result.furlough_pay += provisions_.furlough_pay * reached;
      result.income_support += provisions_.income_support[k] * (suspended_[k] + jobs_lost_[k]);
    }
    return result;
  }

 private:
  // All who work give the same share of their hours, the mean of the limits of those on full hours at most.
  void cut_overtime(double& lost, const Rung& rung) {
    double limit = 0;
    for (std::size_t k = 0; k < contracts; ++k) limit += working_[k] * rung.limit[k];
    const double heads = sum(working_) + ladder_.hours_when_short * sum(short_);
    if (!(heads > 0)) return;
    const double cut = std::min(lost, limit);
    full_hours_ -= cut / heads;
    lost -= cut;
  }

  void shorten(double& lost, const Rung& rung) {
    ByContract room;
    for (std::size_t k = 0; k < contracts; ++k)
      room[k] = std::min(working_[k], std::max(0.0, rung.limit[k] * employed_[k] - short_[k]));
    move(lost, room, full_hours_ - short_hours(), working_, short_);
  }

  // Of those on shorter hours the scheme reaches its share already.
  void furlough(double& lost, const Rung& rung) {
    ByContract room;
    for (std::size_t k = 0; k < contracts; ++k)
      room[k] = std::min(working_[k], rung.limit[k] * provisions_.furlough_reach[k] * (employed_[k] - short_[k]));
    move(lost, room, full_hours_, working_, furloughed_);
  }

  void suspend(double& lost, const Rung& rung) {
    ByContract room;
    for (std::size_t k = 0; k < contracts; ++k) room[k] = std::min(working_[k], rung.limit[k] * employed_[k]);
    move(lost, room, full_hours_, working_, suspended_);
  }

  // Moves heads from a state to another until `lost` is found, classes in proportion to their room. Each head that
  // moves loses `hours`.
  static void move(double& lost, const ByContract& room, double hours, ByContract& from, ByContract& to) {
    const double total = hours * sum(room);
    if (!(total > 0)) return;
    const double share = lost < total ? lost / total : 1.0;
    lost = lost < total ? 0.0 : lost - total;
    for (std::size_t k = 0; k < contracts; ++k) {
      const double heads = std::min(from[k], share * room[k]);
      from[k] -= heads;
      to[k] += heads;
    }
  }

  double short_hours() const { return full_hours_ * ladder_.hours_when_short; }

  const Ladder& ladder_;
  const Provisions& provisions_;
  ByContract working_;
  const ByContract& shares_;
  ByContract employed_{}, short_{}, furloughed_{}, suspended_{}, jobs_lost_{};
  double full_hours_ = 1;  // a head of those who work full hours
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
