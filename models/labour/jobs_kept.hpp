// How many of the jobs that a firm would lose its country's schemes keep.
//
// The law of work says the jobs J0 that a firm would lose. They fall on the rungs of kind `layoff` of the ladder, and on
// a rung on the classes in proportion to the room they have there; of what falls on class k schemes keep the share
// jobs_kept_k (provisions.hpp). So what is lost is
//
//   J(J0) = J0 - sum over rungs r of  kept_r x the part of J0 that falls on r
//   kept_r = mean of jobs_kept_k over the classes, weighted by their room on r
//
// A scheme for permanent workers keeps no job of others, and none at all while the firm lets go of others alone.
#pragma once
#include <algorithm>
#include <span>
#include <vector>

#include "models/labour/ladder.hpp"

namespace tierwave::models::labour {

// A rung on which schemes keep jobs. Jobs as shares of the firm's baseline workforce.
struct KeptOnRung {
  double from = 0;  // jobs that rungs before it take
  double room = 0;  // jobs that it takes itself
  double kept = 0;  // share of them that schemes keep
};

// Jobs lost, of those that would be lost without schemes. `rungs`: where any are kept; empty: none are.
inline double jobs_lost(double without_schemes, std::span<const KeptOnRung> rungs) {
  double lost = without_schemes;
  for (const KeptOnRung& rung : rungs) lost -= rung.kept * std::clamp(without_schemes - rung.from, 0.0, rung.room);
  return lost;
}

// Of jobs that are lost after schemes have kept theirs, those to whose holders notice is given. `rungs`: as `kept` those.
inline double jobs_under_notice(double lost, std::span<const KeptOnRung> rungs) {
  return lost - jobs_lost(lost, rungs);
}

// Writes the lay-offs of a ladder for firms with these shares of classes; as many entries as it has such rungs.
void write_kept(const ByContract& shares, const Ladder& ladder, const ByContract& jobs_kept,
                std::vector<KeptOnRung>& rungs);

}  // namespace tierwave::models::labour
