#include "economy/refused.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace tierwave::economy {
namespace {

double final_sales(const Economy& economy, std::size_t cell) {
  double total = 0;
  for (std::size_t column = 0; column < economy.final_demand.columns(); ++column)
    total += economy.final_demand(cell, column);
  return std::max(total, 0.0);
}

// Looks at every flow once; what follows may take them for finite and not negative when nothing was found.
class Search {
 public:
  Search(const Economy& economy, std::size_t most) : economy_(economy), most_(most) {}

  std::vector<Mistake> run() {
    const std::size_t cells = economy_.cells();
    std::vector<double> sales(cells), purchases(cells);
    for (std::size_t seller = 0; seller < cells; ++seller) {
      for (std::size_t buyer = 0; buyer < cells; ++buyer) add_flow(seller, buyer, sales[seller], purchases[buyer]);
      for (std::size_t column = 0; column < economy_.final_demand.columns(); ++column)
        if (const double entry = economy_.final_demand(seller, column); !std::isfinite(entry))
          add(fmt::format("a final-demand entry of {} is {}", economy_.label(seller), entry), "correct the table");
    }
    if (!found_.empty()) return std::move(found_);
    const std::vector<char> reach = reach_final_users(economy_);
    bool any_output = false;
    for (std::size_t cell = 0; cell < cells; ++cell) {
      const bool sells = sales[cell] + final_sales(economy_, cell) > 0;
      any_output = any_output || sells;
      if (!sells && purchases[cell] > 0)
        add(fmt::format("{} sells nothing but buys {:.6g} million a year", economy_.label(cell), purchases[cell]),
            "give it output or remove its purchases");
      if (sells && !reach[cell])
        add(fmt::format("the sales of {} never reach a final user", economy_.label(cell)),
            "give it, or a cell it sells to, final demand, or join it with another by a mapping");
    }
    if (!any_output) add("no cell of the table has output", "check the table");
    return std::move(found_);
  }

 private:
  void add(std::string problem, std::string remedy) {
    if (found_.size() < most_) found_.push_back({{}, std::move(problem), std::move(remedy)});
  }

  void add_flow(std::size_t seller, std::size_t buyer, double& sales, double& purchases) {
    const double flow = economy_.intermediate_use(seller, buyer);
    if (!(flow >= 0) || !std::isfinite(flow)) {
      add(fmt::format("the flow from {} to {} is {}", economy_.label(seller), economy_.label(buyer), flow),
          "intermediate flows must be finite and not negative: correct the table");
      return;
    }
    sales += flow;
    purchases += flow;
  }

  const Economy& economy_;
  std::size_t most_;
  std::vector<Mistake> found_;
};

}  // namespace

std::vector<char> reach_final_users(const Economy& economy) {
  const std::size_t cells = economy.cells();
  std::vector<char> reach(cells);
  std::vector<std::size_t> found;
  for (std::size_t cell = 0; cell < cells; ++cell)
    if (final_sales(economy, cell) > 0) {
      reach[cell] = 1;
      found.push_back(cell);
    }
  while (!found.empty()) {
    const std::size_t buyer = found.back();
    found.pop_back();
    for (std::size_t seller = 0; seller < cells; ++seller)
      if (!reach[seller] && economy.intermediate_use(seller, buyer) > 0) {
        reach[seller] = 1;
        found.push_back(seller);
      }
  }
  return reach;
}

std::vector<Mistake> refused_by_runs(const Economy& economy, std::size_t most) {
  return Search(economy, most).run();
}

std::vector<std::string> warnings_of_use(const Economy& economy) {
  constexpr std::size_t told = 5;
  std::vector<std::string> sentences;
  for (const Mistake& mistake : refused_by_runs(economy, told + 1)) {
    if (sentences.size() == told) {
      sentences.emplace_back("a run will refuse this economy for more reasons like these");
      break;
    }
    sentences.push_back(fmt::format("a run will refuse this economy: {}; {}", mistake.problem, mistake.remedy));
  }
  return sentences;
}

}  // namespace tierwave::economy
