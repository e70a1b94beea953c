// What destroyed capital takes is recorded day by day, worked by hand.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;

TEST_CASE("destroyed capacity is the lost share of baseline output until it is whole again") {
  const Bench bench;
  const auto file =
      bench.run(bench.study("[[shock]]\nlabel = \"flood\"\nkind = \"capital\"\ncountries = [\"AAA\"]\nreduction = 0.4\n"
                            "start = 2020-01-03\nduration_days = 2\nrecovery = \"linear\"\nrecovery_days = 4\n"),
                "run.h5");
  const results::ResultsReader reader(file);
  const results::Array destroyed = reader.array("capacity_destroyed");
  const results::Array baseline = reader.array("baseline_output");
  const std::size_t cells = baseline.values.size();
  const std::size_t of_aaa = cells / baseline.shape.front();
  const std::vector<double> shares{0, 0, 0.4, 0.4, 0.3, 0.2, 0.1, 0, 0};
  for (std::size_t day = 0; day < shares.size(); ++day)
    for (std::size_t entry = 0; entry < cells; ++entry)
      CHECK(destroyed.values[day * cells + entry] ==
            Approx(entry < of_aaa ? shares[day] * baseline.values[entry] : 0.0).margin(1e-9));
}
