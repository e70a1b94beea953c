#include "resolve/parts.hpp"

#include <algorithm>
#include <utility>

#include "language/stocks_keys.hpp"
#include "resolve/labour_market.hpp"
#include "resolve/measures.hpp"
#include "resolve/mechanisms.hpp"
#include "resolve/output_choice.hpp"
#include "resolve/shocks.hpp"
#include "resolve/stocks.hpp"
#include "resolve/transport.hpp"

namespace tierwave::resolve {
namespace {

void make_shocks(Study& study, std::uint32_t, Said& said) {
  engine::Setup<>& setup = study.setup;
  setup.shocks = resolve_shocks(study.scenario, *setup.network, *setup.groups, study.calendar, said);
}

void make_labour(Study& study, std::uint32_t, Said& said) {
  study.setup.labour =
      labour_market(study.scenario, *study.setup.network, study.calendar, study.population.women_share, said.notes);
}

void make_transport(Study& study, std::uint32_t, Said& said) {
  study.setup.transport = corridors_of(study.scenario, *study.setup.network, study.calendar, said.notes);
}

void make_mechanisms(Study& study, std::uint32_t, Said& said) {
  study.setup.mechanisms = mechanisms_of(study.scenario, *study.setup.network, said.notes);
}

void make_measures(Study& study, std::uint32_t, Said& said) {
  study.setup.measures = resolve_measures(study, said);
}

void make_stocks(Study& study, std::uint32_t, Said&) {
  const bool by_supplier = language::stocks(study.scenario).by_supplier;
  study.setup.stock_by = by_supplier ? engine::StockBy::supplier : engine::StockBy::product;
  study.setup.target_stock_days = target_stock_days(study.scenario, *study.setup.network);
}

void draw_stocks(Study& study, std::uint32_t replicate, Said&) {
  study.setup.firm_stock_days = drawn_stock_days(study.scenario, *study.setup.network, replicate);
}

void make_output(Study& study, std::uint32_t, Said&) {
  study.output = output_choice(study.scenario, *study.setup.network, study.calendar);
}

// The tables of all kinds of mechanism, and those that their choice is held against.
std::vector<std::string_view> tables_of_mechanisms() {
  std::vector<std::string_view> tables{"labour", "shock"};
  const models::Mechanisms any;
  models::for_each_kind(any, [&](const char* table, auto, auto, const auto&) { tables.emplace_back(table); });
  return tables;
}

}  // namespace

const std::vector<Part>& parts() {
  static const std::vector<Part> list{
      {"shocks", {"shock", "overlap", "capital", "closures", "transport"}, false, files_of_shocks, make_shocks},
      {"labour", {"labour"}, false, files_of_labour, make_labour},
      {"transport", {"transport", "closures"}, false, files_of_transport, make_transport},
      {"mechanisms", tables_of_mechanisms(), false, nullptr, make_mechanisms},
      {"measures", {"measure", "labour"}, false, files_of_measures, make_measures},
      {"stocks", {"stocks"}, false, files_of_stocks, make_stocks},
      {"stocks of firms", {"stocks"}, true, nullptr, draw_stocks},
      {"output", {"output", "output.firms"}, false, nullptr, make_output},
  };
  return list;
}

bool is_drawn(const Part& part, const std::vector<Draw>& draws) {
  return part.drawn_by_replicate || std::any_of(draws.begin(), draws.end(), [&](const Draw& draw) {
           return std::find(part.tables.begin(), part.tables.end(), draw.table) != part.tables.end();
         });
}

}  // namespace tierwave::resolve
