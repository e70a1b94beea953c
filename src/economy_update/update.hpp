// An economy carried to new margins by proportional fitting: the table of another year, where only its sums are known.
#pragma once
#include <string>
#include <vector>

#include "economy/economy.hpp"
#include "economy_update/margins.hpp"

namespace tierwave::economy {

// A currency unit a year, in millions.
inline constexpr double least_flow = 1e-6;

struct UpdateRequest {
  std::string name;           // empty: as before
  int year = 0;               // of the margins of flows; 0: as before
  std::string source;         // of the margins of flows; needed with them
  int employment_year = 0;    // of employment.csv; needed with it
  std::string labour_source;  // of employment.csv; needed with it
  bool seed_sales = false;    // give sales that the table hardly has a start (seeds.hpp)
  int digits = 0;             // round flows to as many significant digits; 0: all that a double has
};

// A sum that was to be met, what it is now, and where it stands.
struct SumMisfit {
  std::string label;
  int line = 0;
  double target = 0;
  double found = 0;
};

// How well one margin of flows was met.
struct MarginMisfit {
  std::string name;  // "sales"
  std::string file;
  std::size_t sums = 0;
  double total = 0;              // of the targets
  double misfit = 0;             // absolute, of all sums together
  SumMisfit largest;             // by amount
  std::vector<SumMisfit> stuck;  // a target above 0, and not a single flow to scale; largest target first
  double share() const { return total > 0 ? misfit / total : 0; }
};

struct UpdateReport {
  int iterations = 0;
  std::vector<MarginMisfit> margins;
  double employment_before = 0;  // persons
  double employment_after = 0;
  std::vector<std::string> notes;     // compromises and assumptions, in words
  std::vector<std::string> warnings;  // what a user should know before a run
};

// The report as text.
std::string describe(const UpdateReport& report);

struct Updated {
  Economy economy;
  UpdateReport report;
};

// Flows are fitted to the margins (proportional_fitting.hpp), in the order output, sales, value added, intermediate use; the
// uses of final demand are scaled together, so it follows as the rest. What no margin holds moves as little as the others let
// it. Employment of a country is scaled to its target, cell by cell in proportion; the other labour accounts stay.
// Flows that the fit leaves nearer to 0 than `least_flow` become 0.
// Errors: those of refuse_contradictions(); InvalidInput where a margin, or a country's part of it, is missed by more than
// `margin_tolerance` in all, with its worst sums; where value added of a cell is negative; where a country has a target of
// employment and nobody in work to scale, or the economy no labour accounts; for a request that lacks what its margins need.
Updated update(const Economy& economy, const Margins& margins, const UpdateRequest& request);

}  // namespace tierwave::economy
