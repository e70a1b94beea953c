#!/usr/bin/python3
"""Finds how much work each level of each closure takes, from the hours lost in 2020 by country.

Least squares over countries, each counting the same, of

    direct share x hours lost = mean over 2020 of the direct loss of models/closures (README there), with wear, voluntary
    distancing and targeted scope as they stand in the options

for the strengths of the levels that order something, each in [0, 1] and none below that of a weaker level. Level 1 is advice:
what people do on it is voluntary distancing, a term of its own, so it takes nothing; --advice fits it too. Direct share: the
part of the hours lost that closures of a country's own workers took. 1: in runs with these strengths what demand, chains and
income add and what overtime takes away come to nearly nothing together over the year. Done with all countries, then with each
region of the ILO left out. Sectors of countries that the economy does not hold are those of the rest of the world.
Output: left_out and one column per key of [closures]; the first row leaves nothing out."""
import argparse
import datetime
import math

import closable
import common

FIRST, LAST = datetime.date(2020, 1, 1), datetime.date(2020, 12, 31)
# Keys of the scenario language, by indicator, from level 1 on.
KEYS = (("recommended", "required_for_some", "required_for_all_but_essential"),
        ("transport_recommended", "transport_required"),
        ("home_recommended", "home_required", "home_required_strictly"))
FULL_TARGETED_SCOPE = 1e7  # persons in work
LAST_STEP = 1e-3


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("hours", help="path to models/backtest/hours_lost_2020.csv")
    arguments.add_argument("closures", help="path to models/closures/oxcgrt_2020_2022.csv")
    arguments.add_argument("countries", help="path to models/closures/countries_2019.csv")
    arguments.add_argument("economy", help="folder of an economy, models/economies/world-2011-full")
    arguments.add_argument("output", help="path of the table to write")
    arguments.add_argument("--half-life", type=float, default=80, help="days (default %(default)s)")
    arguments.add_argument("--floor", type=float, default=0.16, help="default %(default)s")
    arguments.add_argument("--targeted-scope", type=float, default=0.5, help="default %(default)s")
    arguments.add_argument("--targeted-scope-exponent", type=float, default=0.2, help="default %(default)s")
    arguments.add_argument("--voluntary", type=float, default=1, help="times the defaults (default %(default)s)")
    arguments.add_argument("--essential-struck", type=float, default=closable.ESSENTIAL_STRUCK, help="default %(default)s")
    arguments.add_argument("--direct-share", type=float, default=1, help="default %(default)s")
    arguments.add_argument("--advice", action="store_true", help="fit the strengths of recommendations too")
    options = arguments.parse_args()

    tables = closable.Tables(options.closures, options.countries, options.economy)
    hours = {}
    for code, row in common.read_keyed(options.hours, "country", ["hours_lost", "stringency"]).items():
        if code not in tables.countries or code not in tables.steps:
            common.fail(f"{options.hours}:{row['line']}: no closures or no employment of {code}")
        where = f"{options.hours}:{row['line']}"
        hours[code] = (common.number(row["hours_lost"], where), common.number(row["stringency"], where))
    countries = [Country(tables, code, hours[code][0], options) for code in sorted(hours)]
    named = set(tables.table_countries())

    rows, left_out = [], {}
    start = None
    for region in ["", *sorted({country.region for country in countries})]:
        kept = [country for country in countries if country.region != region]
        rises = fit(kept, start or [0.2 if options.advice or level else 0.0 for of in KEYS for level in range(len(of))],
                    options.advice)
        start = start or rises
        strengths = levels(rises)
        rows.append((region, *(f"{value:.3f}" for of in strengths for value in of[1:])))
        print(f"without {region or 'none'}: {len(kept)} countries;",
              ", ".join(f"{key} {text}" for key, text in zip((key for of in KEYS for key in of), rows[-1][1:])))
        if region:
            left_out.update({country.code: country.lost(strengths) for country in countries if country.region == region})
        else:
            in_sample = {country.code: country.lost(strengths) for country in countries}
    common.write_table(options.output, ("left_out", *(key for of in KEYS for key in of)), rows)

    for what, codes in (("all", list(hours)), ("of the economy", [code for code in hours if code in named])):
        lost = [hours[code][0] for code in codes]
        print(f"{what}, {len(codes)} countries: in-sample {score([in_sample[code] for code in codes], lost)}; "
              f"region left out {score([left_out[code] for code in codes], lost)}; regression on mean stringency "
              f"{score(line([hours[code][1] for code in codes], lost), lost)}")


