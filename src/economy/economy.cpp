#include "economy/economy.hpp"

#include <array>

namespace tierwave::economy {

std::string_view name_of(FinalUse use) {
  static constexpr std::array<std::string_view, final_uses> names{"households", "government", "investment",
                                                                  "inventories"};
  return names[static_cast<std::size_t>(use)];
}

void compute_margins(Economy& economy) {
  const std::size_t cells = economy.cells();
  economy.output.assign(cells, 0);
  std::vector<double> bought(cells);
  for (std::size_t seller = 0; seller < cells; ++seller) {
    for (std::size_t buyer = 0; buyer < cells; ++buyer) {
      const double flow = economy.intermediate_use(seller, buyer);
      economy.output[seller] += flow;
      bought[buyer] += flow;
    }
    for (std::size_t column = 0; column < economy.final_demand.columns(); ++column)
      economy.output[seller] += economy.final_demand(seller, column);
  }
  economy.value_added.resize(cells);
  for (std::size_t cell = 0; cell < cells; ++cell) economy.value_added[cell] = economy.output[cell] - bought[cell];
}

}  // namespace tierwave::economy
