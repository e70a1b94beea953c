// All sentences, labels and caveats of the page, so that it can be told in another language: one more table such as `english`.
//
// Names in braces are filled in; a language may set them in any order. Texts are plain; the page escapes them.
#pragma once
#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace tierwave::report {

struct Texts {
  std::string_view language;  // as in the attribute lang of HTML

  // Titles
  std::string_view title_one, title_several;  // {scenario}; {count} {baseline}
  std::string_view about;                     // {days} {start} {jobs}
  std::string_view about_replicates;          // {replicates}
  std::string_view scenarios, work_over_time, by_country, heat_map, who_bears_it, warnings, assumptions, limits, again;

  // Headline, first sentence. {scenario} {share} {what} {days} {start} {amount} {range}
  std::string_view loses, gains, neither_loses, range_of_shares;  // of the last: {low} {high} {replicates}
  // Second sentence, of one scenario. {countries} {sectors}; an entry: {name} {share}
  std::string_view hit_most, nobody_hit, hit_entry, of_sectors, no_axes;
  // Second sentence, of several. {best} {baseline} {points} {what} {range} {helps} {cost}
  std::string_view helps, harms, not_sure, no_difference, same_figures;
  std::string_view range_of_points, helps_share, cost_of;  // {low} {high}; {helps}; {cost} {unit}
  // Third sentence. {replicates} {warnings} {force}
  std::string_view caveat_ensemble, caveat_run, caveat_warnings, caveat_warning, caveat_force;  // {count}

  // Tables
  std::array<std::string_view, 4> figure_lost, figure_kept, figure_what, figure_title;  // by Figure
  std::array<std::string_view, 7> axes;                                                 // by By: "country"
  std::array<std::pair<std::string_view, std::string_view>, 2> country_groups;          // code and name
  std::string_view scenario, per_cent, points, amount, helps_column, best_column;
  std::string_view levels, differences, levels_note, levels_note_range, differences_note,
      differences_note_range;                        // {baseline}
  std::string_view interval;                         // {low} {high}
  std::string_view equal, equal_but_keys, by_force;  // {scenario} {baseline}; {label}
  std::string_view cost, cost_note, cost_none, cost_paid, cost_more, cost_rate, cost_no_jobs, cost_not_in_all;
  std::string_view keys, key, not_there;
  std::string_view group_levels, levels_by, differences_by;  // {axis}; {what} {axis} {baseline}

  // Charts
  std::string_view days_title, days_text, days_unit, days_caption, days_band,
      days_unknown;  // {what} {start} {days}; {scenario} {worst} {date} {last}
  std::string_view bars_title, bars_text, bars_unit, bars_caption, bars_range, only_largest;  // {what}; {count} {all}
  std::string_view heat_caption, heat_ensemble, heat_largest, heat_unknown, heat_corner;

  // The rest of the page
  std::string_view tier_note;
  std::string_view no_warnings, warnings_note;
  std::string_view sources_note, sourced_key, value, source, data_source, notes_of_run, no_sources, in_scenarios;
  std::array<std::string_view, 7> what_is_not_told;
  std::string_view validation;
  std::string_view again_note, again_caption, again_file, again_program, again_seed, again_scenario, again_network,
      again_inputs, again_libraries;
};

extern const Texts english;

// A text with its names filled in: fill(texts.loses, fmt::arg("scenario", name), ...).
template <class... Arguments>
std::string fill(std::string_view text, Arguments&&... arguments) {
  return fmt::vformat(text, fmt::make_format_args(arguments...));
}

}  // namespace tierwave::report