class Country:
    """What one country's closures were, with the weight that each combination of them has in the year."""

    def __init__(self, tables, code, hours_lost, options):
        self.code = code
        record = tables.countries[code]
        self.region = record.region
        self.hours_lost = hours_lost
        self.direct_share = options.direct_share
        self.closable = tables.closable(code, options.essential_struck)
        self.targeted = options.targeted_scope
        if record.persons > FULL_TARGETED_SCOPE:
            self.targeted *= (FULL_TARGETED_SCOPE / record.persons) ** options.targeted_scope_exponent
        self.voluntary = options.voluntary * closable.VOLUNTARY[record.income_group]
        first = tables.first_closing(code)
        # By combination: days, days x kept, days x fading, days x kept x fading, over the year.
        self.sums = {}
        year = (LAST - FIRST).days + 1
        for day, measures in tables.days(code, FIRST, LAST):
            if measures is None:
                common.fail(f"{code} has no closures on {day}")
            begun = first is not None and day >= first
            fading = 2 ** (-(day - first).days / options.half_life) if begun else 0.0
            kept = options.floor + (1 - options.floor) * fading if begun else 1.0
            sums = self.sums.setdefault(measures, [0.0] * 4)
            for i, value in enumerate((1, kept, fading, kept * fading)):
                sums[i] += value / year

    def direct(self, strengths):
        """Mean over the year of 1 - (1 - law kept)(1 - voluntary fading), where it wears and where it lasts."""
        worn = lasting = 0.0
        for measures, (days, kept, fading, kept_fading) in self.sums.items():
            still_open = 1.0
            for of, (level, general) in zip(strengths, measures):
                still_open *= 1 - of[level] * (1 if general else self.targeted)
            law = 1 - still_open
            worn += law * kept + self.voluntary * (fading - law * kept_fading)
            lasting += law * days + self.voluntary * (fading - law * fading)
        return (self.closable.all - self.closable.lasting) * worn + self.closable.lasting * lasting

    def lost(self, strengths):
        return self.direct(strengths) / self.direct_share


def levels(rises):
    """Strengths by indicator and level from the rise of each level over the one below."""
    rest = iter(rises)
    strengths = []
    for of in KEYS:
        values = [0.0]
        for _ in of:
            values.append(values[-1] + next(rest))
        strengths.append(values)
    return strengths


def fit(countries, rises, advice):
    """Rises not below 0 that sum to at most 1 by indicator: one or two of them moved at a time, by steps that halve."""
    def error(trial):
        strengths = levels(trial)
        return math.fsum((country.lost(strengths) - country.hours_lost) ** 2 for country in countries)

    bounds = []
    for of in KEYS:
        bounds += [(len(bounds), len(bounds) + len(of))] * len(of)
    free = [i for i, (begin, _) in enumerate(bounds) if advice or i > begin]
    moves = [((i, sign),) for i in free for sign in (1, -1)]
    moves += [((i, 1), (j, -1)) for i in free for j in free if i != j]
    best, step = error(rises), 0.2
    while step > LAST_STEP:
        better = False
        for move in moves:
            trial = list(rises)
            for i, sign in move:
                trial[i] = max(0.0, trial[i] + sign * step)
            for begin, end in set(bounds):
                total = math.fsum(trial[begin:end])
                if total > 1:
                    trial[begin:end] = [value / total for value in trial[begin:end]]
            found = error(trial)
            if found < best * (1 - 1e-9):
                best, rises, better = found, trial, True
        if not better:
            step /= 2
    return rises


def line(figures, values):
    """Values of a straight line of figures, fitted to values."""
    count = len(values)
    mean, of = math.fsum(figures) / count, math.fsum(values) / count
    slope = (math.fsum((a - mean) * (b - of) for a, b in zip(figures, values))
             / math.fsum((a - mean) ** 2 for a in figures))
    return [of + slope * (figure - mean) for figure in figures]


def score(found, values):
    count = len(values)
    error = math.sqrt(math.fsum((a - b) ** 2 for a, b in zip(found, values)) / count)
    mean, of = math.fsum(found) / count, math.fsum(values) / count
    spread = math.sqrt(math.fsum((a - mean) ** 2 for a in found) * math.fsum((b - of) ** 2 for b in values))
    r = math.fsum((a - mean) * (b - of) for a, b in zip(found, values)) / spread if spread > 0 else math.nan
    return f"error {100 * error:.2f} points, r {r:.2f}"


if __name__ == "__main__":
    main()
