// The network of a run in the group /network of its results file.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;

TEST_CASE("the links in the file are those of the network") {
  const Bench bench;
  const resolve::Study study = bench.study("[output]\nnetwork = true\n");
  const network::Network& network = *study.setup.network;
  const results::ResultsReader reader(bench.run(study, "run.h5"));
  const std::vector<double> buyer = reader.array("network/buyer").values,
                            supplier = reader.array("network/supplier").values,
                            flow = reader.array("network/flow").values, output = reader.array("network/output").values;
  REQUIRE(flow.size() == network.links.size());
  REQUIRE(output.size() == network.firms.size());
  std::map<std::uint32_t, std::size_t> position;
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) position[network.firms.id[firm]] = firm;
  std::vector<double> sold(network.firms.size());
  for (std::size_t link = 0; link < flow.size(); ++link) {
    CHECK(position.contains(static_cast<std::uint32_t>(buyer[link])));
    sold[position.at(static_cast<std::uint32_t>(supplier[link]))] += flow[link];
  }
  for (std::size_t firm = 0; firm < sold.size(); ++firm)
    CHECK(sold[firm] + network.firms.final_sales_home[firm] + network.firms.final_sales_abroad[firm] ==
          Approx(output[firm]).epsilon(1e-12));
}

TEST_CASE("no network is written where none is asked for") {
  const Bench bench;
  const results::ResultsReader reader(bench.run(bench.study(), "run.h5"));
  for (const results::Variable& variable : reader.variables()) CHECK_FALSE(variable.name.starts_with("network/"));
}
