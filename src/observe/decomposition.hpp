// Losses told apart by where they come from: three runs that share all draws.
//
//   direct     firms alone: own closures and capacity and the fall of final demand; orders stay at the baseline and
//              stocks never run out, so nothing passes along the chain
//   indirect   what orders and missing inputs add: the run without the feedback of income, less the direct loss
//   induced    what lost income adds: the run of the scenario, less the run without it; nothing where households do
//              not read income
#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "engine/simulation.hpp"
#include "observe/observer.hpp"
#include "observe/sum_by.hpp"

namespace tierwave::observe {

enum class Effect : std::uint8_t { direct, indirect, induced };
inline constexpr std::size_t effects = 3;
std::string_view name_of(Effect effect);

// The setups of the two runs beside that of the scenario.
engine::Setup<> setup_of_direct_losses(const engine::Setup<>& setup);
engine::Setup<> setup_without_income_feedback(const engine::Setup<>& setup);

// `Real` is the precision of the scenario's run.
template <class Real>
class Decomposition final : public Observer {
 public:
  // `money` is the unit of flows. The context must outlive it.
  Decomposition(const engine::DayView& baseline, const engine::Setup<>& setup, std::string money,
                const Context& context);

  std::vector<results::Axis> axes() const override;  // effect
  std::vector<results::Variable> variables() const override;
  // Simulates the same day in the two other runs and writes the losses.
  void record(const engine::DayView& scenario, results::Recording& recording) override;

  // Mean over the days recorded of the jobs lost in the world, persons, by effect.
  std::array<double, effects> jobs_lost() const;

 private:
  using OfFirms = std::array<double, 3>;              // jobs, hours, income
  using Losses = std::array<std::vector<double>, 3>;  // the same by cell and tier
  void add_up(const engine::DayView& day, Losses& losses);

  const Context& context_;
  std::string money_;
  FirmPieces partition_;
  engine::Simulation<Real> direct_, without_income_;
  std::vector<OfFirms> of_groups_;
  std::array<Losses, effects> lost_;
  std::array<double, effects> jobs_lost_{};  // summed over days
  std::vector<double> array_;                // of a day, in the file's order
  int days_ = 0;
};

}  // namespace tierwave::observe
