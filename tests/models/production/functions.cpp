// What stocks allow, worked by hand. Three inputs with 4, 0.6 and 0.2 days in stock: critical,
// important and other, with baseline use 2, 1 and 5 millions a day.
#include <catch2/catch.hpp>

#include <vector>

#include "models/production/rule.hpp"

using namespace tierwave;
using namespace tierwave::models::production;
using economy::Criticality;

namespace {

const std::vector<Input> example{
    {4, 2, Criticality::critical}, {0.6, 1, Criticality::important}, {0.2, 5, Criticality::other}};

InputLimit limit_of(const Rule& rule, const std::vector<Input>& inputs) {
  return std::visit(
      [&](const auto& function) {
        typename std::decay_t<decltype(function)>::Sum sum(function);
        for (std::size_t i = 0; i < inputs.size(); ++i) sum.add(inputs[i], static_cast<int>(i));
        return sum.limit();
      },
      rule);
}

const std::vector<Rule> all{Leontief{},
                            Linear{},
                            Critical{{Binding::strongly}},
                            Critical{{Binding::half}},
                            Critical{{Binding::weakly}},
                            Threshold{},
                            Threshold{{1, 0}}};

}  // namespace

TEST_CASE("leontief is held back by the scarcest input whatever its rating") {
  const InputLimit limit = limit_of(Leontief{}, example);
  CHECK(limit.value == 0.2);
  CHECK(limit.input == 2);
}

TEST_CASE("strongly critical lets important inputs bind as critical ones") {
  const InputLimit limit = limit_of(Critical{{Binding::strongly}}, example);
  CHECK(limit.value == 0.6);
  CHECK(limit.input == 1);
}

TEST_CASE("half critical lets important inputs bind down to half of the baseline") {
  const InputLimit limit = limit_of(Critical{{Binding::half}}, example);
  CHECK(limit.value == 0.8);  // (0.6 + 1) / 2
  CHECK(limit.input == 1);
  CHECK(limit_of(Critical{{Binding::half}}, {{0, 1, Criticality::important}}).value == 0.5);
  CHECK(limit_of(Critical{{Binding::half}}, {{0.1, 1, Criticality::critical}, {0, 1, Criticality::important}}).value ==
        0.1);
}

TEST_CASE("weakly critical lets critical inputs alone bind") {
  const InputLimit limit = limit_of(Critical{{Binding::weakly}}, example);
  CHECK(limit.value == 4);
  CHECK(limit.input == 0);
}

TEST_CASE("under critical a firm that needs other inputs only is never held back") {
  for (const Binding binding : {Binding::strongly, Binding::half, Binding::weakly})
    CHECK(limit_of(Critical{{binding}}, {{0, 3, Criticality::other}}).value == std::numeric_limits<double>::infinity());
}

TEST_CASE("linear adds stocks and uses over inputs and names none as binding") {
  const InputLimit limit = limit_of(Linear{}, example);
  CHECK(limit.value == Approx((4 * 2 + 0.6 * 1 + 0.2 * 5) / (2 + 1 + 5)).epsilon(1e-15));
  CHECK(limit.input == InputLimit::no_input);
  CHECK(limit_of(Linear{}, {{0, 0.3, Criticality::critical}, {0, 0.7, Criticality::other}}).value == 0);
}

TEST_CASE("a stock of one day allows exactly the baseline under every function") {
  std::vector<Input> one_day;
  for (const double use : {0.1, 1.0 / 3, 7e5, 1e-9}) one_day.push_back({1, use, Criticality::critical});
  for (const Rule& rule : all) CHECK(limit_of(rule, one_day).value == 1);
  for (Input& input : one_day) input.criticality = Criticality::important;
  for (const Rule& rule : all) CHECK(limit_of(rule, one_day).value >= 1);
}

TEST_CASE("a firm without inputs is not held back by them") {
  for (const Rule& rule : all) {
    CHECK(limit_of(rule, {}).value == std::numeric_limits<double>::infinity());
    CHECK(limit_of(rule, {}).input == InputLimit::no_input);
  }
}

TEST_CASE("only critical asks for ratings") {
  CHECK_FALSE(needs_criticality(Leontief{}));
  CHECK_FALSE(needs_criticality(Linear{}));
  CHECK_FALSE(needs_criticality(Threshold{}));
  CHECK(needs_criticality(Critical{}));
}
