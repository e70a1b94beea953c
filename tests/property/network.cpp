// What every generated network promises, on random economies, sizes and seeds.
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <cmath>
#include <functional>

#include "base/errors.hpp"
#include "network/generate.hpp"
#include "network/support.hpp"
#include "support/example_economy.hpp"

using namespace tierwave;
using namespace tierwave::network;

namespace {

struct Case {
  economy::Economy economy;
  GenerationOptions options;
};

// An economy of up to 4 countries and a few sectors, without thinning half of the time, with up to some
// thirty firms a cell.
Case any_case(std::size_t least_sectors = 1, std::uint32_t least_firms = 1) {
  Case any;
  const auto countries = *rc::gen::inRange<std::size_t>(1, 5);
  const auto sectors = *rc::gen::inRange<std::size_t>(least_sectors, least_sectors + 6);
  any.economy = test::random_economy(countries, sectors, *rc::gen::arbitrary<std::uint32_t>());
  const auto cells = static_cast<std::uint32_t>(any.economy.cells());
  any.options.firms = least_firms * cells + *rc::gen::inRange<std::uint32_t>(0, 30 * cells);
  if (*rc::gen::arbitrary<bool>())
    any.options.keep_buyer_share = any.options.keep_seller_share = any.options.keep_product_share = 0;
  any.options.key = {*rc::gen::arbitrary<std::uint32_t>(), *rc::gen::arbitrary<std::uint32_t>()};
  return any;
}

// A table this small may lose a margin to thinning, or not allow a sparse mean: both are refused with
// their own words, which is right, and such a case says nothing of networks.
Generated make(const Case& any, int threads) {
  try {
    return generate(any.economy, any.options, Context(threads));
  } catch (const InvalidInput& error) {
    const std::string text = error.what();
    if (text.find("thinning leaves") == std::string::npos && text.find("mean_suppliers is") == std::string::npos) throw;
  }
  RC_DISCARD("the table does not allow these options");
}

void holds(const char* what, const std::function<void()>& property) {
  INFO(what);
  CHECK(rc::check(what, property));
}

}  // namespace

TEST_CASE("generated networks keep every promise of the network") {
  holds("check finds nothing", [] {
    const Case any = any_case();
    const Network network = make(any, 2).network;
    check(network);
    RC_ASSERT(network.firms.size() == any.options.firms);
  });
}

TEST_CASE("margins of the table hold to one in a million") {
  holds("sales and purchases of cells are those of the table", [] {
    const Case any = any_case();
    const Generated generated = make(any, 1);
    RC_ASSERT(generated.report.largest_flow_error < 1e-6);
    const economy::Matrix flows = test::flows_between_cells(generated.network);
    const auto near = [](double got, double wanted) { return std::abs(got - wanted) <= 1e-6 * wanted; };
    for (std::size_t cell = 0; cell < any.economy.cells(); ++cell) {
      double sold = 0, bought = 0, sales = 0, purchases = 0;
      for (std::size_t other = 0; other < any.economy.cells(); ++other) {
        sold += flows(cell, other);
        bought += flows(other, cell);
        sales += any.economy.intermediate_use(cell, other) / 365;
        purchases += any.economy.intermediate_use(other, cell) / 365;
      }
      RC_ASSERT(near(sold, sales));
      RC_ASSERT(near(bought, purchases));
    }
    std::vector<double> output(any.economy.cells());
    for (std::size_t firm = 0; firm < generated.network.firms.size(); ++firm)
      output[generated.network.firms.cell[firm]] += generated.network.firms.output[firm];
    for (std::size_t cell = 0; cell < any.economy.cells(); ++cell)
      RC_ASSERT(near(output[cell], any.economy.output[cell] / 365));
  });
}

