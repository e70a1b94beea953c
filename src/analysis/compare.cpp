#include "analysis/compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <utility>

#include "analysis/comparable.hpp"
#include "models/terms/transfers.hpp"
#include "observe/share_lost.hpp"
#include "observe/workforce.hpp"

namespace tierwave::analysis {
namespace {

constexpr double not_known = std::numeric_limits<double>::quiet_NaN();
constexpr double days_a_week = 7;
constexpr double millions = 1e6;

// Of one figure of one scenario along an axis.
double amount_lost(const Total& total, std::size_t entry, Figure figure, int days) {
  const double lost = total.before[entry] - total.now[entry];
  switch (figure) {
    case Figure::hours:
      return lost / days / observe::full_time_hours_a_day;
    case Figure::employment:
      return lost / days_a_week;
    case Figure::income:
    case Figure::output:
      break;
  }
  return lost;
}

bool is_money(Figure figure) {
  return figure == Figure::income || figure == Figure::output;
}

// What government pays in a country over the run, for goods too, what firms repay of credit, and what else they pay to it.
// Rows of the ledger are those of the program.
struct PublicMoney {
  double spent = 0, repaid = 0, duties = 0;
};
PublicMoney public_money(const RunTotals& run, std::size_t country, std::size_t countries) {
  using models::terms::InstitutionalSector;
  PublicMoney money{.spent = run.purchases[country]};
  for (std::size_t row = 0; row < models::terms::transfers; ++row) {
    const models::terms::TransferRow& transfer = models::terms::every_transfer[row];
    if (transfer.payer == InstitutionalSector::government) money.spent += run.transfers[row * countries + country];
    if (transfer.payee != InstitutionalSector::government) continue;
    const bool repays = transfer.transfer == models::terms::Transfer::credit_repaid;
    (repays ? money.repaid : money.duties) += run.transfers[row * countries + country];
  }
  return money;
}

class Comparer {
 public:
  Comparer(const std::vector<Contender>& contenders, std::size_t baseline, const TaxShares& taxes)
      : contenders_(contenders) {
    result_.taxes = taxes;
    result_.baseline = baseline;
    const Contender& base = contenders_[baseline];
    result_.is_ensemble = base.is_ensemble;
    result_.calendar = base.calendar;
    result_.money = amount_unit(Figure::output, base.money);
    std::size_t fewest = base.runs.size();
    for (const Contender& contender : contenders_) fewest = std::min(fewest, contender.runs.size());
    result_.replicates = static_cast<std::uint32_t>(fewest);
    for (const Contender& contender : contenders_)
      if (contender.runs.size() > fewest)
        result_.notes.push_back(fmt::format("{} has {} replicates; the first {}, which all have, are compared",
                                            contender.from, contender.runs.size(), fewest));
    take_entries();
    const Total& jobs = base.runs.front().at(Figure::employment, By::world);
    result_.baseline_employment = jobs.known() ? jobs.before.front() / base.calendar.days() : not_known;
  }

  Comparison finish() {
    for (std::size_t scenario = 0; scenario < contenders_.size(); ++scenario)
      for (const FigureRow& row : figure_rows)
        for (std::size_t by = 0; by < axes_of_totals; ++by) add_figures(scenario, row.figure, static_cast<By>(by));
    add_ranks();
    for (std::size_t scenario = 0; scenario < contenders_.size(); ++scenario)
      for (const By by : axes_of_work_lost) add_reach(scenario, by);
    for (std::size_t scenario = 0; scenario < contenders_.size(); ++scenario) add_costs(scenario);
    return std::move(result_);
  }

 private:
  const RunTotals& run(std::size_t scenario, std::size_t replicate) const {
    return contenders_[scenario].runs[replicate];
  }

  void take_entries() {
    const auto& base = contenders_[result_.baseline].entries;
    for (std::size_t by = 0; by < axes_of_totals; ++by)
      if (std::all_of(contenders_.begin(), contenders_.end(),
                      [&](const Contender& contender) { return contender.entries[by] == base[by]; }))
        result_.entries[by] = base[by];
  }

  bool is_known(Figure figure, By by) const {
    const std::size_t entries = result_.entries[static_cast<std::size_t>(by)].size();
    if (entries == 0) return false;
    for (const Contender& contender : contenders_)
      for (std::size_t replicate = 0; replicate < result_.replicates; ++replicate) {
        const Total& total = contender.runs[replicate].at(figure, by);
        if (total.now.size() != entries || total.before.size() != entries) return false;
      }
    return true;
  }

