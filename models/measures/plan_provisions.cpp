// What measures change of what a place provides for workers whose hours or jobs are lost.
#include <algorithm>

#include "models/measures/income_support.hpp"
#include "models/measures/job_retention.hpp"
#include "models/measures/plan.hpp"
#include "models/measures/support_days.hpp"
#include "models/measures/wage_subsidy.hpp"

namespace tierwave::models::measures {
namespace {

// The scheme reaches more of a class, or pays those better whom others reach. Returns the share that is newly reached.
double retain_class(const Measure& measure, double strength, std::size_t k, labour::Provisions& provisions,
                    Shares& shares, PartOfProvisions& part) {
  const double reach = strength * measure.reach[k];
  if (!(reach > 0)) return 0;
  const Retained after = retain({provisions.furlough_reach[k], provisions.furlough_pay_of(k)}, reach, measure.pay);
  provisions.furlough_reach[k] = after.furlough.reach;
  provisions.furlough_pay_of_measures[k] = after.furlough.pay - provisions.furlough_pay;
  shares.furlough_pay[k] *= after.older;
  for (PartOfProvisions& earlier : shares.parts) earlier.furlough_pay[k] *= after.older;
  part.furlough_pay[k] = after.paid;
  return after.newly;
}

// Drawn evenly: of those whom others reach as of the others.
void reach_more(double reach, double& reached) {
  reached += (1.0 - reached) * reach;
}

}  // namespace

// Of those without work, the share whose support has not ended.
double Plan::entitled(std::size_t measure, std::size_t cell, std::size_t contract, const State& state) const {
  if (!(measures_[measure].support_days > 0)) return 1;
  const std::size_t at = (measure * countries_ * sectors_ + cell) * labour::contracts + contract;
  return Claims{state.measure_without_work[at], state.measure_entitled[at]}.share();
}

void Plan::write_provisions(const State& state, terms::Terms& terms, std::vector<Shares>& shares) const {
  if (places_.empty()) return;
  terms.provisions.resize(places_.size());
  shares.resize(places_.size());
  for (std::size_t at = countries_; at < places_.size(); ++at) {
    const Place& place = places_[at];
    labour::Provisions& provisions = terms.provisions[at];
    provisions = terms.provisions[place.country];
    Shares& paid = shares[at];
    paid.paid = false;
    paid.furlough_pay.fill(provisions.furlough_pay);
    paid.income_support = provisions.income_support;
    paid.parts.resize(place.measures.size());
    for (std::size_t i = 0; i < place.measures.size(); ++i) paid.parts[i] = {.measure = place.measures[i]};
    for (PartOfProvisions& part : paid.parts) {
      const Measure& measure = measures_[part.measure];
      const double strength = intensity(part.measure, place.country, state);
      if (!(strength > 0)) continue;
      for (std::size_t k = 0; k < labour::contracts; ++k) {
        double& kept = provisions.jobs_kept[k];
        if (measure.kind == Kind::job_retention) {
          kept = std::min(1.0, kept + measure.jobs_kept * retain_class(measure, strength, k, provisions, paid, part));
        } else if (measure.kind == Kind::wage_subsidy) {
          kept = with_jobs_kept(kept, measure.jobs_kept, strength * measure.reach[k]);
        } else if (measure.kind == Kind::household_transfer) {
          reach_more(strength * measure.reach[k], provisions.transfer_reach[k]);
        } else if (measure.kind == Kind::wage_floor) {
          if (measure.reach[k] > 0) provisions.lifted[k] = strength * measure.reach[k];
          provisions.floor_pay = floor_pay(part.measure, place.country);
          provisions.lift = measure.pay;
        } else if (measure.kind == Kind::notice_period) {
          provisions.notice[k] = strength * measure.reach[k];
        } else {
          const double still_entitled = entitled(part.measure, place.cell, k, state);
          reach_more(still_entitled * strength * measure.reach[k], provisions.support_reach[k]);
          part.income_support[k] =
              still_entitled * added_support(provisions.income_support[k], strength * measure.reach[k], measure.pay,
                                             measure.amount, pay_of_cell_[place.cell]);
          provisions.income_support[k] += part.income_support[k];
        }
      }
      paid.paid = paid.paid || row_of(measure.kind).acts == Acts::provisions;
    }
  }
}

}  // namespace tierwave::models::measures
