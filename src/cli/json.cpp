#include "cli/json.hpp"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "report/headline.hpp"

namespace tierwave::cli {
namespace {

using Json = nlohmann::ordered_json;  // keys in the order written

// Zero has no sign.
void drop_sign_of_zero(Json& json) {
  if (json.is_number_float() && json.get<double>() == 0) json = 0.0;
  if (json.is_structured())
    for (Json& item : json) drop_sign_of_zero(item);
}

// Bytes that are no UTF-8 come out as replacement characters; NaN, which says "not known", as null.
std::string text_of(Json json) {
  drop_sign_of_zero(json);
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

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
          {"notes", report.notes},
          {"warnings", report.warnings}};
}

Json to_json(const economy::SumMisfit& sum) {
  return {{"sum", sum.label}, {"target", sum.target}, {"found", sum.found}};
}

Json to_json(const economy::UpdateReport& report) {
  Json margins = Json::array();
  for (const economy::MarginMisfit& margin : report.margins) {
    Json stuck = Json::array();
    for (const economy::SumMisfit& sum : margin.stuck) stuck.push_back(to_json(sum));
    margins.push_back({{"margin", margin.name},
                       {"sums", margin.sums},
                       {"total", margin.total},
                       {"misfit_share", margin.share()},
                       {"largest_misfit", to_json(margin.largest)},
                       {"stuck", stuck}});
  }
  return {{"iterations", report.iterations},
          {"margins", margins},
          {"employment_before", report.employment_before},
          {"employment_after", report.employment_after},
          {"notes", report.notes},
          {"warnings", report.warnings}};
}

Json to_json(const NetworkFigures& f) {
  return {{"firms", f.firms},
          {"pools", f.pools},
          {"links", f.links},
          {"links_a_firm", f.links_a_firm},
          {"self_links", f.self_links},
          {"most_customers", f.most_customers},
          {"employment_persons", f.employment},
          {"output_million_a_day", f.output},
          {"firms_by_tier", f.tiers},
          {"rated_inputs", f.rated_inputs},
          {"output_hanging_on_one_supplier", f.single_source.output_on_supplier},
          {"output_hanging_on_one_foreign_country", f.single_source.output_on_foreign_country},
          {"inputs_hanging_on_one_supplier", f.single_source.inputs_on_supplier},
          {"inputs_hanging_on_one_foreign_country", f.single_source.inputs_on_foreign_country}};
}

Json to_json(const network::GenerationReport& r) {
  return {{"cells", r.cells},
          {"cells_without_output", r.cells_without_output},
          {"negative_final_sales", r.negative_final_sales},
          {"output_raised_million_a_year", r.output_raised},
          {"flows_before", r.flows_before},
          {"flows_after", r.flows_after},
          {"value_kept", r.value_kept},
          {"refit_percentiles_1_25_50_75_99", r.refit_percentiles},
          {"largest_flow_error", r.largest_flow_error},
          {"largest_output_error", r.largest_output_error},
          {"notes", r.notes}};
}

Json to_json(const observe::Loss& loss) {
  return {{"name", loss.name},
          {"hours_lost", loss.hours_lost},
          {"employment_lost", loss.employment_lost},
          {"output_lost", loss.output_lost}};
}

Json to_json(const std::vector<observe::Loss>& losses) {
  auto list = Json::array();
  for (const observe::Loss& loss : losses) list.push_back(to_json(loss));
  return list;
}

Json to_json(const std::vector<observe::Amount>& amounts) {
  Json result = Json::object();
  for (const observe::Amount& amount : amounts) result[amount.name] = amount.value;
  return result;
}

Json to_json(const std::vector<observe::MeasureAccount>& measures) {
  Json list = Json::array();
  const auto date = [](const std::string& day) { return day.empty() ? Json() : Json(day); };
  for (const observe::MeasureAccount& measure : measures)
    list.push_back({{"label", measure.label},
                    {"kind", measure.kind},
                    {"spent_million", measure.spent},
                    {"budget_million", std::isinf(measure.budget) ? Json() : Json(measure.budget)},
                    {"first_day", date(measure.first_day)},
                    {"budget_end", date(measure.budget_end)},
                    {"workers", measure.workers},
                    {"never_reached", measure.never_reached},
                    {"spent_by_country", to_json(measure.spent_by_country)},
                    {"spent_by_sector", to_json(measure.spent_by_sector)},
                    {"spent_by_tier", to_json(measure.spent_by_tier)},
                    {"spent_by_sex", to_json(measure.spent_by_sex)},
                    {"spent_by_size_class", to_json(measure.spent_by_size_class)},
                    {"spent_by_contract", to_json(measure.spent_by_contract)},
                    {"never_reached_by_contract", to_json(measure.never_reached_by_contract)},
                    {"never_acted_in", measure.never_acted_in}});
  return list;
}

Json to_json(const observe::RunSummary& summary, const std::filesystem::path& output) {
  return {{"output", output.string()},
          {"firms", summary.firms},
          {"links", summary.links},
          {"days", summary.days},
          {"baseline_employment_persons", summary.baseline_employment.value()},
          {"world", to_json(summary.world)},
          {"worst_day", summary.worst_day.empty() ? Json() : Json(summary.worst_day)},
          {"worst_hours_lost", summary.worst_hours_lost},
          {"worst_output_day", summary.worst_output_day},
          {"worst_output_lost", summary.worst_output_lost},
          {"stocks_missing_at_end", summary.stocks_missing_at_end},
          {"unmet_demand_at_end", summary.unmet_at_end},
          {"quarters", to_json(summary.quarters)},
          {"countries", to_json(summary.countries)},
          {"sectors", to_json(summary.sectors)},
          {"tiers", to_json(summary.tiers)},
          {"jobs_lost_by_effect_persons", summary.jobs_lost_by_effect},
          {"measures", to_json(summary.measures)},
          {"warnings", summary.warnings}};
}

Json to_json(const analysis::Spread& spread) {
  Json quantiles = Json::object();
  for (std::size_t q = 0; q < analysis::quantile_shares.size(); ++q)
    quantiles[fmt::format("{}", analysis::quantile_shares[q])] = spread.quantiles[q];
  return {{"mean", spread.mean}, {"quantiles", quantiles}};
}

using Spreads = std::vector<std::pair<std::string, analysis::Spread>>;

Json to_json(const Spreads& hours, const Spreads& output) {
  Json list = Json::array();
  for (std::size_t i = 0; i < hours.size(); ++i)
    list.push_back({{"name", hours[i].first},
                    {"hours_lost", to_json(hours[i].second)},
                    {"output_lost", to_json(output[i].second)}});
  return list;
}

Json to_json(const analysis::Fit& fit) {
  return {{"root_mean_square_error", fit.root_mean_square_error}, {"correlation", fit.correlation}};
}

Json to_json(const analysis::Backtest& backtest, const std::filesystem::path& output) {
  Json countries = Json::array(), figures = Json::array();
  for (const analysis::BacktestCountry& country : backtest.countries)
    countries.push_back({{"code", country.code},
                         {"hours_lost_observed", country.observed},
                         {"hours_lost", country.simulated},
                         {"hours_lost_left_out", country.left_out},
                         {"hours_lost_even_ratios", country.even_ratios}});
  for (const analysis::BacktestFigure& figure : backtest.figures)
    figures.push_back({{"id", figure.id},
                       {"what", figure.what},
                       {"observed", figure.observed},
                       {"simulated", figure.simulated},
                       {"use", std::string(name_of(figure.use))},
                       {"source", figure.source},
                       {"source_date", figure.source_date}});
  return {{"output", output.string()},
          {"fit", to_json(backtest.fit)},
          {"fit_left_out", to_json(backtest.fit_left_out)},
          {"fit_even_ratios", to_json(backtest.fit_even_ratios)},
          {"fit_of_regression_on_stringency", to_json(backtest.stringency)},
          {"error_of_a_constant", backtest.constant.root_mean_square_error},
          {"countries", countries},
          {"figures", figures},
          {"notes", backtest.notes}};
}

Json to_json(const analysis::EnsembleSummary& summary, const std::filesystem::path& output) {
  return {{"output", output.string()},
          {"replicates", summary.replicates},
          {"firms", summary.firms},
          {"links", summary.links},
          {"days", summary.days},
          {"baseline_employment_persons", summary.baseline_employment.value()},
          {"hours_lost", to_json(summary.hours_lost)},
          {"employment_lost", to_json(summary.employment_lost)},
          {"output_lost", to_json(summary.output_lost)},
          {"worst_day", to_json(summary.worst_day)},
          {"worst_hours_lost", to_json(summary.worst_hours_lost)},
          {"worst_output_day", to_json(summary.worst_output_day)},
          {"worst_output_lost", to_json(summary.worst_output_lost)},
          {"countries", to_json(summary.countries, summary.countries_output)},
          {"sectors", to_json(summary.sectors, summary.sectors_output)},
          {"warnings", summary.warnings}};
}

Json to_json(const std::vector<sweep::Index>& indices, const std::vector<std::string>& keys) {
  Json list = Json::array();
  for (std::size_t key = 0; key < indices.size(); ++key)
    list.push_back(
        {{"key", keys[key]}, {"value", indices[key].value}, {"low", indices[key].low}, {"high", indices[key].high}});
  return list;
}

Json to_json(const sweep::Record& record, const std::vector<sweep::SobolIndices>& indices,
             const std::filesystem::path& output) {
  const sweep::PlanShape& plan = record.plan;
  Json keys = Json::array(), results = Json::object();
  for (std::size_t key = 0; key < plan.keys.size(); ++key)
    keys.push_back({{"key", plan.keys[key]}, {"unit", plan.units[key]}});
  for (std::size_t figure = 0; figure < sweep::figure_count; ++figure) {
    std::vector<double> values = record.means[figure];
    Json result = {{"over_samples", to_json(analysis::spread_of(values))}};
    if (!indices[figure].total.empty()) {
      result["first_order"] = to_json(indices[figure].first_order, plan.keys);
      result["total"] = to_json(indices[figure].total, plan.keys);
    }
    results[sweep::figures()[figure].name] = result;
  }
  return {{"output", output.string()},
          {"plan", sweep::name_of(plan.kind)},
          {"plan_sha256", record.plan_sha256},
          {"shard", record.shard.text()},
          {"samples", record.samples.size()},
          {"replicates", plan.replicates ? Json(*plan.replicates) : Json()},
          {"keys", keys},
          {"results", results},
          {"warnings", sweep::warnings_of(record)}};
}

Json to_json(const analysis::Comparison& comparison, const analysis::Values& values, const std::string& unit) {
  Json json = {{"mean", values.spread.mean}, {"unit", unit}};
  if (comparison.is_ensemble)
    for (std::size_t q = 0; q < analysis::quantile_shares.size(); ++q)
      json["quantiles"][fmt::format("{}", analysis::quantile_shares[q])] = values.spread.quantiles[q];
  return json;
}

Json to_json(const std::vector<analysis::DifferingKey>& keys) {
  Json list = Json::array();
  for (const analysis::DifferingKey& key : keys) {
    Json values = Json::array();
    for (const std::string& value : key.values) values.push_back(value.empty() ? Json() : Json(value));
    list.push_back({{"key", key.key}, {"values", values}});
  }
  return list;
}

Json to_json(const std::vector<analysis::ComparedScenario>& scenarios) {
  Json list = Json::array();
  for (const analysis::ComparedScenario& scenario : scenarios)
    list.push_back({{"name", scenario.name},
                    {"from", scenario.from},
                    {"by_force", scenario.labels},
                    {"same_figures", scenario.same_figures},
                    {"same_keys", scenario.same_keys},
                    {"warnings", scenario.warnings}});
  return list;
}

// Levels and differences each have a list of their own.
Json to_json(const analysis::Comparison& comparison) {
  const auto place = [&](std::size_t scenario, analysis::By by, std::size_t entry) {
    return Json{{"scenario", comparison.scenarios[scenario].name},
                {"axis", analysis::name_of(by)},
                {"entry", comparison.entries[static_cast<std::size_t>(by)][entry]}};
  };
  Json levels = Json::array(), differences = Json::array(), reached = Json::array(), money = Json::array();
  for (const analysis::ComparedFigure& own : comparison.figures) {
    Json level = place(own.scenario, own.by, own.entry);
    level["figure"] = analysis::name_of(own.figure);
    Json difference = level;
    for (const analysis::QuantityRow& row : analysis::quantities)
      (row.is_level ? level : difference)[std::string(row.name)] = to_json(
          comparison, own.*row.values, row.is_share ? "1" : analysis::amount_unit(own.figure, comparison.money));
    difference["helps"] = own.helps;
    difference["best"] = own.best;
    levels.push_back(level);
    differences.push_back(difference);
  }
  for (const analysis::ComparedReach& reach : comparison.reach) {
    Json own = place(reach.scenario, reach.by, reach.entry);
    for (const analysis::ReachRow& row : analysis::reach_rows)
      own[std::string(row.name)] = to_json(comparison, reach.*row.values, std::string(row.unit));
    reached.push_back(own);
  }
  for (const analysis::ComparedCost& cost : comparison.costs) {
    Json own = place(cost.scenario, cost.by, cost.entry);
    for (const analysis::CostRow& row : cost_rows(cost, comparison))
      own[std::string(row.name)] = to_json(comparison, *row.values, row.unit);
    money.push_back(own);
  }
  return {{"compared_with", comparison.scenarios[comparison.baseline].name},
          {"replicates", comparison.replicates},
          {"ensemble", comparison.is_ensemble},
          {"start", to_string(comparison.calendar.first())},
          {"days", comparison.calendar.days()},
          {"scenarios", to_json(comparison.scenarios)},
          {"notes", comparison.notes},
          {"differing_keys", to_json(comparison.keys)},
          {"levels", levels},
          {"differences", differences},
          {"reach", reached},
          {"tax_share", comparison.taxes.everywhere},
          {"tax_share_by_country", comparison.taxes.of_country},
          {"public_money", money}};
}

}  // namespace

