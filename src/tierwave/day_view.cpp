#include <algorithm>
#include <span>

#include "base/errors.hpp"
#include "tierwave/access.hpp"

namespace tierwave {
namespace {

std::size_t position(const char* what, const std::string& name, const std::vector<std::string>& known) {
  const auto found = std::find(known.begin(), known.end(), name);
  if (found == known.end()) guarded([&] { throw InvalidInput(unknown_name({}, what, name, known)); });
  return static_cast<std::size_t>(found - known.begin());
}

}  // namespace

DayView::Implementation::Implementation(const engine::DayView& without_shocks, const Calendar& dates,
                                        const std::string& money, const Context& threads)
    : calendar(dates),
      context(threads),
      partition(without_shocks.network, without_shocks.groups, observe::Level::cell) {
  const std::vector<observe::SummedOutput> table = observe::summed_outputs(money);
  for (std::size_t output = 0; output < table.size(); ++output) {
    if (table[output].baseline == observe::BaselineRole::divisor) continue;  // is no sum
    measures.push_back(table[output].variable.name);
    units.push_back(table[output].variable.units);
    outputs.push_back(output);
  }
  for (const economy::Country& country : without_shocks.network.countries) countries.push_back(country.code);
  for (const economy::Sector& sector : without_shocks.network.sectors) sectors.push_back(sector.code);

  baseline.resize(partition.entries());
  today.resize(partition.entries());
  const auto of_baseline = [&](std::span<const std::uint32_t> firms, std::uint32_t, observe::SummedFigures& sums) {
    sums = observe::baseline_sum_of_firms(without_shocks, firms);
  };
  observe::sum_by(partition, without_shocks, context, of_pieces, of_baseline,
                  [&](std::size_t cell, const observe::SummedFigures& sums) { baseline[cell] = sums; });
}

void DayView::Implementation::turn_to(const engine::DayView& next) {
  day = &next;
  summed = false;
}

void DayView::Implementation::add_up() {
  if (summed) return;
  const auto of_day = [&](std::span<const std::uint32_t> firms, std::uint32_t, observe::SummedFigures& sums) {
    sums = observe::sum_of_firms(*day, firms);
  };
  observe::sum_by(partition, *day, context, of_pieces, of_day,
                  [&](std::size_t cell, const observe::SummedFigures& sums) { today[cell] = sums; });
  summed = true;
}

std::size_t DayView::Implementation::measure(const std::string& name) const {
  return position("measure", name, measures);
}
std::size_t DayView::Implementation::country(const std::string& code) const {
  return position("country", code, countries);
}
std::size_t DayView::Implementation::sector(const std::string& code) const {
  return position("sector", code, sectors);
}

Figure DayView::Implementation::figure(const std::string& name, std::size_t first, std::size_t count,
                                       std::size_t step) {
  const std::size_t output = outputs[measure(name)];
  add_up();
  Figure figure;
  for (std::size_t cell = first, seen = 0; seen < count; ++seen, cell += step) {
    figure.value += today[cell][output];
    figure.baseline += baseline[cell][output];
  }
  return figure;
}

std::pair<std::vector<double>, std::vector<double>> DayView::Implementation::by_country(const std::string& name) {
  std::pair<std::vector<double>, std::vector<double>> sums;
  for (std::size_t country = 0; country < countries.size(); ++country) {
    const Figure of_country = figure(name, country * sectors.size(), sectors.size(), 1);
    sums.first.push_back(of_country.value);
    sums.second.push_back(of_country.baseline);
  }
  return sums;
}

int DayView::number() const {
  return implementation_.day->day.number();
}
std::string DayView::date() const {
  return to_string(implementation_.calendar.date(implementation_.day->day));
}
const std::vector<std::string>& DayView::measures() const {
  return implementation_.measures;
}
const std::string& DayView::unit(const std::string& measure) const {
  return implementation_.units[implementation_.measure(measure)];
}
const std::vector<std::string>& DayView::countries() const {
  return implementation_.countries;
}
const std::vector<std::string>& DayView::sectors() const {
  return implementation_.sectors;
}

Figure DayView::world(const std::string& measure) const {
  return implementation_.figure(measure, 0, implementation_.today.size(), 1);
}

Figure DayView::in_country(const std::string& measure, const std::string& country) const {
  const std::size_t sectors = implementation_.sectors.size();
  return implementation_.figure(measure, implementation_.country(country) * sectors, sectors, 1);
}

Figure DayView::in_sector(const std::string& measure, const std::string& sector) const {
  return implementation_.figure(measure, implementation_.sector(sector), implementation_.countries.size(),
                                implementation_.sectors.size());
}

Figure DayView::in_cell(const std::string& measure, const std::string& country, const std::string& sector) const {
  return implementation_.figure(
      measure, implementation_.country(country) * implementation_.sectors.size() + implementation_.sector(sector), 1,
      1);
}

}  // namespace tierwave
