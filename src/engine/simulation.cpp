#include "engine/simulation.hpp"

#include "engine/phases.hpp"

namespace tierwave::engine {

template class Simulation<float>;
template class Simulation<double>;

}  // namespace tierwave::engine