std::string json_text(const economy::ImportReport& report) {
  return text_of(to_json(report));
}

std::string json_text(const economy::UpdateReport& report) {
  return text_of(to_json(report));
}

std::string json_text(const economy::Inspection& inspection) {
  const Json result = {{"name", inspection.name},
                       {"year", inspection.year},
                       {"employment_year", inspection.employment_year},
                       {"currency", inspection.currency},
                       {"source", inspection.source},
                       {"world", to_json(inspection.world)},
                       {"countries", to_json(inspection.countries)},
                       {"sectors", to_json(inspection.sectors)},
                       {"flows", inspection.flows},
                       {"warnings", inspection.warnings}};
  return text_of(result);
}

std::string json_text(const NetworkFigures& figures) {
  return text_of(to_json(figures));
}

std::string json_text(const NetworkFigures& figures, const network::SavedNetwork& saved) {
  Json result = to_json(figures);
  const bool single = saved.network.links.flow.precision() == network::Precision::single_precision;
  result["precision"] = single ? "single" : "double";
  result["source"] = saved.origin.source;
  result["notes"] = saved.origin.notes;
  result["economy_sha256"] = saved.origin.files;
  result["sha256"] = saved.sha256;
  return text_of(result);
}

std::string json_text(const NetworkFigures& figures, const std::optional<network::GenerationReport>& report,
                      double seconds) {
  Json result = {{"network", to_json(figures)}, {"seconds", seconds}};
  if (report) result["generation"] = to_json(*report);
  return text_of(result);
}

