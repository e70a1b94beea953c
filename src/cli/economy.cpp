#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/files.hpp"
#include "cli/commands.hpp"
#include "economy/aggregate.hpp"
#include "economy/folder.hpp"
#include "economy/import.hpp"
#include "economy/inspect.hpp"
#include "economy/mapping.hpp"

namespace tierwave::cli {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const economy::Totals& totals) {
  return {{"code", totals.code},
          {"name", totals.name},
          {"output", totals.output},
          {"value_added", totals.value_added},
          {"final_demand", totals.final_demand},
          {"employment", totals.employment},
          {"women_share", totals.women_share()}};
}

Json to_json(const std::vector<economy::Totals>& list) {
  Json result = Json::array();
  for (const economy::Totals& totals : list) result.push_back(to_json(totals));
  return result;
}

Json to_json(const std::vector<economy::CellAmount>& list) {
  Json result = Json::array();
  for (const economy::CellAmount& item : list) result.push_back({{"cell", item.cell}, {"amount", item.amount}});
  return result;
}

Json to_json(const economy::ImportReport& report) {
  return {{"countries", report.countries},
          {"sectors", report.sectors},
          {"cells_without_output", report.cells_without_output},
          {"negative_final_demand_entries", report.negative_final_demand_entries},
          {"negative_final_demand", report.negative_final_demand},
          {"sellers_with_negative_final_demand", to_json(report.sellers_with_negative_final_demand)},
          {"cells_with_negative_value_added", to_json(report.cells_with_negative_value_added)},
          {"notes", report.notes}};
}

void print_inspection(const economy::Economy& economy, const Common& common) {
  const economy::Inspection inspection = economy::inspect(economy);
  if (!common.json) {
    fmt::print("{}", economy::describe(inspection));
    return;
  }
  const Json result = {{"name", inspection.name},
                       {"year", inspection.year},
                       {"currency", inspection.currency},
                       {"source", inspection.source},
                       {"world", to_json(inspection.world)},
                       {"countries", to_json(inspection.countries)},
                       {"sectors", to_json(inspection.sectors)},
                       {"flows", inspection.flows},
                       {"warnings", inspection.warnings}};
  fmt::print("{}\n", result.dump(2));
}

}  // namespace

void economy_import(const EconomyImport& command, const Common& common) {
  refuse_existing(command.output, command.force);
  economy::ImportRequest request;
  request.table = command.table;
  if (command.labour) request.labour = *command.labour;
  if (command.sectors) request.sectors = *command.sectors;
  request.name = command.name;
  request.year = command.year;
  request.currency = command.currency;
  request.source = command.source;
  request.labour_source = command.labour_source;
  const economy::Imported imported = economy::import_table(request);
  economy::write_folder(imported.economy, command.output, command.force);
  if (common.json)
    fmt::print("{}\n", to_json(imported.report).dump(2));
  else
    fmt::print("{}", economy::describe(imported.report));
}

void economy_aggregate(const EconomyAggregate& command, const Common& common) {
  refuse_existing(command.output, command.force);
  economy::Economy aggregated =
      economy::aggregate(economy::read_folder(command.economy), economy::read_mapping(command.mapping));
  if (!command.name.empty()) aggregated.name = command.name;
  economy::write_folder(aggregated, command.output, command.force);
  print_inspection(aggregated, common);
}

void economy_inspect(const std::string& folder, const Common& common) {
  print_inspection(economy::read_folder(folder), common);
}

}  // namespace tierwave::cli
