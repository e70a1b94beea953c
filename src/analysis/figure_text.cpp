#include "analysis/figure_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace tierwave::analysis {
namespace {

bool is_work(Figure figure) {
  return figure == Figure::hours || figure == Figure::employment;
}

}  // namespace

std::string rounded(double value, bool sign) {
  if (std::isnan(value)) return "-";
  const double size = std::abs(value);
  if (size == 0) return "0";
  const std::string plus = sign && value > 0 ? "+" : "";
  if (size >= 99.95) return plus + fmt::format("{:.0f}", value);
  if (size >= 9.995) return plus + fmt::format("{:.1f}", value);
  if (size >= 0.9995) return plus + fmt::format("{:.2f}", value);
  return plus + (size >= 0.001 ? fmt::format("{:.3f}", value) : fmt::format("{:.1e}", value));
}

std::string per_cent(double share) {
  constexpr double shown_by_one_digit = 0.0005;
  if (std::isnan(share)) return "-";
  if (std::abs(share) < even) return "0.0";
  if (std::abs(share) < shown_by_one_digit) return fmt::format("{:.1g}", 100 * share);
  return fmt::format("{:.1f}", 100 * share);
}

std::string points(double share) {
  if (std::isnan(share)) return "-";
  if (std::abs(share) < even) return "0";
  const double value = 100 * share, size = std::abs(value);
  return size >= 0.0095   ? fmt::format("{:+.2f}", value)
         : size >= 0.0005 ? fmt::format("{:+.3f}", value)
                          : fmt::format("{:+.0e}", value);
}

std::string narrow(double share, bool sign) {
  if (std::isnan(share)) return "-";
  if (std::abs(share) < even) return "0";
  const double value = 100 * share;
  const std::string text = std::abs(value) >= 0.995 ? fmt::format("{:.1f}", value) : fmt::format("{:.2f}", value);
  return (sign && value > 0 ? "+" : "") + text;
}

std::string jobs(Persons employment) {
  const double persons = employment.value();
  if (!(persons > 0)) return "no employment";
  return persons < 1e5 ? fmt::format("{:.6g} jobs", persons) : fmt::format("{:.1f} million jobs", persons / 1e6);
}

AmountScale::AmountScale(const Comparison& comparison) : money_unit_(comparison.money) {
  const auto largest = [&](Figure figure) {
    double size = 0;
    for (std::size_t scenario = 0; scenario < comparison.scenarios.size(); ++scenario)
      if (const ComparedFigure* own = comparison.find(scenario, figure, By::world, 0))
        size = std::max(size, std::abs(own->lost.spread.mean));
    return size;
  };
  constexpr double many_persons = 1e5, much_money = 1e3;
  persons_ = std::max(largest(Figure::hours), largest(Figure::employment)) >= many_persons ? 1e6 : 1;
  money_ = std::max(largest(Figure::income), largest(Figure::output)) >= much_money ? 1e3 : 1;
}

double AmountScale::of(Figure figure) const {
  return is_work(figure) ? persons_ : money_;
}

std::string AmountScale::unit(Figure figure) const {
  const std::string of = amount_unit(figure, money_unit_);
  if (is_work(figure)) return (persons_ > 1 ? "million " : "") + of;
  constexpr std::string_view in_millions = "1e6 ";
  const std::string_view money(of);
  return (money_ > 1 ? "billion " : "million ") +
         std::string(money.starts_with(in_millions) ? money.substr(in_millions.size()) : money);
}

}  // namespace tierwave::analysis
