#include "sweep/sweep_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <string_view>

#include "base/errors.hpp"
#include "results/format.hpp"
#include "results/read.hpp"

namespace tierwave::sweep {
namespace {

using results::Attribute;
using results::Variable;

constexpr const char* plan_attribute = "sweep_plan";
constexpr const char* hash_attribute = "plan_sha256";
constexpr const char* samples_attribute = "samples";
constexpr const char* rows_attribute = "plan_rows";
constexpr const char* replicates_attribute = "replicates";
constexpr const char* resamples_attribute = "resamples";
constexpr const char* shard_attribute = "shard";
constexpr const char* beforehand_attribute = "warnings_beforehand";
constexpr const char* units_attribute = "parameter_units";
constexpr const char* seed_attribute = "seed";  // of the provenance
// In the order of the file, behind the provenance.
constexpr std::array own_attributes{
    plan_attribute,      hash_attribute,  samples_attribute, rows_attribute,       replicates_attribute,
    resamples_attribute, units_attribute, shard_attribute,   beforehand_attribute, results::warnings_attribute};
constexpr std::array<double, 2> interval_ends{0.05, 0.95};

std::vector<Attribute> attributes_of(const Record& record) {
  std::vector<Attribute> list = record.provenance;
  const PlanShape& plan = record.plan;
  list.emplace_back(plan_attribute, name_of(plan.kind));
  list.emplace_back(hash_attribute, record.plan_sha256);
  list.emplace_back(samples_attribute, static_cast<std::int64_t>(plan.samples));
  list.emplace_back(rows_attribute, static_cast<std::int64_t>(plan.rows));
  list.emplace_back(replicates_attribute, static_cast<std::int64_t>(plan.replicates.value_or(0)));
  list.emplace_back(resamples_attribute, static_cast<std::int64_t>(record.resamples));
  list.emplace_back(units_attribute, fmt::format("{}", fmt::join(plan.units, "\n")));
  if (!record.shard.is_whole()) {
    list.emplace_back(shard_attribute, record.shard.text());
    list.emplace_back(beforehand_attribute, fmt::format("{}", fmt::join(record.warnings_beforehand, "\n")));
  }
  list.emplace_back(results::warnings_attribute, fmt::format("{}", fmt::join(warnings_of(record), "\n")));
  return list;
}

std::vector<std::string> names_with_indices() {
  std::vector<std::string> names;
  for (const Figure& figure : figures())
    if (figure.has_indices) names.emplace_back(figure.name);
  return names;
}

bool has_indices(const Record& record) {
  return record.plan.kind == PlanShape::Kind::sobol && record.shard.is_whole();
}

std::vector<results::Axis> axes_of(const Record& record) {
  std::vector<std::int64_t> replicates(record.plan.runs_of_a_sample());
  std::iota(replicates.begin(), replicates.end(), 0);
  std::vector<results::Axis> axes{{"sample", "sample of the plan", "1", record.samples},
                                  {"parameter", "key of the scenario", "", record.plan.keys}};
  if (record.keeps_replicates) axes.push_back({results::replicate_axis, "replicate", "1", replicates});
  if (has_indices(record)) {
    axes.push_back({"result", "result whose variance is shared out", "", names_with_indices()});
    axes.push_back({"bound", "share of bootstrap samples at or below the value", "1",
                    std::vector<double>(interval_ends.begin(), interval_ends.end())});
  }
  return axes;
}

std::vector<Variable> variables_of(const Record& record) {
  std::vector<Variable> variables{{"value",
                                   {"sample", "parameter"},
                                   "1",
                                   "value of the key",
                                   "What the sample has for the key, in the unit of the key (`unit`).",
                                   ""}};
  const std::string over = record.plan.replicates ? " Mean over replicates." : "";
  for (const Figure& figure : figures())
    variables.push_back({figure.name, {"sample"}, figure.unit, figure.long_name, figure.description + over, ""});
  if (record.keeps_replicates)
    for (const Figure& figure : figures())
      variables.push_back({fmt::format("{}_replicates", figure.name),
                           {"sample", results::replicate_axis},
                           figure.unit,
                           figure.long_name,
                           figure.description,
                           ""});
  if (!has_indices(record)) return variables;
  for (const auto& [name, what] :
       {std::pair("first_order", "by itself"), std::pair("total", "with all interactions")}) {
    variables.push_back(
        {name,
         {"result", "parameter"},
         "1",
         fmt::format("Sobol index, {}", what),
         fmt::format("Share of the variance of the result that the key explains {}. An estimate: it may "
                     "lie a little below 0 or above 1.",
                     what),
         ""});
    variables.push_back({fmt::format("{}_interval", name),
                         {"bound", "result", "parameter"},
                         "1",
                         fmt::format("interval of the Sobol index, {}", what),
                         "Ends of the 90 % interval, by a bootstrap over the rows of the plan.",
                         ""});
  }
  return variables;
}

std::vector<results::Labels> labels_of(const Record& record) {
  std::vector<results::Labels> labels{{"unit", "parameter", "unit of the key", record.plan.units}};
  if (record.plan.kind != PlanShape::Kind::sobol) return labels;
  std::vector<std::string> matrices;
  for (const std::int64_t sample : record.samples)
    matrices.push_back(record.plan.matrix_of(static_cast<std::size_t>(sample)));
  labels.push_back({"matrix", "sample", "matrix of the design", std::move(matrices)});
  return labels;
}

void write_indices(const std::vector<SobolIndices>& indices, results::ResultsFile& file) {
  for (const auto& [name, kind] :
       {std::pair("first_order", &SobolIndices::first_order), std::pair("total", &SobolIndices::total)}) {
    std::vector<double> values, low, high;
    for (std::size_t figure = 0; figure < figure_count; ++figure) {
      if (!figures()[figure].has_indices) continue;
      for (const Index& index : indices[figure].*kind) {
        values.push_back(index.value);
        low.push_back(index.low);
        high.push_back(index.high);
      }
    }
    low.insert(low.end(), high.begin(), high.end());
    file.write(name, values);
    file.write(fmt::format("{}_interval", name), low);
  }
}

// Attributes of a file by name.
class Attributes {
 public:
  Attributes(const results::ResultsReader& reader, const std::filesystem::path& path) : reader_(reader), path_(path) {}

