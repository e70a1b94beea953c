#include "analysis/backtest_travel.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/banded_outputs.hpp"
#include "analysis/run_replicate.hpp"
#include "analysis/spread.hpp"
#include "base/errors.hpp"
#include "base/random.hpp"
#include "resolve/replicate.hpp"

namespace tierwave::analysis {
namespace {

// Earthquake of 11 March 2011. Output of Japan by firms of the disaster area: 4.6 % (Carvalho et al. 2021).
constexpr double disaster_share = 0.046;
// Assumption: factories of the area make a third less in March and are back in August (METI, indices of industrial
// production of Tohoku).
constexpr const char* disaster =
    "name = \"japan-2011\"\nstart = 2011-03-11\ndays = 365\nseed = {}\nnetwork.firms = 5000\n";
constexpr const char* struck =
    "[[shock]]\nlabel = \"earthquake\"\nkind = \"capital\"\nfirms = [{}]\nreduction = 0.35\nstart = 2011-03-11\n"
    "recovery = \"linear\"\nrecovery_days = 150\n";

constexpr const char* ban_of_electronics =
    "name = \"ban\"\nstart = 2019-01-01\ndays = 120\nnetwork.firms = {}\nseed = {}\n"
    "[[shock]]\nlabel = \"no electronics\"\nkind = \"export_restriction\"\ncountries = [\"CHN\"]\nsectors = "
    "[\"electronics\"]\nstart = 2019-02-01\nduration_days = 60\nreduction = 0.9\n";
constexpr const char* less_mining =
    "name = \"mining\"\nstart = 2019-01-01\ndays = 250\nnetwork.firms = {}\n"
    "[[shock]]\nlabel = \"less mining\"\nkind = \"export_restriction\"\ncountries = [\"RUS\"]\nsectors = "
    "[\"mining\"]\nstart = 2019-02-01\nduration_days = 180\nreduction = 0.4\n";

// Ids of firms of a country, drawn until they make this share of its output, none that would make it more.
std::vector<std::uint32_t> drawn_firms(const network::Network& network, const std::string& country, double share,
                                       std::uint32_t seed) {
  std::vector<std::pair<double, std::uint32_t>> order;  // draw, position
  double output = 0;
  for (std::uint32_t firm = 0; firm < network.firms.size(); ++firm) {
    if (network.countries[network.country_of_firm(firm)].code != country) continue;
    output += network.firms.output[firm];
    order.emplace_back(uniform({seed, 0}, network.firms.id[firm], 0, Purpose::struck_firm, 0), firm);
  }
  std::sort(order.begin(), order.end());
  std::vector<std::uint32_t> ids;
  double taken = 0;
  for (const auto& [draw, firm] : order) {
    if (taken + network.firms.output[firm] > share * output) continue;
    taken += network.firms.output[firm];
    ids.push_back(network.firms.id[firm]);
  }
  return ids;
}

std::size_t country_named(const network::Network& network, const std::string& country) {
  const auto found = std::find_if(network.countries.begin(), network.countries.end(),
                                  [&](const economy::Country& one) { return one.code == country; });
  if (found == network.countries.end()) throw BrokenInvariant("the backtest knows no country " + country);
  return static_cast<std::size_t>(found - network.countries.begin());
}

// Change of a year's gross domestic product of Japan, mean of three networks and draws of the firms struck.
double japan_after_the_earthquake(const BacktestRun& run) {
  constexpr std::uint32_t seeds = 3;
  double change = 0;
  run.tell("Japan in 2011");
  for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
    const std::string text = fmt::format(disaster, seed);
    const resolve::Study calm = run.study_on("world-2011", text);
    const std::vector<std::uint32_t> ids = drawn_firms(*calm.setup.network, "JPN", disaster_share, seed);
    const resolve::Study study = run.study_on("world-2011", text + fmt::format(struck, fmt::join(ids, ", ")));
    const DailySums sums = run.run_untold(study);
    change -= sums.mean_lost("value_added", sums.parts.country(country_named(*study.setup.network, "JPN")));
  }
  return change / seeds;
}

// Mean output of all countries but one over days.
double level_of_others(const DailySums& sums, std::size_t country, const char* first, const char* last) {
  const std::size_t output = sums.output("output");
  const double world = sums.baseline[sums.parts.world()][output],
               own = sums.baseline[sums.parts.country(country)][output];
  const Date from = date_of(first), to = date_of(last);
  return (world * sums.mean_level("output", sums.parts.world(), from, to) -
          own * sums.mean_level("output", sums.parts.country(country), from, to)) /
         (world - own);
}

std::vector<double> world_output(const DailySums& sums) {
  std::vector<double> levels;
  const std::size_t output = sums.output("output"), world = sums.parts.world();
  for (const PartSums& day : sums.days) levels.push_back(day[world][output] / sums.baseline[world][output]);
  return levels;
}

// How the world of 2020 in which closures strike is cut down for many runs of it.
const std::vector<std::string> half_of_2020{"network.firms=2000", "days=182"};

// The part of the fall of output in the first half of 2020 that is gone where each country has closures and demand of its
// own alone: of all single countries together, regions left out.
double share_from_abroad(const BacktestRun& run) {
  const resolve::Study all = run.study("covid-2020.toml", half_of_2020);
  const network::Network& network = *all.setup.network;
  const DailySums with_all = run.run(all, "each country's own closures alone");
  const std::size_t output = with_all.output("output");
  double together = 0, alone = 0;
  for (std::size_t country = 0; country < network.countries.size(); ++country) {
    if (!network.countries[country].members.empty()) continue;
    std::vector<std::string> own = half_of_2020;
    for (const schema::Values& shock : all.scenario.lists.at("shock"))
      own.push_back(fmt::format("shock.{}.countries=[\"{}\"]", shock.text("label"), network.countries[country].code));
    const DailySums without = run.run_untold(run.study("covid-2020.toml", own));
    const std::size_t part = with_all.parts.country(country);
    together += with_all.baseline[part][output] * with_all.mean_lost("output", part);
    alone += with_all.baseline[part][output] * without.mean_lost("output", part);
  }
  return 1 - alone / together;
}

struct Quarter {
  const char* first;
  const char* last;
  std::vector<const char*> published;  // hours lost; the mean where there are several estimates
};
const Quarter quarters[] = {{"2020-01-01", "2020-03-31", {"V3-Q1"}},
                            {"2020-04-01", "2020-06-30", {"V3-Q2-low", "V3-Q2-high"}},
                            {"2020-07-01", "2020-09-30", {"V3-Q3"}},
                            {"2020-10-01", "2020-12-31", {"V3-Q4"}}};

// Share of the published quarters that the ensemble's nine-in-ten band holds.
double quarters_held(const BacktestRun& run, const Observed& observed) {
  constexpr std::uint32_t replicates = 40;
  run.tell("the ensemble of 2020");
  const resolve::Study study = run.study("covid-2020-ensemble.toml", {"network.firms=2000"});
  const std::size_t hours = position_of(observe::summed_outputs(""), "hours");
  std::vector<std::vector<double>> lost(std::size(quarters));  // by replicate
  for (std::uint32_t replicate = 0; replicate < replicates; ++replicate) {
    const std::vector<double> drawn = resolve::drawn_values(study, replicate);
    const Replicate one = run_replicate(resolve::replicate_of(study, replicate, drawn, run.context()), Keep::days,
                                        run.stop(), run.context());
    const double baseline = one.baseline.back()[hours];
    for (std::size_t quarter = 0; quarter < std::size(quarters); ++quarter) {
      const auto begin = (date_of(quarters[quarter].first) - study.calendar.first()).count();
      const auto end = (date_of(quarters[quarter].last) - study.calendar.first()).count() + 1;
      const auto days = one.world[hours].begin();
      const double mean = std::accumulate(days + begin, days + end, 0.0) / static_cast<double>(end - begin);
      lost[quarter].push_back(1 - mean / baseline);
    }
  }
  double held = 0;
  for (std::size_t quarter = 0; quarter < std::size(quarters); ++quarter) {
    double published = 0;
    for (const char* id : quarters[quarter].published) published += observed.figure(id).value;
    published /= static_cast<double>(quarters[quarter].published.size());
    const Spread spread = spread_of(lost[quarter]);
    held += spread.low() <= published && published <= spread.high();
  }
  return held / std::size(quarters);
}

}  // namespace

