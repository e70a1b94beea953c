#include "study/recorder.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "study/checkpoint.hpp"

namespace tierwave::study {
namespace {
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
}  // namespace

Recorder::Recorder(results::ResultsFile& file, const engine::DayView& baseline, const std::vector<double>& women_share,
                   const std::string& money, const Context& context)
    : file_(file), context_(context), outputs_(summed_outputs(money)) {
  const network::Network& network = baseline.network;
  const network::Groups& groups = baseline.groups;
  const std::size_t tiers = std::size_t{*std::max_element(network.firms.tier.begin(), network.firms.tier.end())} + 1;
  const std::size_t cells = network.countries.size() * network.sectors.size();
  size_ = cells * tiers;
  // Groups stand in the order of cells and tiers; size classes of one cell and tier follow each other.
  for (std::size_t group = 0; group < groups.size(); ++group) {
    const auto entry = static_cast<std::uint32_t>(groups.cell[group] * tiers + groups.tier[group]);
    if (entry_.empty() || entry_.back() != entry) {
      entry_.push_back(entry);
      begin_.push_back(groups.begin[group]);
    }
  }
  begin_.push_back(groups.begin.back());

  for (const SummedOutput& output : outputs_) {
    last_.emplace_back();
    baseline_.push_back(output.baseline_of_firm ? sum(baseline, output.baseline_of_firm)
                                                : std::vector<double>(size_, 0.0));
    if (output.baseline_of_firm) file_.write("baseline_" + output.variable.name, baseline_.back());
  }
  file_.write("firms", sum(baseline, [](const engine::DayView&, std::size_t) { return 1.0; }));
  file_.write("women_share", women_share.empty() ? std::vector<double>(cells, nothing) : women_share);
}

void Recorder::record(const engine::DayView& day) {
  const auto number = static_cast<std::size_t>(day.day.number());
  for (std::size_t o = 0; o < outputs_.size(); ++o) {
    last_[o] = sum(day, outputs_[o].of_firm);
    file_.write_day(outputs_[o].variable.name, number, last_[o]);
  }
  file_.write_day("stock_days", number, stock_days(day));
  file_.write_day("binding_input", number, binding_input(day));
  file_.write_day("input_shortfall", number, std::vector<double>{day.summary.input_shortfall});
  file_.flush_day(number);
}

void Recorder::replay(const EarlierDays& earlier, std::size_t day) {
  for (std::size_t o = 0; o < outputs_.size(); ++o) {
    const auto values = earlier.day_of(outputs_[o].variable.name, day);
    last_[o].assign(values.begin(), values.end());
  }
  earlier.write(file_, day);
}

std::vector<double> Recorder::sum(const engine::DayView& day,
                                  double (*of_firm)(const engine::DayView&, std::size_t)) const {
  std::vector<double> sums(size_, 0.0);
  for_each_index(
      context_, entry_.size(),
      [&](std::size_t run) {
        double total = 0;
        for (std::uint32_t place = begin_[run]; place < begin_[run + 1]; ++place)
          total += of_firm(day, day.groups.firms[place]);
        sums[entry_[run]] = total;
      },
      16);
  return sums;
}

std::vector<double> Recorder::stock_days(const engine::DayView& day) const {
  std::vector<double> stocks =
      sum(day, [](const engine::DayView& d, std::size_t firm) { return d.firms.stocks[firm]; });
  const std::vector<double> use =
      sum(day, [](const engine::DayView& d, std::size_t firm) { return d.baseline_input_use[firm]; });
  for (std::size_t entry = 0; entry < stocks.size(); ++entry)
    stocks[entry] = use[entry] > 0 ? stocks[entry] / use[entry] : nothing;
  return stocks;
}

std::vector<double> Recorder::binding_input(const engine::DayView& day) const {
  const std::size_t products = day.network.sectors.size();
  std::vector<double> held_back(day.network.countries.size() * products, 0.0);
  for (std::size_t firm = 0; firm < day.network.firms.size(); ++firm)
    if (const std::int32_t product = day.firms.binding_product[firm]; product >= 0)
      held_back[day.network.country_of_firm(firm) * products + static_cast<std::size_t>(product)] +=
          day.baseline_output[firm];
  return held_back;
}

std::size_t Recorder::position(const std::string& output) const {
  for (std::size_t o = 0; o < outputs_.size(); ++o)
    if (outputs_[o].variable.name == output) return o;
  throw std::logic_error("no output named " + output);
}

const std::vector<double>& Recorder::last(const std::string& output) const {
  return last_[position(output)];
}
const std::vector<double>& Recorder::baseline(const std::string& output) const {
  return baseline_[position(output)];
}

}  // namespace tierwave::study
