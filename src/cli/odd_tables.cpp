#include "cli/odd_tables.hpp"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <string_view>
#include <utility>
#include <variant>

#include "engine/state_fields.hpp"
#include "engine/step.hpp"
#include "language/language.hpp"
#include "models/mechanisms.hpp"
#include "observe/outputs.hpp"
#include "scenario/phrases.hpp"

namespace tierwave::cli {
namespace {

// In a cell of a Markdown table, where a bar would end it.
std::string cell(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '|') result += '\\';
    result += c;
  }
  return result;
}

std::string code(std::string_view text) {
  return text.empty() ? std::string() : fmt::format("`{}`", cell(text));
}

void begin(std::string& page, std::string_view name, std::string_view columns) {
  page += fmt::format("{}## {}\n\n{}\n|", page.empty() ? "" : "\n", name, columns);
  for (std::size_t bar = 1; bar < columns.size(); ++bar)
    if (columns[bar] == '|') page += "---|";
  page += '\n';
}

std::string_view owner(engine::Per per) {
  switch (per) {
    case engine::Per::firm:
      return "firm";
    case engine::Per::country:
      return "country";
    case engine::Per::transfer_and_country:
      return "transfer and country";
    case engine::Per::cell:
      return "cell";
    case engine::Per::pool:
      return "pool";
    case engine::Per::stage_of_way:
      return "stage of a way";
    case engine::Per::way:
      return "way";
    case engine::Per::loss_of_capital:
      return "firm and shock of capital";
    case engine::Per::run:
      return "world";
    case engine::Per::measure:
      return "measure";
    case engine::Per::measure_and_country:
      return "measure and country";
    case engine::Per::measure_and_group:
      return "measure and group of firms";
    case engine::Per::measure_and_contract:
      return "measure, cell and contract";
    case engine::Per::stage_of_notice:
      return "firm and stage of notice";
  }
  return "";
}

std::string_view condition(engine::Held held, std::string_view where_rules_move) {
  switch (held) {
    case engine::Held::always:
      return "always";
    case engine::Held::by_rule:
      return where_rules_move;
    case engine::Held::lost_capital:
      return "shocks of capital";
    case engine::Held::transport:
      return "transport";
    case engine::Held::waiting:
      return "transport, `at_capacity` kept";
    case engine::Held::seafarers:
      return "seafarers";
    case engine::Held::substitution:
      return "substitution";
    case engine::Held::measures:
      return "measures";
    case engine::Held::credit_lines:
      return "measures, `credit_line`";
    case engine::Held::tariffs:
      return "measures, `tariff` or `tariff_relief`";
    case engine::Held::reserves:
      return "measures, `strategic_stocks`";
    case engine::Held::notice:
      return "measures, `notice_period`";
    case engine::Held::support_days:
      return "measures, `support_days`";
    case engine::Held::employers:
      return "measures, `employer_part`";
  }
  return "";
}

std::string first_value(double first) {
  if (std::isnan(first)) return "at the start";
  if (std::isinf(first)) return "infinite";
  return fmt::format("{}", first);
}

void state(std::string& page) {
  begin(page, "state", "| variable | of each | unit | held | first value | what it is |");
  const engine::State<double> empty;
  std::map<std::string_view, std::string_view> where_rules_move;
  models::KindStates::for_each(empty.kinds, [&]<class Kind>(const Kind& kind) {
    Kind::for_each_array(
        kind, [&](const engine::Field& field, const auto&) { where_rules_move[field.name] = Kind::held_where; });
  });
  engine::for_each_array(empty, [&](const engine::Field& field, const auto&) {
    page +=
        fmt::format("| {} | {} | {} | {} | {} | {} |\n", code(field.name), owner(field.per), field.unit,
                    condition(field.held, where_rules_move[field.name]), first_value(field.first), cell(field.text));
  });
}

void accounts(std::string& page) {
  begin(page, "accounts", "| sum over the world | summed while |");
  engine::for_each_figure([&](const char* name, engine::Sweep sweep, double engine::DaySummary::*) {
    page += fmt::format("| {} | {} |\n", code(name),
                        sweep == engine::Sweep::sales ? "firms make and sell" : "goods arrive and are used");
  });
}

void day(std::string& page) {
  begin(page, "day", "| | phase | pass | reads | writes | what |");
  int number = 0;
  for (const engine::Phase& phase : engine::day_phases)
    page += fmt::format("| {} | {} | {} | {} | {} | {} |\n", ++number, code(phase.name), code(phase.pass),
                        cell(phase.reads), cell(phase.writes), cell(phase.text));
}

void mechanism(std::string& page, std::string_view kind, std::string_view name, bool is_default,
               const schema::Table& keys) {
  std::string parameters;
  for (const schema::Key& key : keys.keys) parameters += (parameters.empty() ? "" : ", ") + code(key.name);
  page += fmt::format("| {} | {}{} | {} | {} |\n", code(kind), code(name), is_default ? " (default)" : "", parameters,
                      cell(keys.text));
}

// Those of a kind, of which one is named as a type; the first is the default.
template <class... Mechanisms>
void mechanisms_of(std::string& page, std::string_view kind, const std::variant<Mechanisms...>&) {
  std::size_t before = 0;
  (mechanism(page, kind, Mechanisms::name, before++ == 0, Mechanisms::keys()), ...);
}

void mechanisms(std::string& page) {
  begin(page, "mechanisms", "| kind | mechanism | parameters | in words |");
  const models::Mechanisms any;
  models::for_each_kind(any, [&](const char* kind, auto, auto, const auto& rule) { mechanisms_of(page, kind, rule); });
}

void keys_of(std::string& page, const schema::Table& table, const std::string& prefix) {
  for (const schema::Key& key : table.keys) {
    if (key.fallback.index() == 0) continue;
    std::string rules;
    for (const std::string& rule : key.only_for) rules += (rules.empty() ? "" : ", ") + code(rule);
    page += fmt::format("| {} | {} | {} | {} | {} |\n", code(prefix + key.name), code(scenario::default_text(key)),
                        cell(key.unit), rules, cell(key.source));
  }
  for (const schema::Table& inner : table.tables) keys_of(page, inner, prefix + inner.name + ".");
}

void keys(std::string& page) {
  begin(page, "keys", "| key | default | unit | only for | source, or reason of the choice |");
  keys_of(page, language::whole(), "");
}

void outputs(std::string& page) {
  begin(page, "outputs", "| array | unit | over time | what it is |");
  for (const observe::SummedOutput& output : observe::summed_outputs("1e6 currency day-1"))
    page += fmt::format("| {} | {} | {} | {} |\n", code(output.variable.name), output.variable.units,
                        observe::over_time(output.variable.units).substr(6), cell(output.variable.description));
}

}  // namespace

std::string odd_tables() {
  std::string page;
  state(page);
  accounts(page);
  day(page);
  mechanisms(page);
  keys(page);
  outputs(page);
  return page;
}

}  // namespace tierwave::cli
