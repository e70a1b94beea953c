#include "models/labour/ladder.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/lanes.hpp"

namespace tierwave::models::labour {
namespace {

static_assert(side_by_side == lane_count);

constexpr std::size_t at(WorkState state) {
  return static_cast<std::size_t>(state);
}

template <class Number>
using Classes = std::array<Number, contracts>;

// Figures as of(k) has them.
template <class Of>
auto by_class(Of&& of) {
  static_assert(contracts == 5);
  return Classes<decltype(of(0))>{of(0), of(1), of(2), of(3), of(4)};
}

template <class Number>
Number sum(const Classes<Number>& figures) {
  Number total(0.0);
  for (const Number& figure : figures) total = total + figure;
  return total;
}

template <class Number>
Number smaller(const Number& a, const Number& b) {
  return choose(b < a, b, a);
}
template <class Number>
Number above_zero(const Number& number) {
  return choose(Number(0.0) < number, number, Number(0.0));
}

// The workforce of a firm while the ladder is stepped on. Figures by class, heads as shares of the firm's workforce. With
// Lanes for numbers eight firms step side by side: who has nothing left to lose moves nobody, so that each has the bits of
// a firm by itself.
template <class Number>
class Division {
 public:
  Division(const ByContract& shares, const Ladder& ladder, const Provisions& provisions, const Number& working_time)
      : ladder_(ladder), provisions_(provisions), shares_(shares), full_hours_(working_time) {}

  // Heads beyond the baseline: hired in every class in proportion.
  void hire(const Number& heads) {
    const Number one(1.0);
    const Number factor = choose(one < heads, heads, one);
    for (std::size_t k = 0; k < contracts; ++k) working_[k] = working_[k] * factor;
  }

  // Schemes keep jobs on every rung. What is lost beyond all that they leave, as when a scheme begins after the jobs
  // were lost or a firm closes, falls on the rungs as if there were none.
  void lose_jobs(Number lost) {
    lost = above_zero(lost);
    lay_off(lost, by_class([&](std::size_t k) { return shares_[k] * (1 - provisions_.jobs_kept[k]); }));
    lay_off(lost, shares_);
    employed_ = working_;
  }

