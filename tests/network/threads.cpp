#include <catch2/catch.hpp>

#include "network/support.hpp"
#include "support/example_economy.hpp"

using namespace tierwave;
using namespace tierwave::network;

TEST_CASE("generation gives the same bits at any number of threads") {
  const economy::Economy economy = test::random_economy(5, 6, 31);
  for (const LinkMode mode : {LinkMode::dense, LinkMode::sparse}) {
    GenerationOptions options;
    options.firms = 3000;
    options.links = mode;
    const Network one = generate(economy, options, Context(1)).network;
    for (const int threads : {2, 3, 7})
      CHECK(test::same_bits(one, generate(economy, options, Context(threads)).network));
  }
}

TEST_CASE("another seed or replicate gives another population of the same table") {
  const economy::Economy economy = test::random_economy(3, 4, 32);
  GenerationOptions options = test::without_thinning(500);
  const Network first = generate(economy, options, Context(1)).network;
  options.key.seed = 2;
  CHECK_FALSE(test::same_bits(first, generate(economy, options, Context(1)).network));
  options.key = {1, 1};
  CHECK_FALSE(test::same_bits(first, generate(economy, options, Context(1)).network));
}
