#include <catch2/catch.hpp>

#include "base/errors.hpp"
#include "network/memory.hpp"
#include "network/support.hpp"
#include "support/example_economy.hpp"

using namespace tierwave;
using namespace tierwave::network;

TEST_CASE("zero firms are refused") {
  const economy::Economy economy = test::random_economy(2, 3, 61);
  CHECK_THROWS_WITH(generate(economy, test::without_thinning(0), Context(1)),
                    Catch::Contains("the number of firms is 0") && Catch::Contains("at least 6"));
}

TEST_CASE("fewer firms than cells with output are refused with the number needed") {
  const economy::Economy economy = test::random_economy(2, 3, 61);
  CHECK_THROWS_WITH(generate(economy, test::without_thinning(5), Context(1)),
                    Catch::Contains("5 firms are fewer than the 6 cells") && Catch::Contains("at least 6"));
}

TEST_CASE("more firms than memory holds are refused with the estimate") {
  CHECK_NOTHROW(refuse_beyond_memory(1e9, 2e9, 1000));
  CHECK_THROWS_WITH(refuse_beyond_memory(3.21e12, 2e9, 4e9),
                    Catch::Contains("4000000000 firms need about 3210.0 GB of memory and 2.0 GB are free"));
  CHECK(available_bytes() > 0);
  const economy::Economy economy = test::random_economy(2, 20, 62);
  GenerationOptions options;
  options.firms = 100;
  const double few = estimated_bytes(economy, options);
  options.firms = 4'000'000'000u;
  CHECK(estimated_bytes(economy, options) > 1e6 * few);
}

TEST_CASE("options out of range are all named in one pass") {
  const economy::Economy economy = test::random_economy(2, 2, 63);
  GenerationOptions options;
  options.firms = 10;
  options.keep_buyer_share = 1.5;
  options.tail_exponent = 0;
  options.largest_share = 0;
  try {
    generate(economy, options, Context(1));
    FAIL("options out of range were accepted");
  } catch (const InvalidInput& error) {
    REQUIRE(error.mistakes().size() == 3);
    CHECK(error.mistakes()[0].problem == "keep_buyer_share is 1.5");
    CHECK(error.exit_code() == ExitCode::invalid_input);
  }
}
