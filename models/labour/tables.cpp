#include "models/labour/tables.hpp"

#include <fmt/format.h>

#include <cmath>
#include <sstream>

#include "base/csv.hpp"
#include "models/steps.hpp"

namespace tierwave::models::labour {
namespace {

// The position of a name in a list, or a mistake and nothing.
std::optional<std::size_t> position_of(const std::string& name, const std::vector<std::string>& names, const char* what,
                                       const Location& where, Mistakes& mistakes) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  mistakes.add(unknown_name(where, what, name, names));
  return std::nullopt;
}

void check_contracts(const std::string& country, const Contracts& contracts_of, const Location& where,
                     Mistakes& mistakes) {
  constexpr double tolerance = 1e-6;
  double shares = 0, tilts = 0;
  for (std::size_t k = 0; k < contracts; ++k) {
    shares += contracts_of.shares[k];
    tilts += contracts_of.shares[k] * contracts_of.women_tilts[k];
  }
  if (!(std::abs(shares - 1) <= tolerance))
    mistakes.add(where, fmt::format("the shares of {} add up to {:.6g}, not to 1", country, shares),
                 "correct its rows: every worker stands in one class");
  else if (!(std::abs(tilts - 1) <= tolerance))
    mistakes.add(where, fmt::format("women's tilts of {} have the mean {:.6g}, not 1", country, tilts),
                 "correct its rows: share times women_tilt adds up to 1 over the classes");
}

double share_in(const CsvTable& table, std::size_t row, const std::string& column, Mistakes& mistakes) {
  return table.number(row, column, bounds::share, mistakes);
}

// The scheme of a row, checked as far as one row goes.
Scheme scheme_of(const CsvTable& table, std::size_t row, Mistakes& mistakes) {
  Scheme scheme;
  if (const auto reach =
          position_of(table.text(row, "reach"), {"none", "narrow", "wide"}, "reach", table.where(row), mistakes))
    scheme.reach = static_cast<Reach>(*reach);
  scheme.pay = table.number(row, "pay", bounds::pay, mistakes);
  std::istringstream covers(table.text(row, "covers"));
  for (std::string name; covers >> name;)
    if (const auto contract = position_of(name, names_of_contracts(), "contract class", table.where(row), mistakes))
      scheme.covers[*contract] = true;
  const bool covers_any = std::find(scheme.covers.begin(), scheme.covers.end(), true) != scheme.covers.end();
  if (scheme.reach == Reach::none && (scheme.pay > 0 || covers_any))
    mistakes.add(table.where(row), "reach is none, but pay or covers says something",
                 "leave covers empty and write pay 0, or another reach");
  if (scheme.reach != Reach::none && !covers_any)
    mistakes.add(table.where(row), "the scheme covers no class",
                 "name contract classes in covers, or write reach none");
  const bool always = scheme.reach == Reach::none && table.text(row, "from").empty();
  const auto from = always ? parse_date("0001-01-01") : date_in(table, row, "from", mistakes);
  if (from) scheme.from = *from;
  if (!table.text(row, "to").empty()) scheme.to = date_in(table, row, "to", mistakes);
  if (scheme.to && *scheme.to < scheme.from)
    mistakes.add(
        table.where(row),
        fmt::format("the scheme ends on {}, before it begins on {}", to_string(*scheme.to), to_string(scheme.from)),
        "write the later day as `to`");
  return scheme;
}

bool meet(const Scheme& a, const Scheme& b) {
  return (!a.to || b.from <= *a.to) && (!b.to || a.from <= *b.to);
}

}  // namespace

ContractTable read_contracts(const std::filesystem::path& path) {
  const CsvTable table(path, {"country", "contract", "share", "women_tilt"}, {"source"});
  Mistakes mistakes;
  ContractTable result{path.string(), {}};
  std::map<std::string, std::array<bool, contracts>> seen;
  std::map<std::string, Location> where;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string country = country_code(table, row, mistakes);
    const auto contract =
        position_of(table.text(row, "contract"), names_of_contracts(), "contract class", table.where(row), mistakes);
    const double share = share_in(table, row, "share", mistakes);
    const double tilt = table.number(row, "women_tilt", bounds::tilt, mistakes);
    if (!contract) continue;
    where.emplace(country, table.where(row));
    if (std::exchange(seen[country][*contract], true))
      mistakes.add(table.where(row), fmt::format("class {} of {} stands twice", table.text(row, "contract"), country),
                   "keep one of its rows");
    result.countries[country].shares[*contract] = share;
    result.countries[country].women_tilts[*contract] = tilt;
  }
  if (table.rows() == 0) mistakes.add({path.string()}, "the table has a header but no rows", "give it contracts");
  if (mistakes.empty())
    for (const auto& [country, contracts_of] : result.countries)
      check_contracts(country, contracts_of, where.at(country), mistakes);
  mistakes.throw_if_any();
  return result;
}

SchemeTable read_schemes(const std::filesystem::path& path) {
  const CsvTable table(path, {"country", "reach", "pay", "covers", "from", "to"}, {"name", "source"});
  Mistakes mistakes;
  SchemeTable result{.file = path.string(), .countries = {}, .complete = false};
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string country = country_code(table, row, mistakes);
    const std::size_t before = mistakes.size();
    const Scheme scheme = scheme_of(table, row, mistakes);
    if (mistakes.size() > before) continue;
    std::vector<Scheme>& schemes = result.countries[country];
    for (const Scheme& other : schemes)
      if (meet(other, scheme))
        mistakes.add(table.where(row), fmt::format("two schemes of {} are in force on one day", country),
                     "let the earlier one end before the later one begins");
    schemes.push_back(scheme);
  }
  if (table.rows() == 0) mistakes.add({path.string()}, "the table has a header but no rows", "give it schemes");
  mistakes.throw_if_any();
  return result;
}

std::vector<Rung> read_rungs(const std::filesystem::path& path) {
  std::vector<std::string> columns{"rung"};
  for (const std::string& name : names_of_contracts()) columns.push_back(name);
  const CsvTable table(path, columns, {"source"});
  std::vector<std::string> kinds;
  for (std::size_t kind = 0; kind < Rung::kinds; ++kind) kinds.emplace_back(name_of(static_cast<Rung::Kind>(kind)));
  Mistakes mistakes;
  std::vector<Rung> rungs;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    Rung rung;
    if (const auto kind = position_of(table.text(row, "rung"), kinds, "rung", table.where(row), mistakes))
      rung.kind = static_cast<Rung::Kind>(*kind);
    for (std::size_t k = 0; k < contracts; ++k) rung.limit[k] = share_in(table, row, columns[k + 1], mistakes);
    rungs.push_back(rung);
  }
  mistakes.throw_if_any();
  check({rungs}, {path.string()});
  return rungs;
}

}  // namespace tierwave::models::labour
