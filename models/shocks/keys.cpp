#include "models/shocks/keys.hpp"

#include <algorithm>
#include <string>

#include "base/bounds.hpp"
#include "models/capital/recovery.hpp"

namespace tierwave::models::shocks {
namespace {

using schema::Key;
using schema::Type;

template <class Fits>
std::vector<std::string> kinds_that(Fits fits) {
  return names_that(every_kind, fits);
}

// "What falls. `closure`: labour supply, ..."; kinds next to each other with one text share it.
std::string what_falls() {
  std::string text = "What falls.";
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    const bool shares = kind + 1 < kinds && every_kind[kind + 1].text == every_kind[kind].text;
    text +=
        " `" + std::string(every_kind[kind].name) + "`" + (shares ? "," : ": " + std::string(every_kind[kind].text));
  }
  return text;
}

std::vector<schema::Exclusion> exclusions() {
  const std::vector<std::string> place{"countries", "sectors", "tiers", "size_classes", "zones"};
  std::vector<std::string> instead_of_table = place;
  for (const char* key : {"firms", "reduction", "amount"}) instead_of_table.emplace_back(key);
  return {
      {.keys = {"firm_table"}, .others = instead_of_table},
      {.keys = {"firm_table"},
       .others = {"final_uses", "reduction_by_sector", "strength", "start", "end", "duration_days", "ramp_days",
                  "recovery", "recovery_days", "steps", "daily_table", "phase_table", "follows"},
       .only_for = {std::string(name_of(Kind::final_demand))}},
      {.keys = {"firms"}, .others = place},
      {.keys = {"reduction"}, .others = {"amount", "reduction_by_sector"}},
      {.keys = {"end"}, .others = {"duration_days"}},
      {.keys = {"steps", "daily_table", "phase_table"},
       .others = {"start", "end", "duration_days", "ramp_days", "recovery", "recovery_days"}},
      // A daily table may be taken times a reduction, the other two say it all.
      {.keys = {"steps", "phase_table"}, .others = {"reduction", "reduction_by_sector", "daily_table"}},
      {.keys = {"steps"}, .others = {"phase_table"}},
  };
}

}  // namespace

std::vector<Key> place_keys(const std::string& countries, const std::string& sectors) {
  return {Key{.name = "countries", .type = Type::text_list, .names = "country", .text = countries},
          Key{.name = "sectors", .type = Type::text_list, .names = "sector", .text = sectors},
          Key{.name = "tiers",
              .type = Type::integer_list,
              .unit = "1",
              .minimum = 0,
              .maximum = 254,
              .text = "Tiers of the firms, 0 next to final use; all when left out."},
          Key{.name = "size_classes",
              .type = Type::text_list,
              .names = "size class",
              .text = "Size classes of the firms (1-9, 10-49, 50-249, 250+ persons); all when left out."},
          Key{.name = "zones",
              .type = Type::choice,
              .choices = {"inside", "outside"},
              .text = "Firms `inside` or `outside` of export processing zones; all when left out."}};
}

Place place_from(const schema::Values& values) {
  const schema::Reader read{values};
  return {.countries = read("countries"),
          .sectors = read("sectors"),
          .tiers = read("tiers"),
          .size_classes = read("size_classes"),
          .zones = read("zones")};
}

