// How long support lasts for a person: of those without work, who is still entitled.
//
//   entitled   E = E' (1 - 1 / D) min(1, U / U') + max(0, U - U')     U persons without work or pay of a class in the firms of a
//                                                                    cell that the measure reaches, E of them entitled; ' on
//                                                                    the day before; D support_days
//   paid       share E' / U' of what the measure would pay otherwise   1 where U' is 0
//
// Who loses work is entitled, who finds work again is so as often as others. Claims end at random after D days in the mean;
// none is counted while the measure does not act, so that on its first day all who are without work are entitled.
#pragma once
#include <algorithm>

namespace tierwave::models::measures {

// Persons.
struct Claims {
  double without_work = 0, entitled = 0;
  double share() const { return without_work > 0 ? entitled / without_work : 1.0; }
};

inline Claims next_claims(const Claims& yesterday, double without_work, double days) {
  const double stay = yesterday.without_work > 0 ? std::min(1.0, without_work / yesterday.without_work) : 0.0;
  const double entitled =
      yesterday.entitled * (1.0 - 1.0 / days) * stay + std::max(0.0, without_work - yesterday.without_work);
  return {without_work, std::min(entitled, without_work)};
}

}  // namespace tierwave::models::measures
