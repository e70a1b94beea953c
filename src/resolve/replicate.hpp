// The replicates of an ensemble, each a study of its own.
#pragma once
#include <cstdint>
#include <vector>

#include "resolve/study.hpp"

namespace tierwave::resolve {

// How many the scenario asks for. Errors: InvalidInput where it does not say, and where several replicates would be one
// and the same run since nothing is drawn.
std::uint32_t number_of_replicates(const Study& study);

// Whether every replicate has a network of its own.
bool draws_networks(const Study& study);

// What a replicate draws for the keys of study.draws, in their order.
std::vector<double> drawn_values(const Study& study, std::uint32_t replicate);

// Errors: InvalidInput for values that do not fit each other, such as falls of overlapping shocks that sum to more than
// all there is.
void check_values(const Study& study, const std::vector<double>& values);

// The study of a replicate: these values for the keys of study.draws, and its own draws of all else. It shares the
// network, and all that the drawn values do not touch, unless the scenario draws networks too.
// Errors: as check_values().
Study replicate_of(const Study& study, std::uint32_t replicate, const std::vector<double>& values,
                   const Context& context);

}  // namespace tierwave::resolve
