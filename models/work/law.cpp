#include "models/work/law.hpp"

#include "models/choice.hpp"
#include "models/share.hpp"

namespace tierwave::models::work {
namespace {

schema::Key speed(const char* name, double fallback, const char* text) {
  schema::Key key = share(name, fallback, text, "Pichler et al. (2022)");
  key.unit = "day-1";
  return key;
}

}  // namespace

schema::Table Elastic::keys() {
  schema::Table table;
  table.text =
      "hours follow output with an elasticity below one; a closure costs hours one for one; jobs follow hours.";
  table.keys = {
      share("first_quarter_elasticity", 0.65,
            "Elasticity of hours to output until day 91 after the first shock starts.",
            "assumption: hours fall less than output at first"),
      share("year_elasticity", 0.9, "Elasticity of hours to output a year after the first shock starts.",
            "assumption: after a year hours follow nearly in proportion"),
      share("heads_lost_share", 0.5,
            "Jobs lost per hour lost, both as shares of the baseline: 0.15 to 0.3 under a wide job-retention scheme, "
            "0.8 without any.",
            "ILO Monitor, 7th edition (2021): employment loss was about half of the hours loss in 2020"),
  };
  return table;
}

Elastic Elastic::from(const schema::Values& values) {
  return {
      {values.number("first_quarter_elasticity"), values.number("year_elasticity"), values.number("heads_lost_share")}};
}

schema::Table PichlerLabour::keys() {
  schema::Table table;
  table.text = "labour moves at two speeds towards what demand and inputs call for (Pichler et al. 2022).";
  table.keys = {
      speed("hiring_speed", 1.0 / 30, "Share of the gap closed a day when labour rises."),
      speed("firing_speed", 1.0 / 15, "Share of the gap closed a day when labour falls."),
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
  return choice_table<Law>("work", "How hours and jobs follow output and closures.");
}
Law from(const schema::Values& values) {
  return chosen<Law>(values);
}

bool has_labour(const Law& law) {
  return std::visit([](const auto& chosen_law) { return chosen_law.has_labour; }, law);
}

}  // namespace tierwave::models::work