  // Hours of the employed that are not worked; below 0 they work overtime.
  void lose_hours(Number lost) {
    if (any(lost < zero_)) {
      const Number heads = sum(working_);
      const Number longer = choose(zero_ < heads, full_hours_ - lost / heads, full_hours_);
      full_hours_ = choose(lost < zero_, longer, full_hours_);
      lost = above_zero(lost);
    }
    for (const Rung& rung : ladder_.rungs) {
      if (!any(zero_ < lost)) return;
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

  // Calls visit(of, figure) for every figure of a workforce that moves; of(workforce) is where it belongs.
  template <class Visit>
  void for_each_figure(Visit&& visit) const {
    visit([](Workforce& firm) -> double& { return firm.hours_a_head[at(WorkState::working)]; }, full_hours_);
    visit([](Workforce& firm) -> double& { return firm.hours_a_head[at(WorkState::shorter_hours)]; }, short_hours());
    for (std::size_t k = 0; k < contracts; ++k) {
      const auto heads = [k](WorkState state) {
        return [k, state](Workforce& firm) -> double& { return firm.heads[k][at(state)]; };
      };
      const Number inactive = Number(ladder_.inactive_share) * jobs_lost_[k];
      visit(heads(WorkState::working), working_[k]);
      visit(heads(WorkState::shorter_hours), short_[k]);
      visit(heads(WorkState::furloughed), furloughed_[k]);
      visit(heads(WorkState::suspended), suspended_[k]);
      visit(heads(WorkState::out_of_labour_force), inactive);
      visit(heads(WorkState::unemployed), jobs_lost_[k] - inactive);
    }
    visit([](Workforce& firm) -> double& { return firm.support.furlough_pay; }, furlough_pay());
    visit([](Workforce& firm) -> double& { return firm.support.income_support; }, income_support());
  }

  // Hours not worked for which a scheme pays, of a class.
  Number hours_paid(std::size_t k) const {
    const Number hours_off_when_short = full_hours_ - short_hours();
    return furloughed_[k] + Number(provisions_.furlough_reach[k]) * hours_off_when_short * short_[k];
  }
  Number without_work(std::size_t k) const { return suspended_[k] + jobs_lost_[k]; }

  Number furlough_pay() const {
    Number pay(0.0);
    for (std::size_t k = 0; k < contracts; ++k) pay = pay + Number(provisions_.furlough_pay_of(k)) * hours_paid(k);
    return pay;
  }

  Number income_support() const {
    Number pay(0.0);
    for (std::size_t k = 0; k < contracts; ++k) pay = pay + Number(provisions_.income_support[k]) * without_work(k);
    return pay;
  }

 private:
  // Steps down the lay-offs, on which `open` of each class stand.
  void lay_off(Number& lost, const ByContract& open) {
    for (const Rung& rung : ladder_.rungs) {
      if (!any(zero_ < lost)) return;
      if (rung.kind != Rung::Kind::layoff) continue;
      const auto room =
          by_class([&](std::size_t k) { return above_zero(Number(rung.limit[k] * open[k]) - jobs_lost_[k]); });
      move(lost, room, Number(1.0), working_, jobs_lost_);
    }
  }

  // All who work give the same share of their hours, the mean of the limits of those on full hours at most.
  void cut_overtime(Number& lost, const Rung& rung) {
    Number limit(0.0);
    for (std::size_t k = 0; k < contracts; ++k) limit = limit + working_[k] * Number(rung.limit[k]);
    const Number heads = sum(working_) + Number(ladder_.hours_when_short) * sum(short_);
    const Number cut = choose(zero_ < heads, smaller(lost, limit), zero_);
    full_hours_ = choose(zero_ < heads, full_hours_ - cut / heads, full_hours_);
    lost = lost - cut;
  }

  void shorten(Number& lost, const Rung& rung) {
    const auto room = by_class([&](std::size_t k) {
      return smaller(working_[k], above_zero(Number(rung.limit[k]) * employed_[k] - short_[k]));
    });
    move(lost, room, full_hours_ - short_hours(), working_, short_);
  }

  // Of those on shorter hours the scheme reaches its share already.
  void furlough(Number& lost, const Rung& rung) {
    const auto room = by_class([&](std::size_t k) {
      const Number limit(rung.limit[k] * provisions_.furlough_reach[k]);
      return smaller(working_[k], limit * (employed_[k] - short_[k]));
    });
    move(lost, room, full_hours_, working_, furloughed_);
  }

  void suspend(Number& lost, const Rung& rung) {
    const auto room =
        by_class([&](std::size_t k) { return smaller(working_[k], Number(rung.limit[k]) * employed_[k]); });
    move(lost, room, full_hours_, working_, suspended_);
  }

  // Moves heads from a state to another until `lost` is found, classes in proportion to their room. Each head that
  // moves loses `hours`.
  void move(Number& lost, const Classes<Number>& room, const Number& hours, Classes<Number>& from,
            Classes<Number>& to) const {
    const Number total = hours * sum(room);
    const auto some = zero_ < total;
    if (!any(some)) return;
    const auto enough = lost < total;
    const Number share = choose(some, choose(enough, lost / total, Number(1.0)), zero_);
    lost = choose(some, choose(enough, zero_, lost - total), lost);
    for (std::size_t k = 0; k < contracts; ++k) {
      const Number heads = smaller(from[k], share * room[k]);
      from[k] = from[k] - heads;
      to[k] = to[k] + heads;
    }
  }

  static Classes<Number> nobody() {
    return by_class([](std::size_t) { return Number(0.0); });
  }
  Number short_hours() const { return full_hours_ * Number(ladder_.hours_when_short); }

  const Ladder& ladder_;
  const Provisions& provisions_;
  const ByContract& shares_;
  const Number zero_{0.0};
  Classes<Number> working_ = by_class([&](std::size_t k) { return Number(shares_[k]); });
  Classes<Number> employed_ = working_;
  Classes<Number> short_ = nobody(), furloughed_ = nobody(), suspended_ = nobody(), jobs_lost_ = nobody();
  Number full_hours_;  // a head of those who work full hours
};

template <class Number>
Division<Number> divided(const Number& hours, const Number& heads, const Number& working_time, const ByContract& shares,
                         const Ladder& ladder, const Provisions& provisions) {
  Division<Number> division(shares, ladder, provisions, working_time);
  division.hire(heads);
  division.lose_jobs(Number(1.0) - heads);
  division.lose_hours(heads * working_time - hours);
  return division;
}

// At most eight figures; the others are those of the baseline.
Lanes in_lanes(std::span<const double> figures) {
  std::array<double, side_by_side> eight;
  std::copy(figures.begin(), figures.end(), eight.begin());
  std::fill(eight.begin() + static_cast<std::ptrdiff_t>(figures.size()), eight.end(), 1.0);
  return Lanes::at(eight.data());
}

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
  Workforce workforce;
  divided(totals.hours, totals.heads, totals.working_time, shares, ladder, provisions)
      .for_each_figure([&](auto of, double figure) { of(workforce) = figure; });
  return workforce;
}

void divide(std::span<const double> hours, std::span<const double> heads, const ByContract& shares,
            const Ladder& ladder, const Provisions& provisions, WorkforceOfEight& workforces,
            std::span<const double> working_time) {
  divided(in_lanes(hours), in_lanes(heads), in_lanes(working_time), shares, ladder, provisions)
      .for_each_figure([&](auto of, const Lanes& figure) {
        std::array<double, side_by_side> eight;
        figure.store(eight.data());
        for (std::size_t firm = 0; firm < side_by_side; ++firm) of(workforces[firm]) = eight[firm];
      });
}

SupportOfEight support_of(std::span<const double> hours, std::span<const double> heads, const ByContract& shares,
                          const Ladder& ladder, const Provisions& provisions, std::span<const double> working_time) {
  const auto at_baseline = [](double figure) { return figure == 1; };
  if (std::all_of(hours.begin(), hours.end(), at_baseline) && std::all_of(heads.begin(), heads.end(), at_baseline))
    return {};
  const auto division = divided(in_lanes(hours), in_lanes(heads), in_lanes(working_time), shares, ladder, provisions);
  SupportOfEight support;
  division.furlough_pay().store(support.furlough_pay.data());
  division.income_support().store(support.income_support.data());
  return support;
}

UnpaidOfEight unpaid_of(std::span<const double> hours, std::span<const double> heads, const ByContract& shares,
                        const Ladder& ladder, const Provisions& provisions, std::span<const double> working_time) {
  const auto division = divided(in_lanes(hours), in_lanes(heads), in_lanes(working_time), shares, ladder, provisions);
  UnpaidOfEight unpaid;
  for (std::size_t k = 0; k < contracts; ++k) {
    division.hours_paid(k).store(unpaid.hours_paid[k].data());
    division.without_work(k).store(unpaid.without_work[k].data());
  }
  return unpaid;
}

}  // namespace tierwave::models::labour