  template <class Value>
  Values each(Value&& value) const {
    std::vector<double> values;
    for (std::size_t replicate = 0; replicate < result_.replicates; ++replicate) values.push_back(value(replicate));
    return Values(std::move(values));
  }

  void add_figures(std::size_t scenario, Figure figure, By by) {
    if (!is_known(figure, by)) return;
    const bool comparable = !is_money(figure) || contenders_[scenario].money == contenders_[result_.baseline].money;
    for (std::size_t entry = 0; entry < result_.entries[static_cast<std::size_t>(by)].size(); ++entry) {
      const auto share = [&](std::size_t of, std::size_t replicate) {
        const Total& total = run(of, replicate).at(figure, by);
        return observe::share_lost(total.now[entry], total.before[entry]);
      };
      const auto amount = [&](std::size_t of, std::size_t replicate) {
        const Total& total = run(of, replicate).at(figure, by);
        return total.before[entry] > 0 ? amount_lost(total, entry, figure, result_.calendar.days()) : not_known;
      };
      ComparedFigure compared{scenario, figure, by, entry};
      compared.lost_share = each([&](std::size_t replicate) { return share(scenario, replicate); });
      compared.lost = each([&](std::size_t replicate) { return amount(scenario, replicate); });
      compared.kept_share =
          each([&](std::size_t replicate) { return share(result_.baseline, replicate) - share(scenario, replicate); });
      compared.kept = each([&](std::size_t replicate) {
        return comparable ? amount(result_.baseline, replicate) - amount(scenario, replicate) : not_known;
      });
      result_.figures.push_back(std::move(compared));
    }
  }

  // In how many replicates each keeps more than the baseline, and in how many it keeps most.
  void add_ranks() {
    for (ComparedFigure& own : result_.figures) {
      std::vector<const Values*> all;
      for (std::size_t scenario = 0; scenario < contenders_.size(); ++scenario)
        all.push_back(&result_.find(scenario, own.figure, own.by, own.entry)->kept_share);
      double helps = 0, best = 0;
      for (std::size_t replicate = 0; replicate < result_.replicates; ++replicate) {
        const double kept = own.kept_share.by_replicate[replicate];
        helps += std::isnan(kept) ? not_known : kept > even ? 1 : 0;
        best += share_of_first_place(all, kept, replicate);
      }
      own.helps = helps / result_.replicates;
      own.best = best / result_.replicates;
    }
  }

  // Of what one keeps: 1 where it is more than all others keep, a part of that where some are even, else 0.
  static double share_of_first_place(const std::vector<const Values*>& all, double kept, std::size_t replicate) {
    double most = kept;
    for (const Values* const other : all) {
      if (std::isnan(other->by_replicate[replicate])) return not_known;
      most = std::max(most, other->by_replicate[replicate]);
    }
    if (kept < most - even) return 0;
    const auto first = std::count_if(all.begin(), all.end(), [&](const Values* const other) {
      return other->by_replicate[replicate] >= most - even;
    });
    return 1.0 / static_cast<double>(first);
  }

  void add_costs(std::size_t scenario) {
    const std::size_t countries = result_.entries[static_cast<std::size_t>(By::country)].size();
    for (const Contender& contender : contenders_)
      for (std::size_t replicate = 0; replicate < result_.replicates; ++replicate)
        if (countries == 0 || contender.runs[replicate].transfers.size() != models::terms::transfers * countries ||
            contender.money != contenders_[result_.baseline].money)
          return;
    add_cost(scenario, By::world, 0, 0, countries);
    for (std::size_t country = 0; country < countries; ++country)
      add_cost(scenario, By::country, country, country, country + 1);
  }

