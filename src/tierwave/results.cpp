#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/errors.hpp"
#include "results/read.hpp"
#include "tierwave/access.hpp"

namespace tierwave {
namespace {

// Labels of whole days count from the day that the units name.
std::vector<std::string> labels_of(const results::Axis& axis) {
  if (const auto* texts = std::get_if<std::vector<std::string>>(&axis.values)) return *texts;
  std::vector<std::string> labels;
  const std::string since = "days since ";
  const auto first = axis.units.starts_with(since) ? parse_date(axis.units.substr(since.size())) : std::nullopt;
  if (const auto* whole = std::get_if<std::vector<std::int64_t>>(&axis.values))
    for (const std::int64_t number : *whole)
      labels.push_back(first ? to_string(*first + std::chrono::days(number)) : fmt::format("{}", number));
  if (const auto* numbers = std::get_if<std::vector<double>>(&axis.values))
    for (const double number : *numbers) labels.push_back(fmt::format("{}", number));
  return labels;
}

std::vector<double> numbers_of(const results::Axis& axis) {
  if (const auto* whole = std::get_if<std::vector<std::int64_t>>(&axis.values)) return {whole->begin(), whole->end()};
  if (const auto* numbers = std::get_if<std::vector<double>>(&axis.values)) return *numbers;
  return {};
}

Results::Variable described(const results::ResultsReader& reader, const results::Variable& variable) {
  Results::Variable described{variable.name,  variable.axes,      {},
                              variable.units, variable.long_name, variable.description};
  for (const std::string& axis : variable.axes) described.shape.push_back(reader.axis(axis).size());
  return described;
}

}  // namespace

struct Results::Implementation {
  explicit Implementation(const std::filesystem::path& path) : file(path.string()), reader(path) {
    for (const results::Variable& variable : reader.variables()) variables.push_back(described(reader, variable));
  }
  std::string file;
  results::ResultsReader reader;
  std::vector<Variable> variables;
};

Results::Results(const std::filesystem::path& file)
    : implementation_(guarded([&] { return std::make_unique<Implementation>(file); })) {}
Results::~Results() = default;
Results::Results(Results&&) noexcept = default;
Results& Results::operator=(Results&&) noexcept = default;

bool Results::complete() const {
  return implementation_->reader.complete();
}
std::size_t Results::days_written() const {
  return implementation_->reader.days_written();
}
const std::vector<Results::Variable>& Results::variables() const {
  return implementation_->variables;
}

Results::Array Results::read(const std::string& name) const {
  return guarded([&] {
    const results::ResultsReader& reader = implementation_->reader;
    results::Array inner = reader.array(name);
    Array array{described(reader, inner.description), {}, std::move(inner.values)};
    for (const std::string& dimension : array.variable.dimensions) {
      const results::Axis& axis = reader.axis(dimension);
      array.axes.push_back({axis.name, axis.units, labels_of(axis), numbers_of(axis)});
    }
    return array;
  });
}

std::string Results::attribute(const std::string& name) const {
  return guarded([&]() -> std::string {
    std::vector<std::string> known;
    for (const auto& [key, value] : implementation_->reader.attributes()) {
      if (key == name) {
        if (const auto* text = std::get_if<std::string>(&value)) return *text;
        if (const auto* whole = std::get_if<std::int64_t>(&value)) return fmt::format("{}", *whole);
        return fmt::format("{}", std::get<double>(value));
      }
      known.push_back(key);
    }
    throw InvalidInput(unknown_name({implementation_->file}, "attribute", name, known));
  });
}

}  // namespace tierwave
