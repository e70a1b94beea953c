#include "models/measures/vaccination.hpp"

#include <algorithm>
#include <optional>

#include "base/bounds.hpp"

namespace tierwave::models::measures {

VaccinationTable read_vaccinated(const std::filesystem::path& path) {
  const CsvTable table(path, {"country", "from", "vaccinated"});
  return read_steps<double>(table, path.string(), "vaccinations", "vaccinated",
                            [&](std::size_t row, Mistakes& mistakes) -> std::optional<double> {
                              if (table.text(row, "vaccinated").empty()) return std::nullopt;
                              return table.number(row, "vaccinated", bounds::share, mistakes);
                            });
}

double vaccinated_on(const std::vector<Step<double>>& steps, Date date) {
  const auto next = std::upper_bound(steps.begin(), steps.end(), date,
                                     [](Date day, const Step<double>& step) { return day < step.from; });
  if (next == steps.begin()) return 0;
  const auto now = std::prev(next);
  if (!now->value) return now == steps.begin() ? 0.0 : std::prev(now)->value.value_or(0);
  if (next == steps.end() || !next->value) return *now->value;
  const double way =
      static_cast<double>((date - now->from).count()) / static_cast<double>((next->from - now->from).count());
  return *now->value + way * (*next->value - *now->value);
}

}  // namespace tierwave::models::measures
