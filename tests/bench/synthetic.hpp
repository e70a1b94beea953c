// A made-up world table of any size, for machines that do not hold a real one. As in the table of 41 x 35 cells of the
// World Input-Output Database a fifth of all flows between cells is there, most of the value at home.
#pragma once
#include "economy/economy.hpp"

namespace tierwave::bench {

// Complete with labour, attributes and criticality ratings; the same bits every time.
economy::Economy synthetic_economy(std::size_t countries, std::size_t sectors);

}  // namespace tierwave::bench
