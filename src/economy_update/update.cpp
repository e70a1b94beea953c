#include "economy_update/update.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

#include "base/csv.hpp"
#include "base/errors.hpp"
#include "economy/description.hpp"
#include "economy/implausible.hpp"
#include "economy/refused.hpp"
#include "economy_update/contradictions.hpp"
#include "economy_update/proportional_fitting.hpp"
#include "economy_update/seeds.hpp"

namespace tierwave::economy {
namespace {

void check_request(const Margins& margins, const UpdateRequest& request) {
  Mistakes mistakes;
  const auto year_within = [&](int year, const char* what) {
    if (year < first_year || year > last_year)
      mistakes.add({margins.folder}, fmt::format("the year of {} is {}", what, year),
                   fmt::format("give a year between {} and {}", first_year, last_year));
  };
  if (margins.has_flows()) {
    year_within(request.year, "the margins");
    if (request.source.empty())
      mistakes.add({margins.folder}, "the source of the margins is empty", "say where they come from");
  }
  if (!margins.employment_file.empty()) {
    year_within(request.employment_year, "employment.csv");
    if (request.labour_source.empty())
      mistakes.add({margins.folder}, "the source of employment.csv is empty", "say where it comes from");
  }
  if (request.digits < 0 || request.digits > 17 || (request.digits > 0 && request.digits < 4))
    mistakes.add({}, fmt::format("flows are to be rounded to {} digits", request.digits),
                 "give 4 to 17 digits, or none");
  mistakes.throw_if_any();
}

// The table as one row of entries: intermediate flows, then final demand.
class Flows {
 public:
  explicit Flows(Economy& economy) : economy_(economy), inner_(economy.cells() * economy.cells()) {
    entries_.reserve(inner_ + economy.cells() * economy.final_demand.columns());
    entries_.assign(economy.intermediate_use.row(0), economy.intermediate_use.row(0) + inner_);
    entries_.insert(entries_.end(), economy.final_demand.row(0),
                    economy.final_demand.row(0) + economy.cells() * economy.final_demand.columns());
  }
  std::span<double> entries() { return entries_; }
  void write_back() {
    const auto inner_end = entries_.begin() + static_cast<std::ptrdiff_t>(inner_);
    std::copy(entries_.begin(), inner_end, economy_.intermediate_use.row(0));
    std::copy(inner_end, entries_.end(), economy_.final_demand.row(0));
    compute_margins(economy_);
  }

  Sums sums_of(MarginKind kind, const Margin& margin) const {
    Sums sums;
    for (const MarginRow& row : margin.rows) {
      sums.begin(row.amount);
      switch (kind) {
        case MarginKind::output:
          add_output(row, sums);
          break;
        case MarginKind::sales:
          add_sales(row, sums);
          break;
        case MarginKind::value_added:
          add_value_added(row, sums);
          break;
        case MarginKind::intermediate_use:
          add_use(row, sums);
          break;
      }
    }
    return sums;
  }

 private:
  std::size_t flow(std::size_t seller, std::size_t buyer) const { return seller * economy_.cells() + buyer; }
  std::size_t final(std::size_t seller, std::size_t column) const {
    return inner_ + seller * economy_.final_demand.columns() + column;
  }

  void add_output(const MarginRow& row, Sums& sums) const {
    for (const std::size_t sector : row.sectors) {
      const std::size_t seller = economy_.cell(row.country, sector);
      for (std::size_t buyer = 0; buyer < economy_.cells(); ++buyer) sums.add(flow(seller, buyer));
      for (std::size_t column = 0; column < economy_.final_demand.columns(); ++column) sums.add(final(seller, column));
    }
  }

  void add_sales(const MarginRow& row, Sums& sums) const {
    for (const std::size_t sector : row.sectors) {
      const std::size_t seller = economy_.cell(row.country, sector);
      for (std::size_t user = 0; user < economy_.sectors.size(); ++user)
        sums.add(flow(seller, economy_.cell(row.importer, user)));
      for (std::size_t use = 0; use < final_uses; ++use) sums.add(final(seller, row.importer * final_uses + use));
    }
  }

