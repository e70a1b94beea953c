#include "analysis/ensemble_file.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>

#include "analysis/banded_outputs.hpp"
#include "analysis/ensemble_variables.hpp"
#include "analysis/total_arrays.hpp"
#include "resolve/replicate.hpp"
#include "study/provenance.hpp"

namespace tierwave::analysis {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

std::vector<results::Attribute> attributes(const resolve::Study& study, std::uint32_t replicates) {
  std::vector<results::Attribute> list = study::provenance(study);
  list.emplace_back("replicates", std::int64_t{replicates});
  list.emplace_back(results::warnings_attribute, std::string());
  return list;
}

std::vector<double> for_each_replicate(const Replicates& replicates,
                                       const std::function<double(const Replicate&)>& figure) {
  std::vector<double> values;
  values.reserve(replicates.size());
  for (const auto& replicate : replicates) values.push_back(replicate ? figure(*replicate) : nothing);
  return values;
}

// Parts [begin, end) of each replicate, one replicate after the other.
std::vector<double> parts_of_each(const Replicates& replicates, std::vector<double> Replicate::*row, std::size_t begin,
                                  std::size_t end) {
  std::vector<double> values;
  for (const auto& replicate : replicates)
    for (std::size_t part = begin; part < end; ++part)
      values.push_back(replicate ? ((*replicate).*row)[part] : nothing);
  return values;
}

// Quantiles and means of parts [begin, end), as the file holds them.
struct Bands {
  std::vector<double> quantiles;  // quantile x part
  std::vector<double> means;
};

Bands bands_of(const std::vector<Spread>& spreads, std::size_t begin, std::size_t end) {
  Bands bands;
  for (std::size_t q = 0; q < quantile_shares.size(); ++q)
    for (std::size_t part = begin; part < end; ++part) bands.quantiles.push_back(spreads[part].quantiles[q]);
  for (std::size_t part = begin; part < end; ++part) bands.means.push_back(spreads[part].mean);
  return bands;
}

}  // namespace

EnsembleFile::EnsembleFile(const resolve::Study& study, std::uint32_t replicates, const std::filesystem::path& path,
                           bool force)
    : study_(study),
      parts_(parts_of(*study.setup.network)),
      outputs_(observe::summed_outputs(observe::money_unit(*study.setup.network))),
      file_(path, ensemble_axes(study, replicates), ensemble_variables(study), attributes(study, replicates), force) {}

void EnsembleFile::finish(const Replicates& replicates, const std::string& warnings, const Context& context) {
  const bool any = std::any_of(replicates.begin(), replicates.end(), [](const auto& r) { return r.has_value(); });
  const bool all = std::all_of(replicates.begin(), replicates.end(), [](const auto& r) { return r.has_value(); });
  if (any) {
    file_.replace_text(results::warnings_attribute, warnings);
    write_summaries(replicates);
    for (std::size_t day = 0; day < static_cast<std::size_t>(study_.calendar.days()); ++day)
      write_day(replicates, day, context);
  }
  if (all)
    file_.finish();
  else
    file_.close_incomplete();
}