  template <class T>
  std::optional<T> find(std::string_view name) const {
    for (const auto& [known, value] : reader_.attributes())
      if (known == name)
        if (const T* held = std::get_if<T>(&value)) return *held;
    return std::nullopt;
  }
  template <class T>
  T get(std::string_view name) const {
    std::optional<T> value = find<T>(name);
    if (!value)
      throw InvalidInput({path_.string()}, "the file is not of a sweep", "name files that `tierwave sweep` wrote");
    return *std::move(value);
  }
  std::size_t number(std::string_view name) const { return static_cast<std::size_t>(get<std::int64_t>(name)); }

 private:
  const results::ResultsReader& reader_;
  const std::filesystem::path& path_;
};

std::vector<std::string> lines_in(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

PlanShape::Kind kind_named(const std::string& name) {
  for (const PlanShape::Kind kind : {PlanShape::Kind::grid, PlanShape::Kind::latin_hypercube})
    if (name == name_of(kind)) return kind;
  return PlanShape::Kind::sobol;
}

// All attributes that neither this file nor the writer of results files gives.
std::vector<Attribute> provenance_in(const results::ResultsReader& reader) {
  std::vector<Attribute> list;
  const auto is_one_of = [](const std::string& name, const auto& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  for (const Attribute& attribute : reader.attributes())
    if (!is_one_of(attribute.first, own_attributes) && !is_one_of(attribute.first, results::own_attributes))
      list.push_back(attribute);
  return list;
}

}  // namespace

void write_sweep_file(const Record& record, const std::vector<SobolIndices>& indices, const std::filesystem::path& path,
                      bool force) {
  results::ResultsFile file(path, axes_of(record), variables_of(record), attributes_of(record), force,
                            labels_of(record));
  file.write("value", record.values);
  for (std::size_t figure = 0; figure < figure_count; ++figure) {
    const std::string name = figures()[figure].name;
    file.write(name, record.means[figure]);
    if (record.keeps_replicates) file.write(name + "_replicates", record.of_replicates[figure]);
  }
  if (has_indices(record)) write_indices(indices, file);
  file.finish();
}

Record read_sweep_file(const std::filesystem::path& path) {
  const results::ResultsReader reader(path);
  const Attributes attributes(reader, path);
  Record record;
  record.plan_sha256 = attributes.get<std::string>(hash_attribute);
  if (!reader.complete())
    throw InvalidInput({path.string()}, "the file is not complete", "run its shard again with --resume");
  record.provenance = provenance_in(reader);
  record.plan.kind = kind_named(attributes.get<std::string>(plan_attribute));
  record.plan.keys = std::get<std::vector<std::string>>(reader.axis("parameter").values);
  record.plan.units = lines_in(attributes.get<std::string>(units_attribute));
  record.plan.rows = attributes.number(rows_attribute);
  record.plan.samples = attributes.number(samples_attribute);
  if (const std::size_t replicates = attributes.number(replicates_attribute); replicates > 0)
    record.plan.replicates = static_cast<std::uint32_t>(replicates);
  record.resamples = attributes.number(resamples_attribute);
  record.seed = static_cast<std::uint32_t>(attributes.number(seed_attribute));
  if (const auto text = attributes.find<std::string>(shard_attribute))
    if (const auto shard = shard_in(*text)) record.shard = *shard;
  record.warnings_beforehand = lines_in(attributes.find<std::string>(beforehand_attribute).value_or(""));
  record.samples = std::get<std::vector<std::int64_t>>(reader.axis("sample").values);

  record.values = reader.array("value").values;
  record.keeps_replicates = std::any_of(reader.axes().begin(), reader.axes().end(),
                                        [](const results::Axis& axis) { return axis.name == results::replicate_axis; });
  for (std::size_t figure = 0; figure < figure_count; ++figure) {
    const std::string name = figures()[figure].name;
    record.means[figure] = reader.array(name).values;
    if (record.keeps_replicates) record.of_replicates[figure] = reader.array(name + "_replicates").values;
  }
  return record;
}

bool holds_results_of(const std::filesystem::path& path, const std::string& plan_sha256) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return false;
  try {
    const results::ResultsReader reader(path);
    return Attributes(reader, path).find<std::string>(hash_attribute) == plan_sha256;
  } catch (const InvalidInput&) {
    return false;  // not even one of ours
  }
}

}  // namespace tierwave::sweep
