#include "economy/aggregate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "base/errors.hpp"
#include "economy/codes.hpp"

namespace tierwave::economy {
namespace {

constexpr std::size_t unmapped = static_cast<std::size_t>(-1);

// For each code of the economy the position of its target.
std::vector<std::size_t> resolve(const CodeMapping& mapping, const Codes& codes, const char* what,
                                 const std::string& file, Mistakes& mistakes) {
  std::vector<std::size_t> target_of(codes.list().size(), unmapped);
  for (const MappedCode& code : mapping.codes) {
    const auto position = codes.find(code.from, what, {file, code.line, 0}, mistakes);
    if (!position) continue;
    const auto target = std::find_if(mapping.targets.begin(), mapping.targets.end(),
                                     [&](const Target& known) { return known.code == code.to; });
    target_of[*position] = static_cast<std::size_t>(target - mapping.targets.begin());
  }
  for (std::size_t position = 0; position < target_of.size(); ++position)
    if (target_of[position] == unmapped)
      mistakes.add({file}, fmt::format("{} '{}' of the economy is not mapped", what, codes.list()[position]),
                   fmt::format("add a row {},{},TARGET,NAME", what, codes.list()[position]));
  return target_of;
}

// A weighted mean. One value stays as it is, to the last bit; without weights the mean is a plain one.
class Mean {
 public:
  void add(double value, double weight) {
    weighted_ += value * weight;
    weight_ += weight;
    plain_ += value;
    last_ = value;
    ++count_;
  }
  bool empty() const { return count_ == 0; }
  double value() const {
    if (count_ <= 1) return last_;
    return weight_ > 0 ? weighted_ / weight_ : plain_ / static_cast<double>(count_);
  }

 private:
  double weighted_ = 0;
  double weight_ = 0;
  double plain_ = 0;
  double last_ = 0;
  std::size_t count_ = 0;
};

class Aggregation {
 public:
  Aggregation(const Economy& economy, const Mapping& mapping) : from_(economy), mapping_(mapping) {
    Mistakes mistakes;
    country_to_ = resolve(mapping.countries, Codes(economy.countries), "country", mapping.file, mistakes);
    sector_to_ = resolve(mapping.sectors, Codes(economy.sectors), "sector", mapping.file, mistakes);
    mistakes.throw_if_any();
  }

  Economy run() {
    to_.name = from_.name;
    to_.year = from_.year;
    to_.currency = from_.currency;
    to_.source = from_.source;
    to_.labour_source = from_.labour_source;
    to_.employment_year = from_.employment_year;
    join_countries();
    for (const Target& target : mapping_.sectors.targets) {
      Sector& sector = to_.sectors.emplace_back();
      sector.code = target.code;
      sector.name = target.name;
    }
    sum_flows();
    if (!from_.labour.empty()) join_labour();
    weigh_sectors();
    join_attributes();
    if (!from_.criticality.empty()) join_criticality();
    if (!from_.utilisation.empty()) join_utilisation();
    return std::move(to_);
  }

 private:
  std::size_t target_cell(std::size_t cell) const {
    return to_.cell(country_to_[from_.country_of(cell)], sector_to_[from_.sector_of(cell)]);
  }

  void join_countries() {
    for (const Target& target : mapping_.countries.targets) to_.countries.push_back({target.code, target.name, {}});
    for (std::size_t country = 0; country < from_.countries.size(); ++country) {
      std::vector<std::string>& members = to_.countries[country_to_[country]].members;
      const Country& source = from_.countries[country];
      if (source.members.empty())
        members.push_back(source.code);
      else
        members.insert(members.end(), source.members.begin(), source.members.end());
    }
    for (Country& country : to_.countries) {
      // '*' takes in every country that no other region names, so naming more beside it says nothing.
      if (std::find(country.members.begin(), country.members.end(), "*") != country.members.end())
        country.members = {"*"};
      if (country.members == std::vector{country.code}) country.members.clear();
    }
  }

  void sum_flows() {
    const std::size_t cells = to_.cells();
    to_.intermediate_use = Matrix(cells, cells);
    to_.final_demand = Matrix(cells, to_.countries.size() * final_uses);
    for (std::size_t seller = 0; seller < from_.cells(); ++seller) {
      const std::size_t row = target_cell(seller);
      for (std::size_t buyer = 0; buyer < from_.cells(); ++buyer)
        to_.intermediate_use(row, target_cell(buyer)) += from_.intermediate_use(seller, buyer);
      for (std::size_t country = 0; country < from_.countries.size(); ++country)
        for (std::size_t use = 0; use < final_uses; ++use)
          to_.final_demand(row, country_to_[country] * final_uses + use) +=
              from_.final_demand(seller, country * final_uses + use);
    }
    compute_margins(to_);
  }

