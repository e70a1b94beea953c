#include "models/labour/workforce.hpp"

namespace tierwave::models::labour {

std::string_view name_of(Contract contract) {
  static constexpr std::array<std::string_view, contracts> names{"permanent", "temporary", "informal", "home_based",
                                                                 "migrant"};
  return names[static_cast<std::size_t>(contract)];
}

std::vector<std::string> names_of_contracts() {
  std::vector<std::string> names;
  for (std::size_t k = 0; k < contracts; ++k) names.emplace_back(name_of(static_cast<Contract>(k)));
  return names;
}

std::string_view name_of(WorkState state) {
  static constexpr std::array<std::string_view, work_states> names{"working",   "shorter_hours", "furloughed",
                                                                   "suspended", "unemployed",    "out_of_labour_force"};
  return names[static_cast<std::size_t>(state)];
}

}  // namespace tierwave::models::labour
