// All sentences, labels and caveats of the page, in one table for each language.
//
// Names in braces are filled in; a language may set them in any order. Texts are plain; the page escapes them. Numbers are written
// alike in all languages, so that they have the digits of `tierwave compare`.
#pragma once
#include <fmt/format.h>

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "report/country_names.hpp"

namespace tierwave::report {

struct Texts {
  std::string_view language;  // as in the attribute lang of HTML, and of the option --language
  std::string_view name;      // what it calls itself

  // Titles
  std::string_view title_one, title_several;              // {scenario}; {count} {baseline}
  std::string_view about;                                 // {days} {start} {jobs}
  std::string_view about_replicates;                      // {replicates}
  std::string_view jobs_of_world, million_jobs, no_jobs;  // {count}
  std::string_view scenarios, work_over_time, by_country, where_from, heat_map, who_bears_it, what_moves_it, warnings,
      assumptions, limits, again;

  // Headline, first sentence. {scenario} {share} {what} {days} {start} {amount} {range}
  std::string_view loses, gains, neither_loses, range_of_shares;  // of the last: {low} {high} {replicates}
  // Second sentence, of one scenario. {countries} {sectors}; an entry: {name} {share}
  std::string_view hit_most, nobody_hit, hit_entry, of_sectors, no_axes;
  // Second sentence, of several. {best} {baseline} {points} {what} {range} {helps} {cost} {others}
  std::string_view helps, harms, not_sure, no_difference, same_figures;
  std::string_view range_of_points, helps_share, cost_of;  // {low} {high}; {helps}; {cost} {unit}
  // What the others do: {names}, each an entry of {name} {points}; {count}
  std::string_view others_keep, others_lose, others_not_sure, others_even, other_entry, and_more;
  // Third sentence. {replicates} {warnings} {force}
  std::string_view caveat_ensemble, caveat_run, caveat_warnings, caveat_warning, caveat_force;  // {count}

  // Tables
  std::array<std::string_view, 4> figure_lost, figure_kept, figure_what, figure_title;  // by Figure
  std::array<std::string_view, 7> axes;                                                 // by By: "country"
  std::array<std::pair<std::string_view, std::string_view>, 2> country_groups;          // code and name
  std::string_view TranslatedCountry::*country_names = nullptr;                         // none: English
  // Names of sectors of shipped economies, sexes and contracts, by code. What is not there is its code.
  std::span<const std::pair<std::string_view, std::string_view>> codes;
  std::string_view separator, separator_of_sentences;  // between names, and behind a sentence
  std::string_view full_time_jobs, million_full_time_jobs, job_weeks, million_job_weeks, million_money, billion_money,
      money_per_job_week;  // units; {currency}
  std::string_view scenario, per_cent, points, amount, helps_column, best_column;
  std::string_view levels, differences, levels_note, levels_note_range, differences_note,
      differences_note_range;                        // {baseline}
  std::string_view interval;                         // {low} {high}
  std::string_view equal, equal_but_keys, by_force;  // {scenario} {baseline}; {label}
  std::string_view fewer_replicates;                 // {scenario} {own} {replicates}
  std::string_view cost, cost_note, cost_none, cost_paid, cost_more, cost_rate, cost_no_jobs, cost_not_in_all;
  std::string_view keys, key, not_there;
  std::string_view group_levels, levels_by, differences_by;  // {axis}; {what} {axis} {baseline}

  // Charts
  std::string_view days_title, days_text, days_unit, days_caption, days_band,
      days_unknown;  // {what} {start} {days}; {scenario} {worst} {date} {last}
  std::string_view bars_title, bars_text, bars_unit, bars_caption, bars_range, only_largest;  // {what}; {count} {all}
  std::string_view heat_caption, heat_ensemble, heat_largest, heat_unknown, heat_corner;
  std::string_view map_title, map_text, map_caption, map_groups, map_missing,
      map_none;                                         // {what} {scenario} {countries}
  std::string_view map_no_figure, map_gain, map_class;  // of the legend; {low} {high}

  // Where losses come from
  std::string_view effects_title, effects_text, effects_caption, effects_tiers, effects_how, effects_how_ensemble,
      effects_unknown;                                                                   // {what} {scenario}
  std::string_view effect_direct, effect_chain, effect_income, effect_tier, effect_all;  // {tier}
  std::string_view effects_table, effects_part;

  // What moves the figure
  std::string_view moves_title, moves_text, moves_unit, moves_caption, moves_caption_kept, moves_source, moves_largest;
  std::string_view lowest_third, highest_third, shift;
  std::string_view moves_none, moves_few, moves_how;        // {runs} {fewest}
  std::string_view of_replicates, of_sweep, sweep_differs;  // {runs} {file} {scenario} {samples} {keys}

  // The rest of the page
  std::string_view tier_note;
  std::string_view as_written;  // of sentences of the program and of scenarios; empty in English
  std::string_view no_warnings, warnings_note;
  std::string_view sources_note, sourced_key, value, source, data_source, notes_of_run, no_sources, in_scenarios,
      in_all;
  std::array<std::string_view, 7> what_is_not_told;
  std::string_view validation;
  std::string_view again_note, again_caption, again_file, again_program, again_seed, again_scenario, again_network,
      again_inputs, again_libraries;
};

extern const Texts english, chinese, french, spanish;

std::span<const Texts* const> languages();  // English first

// A text with its names filled in: fill(texts.loses, fmt::arg("scenario", name), ...).
template <class... Arguments>
std::string fill(std::string_view text, Arguments&&... arguments) {
  return fmt::vformat(text, fmt::make_format_args(arguments...));
}

}  // namespace tierwave::report