TEST_CASE("a firm buys from itself only where it is alone in its cell") {
  holds("self-links", [] {
    const Case any = any_case();
    const Network network = make(any, 1).network;
    const std::vector<std::size_t> firms = test::firms_by_cell(network);
    for (std::size_t buyer = 0; buyer < network.firms.size(); ++buyer)
      for (std::uint32_t pool = network.pools.begin[buyer]; pool < network.pools.begin[buyer + 1]; ++pool)
        for (std::uint32_t link = network.links.begin[pool]; link < network.links.begin[pool + 1]; ++link)
          RC_ASSERT(network.links.supplier[link] != buyer || firms[network.firms.cell[buyer]] == 1);
  });
}

TEST_CASE("every input has a supplier and every firm of a selling cell a buyer") {
  holds("suppliers and buyers", [] {
    const Case any = any_case();
    const Network network = make(any, 1).network;
    const economy::Matrix flows = test::flows_between_cells(network);
    std::vector<std::size_t> products(any.economy.cells());
    std::vector<char> sells(any.economy.cells());
    for (std::size_t buyer = 0; buyer < any.economy.cells(); ++buyer)
      for (std::size_t product = 0; product < any.economy.sectors.size(); ++product) {
        bool used = false;
        for (std::size_t country = 0; country < any.economy.countries.size(); ++country) {
          const std::size_t seller = any.economy.cell(country, product);
          if (flows(seller, buyer) > 0) {
            used = true;
            sells[seller] = 1;
          }
        }
        if (used) ++products[buyer];
      }
    for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
      const std::size_t cell = network.firms.cell[firm];
      RC_ASSERT(network.pools.begin[firm + 1] - network.pools.begin[firm] == products[cell]);
      RC_ASSERT(!sells[cell] || network.customers.begin[firm + 1] > network.customers.begin[firm]);
    }
  });
}

TEST_CASE("no firm exceeds a fifth of a cell of five firms or more") {
  holds("largest share", [] {
    const Case any = any_case();
    const Network network = make(any, 1).network;
    const std::vector<std::size_t> firms = test::firms_by_cell(network);
    std::vector<double> output(any.economy.cells());
    for (std::size_t firm = 0; firm < network.firms.size(); ++firm)
      output[network.firms.cell[firm]] += network.firms.output[firm];
    for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
      const std::size_t cell = network.firms.cell[firm];
      if (firms[cell] >= 5) RC_ASSERT(network.firms.output[firm] <= 0.2 * (1 + 1e-5) * output[cell]);
    }
  });
}

TEST_CASE("threads never change a bit and seeds always do") {
  holds("bits", [] {
    Case any = any_case();
    const Network one = make(any, 1).network;
    for (const int threads : {2, 3, 7}) RC_ASSERT(test::same_bits(one, make(any, threads).network));
    any.options.key.seed += 1;
    // With ten firms a cell two populations of the same sizes would be a wonder.
    if (any.options.firms > 10 * any.economy.cells()) RC_ASSERT(!test::same_bits(one, make(any, 2).network));
  });
}

TEST_CASE("sparse networks keep products of buying cells and sales of cells") {
  holds("sparse margins", [] {
    Case any = any_case(4, 6);
    any.options.links = LinkMode::sparse;
    any.options.mean_suppliers = *rc::gen::inRange<int>(4, 6);
    const Generated generated = make(any, 2);
    check(generated.network);
    RC_ASSERT(generated.report.largest_flow_error < 1e-6);
    const std::vector<std::size_t> firms = test::firms_by_cell(generated.network);
    for (std::size_t firm = 0; firm < generated.network.firms.size(); ++firm)
      RC_ASSERT(generated.network.customers.begin[firm + 1] > generated.network.customers.begin[firm]);
    for (std::size_t buyer = 0; buyer < generated.network.firms.size(); ++buyer)
      for (std::uint32_t link = generated.network.links.begin[generated.network.pools.begin[buyer]];
           link < generated.network.links.begin[generated.network.pools.begin[buyer + 1]]; ++link)
        RC_ASSERT(generated.network.links.supplier[link] != buyer || firms[generated.network.firms.cell[buyer]] == 1);
  });
}