void EnsembleFile::write_summaries(const Replicates& replicates) {
  const auto& first = *std::find_if(replicates.begin(), replicates.end(), [](const auto& r) { return r.has_value(); });
  for (std::size_t o = 0; o < outputs_.size(); ++o) {
    if (outputs_[o].baseline != observe::BaselineRole::recorded) continue;
    const std::string name = "baseline_" + outputs_[o].variable.name;
    const auto write = [&](const std::string& of, std::size_t begin, std::size_t end) {
      std::vector<double> values;
      for (std::size_t part = begin; part < end; ++part) values.push_back(first->baseline[part][o]);
      file_.write(of, values);
    };
    write(name, parts_.world(), parts_.size());
    if (!is_banded(outputs_[o].variable.name)) continue;
    write(name + "_by_country", 0, parts_.countries);
    write(name + "_by_sector", parts_.countries, parts_.world());
  }
  for (const auto& [name, row] :
       {std::pair("hours_lost", &Replicate::hours_lost), std::pair("employment_lost", &Replicate::employment_lost),
        std::pair("output_lost", &Replicate::output_lost)}) {
    file_.write(name, parts_of_each(replicates, row, parts_.world(), parts_.size()));
    file_.write(std::string(name) + "_by_country", parts_of_each(replicates, row, 0, parts_.countries));
    file_.write(std::string(name) + "_by_sector", parts_of_each(replicates, row, parts_.countries, parts_.world()));
  }
  const auto write = [&](const std::string& name, const std::function<double(const Replicate&)>& figure) {
    file_.write(name, for_each_replicate(replicates, figure));
  };
  write("worst_day", [](const Replicate& replicate) { return replicate.worst_day; });
  write("worst_hours_lost", [](const Replicate& replicate) { return replicate.worst_hours_lost; });
  write("worst_output_day", [](const Replicate& replicate) { return replicate.worst_output_day; });
  write("worst_output_lost", [](const Replicate& replicate) { return replicate.worst_output_lost; });
  write("collapse_day",
        [](const Replicate& replicate) { return replicate.collapse_day ? *replicate.collapse_day : nothing; });
  std::vector<const RunTotals*> totals;
  for (const auto& replicate : replicates) totals.push_back(replicate ? &replicate->totals : nullptr);
  const std::size_t measures = study_.setup.measures.size();
  std::vector<double> spent;  // replicate x measure
  for (const auto& replicate : replicates)
    for (std::size_t m = 0; m < measures; ++m)
      spent.push_back(replicate ? std::accumulate(replicate->spending[m].begin(), replicate->spending[m].end(), 0.0)
                                : nothing);
  if (measures > 0) file_.write("total_measure_spending", spent);
  write_totals(totals, resolve::draws_networks(study_), file_);
  for (std::size_t draw = 0; draw < study_.draws.size(); ++draw)
    write(study_.draws[draw].array_name(), [&](const Replicate& replicate) { return replicate.drawn[draw]; });
}

void EnsembleFile::write_day(const Replicates& replicates, std::size_t day, const Context& context) {
  for (std::size_t o = 0; o < outputs_.size(); ++o)
    file_.write_day(outputs_[o].variable.name, day, for_each_replicate(replicates, [&](const Replicate& replicate) {
                      return replicate.world[o][day];
                    }));
  for (std::size_t b = 0; b < banded_outputs().size(); ++b) {
    const std::vector<Spread> spreads = spreads_of(replicates, b, day, context);
    const auto write = [&](const char* part, std::size_t begin, std::size_t end) {
      const Bands bands = bands_of(spreads, begin, end);
      file_.write_day(banded_outputs()[b] + part + "_quantile", day, bands.quantiles);
      file_.write_day(banded_outputs()[b] + part + "_mean", day, bands.means);
    };
    write("", parts_.world(), parts_.size());
    write("_by_country", 0, parts_.countries);
    write("_by_sector", parts_.countries, parts_.world());
  }
  write_spending(replicates, day);
  file_.flush_day(day);
}

void EnsembleFile::write_spending(const Replicates& replicates, std::size_t day) {
  std::vector<Spread> spreads;  // by measure
  for (std::size_t m = 0; m < study_.setup.measures.size(); ++m) {
    std::vector<double> values;
    for (const auto& replicate : replicates)
      if (replicate) values.push_back(replicate->spending[m][day]);
    spreads.push_back(spread_of(values));
  }
  if (spreads.empty()) return;
  const Bands bands = bands_of(spreads, 0, spreads.size());
  file_.write_day("measure_spending_quantile", day, bands.quantiles);
  file_.write_day("measure_spending_mean", day, bands.means);
}

// By part.
std::vector<Spread> EnsembleFile::spreads_of(const Replicates& replicates, std::size_t banded, std::size_t day,
                                             const Context& context) const {
  const std::size_t output = position_of(outputs_, banded_outputs()[banded]);
  std::vector<Spread> spreads(parts_.size());
  for_each_index(
      context, spreads.size(),
      [&](std::size_t part) {
        std::vector<double> values;
        values.reserve(replicates.size());
        for (const auto& replicate : replicates)
          if (replicate)
            values.push_back(part == parts_.world() ? replicate->world[output][day]
                                                    : replicate->parts[banded][day * parts_.world() + part]);
        spreads[part] = spread_of(values);
      },
      8);
  return spreads;
}

}  // namespace tierwave::analysis
