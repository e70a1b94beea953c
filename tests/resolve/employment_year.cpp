// Jobs are carried to the scenario's year, country by country.
#include "resolve/employment_year.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "resolve/saved_population.hpp"
#include "study/bench.hpp"
#include "study/provenance.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

const std::string jobs =
    "country,year,employment_thousand\nAAA,2011,121\nBBB,2011,137\nAAA,2019,242\nBBB,2019,68.5\n"
    "AAA,2020,200\nBBB,2020,60\n";

// The tiny scenario with more keys in [economy].
resolve::Study resolved(const Bench& bench, const std::string& keys, const std::string& table = jobs) {
  bench.scratch.write("jobs.csv", table);
  const std::string text = replaced(tiny::scenario, "folder = \"economy\"\n", "folder = \"economy\"\n" + keys);
  const Context context(2);
  return resolve::resolve(resolve::read_scenario(bench.scratch.write("carried.toml", text), {}), context);
}

std::string refused(const std::string& keys, const std::string& table = jobs) {
  const Bench bench;
  try {
    resolved(bench, keys, table);
  } catch (const InvalidInput& error) {
    return error.what();
  }
  return "accepted";
}

std::vector<double> persons(const resolve::Study& study) {
  const network::Network& network = *study.setup.network;
  std::vector<double> sums(network.countries.size() * network.sectors.size());
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm)
    sums[network.firms.cell[firm]] += network.firms.employment[firm];
  return sums;
}

std::int64_t attribute(const resolve::Study& study, const std::string& name) {
  for (const auto& [key, value] : study::provenance(study))
    if (key == name) return std::get<std::int64_t>(value);
  FAIL("no attribute " + name);
  return 0;
}

const std::string table_key = "employment = \"jobs.csv\"\n";

}  // namespace

TEST_CASE("the years of the pandemic take the jobs of the year before it") {
  CHECK(resolve::baseline_year(2011) == 2011);
  CHECK(resolve::baseline_year(2019) == 2019);
  for (const int year : {2020, 2021, 2022}) CHECK(resolve::baseline_year(year) == 2019);
  CHECK(resolve::baseline_year(2023) == 2023);
}

TEST_CASE("jobs of a country get the figure of the year and keep their structure") {
  const Bench bench;
  const resolve::Study before = resolved(bench, ""), after = resolved(bench, table_key);
  const std::vector<double> was = persons(before), is = persons(after);
  CHECK(is[0] == Approx(2 * was[0]).epsilon(1e-12));
  CHECK(is[1] == Approx(2 * was[1]).epsilon(1e-12));
  CHECK(is[0] + is[1] == Approx(242000).epsilon(1e-12));
  CHECK(is[2] == Approx(was[2] / 2).epsilon(1e-12));
  CHECK(is[3] == Approx(was[3] / 2).epsilon(1e-12));
  const network::Firms &a = before.setup.network->firms, &b = after.setup.network->firms;
  REQUIRE(a.size() == b.size());
  CHECK(a.output == b.output);
  CHECK(a.labour_income == b.labour_income);
  CHECK(a.hours_per_worker_day == b.hours_per_worker_day);
  CHECK(b.enterprises[0] == Approx(2 * a.enterprises[0]).epsilon(1e-12));
}

TEST_CASE("both years stand in the results file and in the assumptions") {
  const Bench bench;
  const resolve::Study carried = resolved(bench, table_key),
                       off = resolved(bench, table_key + "jobs_of = \"economy\"\n");
  CHECK(attribute(carried, "economy_year") == 2011);
  CHECK(attribute(carried, "employment_year") == 2019);
  CHECK(attribute(off, "employment_year") == 2011);
  CHECK(persons(off) == persons(resolved(bench, "")));
  const auto has = [](const resolve::Study& study, const std::string& text) {
    return std::any_of(study.said.notes.begin(), study.said.notes.end(),
                       [&](const std::string& note) { return note.find(text) != std::string::npos; });
  };
  CHECK(has(carried, "jobs are those of 2019, by country; money is that of the economy's year, 2011"));
  CHECK(has(off, "jobs and money are those of the economy's year, 2011"));
  CHECK(carried.population.hashes.contains("jobs.csv"));
  CHECK_FALSE(off.population.hashes.contains("jobs.csv"));
}

