// One [[shock]] as a scenario wrote it: the keys of keys.hpp as typed values. Names are not yet positions, and files not
// yet read.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "models/shocks/kinds.hpp"
#include "schema/given.hpp"

namespace tierwave::models::shocks {

using Names = schema::Given<std::vector<std::string>>;
using Text = schema::Given<std::string>;
using Number = schema::Given<double>;
using Whole = schema::Given<std::int64_t>;
using WholeNumbers = schema::Given<std::vector<std::int64_t>>;

// The keys of place_keys(): which firms, by place.
struct Place {
  Names countries, sectors;
  WholeNumbers tiers;
  Names size_classes;
  Text zones;  // "inside" or "outside"

  // Whether the firms are narrowed beyond their countries.
  bool narrows_firms() const { return sectors || tiers || size_classes || zones; }
};

struct Where {
  Place place;
  Names partners, products, final_uses;
  WholeNumbers firms;  // ids
  Text firm_table, firm_table_layout;

  bool has_inoue_todo_layout() const { return firm_table_layout && *firm_table_layout == "inoue-todo"; }
};

struct HowMuch {
  Number reduction, amount;
  Text reduction_by_sector;
  Number strength;

  bool has_reduction() const { return reduction || reduction_by_sector; }
};

struct When {
  schema::Given<Date> start, end;
  Whole duration_days, ramp_days;
  Text recovery;
  Whole recovery_days;
  schema::Given<schema::Steps> steps;
  Text daily_table, phase_table;  // files
  Text follows;
};

// Who rebuilds destroyed capital.
struct Rebuilding {
  Names sectors;
  schema::Given<std::vector<double>> shares;
};

struct Entry {
  Text label;
  Kind kind = Kind::labour_supply;
  schema::Mention kind_key;
  Location table;  // of the whole [[shock]]
  Where where;
  HowMuch how_much;
  When when;
  Rebuilding rebuilding;

  bool needs_closures() const { return kind == Kind::closure || (when.follows && *when.follows == "closures"); }
};

}  // namespace tierwave::models::shocks
