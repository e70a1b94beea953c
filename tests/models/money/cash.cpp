// How long a firm lives on its cash, worked by hand: it sells 100 a day, buys inputs of 50 and pays wages of 30. Of the
// 20 left it must pay half whatever it makes, and owners take half.
#include <catch2/catch.hpp>

#include "models/money/rule.hpp"

using namespace tierwave::models::money;

namespace {

constexpr Baseline firm{100, 50, 30};
constexpr Today closed{0, 0};

// The first day on whose evening the firm closes, if all days are like `today`; 0: none within a year.
int closing_day(const Cash& rule, const Today& today, const Baseline& baseline = firm) {
  Account account = rule.first();
  for (int day = 1; day <= 365; ++day)
    if (rule.closes(account = rule.next(account, baseline, today))) return day;
  return 0;
}

}  // namespace

TEST_CASE("a firm that makes nothing pays its fixed cost from its cash and closes when that is gone") {
  const Cash rule{{2, 0, 0, 0.5}};
  CHECK(rule.fixed_cost(firm) == 10);
  Account account = rule.next(rule.first(), firm, closed);
  CHECK(account.cash == Approx(1));
  account = rule.next(account, firm, closed);
  CHECK(account.cash == Approx(0).margin(1e-14));
  CHECK_FALSE(rule.closes(account));
  account = rule.next(account, firm, closed);
  CHECK(account.cash == Approx(-1));
  CHECK(rule.closes(account));
  CHECK(closing_day(rule, closed) == 3);
}

TEST_CASE("round-off does not choose the day on which a firm closes") {
  const Cash rule{{2, 3, 0, 0.5}};
  CHECK_FALSE(rule.closes({-3, 0}));
  CHECK_FALSE(rule.closes({-3 - 1e-12, 0}));
  CHECK(rule.closes({-3.001, 0}));
  // Amounts that are no sums of powers of two: rounded, but two days stay two days.
  for (const double scale : {0.1, 0.7, 1.3, 1e5 / 3})
    CHECK(closing_day({{2, 0, 0, 0.6}}, closed, {scale * 1.1, scale * 0.3, scale * 0.33}) == 3);
}

TEST_CASE("credit lengthens a firm's life by its days") {
  CHECK(closing_day({{2, 4, 0, 0.5}}, closed) == 7);
  CHECK(closing_day({{6, 0, 0, 0.5}}, closed) == 7);
}

TEST_CASE("wages that are paid for hours without output cost days of cash") {
  // A day costs 10 - 100 + 50 + 30 x 0.5 less than nothing: 25, two and a half days of fixed cost.
  CHECK(closing_day({{27, 0, 0, 0.5}}, {0, 0.5}) == 11);
}

TEST_CASE("customers who owe keep a firm alive for a while") {
  // With a day's delay customers pay 50, 25, 12.5, 6.25, 3.125 ...; owners take 10 while there is more than 2 days.
  const Cash rule{{2, 0, 1, 0.5}};
  Account account = rule.first();
  for (const double cash : {5.0, 5.5, 4.75, 3.375, 2.0}) {
    account = rule.next(account, firm, closed);
    CHECK(account.cash == Approx(cash));
  }
  CHECK(account.receipts == Approx(1.0 / 32));
  CHECK(closing_day(rule, closed) == 8);  // 1.15625, then 0.234375, then -0.7265625
}

TEST_CASE("a firm that starts again pays for inputs and hours before customers pay") {
  const Cash rule{{2, 0, 1, 0.5}};
  const Account account = rule.next({1.0, 0.0}, firm, {1, 1});
  CHECK(account.receipts == 0.5);
  CHECK(account.cash == Approx(1 + (10 - 50) / 10.0));
  CHECK(rule.closes(account));
}

TEST_CASE("cash below its target is filled before owners take anything") {
  const Cash rule{{2, 0, 0, 0.5}};
  CHECK(rule.next({0.25, 1}, firm, {1, 1}).cash == Approx(1.25));
  CHECK(rule.next({1.75, 1}, firm, {1, 1}).cash == Approx(2));  // owners take 7.5
  CHECK(rule.next({-3, 1}, firm, {1, 1}).cash == Approx(-2));
}

TEST_CASE("owners never take more than at the baseline") {
  const Cash rule{{2, 0, 0, 0.5}};
  CHECK(rule.next({2, 1}, firm, {1.5, 1.5}).cash == Approx(3));  // earns 20, owners take 10
}

TEST_CASE("at the baseline cash stays as it is to the last bit") {
  for (const Baseline& any : {firm, Baseline{0.1, 0.037, 0.021}, Baseline{3e7, 1e7 / 3, 2e7 / 7}, Baseline{1, 0, 0}})
    for (const double share : {0.0, 0.1, 0.5, 1.0})
      for (const double payment_days : {0.0, 0.3, 30.0}) {
        const Cash rule{{27, 0, payment_days, share}};
        Account account = rule.first();
        for (int day = 0; day < 400; ++day) account = rule.next(account, any, {});
        CHECK(account.cash == 27);
        CHECK(account.receipts == 1);
      }
}

TEST_CASE("a firm without surplus or fixed cost never closes") {
  const Cash rule{{1, 0, 0, 0.5}};
  CHECK(closing_day(rule, {0, 1}, {100, 70, 30}) == 0);
  CHECK(closing_day(rule, {0, 1}, {100, 80, 30}) == 0);          // a loss at the baseline
  CHECK(closing_day(rule, {0, 1}, {100, 70, 30 - 1e-12}) == 0);  // round-off
  CHECK(closing_day({{1, 0, 0, 0}}, {0, 1}) == 0);
}

TEST_CASE("without a rule of money no firm closes") {
  CHECK_FALSE(None::moves);
  CHECK(Cash::moves);
  CHECK_FALSE(None{}.closes(None{}.next({-100, 0}, firm, closed)));
}
