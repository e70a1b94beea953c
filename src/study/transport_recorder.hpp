// The observer that writes the arrays of transport: goods in transit by country, crews overdue, capacity of routes.
#pragma once
#include <string>
#include <vector>

#include "base/context.hpp"
#include "engine/day_view.hpp"
#include "results/results_file.hpp"

namespace tierwave::study {

// Arrays of transport, for the table of outputs. `money` is the unit of flows.
std::vector<results::Variable> transport_outputs(const std::string& money);

class TransportRecorder {
 public:
  TransportRecorder(results::ResultsFile& file, const engine::DayView& baseline, const Context& context);

  // Before the recorder that ends the day.
  void record(const engine::DayView& day);

 private:
  // Neighbouring groups of firms of one country.
  struct Piece {
    std::size_t country;
    std::uint32_t begin, end;  // their places in the groups
  };

  results::ResultsFile& file_;
  const Context& context_;
  std::vector<Piece> pieces_;
  std::vector<double> of_pieces_;   // millions
  std::vector<double> in_transit_;  // by country, millions
};

}  // namespace tierwave::study
