// What suppliers do not deliver is ordered from other makers of the same product, its present suppliers among them, as
// far as they have capacity to spare. An agent stands for many enterprises: some can name another supplier at once,
// others find one while the shortage lasts, some never.
//
//   share moved after d days of shortage  =  at_once + (found - at_once) min(1, d / search_days)
// Who has contracted others for a share of its purchases is from the first day of shortage where a search ends that finds
// them.
//
//   asked today of others                 =  share moved x min(ordered - delivered, target - stock) of yesterday
//
// Who serves whom: match.hpp. A firm serves its own customers first; others receive what it can make beyond what these
// ask for, today.
// Nothing is paid for the change.
//
// | parameter     | unit | default | source                                                                        |
// | at_once_share | 1    | 0.4     | survey of Austrian firms: fewer than 40 per cent could name a replacement for |
// |               |      |         | their most critical suppliers                                                 |
// | found_share   | 1    | 0.8     | assumption: a fifth of inputs is made to order by one maker alone; output of  |
// |               |      |         | affiliates of Japanese firms fell one for one with imports for months (Boehm, |
// |               |      |         | Flaaen & Pandalai-Nayar 2019)                                                 |
// | search_days   | days | 60      | assumption: two months until a new supplier delivers                          |
#pragma once
#include <algorithm>

#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::substitution {

struct OtherSuppliers {
  static constexpr const char* name = "other-suppliers";
  static constexpr bool moves = true;
  struct Parameters {
    double at_once_share = 0.4;
    double found_share = 0.8;
    double search_days = 60;
  };
  Parameters parameters;

  // Share of its unmet orders that a firm takes elsewhere after so many days of shortage.
  double share_moved(double days_of_shortage) const {
    const double searched = std::min(1.0, days_of_shortage / parameters.search_days);
    return parameters.at_once_share + std::max(0.0, parameters.found_share - parameters.at_once_share) * searched;
  }

  // After how many days of shortage it takes this share elsewhere; at most the days of the whole search.
  double days_until(double share) const {
    const double more = parameters.found_share - parameters.at_once_share;
    if (!(share > parameters.at_once_share) || !(more > 0)) return 0;
    return parameters.search_days * std::min(1.0, (share - parameters.at_once_share) / more);
  }

  static schema::Table keys();
  static OtherSuppliers from(const schema::Values& values);
};

}  // namespace tierwave::models::substitution