schema::Table shock_keys() {
  const auto across = kinds_that([](const KindRow& row) { return row.across; });
  const auto imports = kinds_that([](const KindRow& row) { return row.flow == Flow::imports; });
  const auto demand = kinds_that([](const KindRow& row) { return row.flow == Flow::final_sales; });
  const auto own_path = kinds_that([](const KindRow& row) { return row.own_path; });
  const auto falling = kinds_that([](const KindRow& row) { return row.own_path && !row.may_rise; });
  const auto rising = kinds_that([](const KindRow& row) { return row.own_path && row.may_rise; });
  const auto by_sector = kinds_that([](const KindRow& row) { return row.by_sector; });
  const auto with_firms = kinds_that([](const KindRow& row) { return row.firms; });
  const auto by_firm = kinds_that([](const KindRow& row) { return row.by_firm; });
  const std::vector<std::string> capital_only{std::string(name_of(Kind::capital))};
  const auto windows = kinds_that([](const KindRow& row) { return row.own_path || row.window; });
  std::vector<std::string> measured = own_path;
  measured.insert(measured.end(), capital_only.begin(), capital_only.end());
  std::vector<std::string> started = windows;
  started.insert(started.end(), capital_only.begin(), capital_only.end());
  schema::Table table{
      .name = "shock",
      .text = "One shock: what falls, where, by how much and when. Several may be listed.",
      .repeated = true,
      .chooser = "kind",
      .keys = {
          Key{.name = "label",
              .type = Type::text,
              .required = true,
              .text = "What to call it in messages and results."},
          Key{.name = "kind",
              .type = Type::choice,
              .required = true,
              .choices = kinds_that([](const KindRow&) { return true; }),
              .text = what_falls()},
          Key{.name = "final_uses",
              .type = Type::text_list,
              .names = "final use",
              .text = "households, government, investment, inventories; all when left out.",
              .only_for = demand},
          Key{.name = "partners",
              .type = Type::text_list,
              .names = "country",
              .text = "Countries on the other side of the border; all when left out.",
              .only_for = across},
          Key{.name = "products",
              .type = Type::text_list,
              .names = "sector",
              .text = "Sectors whose products are restricted; all when left out. Final users of the countries are "
                      "bound too, unless sectors, tiers, size_classes or zones name the buying firms.",
              .only_for = imports},
          Key{.name = "firms",
              .type = Type::integer_list,
              .unit = "1",
              .minimum = 0,
              .maximum = 4294967295.0,
              .text = "Ids of firms, instead of countries, sectors, tiers, size classes and zones.",
              .only_for = capital_only},
          Key{.name = "firm_table",
              .type = Type::path,
              .text = "Table of firms, instead of a selection. capital: columns `firm`, `reduction` and, if wanted, "
                      "`start` and `end` (the last day of full loss). final_demand: `firm`, `date`, `reduction`, from "
                      "that date on until the firm's next row.",
              .only_for = by_firm},
          Key{.name = "firm_table_layout",
              .type = Type::choice,
              .choices = {"csv", "inoue-todo"},
              .text =
                  "`csv`: with a header, the default. `inoue-todo`: that simulator's files, without header, columns "
                  "separated by spaces, days counted from 0. capital: firm delta, or firm delta first-day last-day. "
                  "final_demand: firm_table names what stands before the day in files BASE0.txt, BASE1.txt ... of "
                  "firm and final sales of that day.",
              .only_for = by_firm},
          // How much.
          Key{.name = "reduction",
              .type = Type::number,
              .unit = "1",
              .minimum = 0,
              .maximum = 1,
              .text = "The fall as a share of the baseline.",
              .only_for = falling},
          Key{.name = "reduction",
              .type = Type::number,
              .unit = "1",
              .minimum = bounds::least_reduction,
              .maximum = 1,
              .text = "The fall as a share of the baseline; negative for a rise.",
              .only_for = rising},
          Key{.name = "reduction",
              .type = Type::number,
              .unit = "1",
              .minimum = 0,
              .maximum = 1,
              .text = "The share of their capital that the selected firms lose.",
              .only_for = capital_only},
          Key{.name = "amount",
              .type = Type::number,
              .unit = "1e6 of the economy's currency",
              .minimum = 0,
              .maximum = bounds::most_money,
              .text = "Capital destroyed in all selected firms together, spread by the capital they have; instead of "
                      "`reduction`.",
              .only_for = capital_only},
          Key{.name = "reduction_by_sector",
              .type = Type::choice,
              .choices = {"household_demand_reduction", "on_site_consumption", "closable_share"},
              .text =
                  "Take the fall from this attribute of the economy's sectors. `closable_share` is the share of work "
                  "that is neither essential nor remote: (1 - essential share) (1 - remote share).",
              .only_for = by_sector},
          Key{.name = "strength",
              .type = Type::number,
              .unit = "1",
              .minimum = 0,
              .maximum = 1,
              .text = "Times what `reduction_by_sector` gives; 1 when left out.",
              .only_for = by_sector},
          // When.
          Key{.name = "start",
              .type = Type::date,
              .unit = "date",
              .text = "First day; the scenario's first when left out.",
              .only_for = started},
          Key{.name = "end",
              .type = Type::date,
              .unit = "date",
              .text = "Last day at full strength, in the run or after it; the scenario's last when left out.",
              .only_for = windows},
          Key{.name = "duration_days",
              .type = Type::integer,
              .unit = "days",
              .minimum = 1,
              .maximum = bounds::most_days,
              .text = "Days at full strength, the ramp included, instead of `end`.",
              .only_for = windows},
          Key{.name = "duration_days",
              .type = Type::integer,
              .unit = "days",
              .fallback = 1.0,
              .minimum = 1,
              .maximum = bounds::most_days,
              .text = "Days on which all of the capital stays lost, before recovery begins.",
              .source = "choice: all of it on the first day, and recovery from the next",
              .only_for = capital_only},
          Key{.name = "ramp_days",
              .type = Type::integer,
              .unit = "days",
              .minimum = 0,
              .maximum = bounds::most_days,
              .text = "Days over which the shock builds up from the start, in a straight line; at once when left out.",
              .only_for = own_path},
          Key{.name = "recovery",
              .type = Type::choice,
              .choices = {"none", "linear", "exponential"},
              .text = "How it ends after the last full day: at once, in a straight line, or by a factor 1/e every "
                      "`recovery_days`; at once when left out.",
              .only_for = own_path},
          Key{.name = "recovery",
              .type = Type::choice,
              .fallback = "none",
              .choices = capital::recovery_names(),
              .text = "How capital returns: `linear` (also `proportional`), `uniform`, `sudden`, `exponential`, "
                      "`convex`, `concave`, `neighbour-damped`, or by `rebuilding` demand; models/capital has the "
                      "equations.",
              .source = "choice: capital stays lost unless the scenario says how it returns",
              .only_for = capital_only},
          Key{.name = "recovery_days",
              .type = Type::integer,
              .unit = "days",
              .minimum = 1,
              .maximum = bounds::most_days,
              .text = "Days of the recovery.",
              .only_for = measured},
          Key{.name = "rebuilding_sectors",
              .type = Type::text_list,
              .names = "sector",
              .text = "Sectors that rebuild the capital under recovery \"rebuilding\".",
              .only_for = capital_only},
          Key{.name = "rebuilding_shares",
              .type = Type::number_list,
              .unit = "1",
              .minimum = 0,
              .maximum = 1,
              .text = "Their shares of the rebuilding demand, in the same order, summing to 1.",
              .only_for = capital_only},
          Key{.name = "steps",
              .type = Type::step_list,
              .unit = "1",
              .minimum = 0,
              .maximum = 1,
              .text = "[[date, reduction], ...]: the fall from each date on, instead of `reduction`.",
              .only_for = falling},
          Key{.name = "steps",
              .type = Type::step_list,
              .unit = "1",
              .minimum = bounds::least_reduction,
              .maximum = 1,
              .text = "[[date, reduction], ...]: the fall from each date on, instead of `reduction`.",
              .only_for = rising},
          Key{.name = "daily_table",
              .type = Type::path,
              .text = "CSV with a column `date` and one column per country: the fall by day and country, times "
                      "`reduction` if given.",
              .only_for = own_path},
          Key{.name = "phase_table",
              .type = Type::path,
              .text = "CSV with the columns `date` and `ramp_days` and one per sector: each row is a phase whose falls "
                      "hold from its date on, reached from the phase before in a straight line over its ramp days. "
                      "Instead of `reduction`.",
              .only_for = by_sector},
          Key{.name = "follows",
              .type = Type::choice,
              .choices = {"nothing", "closures"},
              .text = "`closures`: the fall is in force to the degree that workplaces of the country are closed. "
                      "Nothing when left out.",
              .only_for = own_path},
      }};
  table.excludes = exclusions();
  std::vector<Key> where = place_keys(
      "Codes of countries or regions; all when left out. For final_demand where the buyers are, else where the firms "
      "are.",
      "Codes of sectors; all when left out. For final_demand the products, else the firms' sectors.");
  for (Key& key : where)
    if (key.name != "countries") key.only_for = with_firms;
  const auto after_kind =
      std::find_if(table.keys.begin(), table.keys.end(), [](const Key& k) { return k.name == "kind"; });
  table.keys.insert(after_kind + 1, where.begin(), where.end());
  return table;
}

