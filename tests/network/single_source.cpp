// How much output hangs on one source of an input.
#include "network/single_source.hpp"

#include <catch2/catch.hpp>

#include "network/hand_made.hpp"

using namespace tierwave;
using namespace tierwave::network;

TEST_CASE("in a chain all but its first firm hang on one supplier") {
  const SingleSource shares = single_source(test::chain());
  CHECK(shares.output_on_supplier == Approx((60.0 + 80) / 190));
  CHECK(shares.output_on_foreign_country == 0);
}

TEST_CASE("one product is looked at by itself") {
  CHECK(single_source(test::chain(), 0).output_on_supplier == Approx(60.0 / 190));
  CHECK(single_source(test::chain(), 1).output_on_supplier == Approx(80.0 / 190));
  CHECK(single_source(test::chain(), 2).output_on_supplier == 0);
}

TEST_CASE("inputs that a sector can do without do not count") {
  Network network = test::chain();
  network.criticality.assign(9, economy::Criticality::other);
  CHECK(single_source(network).output_on_supplier == 0);
  network.criticality[0 * 3 + 1] = economy::Criticality::important;  // fibre for cloth
  CHECK(single_source(network).output_on_supplier == Approx(60.0 / 190));
}

TEST_CASE("a firm hangs on another country where its suppliers there deliver nine tenths") {
  Network network = test::chain();
  network.countries.push_back({"BBB", "B", {}});
  network.firms.cell = {3, 1, 2};  // fibre comes from BBB
  CHECK(single_source(network).output_on_foreign_country == Approx(60.0 / 190));
}

TEST_CASE("nine tenths are the border") {
  Network network = test::chain();
  network.links.begin = {0, 1, 3};
  network.links.supplier = {0, 0, 1};
  network.links.flow = {30, 5, 45};  // garments buy 45 of 50 from one
  CHECK(single_source(network, 1).output_on_supplier == Approx(80.0 / 190));
  network.links.flow = {30, 6, 44};
  CHECK(single_source(network, 1).output_on_supplier == 0);
}

TEST_CASE("inputs count by their value") {
  Network network = test::chain();
  CHECK(single_source(network).inputs_on_supplier == 1);
  network.links.begin = {0, 1, 3};
  network.links.supplier = {0, 0, 1};
  network.links.flow = {30, 25, 25};  // garments buy of two
  CHECK(single_source(network).inputs_on_supplier == Approx(30.0 / 80));
}

TEST_CASE("a firm does not hang on itself") {
  Network network = test::chain();
  network.links.begin = {0, 1, 3};
  network.links.supplier = {0, 1, 2};
  network.links.flow = {30, 5, 45};  // garments take 45 of themselves, and what they buy from one
  CHECK(single_source(network, 1).output_on_supplier == Approx(80.0 / 190));
  CHECK(single_source(network, 1).inputs_on_supplier == 1);
  network.links.begin = {0, 1, 2};
  network.links.supplier = {0, 2};
  network.links.flow = {30, 50};
  CHECK(single_source(network, 1).output_on_supplier == 0);
}