  void join_labour() {
    const std::size_t cells = to_.cells();
    std::vector<Mean> women(cells), hours(cells), share(cells);
    to_.labour.resize(cells);
    for (std::size_t cell = 0; cell < from_.cells(); ++cell) {
      const Labour& labour = from_.labour[cell];
      const std::size_t target = target_cell(cell);
      if (labour.employment > 0) {
        women[target].add(labour.women_share, labour.employment);
        hours[target].add(labour.hours_per_worker_year, labour.employment);
      }
      // Cells where nobody works count too: their value added holds no labour income.
      if (labour.employment > 0 || from_.value_added[cell] > 0)
        share[target].add(labour.labour_share, std::max(0.0, from_.value_added[cell]));
      to_.labour[target].employment += labour.employment;
    }
    for (std::size_t cell = 0; cell < cells; ++cell) {
      to_.labour[cell].women_share = women[cell].value();
      to_.labour[cell].hours_per_worker_year = hours[cell].value();
      to_.labour[cell].labour_share = share[cell].value();
    }
  }

  // World totals by sector of the economy to be aggregated, the weights of what follows.
  void weigh_sectors() {
    const std::size_t sectors = from_.sectors.size();
    intermediate_use_.assign(sectors, 0);
    household_demand_.assign(sectors, 0);
    employment_.assign(sectors, 0);
    output_.assign(sectors, 0);
    flows_ = Matrix(sectors, sectors);
    for (std::size_t seller = 0; seller < from_.cells(); ++seller) {
      const std::size_t sector = from_.sector_of(seller);
      for (std::size_t buyer = 0; buyer < from_.cells(); ++buyer) {
        const double flow = from_.intermediate_use(seller, buyer);
        flows_(sector, from_.sector_of(buyer)) += flow;
        intermediate_use_[from_.sector_of(buyer)] += flow;
      }
      for (std::size_t country = 0; country < from_.countries.size(); ++country)
        household_demand_[sector] += from_.final_demand(seller, from_.final_column(country, FinalUse::households));
      if (!from_.labour.empty()) employment_[sector] += from_.labour[seller].employment;
      output_[sector] += from_.output[seller];
    }
    for (double& demand : household_demand_) demand = std::max(0.0, demand);
    // A target in which nobody works takes output as its weights.
    std::vector<double> working(to_.sectors.size());
    for (std::size_t sector = 0; sector < sectors; ++sector) working[sector_to_[sector]] += employment_[sector];
    for (std::size_t sector = 0; sector < sectors; ++sector)
      if (working[sector_to_[sector]] == 0) employment_[sector] = output_[sector];
  }

  void join_attributes() {
    join(&Sector::stock_days, intermediate_use_);
    join(&Sector::remote_share, employment_);
    join(&Sector::essential_share, employment_);
    join(&Sector::household_demand_reduction, household_demand_);
    join(&Sector::on_site_consumption, household_demand_);
  }

  void join(std::optional<double> Sector::*attribute, const std::vector<double>& weights) {
    std::vector<Mean> means(to_.sectors.size());
    for (std::size_t sector = 0; sector < from_.sectors.size(); ++sector)
      if (const auto& value = from_.sectors[sector].*attribute) means[sector_to_[sector]].add(*value, weights[sector]);
    for (std::size_t sector = 0; sector < means.size(); ++sector)
      if (!means[sector].empty()) to_.sectors[sector].*attribute = means[sector].value();
  }

  // The mean by flow of joined inputs and users: from 0.75 up critical, from 0.25 up important. So as large a part of what
  // is bought is critical as the survey of the sectors that are joined says.
  void join_criticality() {
    const std::size_t from = from_.sectors.size();
    const std::size_t to = to_.sectors.size();
    std::vector<Mean> means(to * to);
    for (std::size_t input = 0; input < from; ++input)
      for (std::size_t user = 0; user < from; ++user)
        means[sector_to_[input] * to + sector_to_[user]].add(
            0.5 * static_cast<double>(from_.criticality[input * from + user]), flows_(input, user));
    to_.criticality.resize(to * to);
    for (std::size_t pair = 0; pair < means.size(); ++pair) {
      const double mean = means[pair].value();
      to_.criticality[pair] = mean >= 0.75   ? Criticality::critical
                              : mean >= 0.25 ? Criticality::important
                                             : Criticality::other;
    }
  }

  // What a joined cell could make is what its parts could; parts that are alike leave their share to the last digit.
  void join_utilisation() {
    std::vector<double> output(to_.cells()), capacity(to_.cells()), least(to_.cells(), 1), most(to_.cells());
    for (std::size_t cell = 0; cell < from_.cells(); ++cell) {
      const double share = from_.utilisation[cell];
      if (!(share > 0)) continue;
      const std::size_t target = target_cell(cell);
      output[target] += from_.output[cell];
      capacity[target] += from_.output[cell] / share;
      least[target] = std::min(least[target], share);
      most[target] = std::max(most[target], share);
    }
    to_.utilisation.resize(to_.cells());
    for (std::size_t cell = 0; cell < to_.cells(); ++cell)
      to_.utilisation[cell] =
          least[cell] < most[cell] && capacity[cell] > 0 ? output[cell] / capacity[cell] : most[cell];
  }

  const Economy& from_;
  const Mapping& mapping_;
  Economy to_;
  std::vector<std::size_t> country_to_;
  std::vector<std::size_t> sector_to_;
  std::vector<double> intermediate_use_;
  std::vector<double> household_demand_;
  std::vector<double> employment_;
  std::vector<double> output_;
  Matrix flows_;
};

}  // namespace

Economy aggregate(const Economy& economy, const Mapping& mapping) {
  return Aggregation(economy, mapping).run();
}

}  // namespace tierwave::economy