  // Of the countries [first, last) together.
  void add_cost(std::size_t scenario, By by, std::size_t entry, std::size_t first, std::size_t last) {
    const std::vector<std::string>& countries = result_.entries[static_cast<std::size_t>(By::country)];
    const auto sum = [&](auto&& of_country) {
      double total = 0;
      for (std::size_t country = first; country < last; ++country) total += of_country(country);
      return total;
    };
    const auto money = [&](double PublicMoney::*part, std::size_t of, std::size_t replicate) {
      return sum(
          [&](std::size_t country) { return public_money(run(of, replicate), country, countries.size()).*part; });
    };
    const auto more = [&](double PublicMoney::*part) {
      return each([&](std::size_t replicate) {
        return money(part, scenario, replicate) - money(part, result_.baseline, replicate);
      });
    };
    ComparedCost cost{scenario, by, entry, {}, {}, {}};
    cost.spent = each([&](std::size_t replicate) { return money(&PublicMoney::spent, scenario, replicate); });
    cost.repaid = each([&](std::size_t replicate) { return money(&PublicMoney::repaid, scenario, replicate); });
    cost.duties = each([&](std::size_t replicate) { return money(&PublicMoney::duties, scenario, replicate); });
    cost.more_duties = more(&PublicMoney::duties);
    cost.more_spent = more(&PublicMoney::spent);
    cost.more_repaid = more(&PublicMoney::repaid);
    cost.paid = less(cost.spent, cost.repaid);
    cost.more = less(cost.more_spent, cost.more_repaid);
    const bool income_known = is_known(Figure::income, By::country);
    cost.taxes_on_income_kept = each([&](std::size_t replicate) {
      if (!income_known) return not_known;
      const auto income = [&](std::size_t of, std::size_t country) {
        return run(of, replicate).at(Figure::income, By::country).now[country];
      };
      return sum([&](std::size_t country) {
        return result_.taxes.of(countries[country]) * (income(scenario, country) - income(result_.baseline, country));
      });
    });
    cost.more_net = less(less(cost.more, cost.taxes_on_income_kept), cost.more_duties);
    const ComparedFigure* const jobs = result_.find(scenario, Figure::employment, by, entry);
    cost.per_job_week_kept = per_job_week(cost.more, jobs);
    cost.net_per_job_week_kept = per_job_week(cost.more_net, jobs);
    result_.costs.push_back(std::move(cost));
  }

  Values less(const Values& all, const Values& part) const {
    return each([&](std::size_t replicate) { return all.by_replicate[replicate] - part.by_replicate[replicate]; });
  }

  // What a job-week kept costs; `jobs` null: not known.
  Values per_job_week(const Values& more, const ComparedFigure* jobs) const {
    if (!jobs) return each([](std::size_t) { return not_known; });
    const auto rate = [](double money, double kept, double kept_share) {
      return kept_share > even ? millions * money / kept : not_known;
    };
    Values cost = each([&](std::size_t replicate) {
      return rate(more.by_replicate[replicate], jobs->kept.by_replicate[replicate],
                  jobs->kept_share.by_replicate[replicate]);
    });
    cost.spread.mean = rate(more.spread.mean, jobs->kept.spread.mean, jobs->kept_share.spread.mean);
    return cost;
  }

  // Of work lost, below the round-off of all jobs nothing.
  void add_reach(std::size_t scenario, By by) {
    const std::size_t entries = result_.entries[static_cast<std::size_t>(by)].size();
    for (const Contender& contender : contenders_)
      for (std::size_t replicate = 0; replicate < result_.replicates; ++replicate)
        if (contender.runs[replicate].work_lost(by).all.size() != entries ||
            contender.runs[replicate].at(Figure::employment, by).before.size() != entries)
          return;
    for (std::size_t entry = 0; entry < entries; ++entry) {
      ComparedReach reach{scenario, by, entry};
      const auto lost = [&](std::size_t replicate) { return run(scenario, replicate).work_lost(by).all[entry]; };
      const auto missed = [&](std::size_t replicate) {
        return run(scenario, replicate).work_lost(by).not_reached[entry];
      };
      reach.work_lost = each([&](std::size_t replicate) { return lost(replicate) / days_a_week; });
      reach.not_reached = each([&](std::size_t replicate) { return missed(replicate) / days_a_week; });
      reach.not_reached_share = each([&](std::size_t replicate) {
        const double jobs = run(scenario, replicate).at(Figure::employment, by).before[entry];
        return lost(replicate) > even * jobs ? missed(replicate) / lost(replicate) : not_known;
      });
      result_.reach.push_back(std::move(reach));
    }
  }