Entry entry_from(const schema::Values& shock) {
  const schema::Reader read{shock};
  const Text kind = read("kind");
  return {.label = read("label"),
          .kind = kind_of(*kind),
          .kind_key = kind,
          .table = shock.table_where,
          .where = {.place = place_from(shock),
                    .partners = read("partners"),
                    .products = read("products"),
                    .final_uses = read("final_uses"),
                    .firms = read("firms"),
                    .firm_table = read("firm_table"),
                    .firm_table_layout = read("firm_table_layout")},
          .how_much = {.reduction = read("reduction"),
                       .amount = read("amount"),
                       .reduction_by_sector = read("reduction_by_sector"),
                       .strength = read("strength")},
          .when = {.start = read("start"),
                   .end = read("end"),
                   .duration_days = read("duration_days"),
                   .ramp_days = read("ramp_days"),
                   .recovery = read("recovery"),
                   .recovery_days = read("recovery_days"),
                   .steps = read("steps"),
                   .daily_table = read("daily_table"),
                   .phase_table = read("phase_table"),
                   .follows = read("follows")},
          .rebuilding = {.sectors = read("rebuilding_sectors"), .shares = read("rebuilding_shares")}};
}

schema::Table overlap_keys() {
  schema::Table table;
  table.name = "overlap";
  table.text = "How shocks of one kind combine where they meet. Without a rule an overlap is an error.";
  for (const std::string& kind : kinds_that(has_overlap_rule))
    table.keys.push_back(Key{
        .name = kind,
        .type = Type::choice,
        .choices = {"max", "product", "sum"},
        .text =
            "`max`: the strongest counts. `product`: what is left multiplies. `sum`: falls add; above 1 is an error."});
  return table;
}

std::array<Overlap, kinds> overlap_rules(const schema::Values& overlap) {
  std::array<Overlap, kinds> rules{};
  for (const KindRow& row : every_kind) {
    if (!overlap.has(row.name)) continue;
    const std::string& rule = overlap.text(row.name);
    rules[static_cast<std::size_t>(row.kind)] = rule == "max"       ? Overlap::max
                                                : rule == "product" ? Overlap::product
                                                                    : Overlap::sum;
  }
  return rules;
}

}  // namespace tierwave::models::shocks
