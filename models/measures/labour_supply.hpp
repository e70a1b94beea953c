// Exemption, staged reopening, safe workplaces and remote work: part of the labour that shocks take can work after all.
//
//   labour supply   l' = 1 - (1 - l) (1 - m u)      u the share that returns, m the share of workplaces that is reached
//
// Faster corridors and relief from export bans return a share of what shocks take of these in the same way.
//
// l is what closures and all other shocks of labour supply leave. Several measures act one after the other, so that
// together they never return more than was lost. Where firms of a group differ, each keeps its place.
#pragma once

namespace tierwave::models::measures {

inline double with_share_returned(double left, double returned) {
  return 1.0 - (1.0 - left) * (1.0 - returned);
}

}  // namespace tierwave::models::measures