  const std::vector<Contender>& contenders_;
  Comparison result_;
};

// Those of scenarios, or of files where two scenarios have one name, with a number where that is not enough.
std::vector<std::string> names_of(const std::vector<Contender>& contenders) {
  const auto times = [&](auto&& name_of_one, const std::string& name) {
    return std::count_if(contenders.begin(), contenders.end(),
                         [&](const Contender& contender) { return name_of_one(contender) == name; });
  };
  const auto title = [](const Contender& contender) { return contender.name; };
  const auto stem = [](const Contender& contender) { return std::filesystem::path(contender.from).stem().string(); };
  std::vector<std::string> names;
  for (const Contender& contender : contenders)
    names.push_back(times(title, title(contender)) == 1 && !title(contender).empty() ? title(contender)
                    : times(stem, stem(contender)) == 1                              ? stem(contender)
                                                                                     : contender.from);
  std::set<std::string> seen;
  for (std::string& name : names)
    for (int number = 2; !seen.insert(name).second; ++number) name += fmt::format("#{}", number);
  return names;
}

bool same_figures(const Contender& a, const Contender& b, std::size_t replicates) {
  return std::equal(a.runs.begin(), a.runs.begin() + static_cast<std::ptrdiff_t>(replicates), b.runs.begin());
}

}  // namespace

Values::Values(std::vector<double> of_replicates) : by_replicate(std::move(of_replicates)) {
  std::vector<double> room = by_replicate;
  spread = spread_of(room);
}

const ComparedFigure* Comparison::find(std::size_t scenario, Figure figure, By by, std::size_t entry) const {
  for (const ComparedFigure& compared : figures)
    if (compared.scenario == scenario && compared.figure == figure && compared.by == by && compared.entry == entry)
      return &compared;
  return nullptr;
}

const ComparedReach* Comparison::find_reach(std::size_t scenario, By by, std::size_t entry) const {
  for (const ComparedReach& compared : reach)
    if (compared.scenario == scenario && compared.by == by && compared.entry == entry) return &compared;
  return nullptr;
}

const ComparedCost* Comparison::find_cost(std::size_t scenario, By by, std::size_t entry) const {
  for (const ComparedCost& cost : costs)
    if (cost.scenario == scenario && cost.by == by && cost.entry == entry) return &cost;
  return nullptr;
}

std::array<CostRow, 12> cost_rows(const ComparedCost& cost, const Comparison& comparison) {
  constexpr std::string_view in_millions = "1e6 ";
  const std::string& money = comparison.money;
  const std::string one = money.starts_with(in_millions) ? money.substr(in_millions.size()) : money;
  return {CostRow{"paid", &cost.paid, money},
          CostRow{"more_paid", &cost.more, money},
          CostRow{"paid_per_job_week_kept", &cost.per_job_week_kept, one + " per job-week"},
          CostRow{"spent", &cost.spent, money},
          CostRow{"repaid", &cost.repaid, money},
          CostRow{"more_spent", &cost.more_spent, money},
          CostRow{"more_repaid", &cost.more_repaid, money},
          CostRow{"duties", &cost.duties, money},
          CostRow{"more_duties", &cost.more_duties, money},
          CostRow{"taxes_on_income_kept", &cost.taxes_on_income_kept, money},
          CostRow{"more_net_of_taxes", &cost.more_net, money},
          CostRow{"net_of_taxes_per_job_week_kept", &cost.net_per_job_week_kept, one + " per job-week"}};
}

std::string amount_unit(Figure figure, const std::string& money) {
  if (figure == Figure::hours) return "full-time jobs";
  if (figure == Figure::employment) return "job-weeks";
  constexpr std::string_view a_day = " day-1";
  return money.ends_with(a_day) ? money.substr(0, money.size() - a_day.size()) : money;
}

Comparison compare(const std::vector<Contender>& contenders, std::size_t baseline, bool force, const TaxShares& taxes) {
  std::vector<std::vector<std::string>> labels = check_comparable(contenders, baseline, force);
  Comparison comparison = Comparer(contenders, baseline, taxes).finish();
  comparison.keys = differing_keys(contenders);
  const std::vector<std::string> names = names_of(contenders);
  for (std::size_t scenario = 0; scenario < contenders.size(); ++scenario) {
    const Contender& own = contenders[scenario];
    ComparedScenario compared{names[scenario], own.from, std::move(labels[scenario]), own.warnings, own.provenance};
    compared.same_figures = same_figures(own, contenders[baseline], comparison.replicates);
    compared.same_keys = std::all_of(comparison.keys.begin(), comparison.keys.end(), [&](const DifferingKey& key) {
      return key.values[scenario] == key.values[baseline];
    });
    comparison.scenarios.push_back(std::move(compared));
  }
  return comparison;
}

}  // namespace tierwave::analysis