std::vector<BacktestFigure> travel_figures(const BacktestRun& run, const Observed& observed) {
  std::vector<BacktestFigure> figures;
  const auto published = [&](const char* id, double ours) {
    const ObservedFigure& figure = observed.figure(id);
    figures.push_back({id, figure.what, figure.value, ours, figure.use, figure.source, figure.source_date});
  };
  const auto bound = [&](const char* id, const char* what, double limit, double ours) {
    figures.push_back({id, what, limit, ours, Use::bound, "bounds", ""});
  };
  published("abroad", share_from_abroad(run));
  published("V41", japan_after_the_earthquake(run));

  const resolve::Study february = run.study("china-february.toml");
  const DailySums china = run.run(february, "China in February 2020");
  bound("V42", "output of all others in March and April 2020, China closed as in February: at least", 0.98,
        level_of_others(china, country_named(*february.setup.network, "CHN"), "2020-03-01", "2020-04-30"));
  run.tell("restrictions of one product");
  double lowest = 1, highest = 0;
  for (const auto& [firms, seed] : {std::pair(1000, 1), std::pair(1000, 2), std::pair(20000, 1)}) {
    const std::vector<double> output =
        world_output(run.run_untold(run.study_on("world-2011", fmt::format(ban_of_electronics, firms, seed))));
    const double least = *std::min_element(output.begin(), output.end());
    lowest = std::min(lowest, least), highest = std::max(highest, least);
  }
  bound("V43", "output of the world at its lowest, 60 days without Chinese electronics: at least", 0.95, lowest);
  bound("V43-spread", "the same, largest less smallest of 1 000 and 20 000 firms and of two seeds: at most", 0.01,
        highest - lowest);
  std::vector<double> days;
  for (const int firms : {1000, 20000}) {
    const std::vector<double> output =
        world_output(run.run_untold(run.study_on("world-2011", fmt::format(less_mining, firms))));
    days.push_back(static_cast<double>(output.size()) - std::accumulate(output.begin(), output.end(), 0.0));
  }
  bound("V44", "days of world output lost, 40 % less mining exports from Russia for 180 days, 20 000 firms: at most",
        0.2, days[1]);
  bound("V44-spread", "the same, 1 000 firms less 20 000: at most", 0.05, std::abs(days[0] - days[1]));
  bound("band", "published quarters of 2020 that the nine-in-ten band of the ensemble holds: at least", 0.9,
        quarters_held(run, observed));
  return figures;
}

}  // namespace tierwave::analysis
