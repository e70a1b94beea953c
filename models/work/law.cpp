#include "models/work/law.hpp"

#include "models/choice.hpp"
#include "models/parameters.hpp"
#include "models/share.hpp"

namespace tierwave::models::work {
namespace {

schema::Key speed(const char* name, const char* text, const char* source) {
  schema::Key key = share(name, text, source);
  key.unit = "day-1";
  return key;
}
constexpr const char* paper = "Pichler et al. (2022)";

ParameterList<Elastic::Parameters> of_elastic() {
  using P = Elastic::Parameters;
  return {
      number(
          &P::first_quarter_elasticity,
          share("first_quarter_elasticity", "Elasticity of hours to output until day 91 after the first shock starts.",
                "assumption: hours fall less than output at first")),
      number(&P::year_elasticity,
             share("year_elasticity", "Elasticity of hours to output a year after the first shock starts.",
                   "assumption: after a year hours follow nearly in proportion")),
      number(&P::heads_lost_share,
             share("heads_lost_share",
                   "Jobs lost per hour lost, both as shares of the baseline, before a job-retention scheme keeps any "
                   "(labour.jobs_kept).",
                   "ILO Monitor, 7th edition (2021): employment loss was about half of the hours loss in 2020")),
      number(&P::layoff_speed, speed("layoff_speed", "Share of the gap closed a day when jobs are lost.", paper)),
      number(&P::hiring_speed,
             speed("hiring_speed", "Share of the gap closed a day when jobs return and nobody can be called back.",
                   paper)),
      number(&P::recall_speed, speed("recall_speed", "Share of the gap closed a day by calling back who was let go.",
                                     "assumption: those called back come within a week")),
      number(
          &P::recall_share,
          share("recall_share", "Share of those let go who can be called back.",
                "Bureau of Labor Statistics, April 2020: 18.1 of 23.1 million unemployed in the United States were on "
                "temporary lay-off")),
      number(&P::overtime_limit, share("overtime_limit", "How far the hours of a head can rise while jobs are missing.",
                                       "assumption: a tenth")),
  };
}

}  // namespace

schema::Table Elastic::keys() {
  return table_of(
      "hours follow output with an elasticity below one; a closure costs hours one for one; jobs follow hours, and "
      "return by recall and hiring.",
      of_elastic());
}

Elastic Elastic::from(const schema::Values& values) {
  return {read(of_elastic(), values)};
}

namespace {

ParameterList<PichlerLabour::Parameters> of_pichler_labour() {
  using P = PichlerLabour::Parameters;
  return {
      number(&P::hiring_speed, speed("hiring_speed", "Share of the gap closed a day when labour rises.", paper)),
      number(&P::firing_speed, speed("firing_speed", "Share of the gap closed a day when labour falls.", paper)),
  };
}

}  // namespace

schema::Table PichlerLabour::keys() {
  return table_of("labour moves at two speeds towards what demand and inputs call for (Pichler et al. 2022).",
                  of_pichler_labour());
}

PichlerLabour PichlerLabour::from(const schema::Values& values) {
  return {read(of_pichler_labour(), values)};
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

bool tells_hours_apart(const Law& law) {
  return std::visit([](const auto& chosen_law) { return chosen_law.tells_hours_apart; }, law);
}

}  // namespace tierwave::models::work
