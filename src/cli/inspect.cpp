#include "results/inspect.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "results/read.hpp"

namespace tierwave::cli {
namespace {

nlohmann::ordered_json description(const results::ResultsReader& reader) {
  nlohmann::ordered_json attributes;
  for (const auto& [name, value] : reader.attributes()) std::visit([&](const auto& v) { attributes[name] = v; }, value);
  nlohmann::ordered_json axes;
  for (const results::Axis& axis : reader.axes())
    std::visit([&](const auto& values) { axes[axis.name] = values; }, axis.values);
  auto variables = nlohmann::ordered_json::array();
  for (const results::Variable& variable : reader.variables())
    variables.push_back({{"name", variable.name},
                         {"axes", variable.axes},
                         {"units", variable.units},
                         {"description", variable.description}});
  return {{"attributes", attributes}, {"axes", axes}, {"variables", variables}};
}

}  // namespace

void inspect(const std::string& results_file, const Common& common) {
  if (common.json)
    fmt::print("{}\n", description(results::ResultsReader(results_file)).dump(2));
  else
    fmt::print("{}", results::inspect(results_file));
}

}  // namespace tierwave::cli
