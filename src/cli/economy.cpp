#include <fmt/format.h>

#include "base/files.hpp"
#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "cli/standard_output.hpp"
#include "economy/aggregate.hpp"
#include "economy/folder.hpp"
#include "economy/import.hpp"
#include "economy/inspect.hpp"
#include "economy/mapping.hpp"
#include "economy_update/margins.hpp"
#include "economy_update/update.hpp"

namespace tierwave::cli {
namespace {

void print_inspection(const economy::Economy& economy, const Common& common) {
  const economy::Inspection inspection = economy::inspect(economy);
  if (!common.json) {
    print_result("{}", economy::describe(inspection));
    return;
  }
  print_result("{}\n", json_text(inspection));
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
    print_result("{}\n", json_text(imported.report));
  else
    print_result("{}", economy::describe(imported.report));
}

void economy_aggregate(const EconomyAggregate& command, const Common& common) {
  refuse_existing(command.output, command.force);
  economy::Economy aggregated =
      economy::aggregate(economy::read_folder(command.economy), economy::read_mapping(command.mapping));
  if (!command.name.empty()) aggregated.name = command.name;
  economy::write_folder(aggregated, command.output, command.force);
  print_inspection(aggregated, common);
}

void economy_update(const EconomyUpdate& command, const Common& common) {
  refuse_existing(command.output, command.force);
  const economy::Economy before = economy::read_folder(command.economy);
  const economy::Updated updated = economy::update(before, economy::read_margins(command.margins, before),
                                                   {.name = command.name,
                                                    .year = command.year,
                                                    .source = command.source,
                                                    .employment_year = command.employment_year,
                                                    .labour_source = command.labour_source,
                                                    .seed_sales = command.seed_sales,
                                                    .digits = command.digits});
  economy::write_folder(updated.economy, command.output, command.force);
  if (common.json)
    print_result("{}\n", json_text(updated.report));
  else
    print_result("{}", economy::describe(updated.report));
}

void economy_inspect(const std::string& folder, const Common& common) {
  print_inspection(economy::read_folder(folder), common);
}

}  // namespace tierwave::cli
