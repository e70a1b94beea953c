#include "analysis/backtest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

#include "analysis/backtest_groups.hpp"
#include "analysis/backtest_run.hpp"
#include "analysis/backtest_travel.hpp"
#include "analysis/observed.hpp"
#include "models/closures/keys.hpp"
#include "models/transport/seafarers.hpp"
#include "study/provenance.hpp"

namespace tierwave::analysis {
namespace {

constexpr double full_time_hours_a_week = 48;

// How far firms of one sector and country had come back by a day. Who is at work is counted by hours: workers sent home
// keep their jobs.
struct FirmSpread {
  double kept_all = 0;      // share of firms that had let nobody go
  double below_half = 0;    // share of firms with less than half of their workers at work
  double workers_back = 0;  // share of the workers at work
};

// As overrides of a scenario.
std::vector<std::string> overrides_of(const ClosureStrengths& closures) {
  std::vector<std::string> list;
  for (const auto& [key, strength] : closures.strengths) list.push_back(fmt::format("closures.{}={}", key, strength));
  return list;
}

// Strengths that nobody fitted: workplaces alone, in the ratios 1, 0.5, 0.2.
std::vector<std::string> even_closures() {
  ClosureStrengths even;
  for (const std::string& key : models::closure_strength_keys()) even.strengths.emplace_back(key, 0.0);
  for (auto& [key, strength] : even.strengths)
    strength = key == "required_for_all_but_essential" ? 1.0
               : key == "required_for_some"            ? 0.5
               : key == "recommended"                  ? 0.2
                                                       : 0.0;
  return overrides_of(even);
}

FirmSpread spread_of_textile_firms(const engine::DayView& day, const std::string& country) {
  FirmSpread spread;
  double firms = 0, workers = 0;
  for (std::size_t firm = 0; firm < day.network.firms.size(); ++firm) {
    const std::string& sector = day.network.sectors[day.network.sector_of_firm(firm)].code;
    if (day.network.countries[day.network.country_of_firm(firm)].code != country) continue;
    if (sector != "c4" && sector != "c5") continue;
    const double enterprises = day.network.firms.enterprises[firm];
    const double employment = day.network.firms.employment[firm];
    firms += enterprises;
    workers += employment;
    if (day.firms.heads[firm] > 0.999) spread.kept_all += enterprises;
    if (day.firms.hours[firm] < 0.5) spread.below_half += enterprises;
    spread.workers_back += employment * day.firms.hours[firm];
  }
  spread.kept_all /= firms;  // NaN, not known, where there are none
  spread.below_half /= firms;
  spread.workers_back /= workers;
  return spread;
}

// Published figures by id, to be given ours one by one.
class Figures {
 public:
  explicit Figures(const Observed& observed) : observed_(observed) {}

  void add(const std::string& id, double simulated) {
    const ObservedFigure& found = observed_.figure(id);
    list_.push_back({id, found.what, found.value, simulated, found.use, found.source, found.source_date});
  }
  void add(BacktestFigure figure) { list_.push_back(std::move(figure)); }
  double observed(const std::string& id) const { return observed_.figure(id).value; }
  // Every published figure whose id begins so, with a date behind it.
  template <class Simulated>
  void add_dated(const std::string& beginning, Simulated&& simulated) {
    for (const ObservedFigure& figure : observed_.figures)
      if (figure.id.starts_with(beginning)) add(figure.id, simulated(figure.id.substr(beginning.size())));
  }
  std::vector<BacktestFigure> list() && { return std::move(list_); }

