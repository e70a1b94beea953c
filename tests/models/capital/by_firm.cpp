// Events of destroyed capital, put together by firm.
#include <catch2/catch.hpp>

#include "models/capital/destruction.hpp"

using namespace tierwave::models::capital;

namespace {

Destruction event(int first_day, Recovery recovery, std::vector<Strike> strikes) {
  Destruction made;
  made.first_day = first_day;
  made.recovery = recovery;
  made.strikes = std::move(strikes);
  return made;
}

}  // namespace

TEST_CASE("entries stand by firm and within a firm in the order of the events") {
  const Destructions all = by_firm({event(4, Recovery::linear, {{2, 0.1, 10}, {5, 0.4, 10}}),
                                    event(3, Recovery::none, {{1, 0.2, 10}, {5, 0.3, 10}})});
  CHECK(all.firms == std::vector<std::uint32_t>{1, 2, 5});
  CHECK(all.begin == std::vector<std::uint32_t>{0, 1, 2, 4});
  REQUIRE(all.entries.size() == 4);
  CHECK(all.entries[0].strike.share == 0.2);
  CHECK(all.entries[1].strike.share == 0.1);
  CHECK(all.entries[2].strike.share == 0.4);
  CHECK(all.entries[2].destruction == 0);
  CHECK(all.entries[3].strike.share == 0.3);
  CHECK(all.entries[3].destruction == 1);
}

TEST_CASE("the first day is that of the first event that strikes a firm") {
  CHECK(by_firm({}).first_day() == -1);
  CHECK(by_firm({}).empty());
  CHECK(by_firm({event(7, Recovery::none, {{0, 0.1, 1}}), event(3, Recovery::none, {{0, 0.1, 1}}),
                 event(1, Recovery::none, {})})
            .first_day() == 3);
}

TEST_CASE("what a recovery asks of the engine is known") {
  const auto with = [](Recovery recovery) { return by_firm({event(0, recovery, {{0, 0.1, 1}})}); };
  CHECK(with(Recovery::neighbour_damped).asks_partners);
  CHECK_FALSE(with(Recovery::neighbour_damped).rebuilds);
  CHECK(with(Recovery::rebuilding).rebuilds);
  CHECK_FALSE(with(Recovery::linear).asks_partners);
  CHECK_FALSE(with(Recovery::linear).rebuilds);
}
