#include "models/labour/jobs_kept.hpp"

namespace tierwave::models::labour {

void write_kept(const ByContract& shares, const Ladder& ladder, const ByContract& jobs_kept,
                std::vector<KeptOnRung>& rungs) {
  rungs.clear();
  ByContract taken{};  // share of a class that rungs before take
  double from = 0;
  for (const Rung& rung : ladder.rungs) {
    if (rung.kind != Rung::Kind::layoff) continue;
    KeptOnRung on_rung{.from = from};
    for (std::size_t k = 0; k < contracts; ++k) {
      const double room = shares[k] * std::max(0.0, rung.limit[k] - taken[k]);
      on_rung.room += room;
      on_rung.kept += room * jobs_kept[k];
      taken[k] = std::max(taken[k], rung.limit[k]);
    }
    if (on_rung.room > 0) on_rung.kept /= on_rung.room;
    from += on_rung.room;
    rungs.push_back(on_rung);
  }
}

}  // namespace tierwave::models::labour
