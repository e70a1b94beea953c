// A network saved in one file and loaded again is the same network.
#include "network_files/saved_network.hpp"

#include <catch2/catch.hpp>
#include <cstring>

#include "base/errors.hpp"
#include "base/files.hpp"
#include "network/hand_made.hpp"
#include "network/support.hpp"
#include "network_files/files.hpp"
#include "support/example_economy.hpp"

using namespace tierwave;
using namespace tierwave::network;

namespace {

bool same_names(const Network& a, const Network& b) {
  const auto members = [](const Network& network) {
    std::vector<std::vector<std::string>> all;
    for (const economy::Country& country : network.countries) {
      all.push_back({country.code, country.name});
      all.push_back(country.members);
    }
    return all;
  };
  const auto attributes = [](const Network& network) {
    std::vector<std::optional<double>> all;
    for (const economy::Sector& s : network.sectors)
      all.insert(all.end(), {s.stock_days, s.remote_share, s.essential_share, s.household_demand_reduction,
                             s.on_site_consumption});
    return all;
  };
  return members(a) == members(b) && economy::codes(a.sectors) == economy::codes(b.sectors) &&
         attributes(a) == attributes(b) && a.currency == b.currency && a.year == b.year &&
         a.employment_year == b.employment_year;
}

bool same_final_demand(const Network& a, const Network& b) {
  const std::size_t entries = a.final_demand.rows() * a.final_demand.columns();
  return a.final_demand.rows() == b.final_demand.rows() && a.final_demand.columns() == b.final_demand.columns() &&
         std::equal(a.final_demand.row(0), a.final_demand.row(0) + entries, b.final_demand.row(0));
}

// Every attribute known in some sectors and not in others.
Network named(Network network) {
  network.countries[0].members = {"DEU", "FRA"};
  network.countries[0].name = "A \"quoted\" name, with Zürich in it";
  network.sectors[0].stock_days = 0.1;
  network.sectors[0].remote_share = 1.0 / 3;
  network.sectors[1].essential_share = 1e-300;
  network.sectors[1].household_demand_reduction = -0.7;
  network.sectors[2].on_site_consumption = 0.0;
  network.criticality.assign(network.sectors.size() * network.sectors.size(), economy::Criticality::other);
  network.criticality[1] = economy::Criticality::critical;
  return network;
}

}  // namespace

TEST_CASE("a network saved and loaded has the same bits in either precision") {
  const economy::Economy economy = test::random_economy(3, 4, 81);
  for (const Precision precision : {Precision::double_precision, Precision::single_precision}) {
    GenerationOptions options = test::without_thinning(200);
    options.precision = precision;
    const Network network = named(generate(economy, options, Context(1)).network);
    const Origin origin{std::vector<double>(12, 0.4), "a table", {"a note", "another"}, {{"table.csv", "00ff"}}};
    const test::Folder folder;
    save_network(network, origin, folder.path() / "a.network", false);
    const SavedNetwork again = load_network(folder.path() / "a.network");
    check(again.network);
    CHECK(test::same_bits(network, again.network));
    CHECK(again.network.links.flow.precision() == precision);
    CHECK(again.network.customers.flow.precision() == precision);
    CHECK(same_names(network, again.network));
    CHECK(same_final_demand(network, again.network));
    CHECK(network.criticality == again.network.criticality);
    CHECK(again.origin.women_share == origin.women_share);
    CHECK(again.origin.source == origin.source);
    CHECK(again.origin.notes == origin.notes);
    CHECK(again.origin.files == origin.files);
  }
}

TEST_CASE("a network without an economy is saved and loaded") {
  const test::Folder folder;
  save_network(test::chain(), {}, folder.path() / "a.network", false);
  const SavedNetwork again = load_network(folder.path() / "a.network");
  CHECK(test::same_bits(test::chain(), again.network));
  CHECK(again.network.criticality.empty());
  CHECK(again.origin.women_share.empty());
  CHECK(again.origin.files.empty());
}

TEST_CASE("columns lie in the mapped file at multiples of 64 bytes and outlive what loaded them") {
  const test::Folder folder;
  save_network(test::chain(), {}, folder.path() / "a.network", false);
  Column<double> output;
  {
    const SavedNetwork saved = load_network(folder.path() / "a.network");
    CHECK(reinterpret_cast<std::uintptr_t>(saved.network.firms.id.data()) % 4096 == 0);
    CHECK(reinterpret_cast<std::uintptr_t>(saved.network.links.supplier.data()) % 64 == 0);
    CHECK(reinterpret_cast<std::uintptr_t>(saved.network.customers.flow.held_as<double>().data()) % 64 == 0);
    output = saved.network.firms.output;
  }
  CHECK(output == std::vector<double>{50, 60, 80});
}

TEST_CASE("writing to a loaded network never reaches its file") {
  const test::Folder folder;
  save_network(test::chain(), {}, folder.path() / "a.network", false);
  const std::string before = read_text(folder.path() / "a.network");
  SavedNetwork saved = load_network(folder.path() / "a.network");
  saved.network.firms.employment[0] = 1234;
  saved.network.links.flow.set(0, 7);
  CHECK(saved.network.firms.employment[0] == 1234);
  CHECK(read_text(folder.path() / "a.network") == before);
}

TEST_CASE("equal networks are saved as equal files and another network has another hash") {
  const test::Folder folder;
  Network network = test::chain();
  save_network(network, {}, folder.path() / "a.network", false);
  save_network(network, {}, folder.path() / "b.network", false);
  network.firms.employment[2] += 1;
  save_network(network, {}, folder.path() / "c.network", false);
  CHECK(read_text(folder.path() / "a.network") == read_text(folder.path() / "b.network"));
  CHECK(load_network(folder.path() / "a.network").sha256 == load_network(folder.path() / "b.network").sha256);
  CHECK(load_network(folder.path() / "a.network").sha256 != load_network(folder.path() / "c.network").sha256);
}

TEST_CASE("a saved network is replaced only when forced while loaded ones stay as they were") {
  const test::Folder folder;
  const std::filesystem::path file = folder.path() / "a.network";
  Network network = test::chain();
  save_network(network, {}, file, false);
  const SavedNetwork old = load_network(file);
  network.firms.employment[0] = 77;
  CHECK_THROWS_AS(save_network(network, {}, file, false), InputOutputError);
  save_network(network, {}, file, true);
  CHECK(old.network.firms.employment[0] == 1);
  CHECK(load_network(file).network.firms.employment[0] == 77);
}

TEST_CASE("nothing but a saved network is replaced and a failed save leaves nothing") {
  const test::Folder folder;
  folder.write("thesis.network", "precious");
  std::filesystem::create_directory(folder.path() / "folder.network");
  const Network network = test::chain();
  CHECK_THROWS_WITH(save_network(network, {}, folder.path() / "thesis.network", true),
                    Catch::Contains("what stands there is no saved network"));
  CHECK_THROWS_AS(save_network(network, {}, folder.path() / "folder.network", true), InputOutputError);
  CHECK_THROWS_AS(save_network(network, {}, folder.path() / "nowhere" / "a.network", false), InputOutputError);
  CHECK_THROWS_AS(save_network(network, {}, folder.path() / "thesis.network" / "a.network", false), InputOutputError);
  Network strange = test::chain();
  strange.countries[0].name = "\xff";
  CHECK_THROWS_WITH(save_network(strange, {}, folder.path() / "b.network", false), Catch::Contains("in UTF-8"));
  std::size_t entries = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path())) ++entries;
  CHECK(entries == 2);
  CHECK(read_text(folder.path() / "thesis.network") == "precious");
}
