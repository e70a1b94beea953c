#include "economy/operators.hpp"

#include <fmt/format.h>

#include <Eigen/LU>
#include <algorithm>
#include <cmath>

#include "base/errors.hpp"

namespace tierwave::economy {
namespace {

using Dense = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

// I - M
Dense identity_minus(const Matrix& matrix) {
  const auto size = static_cast<Eigen::Index>(matrix.rows());
  Dense result = -Eigen::Map<const Dense>(matrix.row(0), size, size);
  result.diagonal().array() += 1;
  return result;
}

// For M without negative entries (I - M)^-1 exists and has none exactly when (I - M) y = 1 has a solution y >= 1
// everywhere. Returns the first position where it has not, or the size.
std::size_t first_unproductive(const Eigen::VectorXd& solution_for_ones) {
  for (Eigen::Index i = 0; i < solution_for_ones.size(); ++i)
    if (!std::isfinite(solution_for_ones[i]) || solution_for_ones[i] < 1 - 1e-9) return static_cast<std::size_t>(i);
  return static_cast<std::size_t>(solution_for_ones.size());
}

}  // namespace

Matrix technical_coefficients(const Economy& economy) {
  const std::size_t cells = economy.cells();
  Matrix coefficients(cells, cells);
  for (std::size_t seller = 0; seller < cells; ++seller)
    for (std::size_t buyer = 0; buyer < cells; ++buyer)
      if (economy.output[buyer] > 0)
        coefficients(seller, buyer) = economy.intermediate_use(seller, buyer) / economy.output[buyer];
  return coefficients;
}

Matrix allocation_coefficients(const Economy& economy) {
  const std::size_t cells = economy.cells();
  Matrix coefficients(cells, cells);
  for (std::size_t seller = 0; seller < cells; ++seller)
    for (std::size_t buyer = 0; buyer < cells; ++buyer)
      if (economy.output[seller] > 0)
        coefficients(seller, buyer) = economy.intermediate_use(seller, buyer) / economy.output[seller];
  return coefficients;
}

std::vector<double> leontief_inverse_times(const Matrix& coefficients, const std::vector<double>& final_demand) {
  const std::size_t size = coefficients.rows();
  if (coefficients.columns() != size || final_demand.size() != size)
    throw BrokenInvariant(fmt::format("coefficients of {} x {} with a final demand of {}", size, coefficients.columns(),
                                      final_demand.size()));
  if (size == 0) return {};
  const Eigen::PartialPivLU<Dense> factors(identity_minus(coefficients));
  const std::size_t position =
      first_unproductive(factors.solve(Eigen::VectorXd::Ones(static_cast<Eigen::Index>(size))));
  if (position < size)
    throw InvalidInput({}, fmt::format("the technical coefficients are not productive at position {}", position),
                       "a unit of output must need less than a unit of itself; check the table's value added");
  const Eigen::VectorXd demand =
      Eigen::Map<const Eigen::VectorXd>(final_demand.data(), static_cast<Eigen::Index>(size));
  const Eigen::VectorXd output = factors.solve(demand);
  return {output.begin(), output.end()};
}

std::vector<double> upstreamness(const Economy& economy) {
  const std::size_t cells = economy.cells();
  if (cells == 0) return {};
  const Eigen::PartialPivLU<Dense> factors(identity_minus(allocation_coefficients(economy)));
  const Eigen::VectorXd distance = factors.solve(Eigen::VectorXd::Ones(static_cast<Eigen::Index>(cells)));
  const std::size_t cell = first_unproductive(distance);
  if (cell < cells)
    throw InvalidInput({}, fmt::format("the distance of {} to final use does not exist", economy.label(cell)),
                       "what it sells on, directly and through others, exceeds output: check its final demand");
  return {distance.begin(), distance.end()};
}

}  // namespace tierwave::economy
