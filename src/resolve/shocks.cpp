#include "resolve/shocks.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <unordered_set>

#include "language/root_keys.hpp"
#include "models/capital/keys.hpp"
#include "models/closures/keys.hpp"
#include "models/shocks/keys.hpp"
#include "models/transport/keys.hpp"
#include "resolve/capital.hpp"
#include "resolve/firm_table.hpp"
#include "resolve/idle_shocks.hpp"
#include "resolve/inoue_todo_tables.hpp"
#include "resolve/paths.hpp"
#include "resolve/selection.hpp"
#include "resolve/shock_keys.hpp"

namespace tierwave::resolve {
namespace {

using models::shocks::Entry;
using models::shocks::Kind;
using models::shocks::Part;
using models::shocks::Selection;
using models::shocks::Shock;
using schema::Values;

// The countries whose closures some shock follows. A name that is unknown selects none here, and is refused with its shock.
std::vector<bool> countries_that_close(const std::vector<Entry>& shocks, const network::Network& network) {
  std::vector<bool> wanted(network.countries.size());
  for (const Entry& shock : shocks) {
    if (!shock.needs_closures()) continue;
    const models::shocks::Names& countries = shock.where.place.countries;
    const std::vector<std::string> named = countries.or_else({});
    for (std::size_t country = 0; country < wanted.size(); ++country)
      if (!countries || std::find(named.begin(), named.end(), network.countries[country].code) != named.end())
        wanted[country] = true;
  }
  return wanted;
}

// The days on which some shock follows closures.
std::vector<bool> days_that_close(const std::vector<Entry>& shocks, const Calendar& calendar) {
  std::vector<bool> wanted(static_cast<std::size_t>(calendar.days()));
  for (const Entry& shock : shocks) {
    if (!shock.needs_closures()) continue;
    Mistakes told_elsewhere;
    const std::vector<double> window = window_of(shock, calendar, told_elsewhere);
    for (std::size_t day = 0; day < wanted.size(); ++day) wanted[day] = wanted[day] || window[day] > 0;
  }
  return wanted;
}

// A course by country, on the days of a window.
std::vector<std::vector<double>> times(std::vector<std::vector<double>> course, const std::vector<double>& window) {
  for (std::vector<double>& of_country : course)
    for (std::size_t day = 0; day < of_country.size(); ++day) of_country[day] *= window[day];
  return course;
}

// By country and day; all zero where no shock needs closures, and where mistakes keep them from being read.
models::ClosureIntensity read_closures(const Values& table, const std::vector<Entry>& shocks,
                                       const network::Network& network, const Calendar& calendar, Mistakes& mistakes) {
  models::ClosureIntensity closures(network.countries.size(), static_cast<std::size_t>(calendar.days()));
  const bool closes =
      std::any_of(shocks.begin(), shocks.end(), [](const Entry& shock) { return shock.kind == Kind::closure; });
  if (models::closure_parameters(table).sickness > 0 && !closes)
    mistakes.add(table.where("sickness"), "sickness is given, but no shock is of kind \"closure\"",
                 "add such a shock: sickness is part of what closures leave of labour supply");
  const auto first =
      std::find_if(shocks.begin(), shocks.end(), [](const Entry& shock) { return shock.needs_closures(); });
  if (first == shocks.end()) return closures;
  const std::size_t mistakes_before = mistakes.size();
  const models::ClosureFiles files = models::closure_files(table);
  for (const auto* file : {&files.table, &files.countries})
    if (!*file)
      mistakes.add(first->table,
                   fmt::format("shock '{}' needs closures, but [closures] has no '{}'", *first->label, file->key),
                   "name the file in [closures]");
  if (mistakes.size() > mistakes_before) return closures;
  mistakes.collect([&] {
    closures = models::closure_intensity(network.countries, calendar, models::read_closures(*files.table),
                                         models::read_countries(*files.countries), models::closure_parameters(table),
                                         {countries_that_close(shocks, network), days_that_close(shocks, calendar)});
  });
  return closures;
}

// A share that every sector must have; a mistake for each that lacks it.
std::vector<double> attribute(const network::Network& network, std::optional<double> economy::Sector::*member,
                              const char* name, const Entry& shock, Mistakes& mistakes) {
  std::vector<double> values;
  for (const economy::Sector& sector : network.sectors) {
    if (!(sector.*member))
      mistakes.add(shock.table,
                   fmt::format("shock '{}' needs {}, which the economy does not give for sector '{}'", *shock.label,
                               name, sector.code),
                   "add it to the economy's sectors.csv");
    values.push_back((sector.*member).value_or(0));
  }
  return values;
}

// The part of each sector that closures strike for as long as they hold; the rest learns to live with them.
std::vector<double> lasting_shares(const network::Network& network) {
  std::vector<double> shares;
  for (const economy::Sector& sector : network.sectors) shares.push_back(models::lasting_share(sector));
  return shares;
}

// The parts of a closure: exposed closed - exposed remote_share remote, worn or lasting by sector; and who is ill.
std::vector<Part> closure_parts(const Entry& shock, const network::Network& network, const Calendar& calendar,
                                const models::ClosureIntensity& closures, Mistakes& mistakes) {
  const auto essential = attribute(network, &economy::Sector::essential_share, "essential_share", shock, mistakes);
  const auto remote = attribute(network, &economy::Sector::remote_share, "remote_share", shock, mistakes);
  const std::vector<double> lasting = lasting_shares(network);
  const std::vector<double> window = window_of(shock, calendar, mistakes);
  std::vector<Part> parts;
  const auto add = [&](const models::Reach& reach, const auto& share_of) {
    Part closed{{}, {times(reach.closed, window)}};
    Part from_home{{}, {times(reach.remote, window)}};
    for (std::size_t sector = 0; sector < essential.size(); ++sector) {
      const double exposed = models::exposed_share(essential[sector], closures.essential_struck);
      closed.magnitude.push_back(share_of(sector) * exposed);
      from_home.magnitude.push_back(-share_of(sector) * exposed * remote[sector]);
    }
    parts.push_back(std::move(closed));
    parts.push_back(std::move(from_home));
  };
  add(closures.worn_of_well, [&](std::size_t sector) { return 1 - lasting[sector]; });
  if (std::any_of(lasting.begin(), lasting.end(), [](double share) { return share > 0; }))
    add(closures.lasting_of_well, [&](std::size_t sector) { return lasting[sector]; });
  parts.push_back({std::vector<double>(essential.size(), 1.0), {times(closures.ill, window)}});
  return parts;
}

// What follows closures: worn, and lasting where a sector sells on site.
std::vector<Part> parts_that_follow(const std::vector<double>& magnitude, const Path& path,
                                    const network::Network& network) {
  const std::vector<double> lasting = lasting_shares(network);
  std::vector<Part> parts{{magnitude, path.intensity}, {magnitude, path.lasting}};
  for (std::size_t sector = 0; sector < magnitude.size(); ++sector) {
    parts[0].magnitude[sector] *= 1 - lasting[sector];
    parts[1].magnitude[sector] *= lasting[sector];
  }
  return parts;
}

// What `reduction_by_sector` names.
std::vector<double> by_sector(const Entry& shock, const network::Network& network, Mistakes& mistakes) {
  const std::string& name = *shock.how_much.reduction_by_sector;
  if (name == "on_site_consumption")
    return attribute(network, &economy::Sector::on_site_consumption, "on_site_consumption", shock, mistakes);
  if (name == "household_demand_reduction")
    return attribute(network, &economy::Sector::household_demand_reduction, "household_demand_reduction", shock,
                     mistakes);
  std::vector<double> closable =
      attribute(network, &economy::Sector::essential_share, "essential_share", shock, mistakes);
  const auto remote = attribute(network, &economy::Sector::remote_share, "remote_share", shock, mistakes);
  for (std::size_t sector = 0; sector < closable.size(); ++sector)
    closable[sector] = (1 - closable[sector]) * (1 - remote[sector]);
  return closable;
}

std::vector<double> magnitude(const Entry& shock, const network::Network& network, bool path_is_reduction,
                              Mistakes& mistakes) {
  if (shock.how_much.reduction_by_sector) {
    std::vector<double> values = by_sector(shock, network, mistakes);
    if (shock.how_much.strength)
      for (double& value : values) value *= *shock.how_much.strength;
    return values;
  }
  if (shock.how_much.strength.written)
    mistakes.add(shock.how_much.strength.where, "strength is given, but no reduction_by_sector",
                 "write the reduction itself");
  const double everywhere = path_is_reduction ? 1.0 : shock.how_much.reduction ? *shock.how_much.reduction : 0.0;
  return std::vector<double>(network.sectors.size(), everywhere);
}

// The first and last day on which the shock changes something that it selects.
void find_days_in_force(Shock& shock, int days) {
  const std::vector<bool>& sectors =
      row_of(shock.kind).flow == models::shocks::Flow::imports ? shock.selection.products : shock.selection.sectors;
  const auto strikes = [&](std::size_t day) {
    for (std::size_t country = 0; country < shock.selection.countries.size(); ++country)
      for (std::size_t sector = 0; sector < sectors.size(); ++sector)
        if (shock.selection.countries[country] && sectors[sector] && shock.reduction(country, sector, day) != 0)
          return true;
    return false;
  };
  shock.first_day = days;
  for (int day = 0; day < days; ++day)
    if (strikes(static_cast<std::size_t>(day))) {
      shock.first_day = std::min(shock.first_day, day);
      shock.last_day = day;
    }
}

// The steps of a table of firms; a firm may stand in one table only. Returns a warning, or nothing.
std::string add_firm_demand(const Entry& shock, const FirmIds& ids, const network::Network& network,
                            const Calendar& calendar, std::vector<models::shocks::DemandStep>& all,
                            Mistakes& mistakes) {
  const std::size_t mistakes_before = mistakes.size();
  std::vector<models::shocks::DemandStep> steps;
  mistakes.collect([&] {
    steps = shock.where.has_inoue_todo_layout() ? read_inoue_todo_sales(*shock.where.firm_table, ids, network, calendar)
                                                : read_firm_demand(*shock.where.firm_table, ids, calendar);
  });
  std::unordered_set<std::uint32_t> taken;
  for (const models::shocks::DemandStep& step : all) taken.insert(step.firm);
  if (std::any_of(steps.begin(), steps.end(), [&](const auto& step) { return taken.contains(step.firm); }))
    mistakes.add(shock.where.firm_table.where, "a firm of this table stands in the table of another shock",
                 "join the tables");
  all.insert(all.end(), steps.begin(), steps.end());
  if (mistakes.size() > mistakes_before) return "";
  if (!shock.where.has_inoue_todo_layout())  // its files give sales, which may be the none that a firm has
    refuse_firms_without_final_sales(*shock.label, shock.where.firm_table.where, steps, network, mistakes);
  return no_strength(*shock.label, steps, calendar.days());
}

// A table of firms multiplies what other shocks leave of final demand: where they meet, [overlap] must say so.
void refuse_other_final_demand(const scenario::Scenario& scenario, const network::Network& network,
                               const std::vector<models::shocks::DemandStep>& firm_demand,
                               const std::vector<Shock>& shocks) {
  const auto rules = models::shocks::overlap_rules(scenario.tables.at("overlap"));
  if (rules[static_cast<std::size_t>(Kind::final_demand)] == models::shocks::Overlap::product) return;
  std::vector<bool> sectors(network.sectors.size());
  for (const models::shocks::DemandStep& step : firm_demand) sectors[network.sector_of_firm(step.firm)] = true;
  for (const Shock& shock : shocks)
    for (std::size_t sector = 0; sector < sectors.size(); ++sector)
      if (shock.kind == Kind::final_demand && sectors[sector] && shock.selection.sectors[sector])
        throw InvalidInput(
            shock.where,
            fmt::format("shock '{}' changes final demand for '{}', and so does a firm_table for firms of "
                        "that sector; a table multiplies what others leave",
                        shock.label, network.sectors[sector].code),
            "write final_demand = \"product\" in [overlap], or select other sectors");
}

// Corridors have no firms, and there are none without transport.
void check_corridors(const scenario::Scenario& scenario, const Entry& shock, const Selection& selection,
                     Mistakes& mistakes) {
  if (!models::transport::sources(scenario.tables.at("transport")).distances)
    mistakes.add(shock.table,
                 fmt::format("shock '{}' changes corridors, but [transport] has no 'distances'", *shock.label),
                 "name the table of distances, such as models/transport/distances.csv");
  bool any = false;  // pair of two countries
  for (std::size_t from = 0; from < selection.countries.size(); ++from)
    for (std::size_t to = 0; to < selection.partners.size(); ++to)
      any = any || (from != to && selection.countries[from] && selection.partners[to]);
  if (!any)
    mistakes.add(shock.table, fmt::format("shock '{}' selects no corridor", *shock.label),
                 "name countries and partners that differ: a corridor lies between two countries");
}

}  // namespace

models::shocks::Plan resolve_shocks(const scenario::Scenario& scenario, const network::Network& network,
                                    const network::Groups& groups, const Calendar& calendar, Said& said) {
  Mistakes mistakes;
  const std::vector<Entry> entries = shock_entries(scenario);
  const models::ClosureIntensity closures =
      read_closures(scenario.tables.at("closures"), entries, network, calendar, mistakes);
  if (!closures.left_out.empty()) {
    std::vector<std::string> names;
    for (const models::LeftOut& left_out : closures.left_out) names.push_back(left_out.country);
    said.notes.push_back(
        fmt::format("closures: {} countries without closure or employment data are left out of their region's mean: {}",
                    names.size(), fmt::join(names, " ")));
  }
  std::vector<Shock> shocks;
  std::vector<models::capital::Destruction> destroyed;
  std::vector<models::shocks::DemandStep> firm_demand;
  const auto warn = [&](std::string warning) {
    if (!warning.empty()) said.warnings.push_back(std::move(warning));
  };
  const FirmIds ids(network);
  const CapitalSituation situation{
      network, groups, calendar, ids,
      capital_of_firms(network, models::capital::to_value_added(scenario.tables.at("capital")))};
  for (const Entry& entry : entries) {
    if (entry.kind == Kind::capital) {
      const std::size_t mistakes_before = mistakes.size();
      std::vector<models::capital::Destruction> events = destructions(entry, situation, said.warnings, mistakes);
      if (mistakes.size() == mistakes_before) warn(no_strength(*entry.label, events, calendar.days()));
      for (auto& event : events) destroyed.push_back(std::move(event));
      continue;
    }
    if (entry.where.firm_table) {
      warn(add_firm_demand(entry, ids, network, calendar, firm_demand, mistakes));
      continue;
    }
    const std::size_t mistakes_before = mistakes.size();
    Shock shock;
    shock.label = *entry.label;
    shock.where = entry.table;
    shock.kind = row_of(entry.kind).falls_as;
    shock.selection = select(entry, network, groups, mistakes);
    if (!row_of(entry.kind).firms) check_corridors(scenario, entry, shock.selection, mistakes);
    if (entry.kind == Kind::closure) {
      shock.parts = closure_parts(entry, network, calendar, closures, mistakes);
    } else {
      const models::ClosureIntensity* followed = entry.needs_closures() ? &closures : nullptr;
      shock.follows_closures = followed != nullptr;
      Path path = time_path(entry, network, shock.selection, calendar, followed, mistakes);
      const std::vector<double> falls = magnitude(entry, network, path.is_reduction, mistakes);
      if (followed && row_of(entry.kind).by_sector)
        shock.parts = parts_that_follow(falls, path, network);
      else
        shock.parts = {{falls, std::move(path.intensity)}};
    }
    find_days_in_force(shock, calendar.days());
    if (mistakes.size() == mistakes_before) {
      warn(no_strength(shock));
      refuse_without_flow(shock, network, mistakes);
    }
    shocks.push_back(std::move(shock));
  }
  mistakes.throw_if_any();
  refuse_other_final_demand(scenario, network, firm_demand, shocks);
  models::shocks::Plan plan(network, groups, std::move(shocks),
                            models::shocks::overlap_rules(scenario.tables.at("overlap")), calendar.days());
  models::capital::Destructions by_firm = models::capital::by_firm(std::move(destroyed));
  warn(more_than_all(by_firm, network));
  plan.add(std::move(by_firm));
  plan.add(models::shocks::FirmDemand(std::move(firm_demand)));
  const models::ClosureParameters parameters = models::closure_parameters(scenario.tables.at("closures"));
  const bool closes =
      std::any_of(entries.begin(), entries.end(), [](const Entry& entry) { return entry.kind == Kind::closure; });
  if (closes && parameters.firms_differ)
    // Who stands on a line does not hang on whom measures name.
    plan.add(models::shocks::FirmSpread(network, network::make_groups(network), parameters.firm_spread,
                                        {static_cast<std::uint32_t>(scenario.root.integer("seed")), 0},
                                        groups.of_firm));
  return plan;
}

std::vector<std::string> files_of_shocks(const scenario::Scenario& scenario) {
  std::vector<std::string> files;
  const models::ClosureFiles closures = models::closure_files(scenario.tables.at("closures"));
  for (const Entry& shock : shock_entries(scenario)) {
    for (const models::shocks::Text* table : {&shock.when.daily_table, &shock.when.phase_table})
      if (*table) files.push_back(**table);
    const bool daily_files = shock.kind == Kind::final_demand && shock.where.has_inoue_todo_layout();
    if (shock.where.firm_table && daily_files)
      for (const auto& [day, file] : daily_sales_files(*shock.where.firm_table, language::root(scenario).days))
        files.push_back(file.string());
    else if (shock.where.firm_table)
      files.push_back(*shock.where.firm_table);
    if (shock.needs_closures() && std::find(files.begin(), files.end(), *closures.table) == files.end()) {
      files.push_back(*closures.table);
      files.push_back(*closures.countries);
    }
  }
  return files;
}

}  // namespace tierwave::resolve