 private:
  const Observed& observed_;
  std::vector<BacktestFigure> list_;
};

void add_world(Figures& figures, const DailySums& world, double inactive_share) {
  const std::size_t all = world.parts.world();
  const auto lost = [&](const char* first, const char* last) {
    return 1 - world.mean_level("hours", all, date_of(first), date_of(last));
  };
  figures.add("V3-Q1", lost("2020-01-01", "2020-03-31"));
  const double second = lost("2020-04-01", "2020-06-30");
  figures.add("V3-Q2-low", second);
  figures.add("V3-Q2-high", second);
  figures.add("V3-Q3", lost("2020-07-01", "2020-09-30"));
  figures.add("V3-Q4", lost("2020-10-01", "2020-12-31"));

  const double hours_lost = world.mean_lost("hours", all);
  const double hours_a_week = 7 * world.baseline[all][world.output("hours")];
  figures.add({.id = "V6-full-time",
               .what = "hours lost in the world in 2020, million full-time jobs of 48 hours a week",
               .observed = 255,
               .simulated = hours_lost * hours_a_week / full_time_hours_a_week / 1e6,
               .use = Use::test,
               .source = "ILO Monitor: COVID-19 and the world of work, 7th edition",
               .source_date = "2021-01-25"});
  figures.add("V6-unemployed", 1 - inactive_share);
  figures.add("V6-inactive", inactive_share);
  figures.add("V6-employment", world.mean_lost("employment", all) / hours_lost);
}

void add_chain(Figures& figures, const DailySums& chain) {
  const auto drop = [&](std::size_t sector, const char* output) {
    return 1 - chain.mean_level(output, chain.parts.sector(sector), date_of("2020-03-01"), date_of("2020-06-08"));
  };
  figures.add("V14-garments", drop(0, "final_consumption"));
  const char* ids[] = {"V14-weavers", "V14-spinners", "V14-fibre"};
  for (std::size_t tier = 0; tier < std::size(ids); ++tier) figures.add(ids[tier], drop(tier + 1, "orders"));
  for (std::size_t tier = 0; tier < std::size(ids); ++tier)
    figures.add({.id = std::string(ids[tier]) + "-ratio",
                 .what = "fall of orders over that of the garment makers",
                 .observed = figures.observed(ids[tier]) / figures.observed("V14-garments"),
                 .simulated = drop(tier + 1, "orders") / drop(0, "final_consumption"),
                 .use = Use::test,
                 .source = "from the two rows",
                 .source_date = ""});
}

// The figures are of one year and of one table.
void check_is_the_year(const resolve::Study& study) {
  Mistakes mistakes;
  const Location where{study.scenario.file};
  if (study.calendar.first() != date_of("2020-01-01") || study.calendar.days() != 366)
    mistakes.add(where,
                 fmt::format("the run has {} days from {}", study.calendar.days(), to_string(study.calendar.first())),
                 "leave start and days as they are: the figures are of the whole year 2020");
  const auto has = [](const auto& list, const char* code) {
    return std::any_of(list.begin(), list.end(), [&](const auto& item) { return item.code == code; });
  };
  const network::Network& network = *study.setup.network;
  if (!has(network.countries, "ROW") || !has(network.sectors, "c4") || network.countries.size() != 41)
    mistakes.add(where, fmt::format("the economy has {} countries and regions", network.countries.size()),
                 "leave economy.folder as it is: the figures are held against the whole table, 41 x 35");
  mistakes.throw_if_any();
}

}  // namespace

Backtest backtest_2020(const BacktestOptions& options, const Context& context) {
  const Observed observed = read_observed(options.project / "models" / "backtest");
  const BacktestRun run(options, context);
  Backtest result;
  Figures figures(observed);

  const resolve::Study study = run.world();
  check_is_the_year(study);
  result.notes = study.said.notes;
  result.provenance = study::provenance(study);
  const network::Network& network = *study.setup.network;
  FirmSpread textile;
  const DailySums world = run.run(study, "the world in 2020", [&](const engine::DayView& day) {
    if (study.calendar.date(day.day) == date_of("2020-06-30")) textile = spread_of_textile_firms(day, "ROW");
  });
  const CountryGroups groups(study, observed, world);

  std::vector<DailySums> left_out;
  std::map<std::string, std::size_t> run_without;  // region left out: which of these runs
  for (const ClosureStrengths& found : observed.closures) {
    if (!options.leave_out || found.left_out.empty() || !groups.has_table_country(found.left_out)) continue;
    run_without[found.left_out] = left_out.size();
    left_out.push_back(run.run(run.world(overrides_of(found)), "closure strengths found without " + found.left_out));
  }
  std::optional<DailySums> even;
  if (options.leave_out) even = run.run(run.world(even_closures()), "closures of workplaces alone, 1, 0.5, 0.2");

  std::vector<double> wanted, got, without, evenly, stringency;
  for (std::size_t c = 0; c < network.countries.size(); ++c) {
    const std::string& code = network.countries[c].code;
    const auto known = observed.countries.find(code);
    if (known == observed.countries.end()) continue;  // the rest of the world
    const double simulated = world.mean_lost("hours", world.parts.country(c));
    const auto other = run_without.find(groups.region_of(code));
    BacktestCountry country{.code = code, .observed = known->second.hours_lost, .simulated = simulated};
    if (other != run_without.end())
      country.left_out = left_out[other->second].mean_lost("hours", world.parts.country(c));
    if (even) country.even_ratios = even->mean_lost("hours", world.parts.country(c));
    result.countries.push_back(country);
    wanted.push_back(country.observed);
    got.push_back(country.simulated);
    without.push_back(country.left_out);
    evenly.push_back(country.even_ratios);
    stringency.push_back(known->second.stringency);
  }
  result.fit = fit_of(got, wanted);
  result.fit_left_out = fit_of(without, wanted);
  result.fit_even_ratios = fit_of(evenly, wanted);
  result.stringency = fit_of_regression(stringency, wanted);
  const double mean = std::accumulate(wanted.begin(), wanted.end(), 0.0) / static_cast<double>(wanted.size());
  result.constant = fit_of(std::vector<double>(wanted.size(), mean), wanted);

  for (BacktestFigure& figure : groups.figures()) figures.add(std::move(figure));
  add_world(figures, world, study.setup.labour.ladder.inactive_share);
  add_chain(figures, run.run(run.study("garment-chain.toml"), "a garment chain"));
  figures.add("V18-all-kept", textile.kept_all);
  figures.add("V18-below-half", textile.below_half);
  figures.add("V18-workers-back", textile.workers_back);

  // Eight months of crew change blocked altogether, from nobody overdue.
  const models::transport::Seafarers seafarers;
  double overdue = 0;
  for (int day = 0; day < 243; ++day) overdue = seafarers.overdue_after(overdue, 1);
  figures.add("V30-beyond-2020", overdue / seafarers.crews);

  const DailySums belgium = run.run(run.study("belgium-2020.toml"), "Belgium");
  const std::size_t one = belgium.parts.world();
  figures.add_dated(
      "V25-GDP-", [&](const std::string& month) { return belgium.level("value_added", one, date_of(month + "-15")); });
  figures.add_dated("V25-at-work-",
                    [&](const std::string& day) { return belgium.level("employment", one, date_of(day)); });
  const DailySums sweden = run.run(run.study("sweden-2020.toml"), "Sweden");
  const auto of_month = [&](const char* output) {
    return [&sweden, output](const std::string& month) {
      const std::chrono::year_month_day first{date_of(month + "-01")};
      const Date last = std::chrono::sys_days{first.year() / first.month() / std::chrono::last};
      return sweden.mean_level(output, sweden.parts.world(), first, last);
    };
  };
  figures.add_dated("V26-output-", of_month("output"));
  figures.add_dated("V26-hours-", of_month("hours"));
  if (options.travel)
    for (BacktestFigure& figure : travel_figures(run, observed)) figures.add(std::move(figure));
  result.figures = std::move(figures).list();
  return result;
}

}  // namespace tierwave::analysis
