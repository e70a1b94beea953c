// Presets ario-2008 and ario-psi-2014 against recorded runs of BoARIO 0.6.3 on the test table of pymrio (E3): every
// industry within 1e-6 of its baseline where capacity or capital is lost and recovers; in shape where it is rebuilt.
#include <catch2/catch.hpp>

#include <cmath>

#include "base/csv.hpp"
#include "language/language.hpp"
#include "resolve/study.hpp"
#include "support/scratch.hpp"

using namespace tierwave;

namespace {

const std::string data = TIERWAVE_SOURCE_DIR "/tests/validation/data/";

// The same event in the two sectors of the first region, with what each loses.
std::string both(const std::string& keys, const std::string& manufacturing, const std::string& mining) {
  std::string text;
  for (const auto& [sector, loss] : {std::pair("manufactoring", manufacturing), std::pair("mining", mining)})
    text += "[[shock]]\nlabel = \"" + std::string(sector) + "\"\ncountries = [\"reg1\"]\nsectors = [\"" + sector +
            "\"]\n" + loss + "\n" + keys;
  return text;
}

std::string shocks_of(const std::string& event) {
  if (event == "arbitrary")
    return both(
        "kind = \"capacity\"\nstart = 2020-01-07\nend = 2020-01-28\nrecovery = \"linear\"\nrecovery_days = 30\n",
        "reduction = 0.3", "reduction = 0.6");
  const std::string lost = "kind = \"capital\"\nstart = 2020-01-06\n";
  if (event == "recovery")
    return both(lost + "duration_days = 9\nrecovery = \"linear\"\nrecovery_days = 60\n", "amount = 5e4",
                "amount = 2e4");
  return both(lost +
                  "duration_days = 7\nrecovery = \"rebuilding\"\nrecovery_days = 60\n"
                  "rebuilding_sectors = [\"construction\", \"manufactoring\"]\nrebuilding_shares = [0.55, 0.45]\n",
              "amount = 5e4", "amount = 2e4");
}

// Largest distance of an industry from the recorded production, over its baseline, and that of all industries together.
struct Distance {
  double industry = 0;
  double total = 0;
  std::size_t days = 0;
};

Distance distance(const std::string& preset, const std::string& model, const std::string& event) {
  const testing::Scratch scratch;
  const Context context(2);
  const std::string text = "name = \"recorded\"\nstart = 2020-01-01\ndays = 200\n[model]\npreset = \"" + preset +
                           "\"\n[economy]\nfolder = \"" + data + "mrio\"\n" + shocks_of(event);
  const resolve::Study study =
      resolve::resolve(scenario::read(scratch.write("scenario.toml", text), language::whole()), context);
  const network::Network& network = *study.setup.network;
  std::vector<std::string> columns{"model", "event", "day"};
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm)
    columns.push_back(network.countries[network.country_of_firm(firm)].code + "_" +
                      network.sectors[network.sector_of_firm(firm)].code);
  const CsvTable recorded(data + "boario/production.csv", columns);
  engine::Simulation<double> simulation(study.setup, context);
  Distance largest;
  Mistakes mistakes;
  for (int day = 0; day < 200; ++day) {
    simulation.step();
    for (std::size_t row = 0; row < recorded.rows(); ++row) {
      if (recorded.text(row, "model") != model || recorded.text(row, "event") != event ||
          recorded.number(row, "day", bounds::ramp, mistakes) != day)
        continue;
      ++largest.days;
      double ours_together = 0, theirs_together = 0, baseline_together = 0;
      for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
        const double baseline = simulation.baseline().output[firm];
        const double ours = simulation.state().firms.production[firm] * baseline;
        const double theirs = recorded.number(row, columns[3 + firm], bounds::observed, mistakes);
        largest.industry = std::max(largest.industry, std::abs(ours - theirs) / baseline);
        ours_together += ours;
        theirs_together += theirs;
        baseline_together += baseline;
      }
      largest.total = std::max(largest.total, std::abs(ours_together - theirs_together) / baseline_together);
    }
  }
  mistakes.throw_if_any();
  return largest;
}

}  // namespace

TEST_CASE("lost capacity and recovering capital as BoARIO within 1e-6 of every industry's baseline") {
  for (const auto& [preset, model] :
       {std::pair("ario-2008", "base_inv30_noalt"), std::pair("ario-psi-2014", "psi08_inv90")})
    for (const char* event : {"arbitrary", "recovery"}) {
      const Distance apart = distance(preset, model, event);
      INFO(model << " " << event << ": " << apart.industry);
      CHECK(apart.days == 13);
      CHECK(apart.industry <= 1e-6);
    }
}

TEST_CASE("rebuilding has the shape of BoARIO's") {
  for (const auto& [preset, model] :
       {std::pair("ario-2008", "base_inv30_noalt"), std::pair("ario-psi-2014", "psi08_inv90")}) {
    const Distance apart = distance(preset, model, "rebuild");
    INFO(model << ": industry " << apart.industry << ", total " << apart.total);
    CHECK(apart.days == 13);
    CHECK(apart.total <= 1e-3);
    // Measured 6.9e-4 under ario-2008 and 7.0e-5 under ario-psi-2014: here the demand for rebuilding falls on all who
    // sell the product to the country's final users, there on the industries that supply the damaged ones.
    CHECK(apart.industry <= 2e-3);
  }
}
