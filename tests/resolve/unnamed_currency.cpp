// A network without network.toml had the unit "1e6 _0 day-1" and the year 0.
#include <catch2/catch.hpp>

#include "study/bench.hpp"
#include "study/provenance.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

resolve::Study study_of_files(const Bench& bench, const std::string& description) {
  std::filesystem::create_directories(bench.scratch.folder() / "net");
  bench.scratch.write("net/firms.csv", "id,country,sector,final_sales_home\n0,DEU,mill,100\n1,DEU,shop,100\n");
  bench.scratch.write("net/links.csv", "supplier,buyer,flow\n0,1,20\n");
  if (!description.empty()) bench.scratch.write("net/network.toml", "format_version = 1\n" + description);
  const Context context(1);
  const auto file = bench.scratch.write("net.toml",
                                        "name = \"x\"\nstart = 2020-01-01\ndays = 3\nproduction.rule = \"leontief\"\n"
                                        "[network]\nkind = \"files\"\nfolder = \"net\"\n[stocks]\nrule = \"uniform\"\n"
                                        "days = 3\n");
  return resolve::resolve(scenario::read(file, language::whole(), {}), context);
}

bool has_note(const resolve::Study& study, const std::string& text) {
  for (const std::string& note : study.said.notes)
    if (note.find(text) != std::string::npos) return true;
  return false;
}

}  // namespace

TEST_CASE("a network that names neither currency nor year says so and has a stated unit") {
  const Bench bench;
  const resolve::Study study = study_of_files(bench, "");
  CHECK(observe::money_unit(*study.setup.network) == "1e6 currency day-1");
  CHECK(has_note(study, "the year of jobs and money is not known"));
  CHECK(has_note(study, "the currency is not known"));
  CHECK(has_note(study, "hours and jobs are not known"));
  CHECK_FALSE(has_note(study, "year, 0"));
}

TEST_CASE("a network that names one of currency and year keeps it") {
  const Bench bench;
  CHECK(observe::money_unit(*study_of_files(bench, "currency = \"EUR\"\n").setup.network) == "1e6 EUR day-1");
  CHECK(observe::money_unit(*study_of_files(bench, "year = 2015\n").setup.network) == "1e6 currency_2015 day-1");
}
