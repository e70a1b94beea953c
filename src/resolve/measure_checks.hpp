// What measures cannot do together, or at all, and what they do less of than a reader expects.
#pragma once
#include <vector>

#include "base/errors.hpp"
#include "models/measures/measure.hpp"
#include "resolve/said.hpp"
#include "resolve/study.hpp"

namespace tierwave::resolve {

// Two measures of a kind that cannot both hold for the same firms on the same day; wage subsidies that
// together pay more than all wages. Named by their labels.
void refuse_contradictions(const std::vector<models::measures::Measure>& measures, Mistakes& mistakes);

// Measures that find nothing to act on: no labour income to pay a share of, no workers of the classes they cover, a
// trigger that looks at a country without the quantity.
void refuse_without_base(const std::vector<models::measures::Measure>& measures, const Study& study,
                         Mistakes& mistakes);

void warn_of_measures(const std::vector<models::measures::Measure>& measures, const Study& study, Said& said);

}  // namespace tierwave::resolve