  // What the sectors sell to others less what they buy from others; flows between them are in both and cancel.
  void add_value_added(const MarginRow& row, Sums& sums) const {
    const auto inside = [&](std::size_t cell) {
      return economy_.country_of(cell) == row.country &&
             std::binary_search(row.sectors.begin(), row.sectors.end(), economy_.sector_of(cell));
    };
    for (const std::size_t sector : row.sectors) {
      const std::size_t cell = economy_.cell(row.country, sector);
      for (std::size_t other = 0; other < economy_.cells(); ++other) {
        if (inside(other)) continue;
        sums.add(flow(cell, other));
        sums.subtract(flow(other, cell));
      }
      for (std::size_t column = 0; column < economy_.final_demand.columns(); ++column) sums.add(final(cell, column));
    }
  }

  void add_use(const MarginRow& row, Sums& sums) const {
    for (std::size_t seller = 0; seller < economy_.countries.size(); ++seller)
      for (const std::size_t product : row.sectors)
        for (const std::size_t user : row.users)
          sums.add(flow(economy_.cell(seller, product), economy_.cell(row.country, user)));
  }

  Economy& economy_;
  std::size_t inner_;
  std::vector<double> entries_;
};

// To significant digits, by way of decimal text, so that the table's text is short.
double rounded(double value, int digits) {
  return parse_number(fmt::format("{:.{}e}", value, digits - 1)).value_or(0);
}

MarginMisfit misfit_of(MarginKind kind, const Margin& margin, const Sums& sums, std::span<const double> entries,
                       const Economy& economy, Mistakes& mistakes) {
  MarginMisfit result{std::string(name_of(kind)), margin.file, sums.size(), 0, 0, {}, {}};
  std::vector<double> missed(economy.countries.size()), total(economy.countries.size());
  std::vector<SumMisfit> worst(economy.countries.size());
  const auto gap = [](const SumMisfit& sum) { return std::abs(sum.found - sum.target); };
  for (std::size_t sum = 0; sum < sums.size(); ++sum) {
    const MarginRow& row = margin.rows[sum];
    const SumMisfit found{"", row.line, row.amount, sums.value(sum, entries)};
    missed[row.country] += gap(found);
    total[row.country] += row.amount;
    const auto keep = [&](SumMisfit& largest) {
      if (!(gap(found) > gap(largest))) return;
      largest = found;
      largest.label = label_of(economy, kind, row);
    };
    keep(worst[row.country]);
    keep(result.largest);
    if (row.amount > 0 && sums.stuck(sum, entries)) {
      result.stuck.push_back(found);
      result.stuck.back().label = label_of(economy, kind, row);
    }
  }
  std::stable_sort(result.stuck.begin(), result.stuck.end(),
                   [](const SumMisfit& a, const SumMisfit& b) { return a.target > b.target; });
  for (std::size_t country = 0; country < missed.size(); ++country) {
    result.misfit += missed[country];
    result.total += total[country];
    if (missed[country] > margin_tolerance * total[country])
      mistakes.add({margin.file, worst[country].line, 0},
                   fmt::format("{} of {} is missed by {:.3g} % in all; {} comes to {:.6g} million, not {:.6g}{}",
                               name_of(kind), economy.countries[country].code,
                               100 * missed[country] / std::max(total[country], missed[country]), worst[country].label,
                               worst[country].found, worst[country].target,
                               worst[country].found == 0 ? ": the table has no flow there to scale" : ""),
                   "correct the margins, leave some of them out, or join sectors of them by +");
  }
  return result;
}

void refuse_negative_value_added(const Economy& economy, Mistakes& mistakes) {
  for (std::size_t cell = 0; cell < economy.cells(); ++cell)
    if (economy.value_added[cell] < -1e-9 * economy.output[cell])
      mistakes.add({},
                   fmt::format("{} would have an output of {:.6g} million and a value added of {:.6g}",
                               economy.label(cell), economy.output[cell], economy.value_added[cell]),
                   "give its value added and its output, or correct its margins");
}

void note_seeds(Economy& economy, const Margin& sales, Updated& result) {
  const std::vector<const MarginRow*> seeded = seed_sales(economy, sales);
  if (seeded.empty()) return;
  double total = 0;
  const MarginRow* largest = seeded.front();
  for (const MarginRow* row : seeded) {
    total += row->amount;
    if (row->amount > largest->amount) largest = row;
  }
  result.report.notes.push_back(fmt::format(
      "{} of sales of which the table has less than a tenth, {:.6g} million in all, start as what the importer buys from others; the "
      "largest is {}, {:.6g} million",
      seeded.size() == 1 ? "1 sum" : fmt::format("{} sums", seeded.size()), total,
      label_of(economy, MarginKind::sales, *largest), largest->amount));
}

void fit_flows(Updated& result, const Margins& margins, const UpdateRequest& request) {
  Economy& economy = result.economy;
  for (std::string& sentence : refuse_contradictions(margins, economy))
    result.report.notes.push_back(std::move(sentence));
  if (const std::optional<Margin>& sales = margins.of(MarginKind::sales); request.seed_sales && sales)
    note_seeds(economy, *sales, result);
  Flows flows(economy);
  std::vector<MarginKind> kinds;
  std::vector<const Margin*> given;
  std::vector<Sums> sums;
  for (std::size_t position = 0; position < margin_kinds; ++position) {
    const auto kind = static_cast<MarginKind>(position);
    const std::optional<Margin>& margin = margins.of(kind);
    if (!margin) continue;
    kinds.push_back(kind);
    given.push_back(&*margin);
    sums.push_back(flows.sums_of(kind, *margin));
  }
  result.report.iterations = fit(sums, flows.entries());
  for (double& entry : flows.entries())
    if (std::abs(entry) < least_flow) entry = 0;
  if (request.digits > 0)
    for (double& entry : flows.entries()) entry = rounded(entry, request.digits);
  flows.write_back();
  Mistakes mistakes;
  for (std::size_t m = 0; m < kinds.size(); ++m)
    result.report.margins.push_back(misfit_of(kinds[m], *given[m], sums[m], flows.entries(), economy, mistakes));
  refuse_negative_value_added(economy, mistakes);
  mistakes.throw_if_any();
}

// Who worked where nothing is made any more is counted among the others of the country.
void scale_employment(Updated& result, const Margins& margins) {
  Economy& economy = result.economy;
  Mistakes mistakes;
  const auto scale = [&](std::size_t country, std::optional<double> target, int line) {
    double before = 0, working = 0;
    for (std::size_t sector = 0; sector < economy.sectors.size(); ++sector) {
      const std::size_t cell = economy.cell(country, sector);
      before += economy.labour[cell].employment;
      if (economy.output[cell] > 0) working += economy.labour[cell].employment;
    }
    const double wanted = target.value_or(before);
    if (wanted > 0 && !(working > 0)) {
      if (target)
        mistakes.add({margins.employment_file, line, 0},
                     fmt::format("{} is to have {:.6g} persons in work, and the economy has nobody there",
                                 economy.countries[country].code, wanted),
                     "leave the country out, or give the economy labour accounts for it");
    }
    for (std::size_t sector = 0; sector < economy.sectors.size(); ++sector) {
      const std::size_t cell = economy.cell(country, sector);
      double& persons = economy.labour[cell].employment;
      if (!(economy.output[cell] > 0))
        persons = 0;
      else if (wanted != working)
        persons *= wanted / working;
    }
    result.report.employment_before += before;
  };
  std::vector<const EmploymentTarget*> target_of(economy.countries.size());
  for (const EmploymentTarget& target : margins.employment) target_of[target.country] = &target;
  for (std::size_t country = 0; country < economy.countries.size(); ++country) {
    const EmploymentTarget* target = target_of[country];
    scale(country, target ? std::optional(target->persons) : std::nullopt, target ? target->line : 0);
  }
  mistakes.throw_if_any();
  for (const Labour& labour : economy.labour) result.report.employment_after += labour.employment;
}

}  // namespace

Updated update(const Economy& economy, const Margins& margins, const UpdateRequest& request) {
  check_request(margins, request);
  Updated result{economy, {}};
  Economy& updated = result.economy;
  if (!request.name.empty()) updated.name = request.name;
  if (updated.employment_year == 0) updated.employment_year = economy.year;
  if (margins.has_flows()) {
    updated.year = request.year;
    updated.source = fmt::format("{}, carried to {}: {}", economy.source, request.year, request.source);
    fit_flows(result, margins, request);
  }
  if (!margins.employment_file.empty()) {
    if (updated.labour.empty())
      throw InvalidInput({margins.employment_file}, "the economy has no labour accounts that could be scaled",
                         "leave employment.csv out, or import the economy with --labour");
    updated.employment_year = request.employment_year;
    updated.labour_source =
        fmt::format("{}, carried to {}: {}", economy.labour_source, request.employment_year, request.labour_source);
  }
  if (!updated.labour.empty()) scale_employment(result, margins);
  for (std::string& sentence : warnings_of_use(updated)) result.report.warnings.push_back(std::move(sentence));
  for (std::string& sentence : implausible_figures(updated)) result.report.warnings.push_back(std::move(sentence));
  return result;
}

}  // namespace tierwave::economy
