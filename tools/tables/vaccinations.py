#!/usr/bin/python3
"""Derives the share of each country's population that is fully vaccinated against COVID-19, week by week, from the series of Our
World in Data.

Input: a CSV (or .csv.zst) with at least the columns iso_code (ISO-3; others are left out), date (2021-01-31) and
total_vaccinations (doses) and people_fully_vaccinated_per_hundred, which may both be empty; and a table of countries with the
column country: only those are written.
Output: country,from,vaccinated. One row a week, on Mondays, and one on the last day with a value; the last row of a country is
empty and says on which day its data end. Before a country's first share the share is taken to have risen with the doses given,
from 0 on the first day on which the country reports anything at all; between two values in a straight line. Weeks before the
first thousandth are left out."""
import argparse
import datetime

import common

DAY = datetime.timedelta(days=1)
WEEK = 7 * DAY


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("series", help="path to the series of vaccinations, plain or .zst")
    arguments.add_argument("countries", help="path to the table of countries")
    arguments.add_argument("output", help="path of the table to write")
    options = arguments.parse_args()

    wanted = common.read_keyed(options.countries, "country", [])
    series = read_series(options.series, wanted)
    rows, written = [], 0
    for country in sorted(series):
        own = weeks(country, series[country])
        rows += own
        written += bool(own)
    if not rows:
        common.fail(f"{options.series}: no country of {options.countries} has a value")
    common.write_table(options.output, ("country", "from", "vaccinated"), rows)
    ends = [row[1] - DAY for row in rows if row[2] == ""]
    print(f"{written} countries, {len(rows)} rows; last days with values from {min(ends)} to {max(ends)}")
    print("left out, no value at all:", ", ".join(sorted(set(wanted) - {row[0] for row in rows})) or "none")


def read_series(path, wanted):
    """Per country [(day, share)]: what the file gives, and before it what the doses tell."""
    series = {}
    for row in common.read_table(path, ["iso_code", "date", "total_vaccinations", "people_fully_vaccinated_per_hundred"]):
        country = row["iso_code"]
        if country not in wanted:
            continue
        where = f"{path}:{row['line']}"
        try:
            day = datetime.date.fromisoformat(row["date"])
        except ValueError:
            common.fail(f"{where}: '{row['date']}' is not a date like 2021-01-31")
        own = series.setdefault(country, [])
        if own and day <= own[-1][0]:
            common.fail(f"{where}: {country} {day} does not come after {own[-1][0]}")
        text, doses = row["people_fully_vaccinated_per_hundred"], row["total_vaccinations"]
        share = common.number(text, where) / 100 if text else None
        if share is not None and not 0 <= share <= 1.2:
            common.fail(f"{where}: {text} per hundred is no share of a population")
        own.append((day, share, common.number(doses, where) if doses else None))
    return {country: shares(own) for country, own in series.items()}


def shares(own):
    """The shares of a country, [(day, share)]."""
    values = [(day, min(1.0, share)) for day, share, _ in own if share is not None]
    if not values:
        return []
    first, level = values[0]
    given = max((doses for day, _, doses in own if day <= first and doses is not None), default=0.0)
    before = [(day, level * doses / given) for day, _, doses in own if day < first and doses is not None and given > 0]
    if own[0][0] < first and (not before or own[0][0] < before[0][0]):
        before.insert(0, (own[0][0], 0.0))
    return before + values


def weeks(country, values):
    """Rows of a country: the share on every Monday and on the last day, from the first thousandth on."""
    if not values:
        return []
    first, last = values[0][0], values[-1][0]
    days = []
    day = first + (-first.weekday() % 7) * DAY
    while day < last:
        days.append(day)
        day += WEEK
    days.append(last)
    rows, at = [], 0
    for day in days:
        while at + 1 < len(values) and values[at + 1][0] <= day:
            at += 1
        share = values[at][1]
        if values[at][0] < day:
            (before, low), (after, high) = values[at], values[at + 1]
            share = low + (high - low) * ((day - before).days / (after - before).days)
        if rows or round(share, 3) > 0:
            rows.append((country, day, f"{share:.3f}"))
    if rows:
        rows.append((country, last + DAY, ""))
    return rows


if __name__ == "__main__":
    main()
