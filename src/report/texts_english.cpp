#include "report/texts.hpp"

namespace tierwave::report {

const Texts english{
    .language = "en",
    .name = "English",

    .title_one = "Work in the scenario {scenario}",
    .title_several = "{count} scenarios compared with {baseline}",
    .about = "{days} days from {start}, a world of {jobs}",
    .about_replicates = ", {replicates} replicates of each scenario",
    .jobs_of_world = "{count} jobs",
    .million_jobs = "{count} million jobs",
    .no_jobs = "no employment",
    .scenarios = "The scenarios side by side",
    .work_over_time = "Work over time",
    .by_country = "By country",
    .where_from = "Where the losses come from",
    .heat_map = "Country and sector",
    .who_bears_it = "Who bears it",
    .what_moves_it = "What moves the figures",
    .warnings = "Warnings of the runs",
    .assumptions = "Assumptions and their sources",
    .limits = "What this cannot tell you",
    .again = "How to make it again",

    .loses =
        "In {scenario} the world loses {share} per cent of its {what} over {days} days from {start}, as much as {amount}{range}.",
    .gains =
        "In {scenario} the world gains {share} per cent of its {what} over {days} days from {start}, as much as {amount}{range}.",
    .neither_loses = "In {scenario} the world neither loses nor gains {what} over {days} days from {start}.",
    .range_of_shares = " (5 to 95 % of {replicates} replicates: {low} to {high} per cent)",
    .hit_most = "Hit most: {countries}{sectors}.",
    .nobody_hit = "No country and no sector loses {what}.",
    .hit_entry = "{name} with {share} per cent",
    .of_sectors = "; of the sectors {sectors}",
    .no_axes = "The scenario is not known by country or sector.",
    .helps = "{best} keeps most {what}: {points} percentage points more than {baseline}{range}{helps}{cost}{others}.",
    .harms =
        "None keeps more {what} than {baseline}: {best} comes closest and loses {points} percentage points more{range}{helps}{others}.",
    .not_sure =
        "Whether {best} keeps more {what} than {baseline} is not sure: the difference is {points} percentage points, and its range holds 0{range}{helps}{others}.",
    .no_difference = "{best} and {baseline} lose the same {what}{others}.",
    .same_figures = "All scenarios give the same figures as {baseline}.",
    .range_of_points = " (5 to 95 %: {low} to {high})",
    .helps_share = ", and it keeps more in {helps} per cent of the replicates",
    .cost_of = ", at {cost} {unit} kept of public money",
    .others_keep = "; more is also kept in {names}",
    .others_lose = "; more is lost in {names}",
    .others_not_sure = "; it is not sure in {names}",
    .others_even = "; nothing changes in {names}",
    .other_entry = "{name} ({points})",
    .and_more = "{count} more",
    .caveat_ensemble =
        "The range holds what {replicates} replicates drew, and nothing else that may be wrong in the model or its data{warnings}{force}.",
    .caveat_run =
        "There is no range, since each scenario was run once: an ensemble would tell how far the figures move with what nobody has measured{warnings}{force}.",
    .caveat_warnings = "; the runs gave {count} warnings, which stand below",
    .caveat_warning = "; the runs gave a warning, which stands below",
    .caveat_force = "; the scenarios do not belong together and were compared by force",

    .figure_lost = {"Hours lost", "Jobs lost", "Income of households lost", "Output lost"},
    .figure_kept = {"Hours kept", "Jobs kept", "Income of households kept", "Output kept"},
    .figure_what = {"hours of work", "jobs", "income of households", "output"},
    .figure_title = {"Hours of work", "Jobs", "Income of households", "Output"},
    .axes = {"world", "country", "sector", "tier", "sex", "size class", "contract"},
    .country_groups = {{{"ROW", "rest of the world"}, {"REU", "rest of the EU"}}},
    .country_names = nullptr,
    .codes = {},
    .separator = ", ",
    .separator_of_sentences = " ",
    .full_time_jobs = "full-time jobs",
    .million_full_time_jobs = "million full-time jobs",
    .job_weeks = "job-weeks",
    .million_job_weeks = "million job-weeks",
    .million_money = "million {currency}",
    .billion_money = "billion {currency}",
    .money_per_job_week = "{currency} per job-week",
    .scenario = "scenario",
    .per_cent = "per cent",
    .points = "percentage points",
    .amount = "amount",
    .helps_column = "helps in",
    .best_column = "best in",
    .levels = "Levels",
    .differences = "Differences to {baseline}",
    .levels_note = "What is lost against the same world without shocks, over the whole run.",
    .levels_note_range =
        "What is lost against the same world without shocks, over the whole run: mean, and from 5 to 95 % of the replicates.",
    .differences_note = "What is kept, which is lost in {baseline}; below 0 more is lost.",
    .differences_note_range =
        "What is kept, which is lost in {baseline}: mean and 90 % interval of paired replicates; below 0 more is lost. Helps: share of the "
        "replicates in which more is kept than there. Best: share in which no other scenario keeps more.",
    .interval = "({low} to {high})",
    .equal = "{scenario} and {baseline} are equal: no key differs, and no figure does.",
    .equal_but_keys = "{scenario} and {baseline} give equal figures, though keys differ.",
    .by_force = "Compared by force: {label}",
    .fewer_replicates = "{scenario} has {own} replicates; the first {replicates}, which all have, are compared.",
    .cost = "Public money",
    .cost_note =
        "What government pays to households and firms and for goods, less what firms repay, before what comes back as taxes, over the whole run.",
    .cost_none = "No public money is paid in any of the scenarios.",
    .cost_paid = "paid",
    .cost_more = "more than in {baseline}",
    .cost_rate = "a job-week kept",
    .cost_no_jobs = "no jobs kept",
    .cost_not_in_all = "not in all replicates",
    .keys = "What differs between the scenarios, key by key, all defaults written out",
    .key = "key",
    .not_there = "not there",
    .group_levels = "Lost by {axis}, per cent, whole run",
    .levels_by = "Levels: {what} by {axis}, per cent",
    .differences_by = "Differences to {baseline}: {what} by {axis}, percentage points",

    .days_title = "{what} of the world, day by day",
    .days_text = "{scenario}: lowest on {date} with {worst}, on the last day {last}.",
    .days_unit = "per cent of a day without shocks",
    .days_caption = "{what} of the world by day; 100 is a day without shocks.",
    .days_band = " The line is the mean of the replicates, the band goes from 5 to 95 % of them.",
    .days_unknown = "{scenario}: its file does not tell this by day.",
    .bars_title = "{what} by country",
    .bars_text = "Bars, one for each country and scenario; the table holds the same figures.",
    .bars_unit = "per cent",
    .bars_caption = "{what}, per cent, whole run.",
    .bars_range = " Thin lines go from 5 to 95 % of the replicates.",
    .only_largest =
        " Those {count} of {all} countries are drawn that lose or gain most in the first scenario; the table has all.",
    .heat_caption =
        "{what} in {scenario}, per cent of each cell, whole run. Darker: more is lost. Slanted, with a minus: gained. Empty: no work there.",
    .heat_ensemble =
        "These are ensembles, whose files do not hold countries by sector, so this part is left out. A single run (tierwave run) has them.",
    .heat_largest =
        " Shown are the {countries} countries and {sectors} sectors that lose most, of {all_countries} and {all_sectors}.",
    .heat_unknown = "{scenario}: its file does not tell this by country and sector.",
    .heat_corner = "country",
    .map_title = "{what} by country, {scenario}",
    .map_text = "Map of the world; the table holds the same figures.",
    .map_caption = "{what} in {scenario}, per cent, whole run. Hatched: not in the economy.",
    .map_groups = "The countries of one region share its figure: {countries}.",
    .map_missing = "Not on the map, since they are too small or no country of their own: {countries}.",
    .map_none = "No map: fewer than two countries of the economy are on it.",
    .map_no_figure = "no figure",
    .map_gain = "gain",
    .map_class = "{low} to {high}",

    .effects_title = "{what}: where it comes from",
    .effects_text =
        "Bars, each beginning where the one above ends, down to the whole loss; the table holds the same figures.",
    .effects_caption =
        "{what}, percentage points of the world's baseline, whole run. Direct: closures and falling final demand of the firm itself. Chain: what "
        "orders and missing inputs add, by the tier of the firm that loses. Income: what lost income of households adds. Below 0: a gain.",
    .effects_tiers =
        "{what}, percentage points of the world's baseline, whole run, by the tier of the firm that loses; direct losses and those of the chain are not told apart.",
    .effects_how =
        "To tell direct losses from those of the chain, run the scenarios again: tierwave run SCENARIO --decompose.",
    .effects_how_ensemble =
        "A file of an ensemble does not tell direct losses from those of the chain; a single run does: tierwave run SCENARIO --decompose.",
    .effects_unknown = "{scenario}: the file does not tell these apart.",
    .effect_direct = "direct",
    .effect_chain = "chain, tier {tier}",
    .effect_income = "income",
    .effect_tier = "tier {tier}",
    .effect_all = "in all",
    .effects_table = "Levels: {what} by what they come from, percentage points of the world's baseline",
    .effects_part = "part",

    .moves_title = "{what} in {scenario}, by key",
    .moves_text = "Bars to both sides of the mean; the table holds the same figures.",
    .moves_unit = "points from the mean",
    .moves_caption = "{what} in {scenario}: distance from its mean of {mean} per cent, {runs}.",
    .moves_caption_kept =
        "{what} in {scenario}, against {baseline}: distance from its mean of {mean} percentage points, {runs}.",
    .moves_source =
        "For each key, the mean of the third of the runs in which it is lowest and of the third in which it is highest, all other keys varying as ever: slices "
        "(Saltelli et al. 2008) drawn as a tornado (Eschenbach 1992). A shift whose 90 % interval (Welch 1947) holds 0 is not told from chance.",
    .moves_largest = "Those {count} of {all} keys are drawn that shift it most; the table has all.",
    .lowest_third = "lowest third",
    .highest_third = "highest third",
    .shift = "shift",
    .moves_none =
        "These are single runs, which do not tell how far a key moves them. An ensemble that draws keys does (tierwave ensemble), and so does a sweep: tierwave report "
        "... --sweep FILE.",
    .moves_few = "{runs} are too few to tell which key moves the figure: it takes {fewest}.",
    .moves_how = "The ensemble draws no key of its scenario.",
    .of_replicates = "{runs} replicates",
    .of_sweep = "{runs} samples of the sweep {file}",
    .sweep_differs =
        "The sweep is of {scenario}, which differs from {baseline} in {keys}; read its shifts, not its level.",

    .tier_note = "Tier 0 sells to final users, tier 1 to firms of tier 0, and so on; the last holds all beyond it.",
    .as_written = "",
    .no_warnings = "The runs gave none.",
    .warnings_note = "A warning means that a figure hangs on one choice, or on what the model cannot know.",
    .sources_note =
        "Keys for which the scenario names a source. All others stand at their defaults, whose sources `tierwave explain` tells.",
    .sourced_key = "key",
    .value = "value",
    .source = "source",
    .data_source = "Economy",
    .notes_of_run = "Assumed by the program for want of data:",
    .no_sources = "The scenarios name no sources of their own.",
    .in_scenarios = "in",
    .in_all = "all",
    .what_is_not_told =
        {
            "It is no forecast. It says what follows in the model when the shocks of a scenario fall on an economy of one year.",
            "Prices, wages and exchange rates are constant. Firms make the least of what labour, inputs and orders allow.",
            "Public money is what government pays. What comes back as taxes, and what is paid for by taxes or debt later, is not counted.",
            "Firms are drawn from tables by country and sector. A single firm of the model is no firm of the world.",
            "A country or sector is one average: what a region, a town or a household bears is not told.",
            "The range of an ensemble holds what the scenario draws. Errors of data and of the model stand beside it.",
            "A difference between two scenarios is the effect of what differs in their keys, and of nothing else in the world.",
        },
    .validation =
        "Held against what is published (tests/validation in the sources): the world's hours lost in 2020 are 9.0 per cent in the model and 8.8 published, but "
        "the closure strengths were fitted to that year; its first quarter is 6.6 in the model and about 5 published. Much less travels between countries than published: 0.6 "
        "per cent of the fall of 18 countries comes from abroad, where about a quarter was found.",
    .again_note =
        "Each results file holds its scenario as it ran, with all defaults and what the command line changed: attribute "
        "scenario_resolved of `tierwave inspect FILE --json`. Saved under the name below, in the folder of the scenario it comes "
        "from, it gives the same figures with the same program and data.",
    .again_caption = "What the results files say of where they come from",
    .again_file = "results file",
    .again_program = "program",
    .again_seed = "seed, precision",
    .again_scenario = "SHA-256 of the scenario",
    .again_network = "firms, links",
    .again_inputs = "SHA-256 of the files read",
    .again_libraries = "libraries",
};

}  // namespace tierwave::report