TEST_CASE("losses of a country are the same shares whatever the year of its jobs") {
  const Bench bench;
  bench.scratch.write("closures.csv", tiny::closures);
  const auto lost = [&](const std::string& keys) {
    bench.scratch.write("jobs.csv", jobs);
    const std::string text = replaced(tiny::scenario, "folder = \"economy\"\n", "folder = \"economy\"\n" + keys) +
                             "[[shock]]\nlabel = \"ill\"\nkind = \"labour_supply\"\ncountries = [\"BBB\"]\n"
                             "sectors = [\"food\"]\nreduction = 0.5\n";
    const Context context(2);
    const resolve::Study of =
        resolve::resolve(resolve::read_scenario(bench.scratch.write("shocked.toml", text), {}), context);
    const results::ResultsReader reader(bench.run(of, keys.empty() ? "plain.h5" : "carried.h5"));
    return std::pair{reader.array("hours").values, reader.array("output").values};
  };
  const auto plain = lost(""), carried = lost(table_key);
  CHECK(plain.second == carried.second);
  CHECK(plain.first != carried.first);
}

TEST_CASE("a year and a switch that nothing answers to are refused") {
  CHECK_THAT(refused("employment_year = 2019\n"), Contains("[economy] names no table of employment"));
  CHECK_THAT(refused(table_key + "jobs_of = \"economy\"\nemployment_year = 2019\n"),
             Contains("jobs_of is \"economy\""));
  CHECK_THAT(refused(table_key + "employment_year = 2015\n"),
             Contains("employment_year is 2015, which is not in") && Contains("its years are 2011 to 2020"));
  CHECK(refused(table_key + "employment_year = 2020\n") == "accepted");
}

TEST_CASE("a year beyond the table takes the nearest one and says so") {
  const Bench bench;
  const resolve::Study early =
      resolved(bench, table_key, "country,year,employment_thousand\nAAA,2005,1\nBBB,2005,1\nAAA,2007,2\nBBB,2007,2\n");
  CHECK(attribute(early, "employment_year") == 2007);
  bool told = false;
  for (const std::string& note : early.said.notes)
    told |= note == "the table of employment has no year 2019: jobs are those of 2007";
  CHECK(told);
}

TEST_CASE("a country that the table does not have keeps its jobs and is named") {
  const Bench bench;
  const resolve::Study one = resolved(bench, table_key, "country,year,employment_thousand\nAAA,2019,242\n");
  CHECK(persons(one)[2] == persons(resolved(bench, ""))[2]);
  bool told = false;
  for (const std::string& note : one.said.notes)
    told |= note.ends_with("for BBB: jobs there stay those of the economy");
  CHECK(told);
}

TEST_CASE("a table with faults is refused with the line") {
  const std::string header = "country,year,employment_thousand\n";
  CHECK_THAT(refused(table_key, header + "AAA,20x9,1\n"), Contains("jobs.csv:2: year is '20x9'"));
  CHECK_THAT(refused(table_key, header + "AAA,2019.5,1\n"), Contains("year is '2019.5'"));
  CHECK_THAT(refused(table_key, header + "AAA,2019,-1\n"), Contains("jobs.csv:2"));
  CHECK_THAT(refused(table_key, header + "AAA,2019,0\n"), Contains("employment_thousand is 0"));
  CHECK_THAT(refused(table_key, header + "AAA,2019,1\nAAA,2019,2\n"), Contains("AAA stands twice with the year 2019"));
  CHECK_THAT(refused(table_key, header), Contains("the table has no rows"));
  CHECK_THAT(refused(table_key, "country,year\n"), Contains("employment_thousand"));
}

TEST_CASE("a saved network is carried when it is loaded, and keeps its bits when it was before") {
  const Bench bench;
  const resolve::Study carried = resolved(bench, table_key);
  const std::filesystem::path file = bench.scratch.folder() / "net.network";
  resolve::save_population(carried.population, carried.scenario, file, false);
  const std::string saved =
      "name = \"saved\"\nstart = 2020-01-01\ndays = 12\n[network]\nkind = \"saved\"\nfile = \"net.network\"\n";
  const auto load = [&](const std::string& keys) {
    const Context context(2);
    return resolve::resolve(resolve::read_scenario(bench.scratch.write("saved.toml", saved + keys), {}), context);
  };
  const resolve::Study again = load("[economy]\n" + table_key);
  CHECK(again.setup.network->firms.employment == carried.setup.network->firms.employment);
  CHECK(attribute(load(""), "employment_year") == 2019);
  CHECK(persons(load("[economy]\n" + table_key + "employment_year = 2011\n"))[0] ==
        Approx(persons(resolved(bench, ""))[0]).epsilon(1e-12));
}
