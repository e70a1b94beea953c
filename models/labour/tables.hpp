// The tables that the labour market is read from, by country: contracts, job-retention schemes, the ladder. Formats and
// sources: models/labour/README.md. Income support is read like closures (models/closures/tables.hpp).
//
// Errors of every reader: InputOutputError for a missing file; InvalidInput with all mistakes of the file.
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "models/labour/ladder.hpp"

namespace tierwave::models::labour {

// Who works under which contract in a country.
struct Contracts {
  ByContract shares{};       // of employment; add up to 1
  ByContract women_tilts{};  // women's share in the class over women's share in all employment; means 1
};

struct ContractTable {
  std::string file;
  std::map<std::string, Contracts> countries;  // by ISO-3 code
};

// Columns country, contract, share, women_tilt. A class left out has the share 0. Further mistakes: an unknown contract
// class, a class twice, shares that do not add up to 1 within 1e-6, tilts whose mean over the classes is not 1 within
// 1e-6.
ContractTable read_contracts(const std::filesystem::path& path);

enum class Reach : std::uint8_t { none, narrow, wide };

// A job-retention scheme, from its first day to its last; without a last day it stays in force.
struct Scheme {
  Reach reach = Reach::none;
  double pay = 0;  // share of the wage paid for hours not worked
  std::array<bool, contracts> covers{};
  Date from;
  std::optional<Date> to;
  bool in_force(Date date) const { return from <= date && (!to || date <= *to); }
};

struct SchemeTable {
  std::string file;
  std::map<std::string, std::vector<Scheme>> countries;  // by ISO-3 code; one scheme at a time
  bool complete = false;  // whether countries without a row have no scheme; else nothing is known of them
};

// Columns country, reach (none, narrow, wide), pay, covers (classes, separated by blanks), from (may be empty where
// reach is none), to (may be empty).
// Further mistakes: an unknown reach or class, pay above 1 (a benefit above the wage) or below 0, a last day before the
// first, two schemes of a country on one day.
SchemeTable read_schemes(const std::filesystem::path& path);

// Columns rung (a kind) and the limit of each contract class; rows in the order of the ladder. Further mistakes: an
// unknown kind, a limit outside 0 to 1, and those of check().
std::vector<Rung> read_rungs(const std::filesystem::path& path);

}  // namespace tierwave::models::labour