std::string json_text(const results::ResultsReader& reader) {
  Json attributes;
  for (const auto& [name, value] : reader.attributes()) std::visit([&](const auto& v) { attributes[name] = v; }, value);
  Json axes;
  for (const results::Axis& axis : reader.axes())
    std::visit([&](const auto& values) { axes[axis.name] = values; }, axis.values);
  Json variables = Json::array();
  for (const results::Variable& variable : reader.variables())
    variables.push_back({{"name", variable.name},
                         {"axes", variable.axes},
                         {"units", variable.units},
                         {"description", variable.description}});
  return text_of({{"attributes", attributes}, {"axes", axes}, {"variables", variables}});
}

std::string json_text(const resolve::Study& study, const std::vector<std::string>& warnings, double memory_bytes,
                      double seconds, std::uint32_t replicates) {
  const Json result = {{"scenario", study.scenario.file},
                       {"valid", true},
                       {"firms", study.setup.network->firms.size()},
                       {"links", study.setup.network->links.size()},
                       {"shocks", study.scenario.lists.at("shock").size()},
                       {"days", study.calendar.days()},
                       {"memory_bytes", memory_bytes},
                       {"seconds", seconds},
                       {"replicates", replicates},
                       {"notes", study.said.notes},
                       {"warnings", warnings}};
  return text_of(result);
}

