// The mechanisms of one run: one rule for each phase of the day.
#pragma once
#include "models/households/law.hpp"
#include "models/money/rule.hpp"
#include "models/orders/rule.hpp"
#include "models/overproduction/rule.hpp"
#include "models/production/rule.hpp"
#include "models/rationing/rule.hpp"
#include "models/work/law.hpp"

namespace tierwave::models {

struct Mechanisms {
  orders::Rule orders;
  production::Rule production;
  rationing::Rule rationing;
  work::Law work;
  overproduction::Rule overproduction;
  households::Law households;
  money::Rule money = {};
};

}  // namespace tierwave::models
