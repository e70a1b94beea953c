#include "bench/bound.hpp"

#include <catch2/catch.hpp>

using namespace tierwave;
using bench::Bound;

TEST_CASE("the bound streams the bytes that its description lists") {
  const Context context(1);
  constexpr std::size_t figure = sizeof(decltype(engine::FirmState::level_buyers)::value_type);
  Bound bound(1000, 4300, 5500, context);
  CHECK(bound.bytes_streamed_day() == 5500 * 16 + 4300 * 20 + 1000 * (10.0 * figure + 12));
  bound.pass_day(context);
}
