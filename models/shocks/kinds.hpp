// The kinds of shock, one row each. The keys of [[shock]] and [overlap], their texts, and what resolving and the plan
// ask of a kind follow from the rows. README.md says how to add one.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "models/kind_rows.hpp"
#include "models/terms/terms.hpp"

namespace tierwave::models::shocks {

using terms::Terms;

// In the order of `every_kind`.
enum class Kind : std::uint8_t {
  closure,
  labour_supply,
  working_time,
  capacity,
  capital,
  final_demand,
  export_restriction,
  import_restriction,
  corridor_capacity,
};

// What a kind acts on at the baseline. A shock that finds none of it can change nothing.
enum class Flow : std::uint8_t { output, final_sales, exports, imports, shipments };

struct KindRow {
  Kind kind;
  std::string_view name;  // that a scenario writes
  std::string_view text;  // what falls; kinds next to each other with one text share it on the page
  // The kind whose term it writes and whose rule of [overlap] it follows: itself, as a rule.
  Kind falls_as;
  Flow flow;
  bool buyers = false;      // `countries` are those of the final users; else of the firms
  bool own_path = false;    // says how much and when by keys of its own: reduction, start, end, steps ...
  bool window = false;      // says from when to when by keys of its own: start, end, duration_days
  bool by_sector = false;   // may take the fall from sectors: reduction_by_sector, strength, phase_table
  bool across = false;      // has `partners` on the other side of a border
  bool by_firm = false;     // may name its firms in a table: firm_table
  bool firms = true;        // selects firms by sectors, tiers, size_classes, zones
  bool may_rise = false;    // a reduction below 0 has a meaning
  bool has_memory = false;  // leaves state of the engine instead of a term
  // Its term, a share by group of firms; null where plan_terms.cpp has a function of its own for it.
  std::vector<double> Terms::*term = nullptr;
};

inline constexpr std::array every_kind{
    KindRow{.kind = Kind::closure,
            .name = "closure",
            .text = "labour supply, by [closures].",
            .falls_as = Kind::labour_supply,
            .flow = Flow::output,
            .window = true},
    KindRow{.kind = Kind::labour_supply,
            .name = "labour_supply",
            .text = "the share of the workforce that may work.",
            .falls_as = Kind::labour_supply,
            .flow = Flow::output,
            .own_path = true,
            .by_sector = true,
            .term = &Terms::labour_supply},
    KindRow{.kind = Kind::working_time,
            .name = "working_time",
            .text = "the hours that those who work can work, as in a heat wave; their jobs stay.",
            .falls_as = Kind::working_time,
            .flow = Flow::output,
            .own_path = true,
            .by_sector = true,
            .term = &Terms::working_time},
    KindRow{.kind = Kind::capacity,
            .name = "capacity",
            .text = "what a firm can make.",
            .falls_as = Kind::capacity,
            .flow = Flow::output,
            .own_path = true,
            .by_sector = true,
            .term = &Terms::capacity},
    KindRow{.kind = Kind::capital,
            .name = "capital",
            .text = "productive capital, destroyed at once and returning in a way of its own.",
            .falls_as = Kind::capital,
            .flow = Flow::output,
            .by_firm = true,
            .has_memory = true},
    KindRow{.kind = Kind::final_demand,
            .name = "final_demand",
            .text = "what consumers and other final users buy.",
            .falls_as = Kind::final_demand,
            .flow = Flow::final_sales,
            .buyers = true,
            .own_path = true,
            .by_sector = true,
            .by_firm = true,
            .may_rise = true},
    KindRow{.kind = Kind::export_restriction,
            .name = "export_restriction",
            .text = "what may cross borders, as a quota of the baseline flow.",
            .falls_as = Kind::export_restriction,
            .flow = Flow::exports,
            .own_path = true,
            .by_sector = true,
            .across = true},
    KindRow{.kind = Kind::import_restriction,
            .name = "import_restriction",
            .text = "what may cross borders, as a quota of the baseline flow.",
            .falls_as = Kind::import_restriction,
            .flow = Flow::imports,
            .own_path = true,
            .across = true},
    KindRow{.kind = Kind::corridor_capacity,
            .name = "corridor_capacity",
            .text = "what fits on the way from `countries` to `partners`; only with [transport].",
            .falls_as = Kind::corridor_capacity,
            .flow = Flow::shipments,
            .own_path = true,
            .across = true,
            .firms = false},
};
inline constexpr std::size_t kinds = every_kind.size();
static_assert(in_order(every_kind), "every_kind has one row per kind, in the order of Kind");

constexpr const KindRow& row_of(Kind kind) {
  return every_kind[static_cast<std::size_t>(kind)];
}
constexpr std::string_view name_of(Kind kind) {
  return row_of(kind).name;
}
// Errors: as kind_named().
inline Kind kind_of(std::string_view name) {
  return kind_named(every_kind, name, "shock");
}

// Whether shocks of the kind combine by a rule of [overlap] of their own.
constexpr bool has_overlap_rule(const KindRow& row) {
  return row.falls_as == row.kind && !row.has_memory;
}

}  // namespace tierwave::models::shocks
