#include "models/work/law.hpp"

#include "models/choice.hpp"
#include "models/share.hpp"

namespace tierwave::models::work {
namespace {

schema::Key speed(const char* name, double fallback, const char* text, const char* source) {
  schema::Key key = share(name, fallback, text, source);
  key.unit = "day-1";
  return key;
}
constexpr const char* paper = "Pichler et al. (2022)";

}  // namespace

schema::Table Elastic::keys() {
  schema::Table table;
  table.text =
      "hours follow output with an elasticity below one; a closure costs hours one for one; jobs follow hours, and "
      "return by recall and hiring.";
  table.keys = {
      share("first_quarter_elasticity", 0.65,
            "Elasticity of hours to output until day 91 after the first shock starts.",
            "assumption: hours fall less than output at first"),
      share("year_elasticity", 0.9, "Elasticity of hours to output a year after the first shock starts.",
            "assumption: after a year hours follow nearly in proportion"),
      share("heads_lost_share", 0.5,
            "Jobs lost per hour lost, both as shares of the baseline, where [labour] names no schemes or has none of "
            "the country: 0.15 to 0.3 under a wide job-retention scheme, 0.8 without any.",
            "ILO Monitor, 7th edition (2021): employment loss was about half of the hours loss in 2020"),
      speed("layoff_speed", 1.0 / 15, "Share of the gap closed a day when jobs are lost.", paper),
      speed("hiring_speed", 1.0 / 30, "Share of the gap closed a day when jobs return and nobody can be called back.",
            paper),
      speed("recall_speed", 1.0 / 7, "Share of the gap closed a day by calling back who was let go.",
            "assumption: those called back come within a week"),
      share("recall_share", 0.78, "Share of those let go who can be called back.",
            "Bureau of Labor Statistics, April 2020: 18.1 of 23.1 million unemployed in the United States were on "
            "temporary lay-off"),
      share("overtime_limit", 0.1, "How far the hours of a head can rise while jobs are missing.",
            "assumption: a tenth"),
  };
  return table;
}

Elastic Elastic::from(const schema::Values& values) {
  return {{values.number("first_quarter_elasticity"), values.number("year_elasticity"),
           values.number("heads_lost_share"), values.number("layoff_speed"), values.number("hiring_speed"),
           values.number("recall_speed"), values.number("recall_share"), values.number("overtime_limit")}};
}

schema::Table PichlerLabour::keys() {
  schema::Table table;
  table.text = "labour moves at two speeds towards what demand and inputs call for (Pichler et al. 2022).";
  table.keys = {
      speed("hiring_speed", 1.0 / 30, "Share of the gap closed a day when labour rises.", paper),
      speed("firing_speed", 1.0 / 15, "Share of the gap closed a day when labour falls.", paper),
  };
  return table;
}

PichlerLabour PichlerLabour::from(const schema::Values& values) {
  return {{values.number("hiring_speed"), values.number("firing_speed")}};
}

schema::Table FollowsOutput::keys() {
  schema::Table table;
  table.text = "labour is no limit, and hours, jobs and pay follow output one for one; for models without labour.";
  return table;
}

schema::Table keys() {
  return choice_table<Law>("work", "How hours and jobs follow output and closures.",
                           "the one law that tells jobs lost from hours lost");
}
Law from(const schema::Values& values) {
  return chosen<Law>(values);
}

bool has_labour(const Law& law) {
  return std::visit([](const auto& chosen_law) { return chosen_law.has_labour; }, law);
}

}  // namespace tierwave::models::work
