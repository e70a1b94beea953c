// Quantities, days, ids and positions cannot be mixed: most of this test is the compiler's.
#include "base/units.hpp"

#include <catch2/catch.hpp>
#include <type_traits>
#include <unordered_set>

#include "base/ids.hpp"

using namespace tierwave;

namespace {

template <class... Types>
struct List {};

// No type converts into another, in either direction, nor from or to a bare number.
template <class First, class... Rest>
constexpr bool apart(List<First, Rest...>) {
  const bool first_apart = ((!std::is_convertible_v<First, Rest> && !std::is_convertible_v<Rest, First> &&
                             !std::is_constructible_v<First, Rest> && !std::is_constructible_v<Rest, First> &&
                             !std::is_assignable_v<First&, Rest> && !std::is_assignable_v<Rest&, First>)&&...);
  const bool numbers_apart = !std::is_convertible_v<double, First> && !std::is_convertible_v<int, First> &&
                             !std::is_convertible_v<First, double> && !std::is_convertible_v<First, int>;
  if constexpr (sizeof...(Rest) == 0)
    return numbers_apart;
  else
    return first_apart && numbers_apart && apart(List<Rest...>{});
}
static_assert(apart(List<Money, Persons, Day, FirmPosition, FirmId>{}));

template <class A, class B>
constexpr bool can_add = requires(A a, B b) {
  a + b;
};
template <class A, class B>
constexpr bool can_compare = requires(A a, B b) {
  a < b;
};
template <class A, class B>
constexpr bool can_divide = requires(A a, B b) {
  a / b;
};

static_assert(can_add<Money, Money> && !can_add<Money, Persons> && !can_add<Money, double>);
static_assert(!can_add<Day, Day> && !can_add<Day, Money> && !can_add<FirmId, FirmId>);
static_assert(can_compare<Day, Day> && !can_compare<Day, Persons> && !can_compare<FirmId, FirmPosition>);
static_assert(can_divide<Money, Money> && !can_divide<Money, Persons>);

}  // namespace

TEST_CASE("quantities add and scale in their unit and their ratio is a number") {
  CHECK(Money(1.5) + Money(2) == Money(3.5));
  CHECK(Persons(10) - Persons(4) == Persons(6));
  CHECK(Money(8) * 0.5 == Money(4));
  CHECK(Persons(9) / 3 == Persons(3));
  CHECK(Persons(9) / Persons(2) == 4.5);
  CHECK((Money(1) += Money(2)) == Money(3));
  CHECK(Money() == Money(0));
}

TEST_CASE("days follow each other") {
  CHECK(Day(3).next() == Day(4));
  CHECK(Day(3) < Day(4));
}

TEST_CASE("ids compare and hash") {
  const std::unordered_set<FirmId> ids{FirmId(3), FirmId(3), FirmId(4)};
  CHECK(ids.size() == 2);
  CHECK(FirmId(3) < FirmId(4));
  CHECK(FirmId().value() == 0);
}