std::string json_text(const std::vector<schema::Preset>& presets) {
  Json list = Json::array();
  for (const schema::Preset& preset : presets)
    list.push_back({{"name", preset.name},
                    {"description", preset.description},
                    {"reference", preset.reference},
                    {"allows", preset.allows}});
  return text_of(list);
}

std::string json_text(const analysis::Backtest& backtest, const std::filesystem::path& output) {
  return text_of(to_json(backtest, output));
}
std::string json_text(const analysis::Comparison& comparison) {
  return text_of(to_json(comparison));
}
std::string json_text(const report::Contents& contents, const std::string& output, const report::Texts& texts) {
  return text_of({{"output", output},
                  {"language", texts.language},
                  {"compared_with", contents.comparison.scenarios[contents.comparison.baseline].name},
                  {"headline", report::headline_of(contents.comparison, texts)},
                  {"scenarios", to_json(contents.comparison.scenarios)},
                  {"notes", contents.comparison.notes}});
}
std::string json_text(const analysis::EnsembleSummary& summary, const std::filesystem::path& output) {
  return text_of(to_json(summary, output));
}

std::string json_text(const sweep::Record& record, const std::vector<sweep::SobolIndices>& indices,
                      const std::filesystem::path& output) {
  return text_of(to_json(record, indices, output));
}

std::string json_text(const observe::RunSummary& summary, const std::filesystem::path& output) {
  return text_of(to_json(summary, output));
}

}  // namespace tierwave::cli
