// What is true of an array of the state: declared once, beside the array, by the engine or by the kind of mechanism that
// owns it. The first state, checkpoints, fingerprints, memory and what crosses between ranks all follow.
#pragma once
#include <cstdint>
#include <limits>

namespace tierwave::models {

// What an entry of an array belongs to.
enum class Per : std::uint8_t {
  firm,
  country,
  transfer_and_country,
  cell,
  pool,
  stage_of_way,
  way,
  loss_of_capital,
  run,
  measure,
  measure_and_country,
  measure_and_group,
  measure_and_contract,  // measure x cell x class of contract
  stage_of_notice,       // firm x stage
};
inline constexpr std::size_t kinds_of_entry = 14;

// What a run must have for an array to be held; an array that is not held is empty.
enum class Held : std::uint8_t {
  always,
  by_rule,       // a rule of the kind that owns it moves it
  lost_capital,  // a shock destroys capital
  transport,     // goods take time
  waiting,       // and wait for a full corridor
  seafarers,     // and ships have crews
  substitution,  // firms turn to other suppliers
  measures,      // the scenario has measures
  credit_lines,  // and one of them lends to firms
  tariffs,       // or changes prices of trade
  reserves,      // or holds inputs in advance
  notice,        // and one of them gives notice
  support_days,  // and one of them supports for so many days a person
  employers,     // and employers pay a part of one
};

// When others read an entry than the firm it belongs to, so that it has to cross a cut between two ranks.
enum class Crosses : std::uint8_t {
  no,
  with_orders,  // to suppliers, between orders and sales
  with_levels,  // to partners, between sales and purchases
};

struct Field {
  const char* name;
  Per per;
  Held held;
  Crosses crosses;
  double first;  // the first value; NaN: made from the baseline or by a mechanism
  const char* unit;
  const char* text;
};

inline constexpr double made_at_start = std::numeric_limits<double>::quiet_NaN();

}  // namespace tierwave::models
