#!/usr/bin/python3
"""Derives the daily level of a measure in a year from the Oxford COVID-19 Government Response Tracker.

Input: a CSV (or .csv.zst) with at least the columns country_code (ISO-3), date (2020-01-31) and the measure with its flag,
one row per country and day: C2 (workplace closing, 0 to 3) and C2_Flag (1 general, 0 targeted), or E1 (income support,
0 to 2) and, where the file has it, E1_Flag (1 informal workers too, 0 formal workers only).
Output: country,from,level,flag, one row at each change; the last row of a country has an empty
level and says on which day its data end. Without E1_Flag the flag stays empty."""
import argparse
import datetime

import common

# Levels of each measure, and whether its flag may be missing from the file.
MEASURES = {"C2": (("0", "1", "2", "3"), False), "E1": (("0", "1", "2"), True)}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("tracker", help="path to the tracker's daily national CSV, plain or .zst")
    arguments.add_argument("output", help="path of the table to write")
    arguments.add_argument("--measure", default="C2", choices=MEASURES, help="column of the tracker (default %(default)s)")
    arguments.add_argument("--first", default="2020-01-01", type=date, help="first day (default %(default)s)")
    arguments.add_argument("--last", default="2020-12-31", type=date, help="last day (default %(default)s)")
    options = arguments.parse_args()
    if options.last < options.first:
        arguments.error(f"--last {options.last} lies before --first {options.first}")

    countries = read_days(options.tracker, options.measure, options.first, options.last)
    rows, empty, carried = [], [], {}
    for country in sorted(countries):
        days = countries[country]
        if all(value is None for value in days):
            empty.append(country)
            continue
        rows += changes(country, days, options.first, carried)
        rows.append((country, options.last + datetime.timedelta(days=1), "", ""))
    if not rows:
        common.fail(f"{options.tracker}: no value of {options.measure} between {options.first} and {options.last}")
    common.write_table(options.output, ("country", "from", "level", "flag"), rows)

    print(f"{len(countries) - len(empty)} countries, {len(rows)} rows")
    print("left out, no value at all:", ", ".join(empty) or "none")
    gaps = ", ".join(f"{country} {count} days" for country, count in sorted(carried.items()))
    print("gaps filled with the value before:", gaps or "none")


def date(text):
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a date like 2020-01-31") from None


def read_days(path, measure, first, last):
    """Per country the measure on each day: (level, flag), or None where the tracker has no value."""
    countries = {}
    seen = set()
    flag = f"{measure}_Flag"
    needed, optional = ([measure], [flag]) if MEASURES[measure][1] else ([measure, flag], [])
    for row in common.read_table(path, ["country_code", "date", *needed], optional):
        where = f"{path}:{row['line']}"
        try:
            day = datetime.date.fromisoformat(row["date"])
        except ValueError:
            common.fail(f"{where}: '{row['date']}' is not a date like 2020-01-31")
        if not first <= day <= last:
            continue
        country = row["country_code"]
        if (country, day) in seen:
            common.fail(f"{where}: {country} {day} stands twice")
        seen.add((country, day))
        days = countries.setdefault(country, [None] * ((last - first).days + 1))
        days[(day - first).days] = reading(measure, row[measure], row.get(flag), where)
    return countries


def reading(measure, level, flag, where):
    """(level, flag); a flag of None says that the file has no such column."""
    if level == "":
        return None
    level = level.removesuffix(".0")
    levels = MEASURES[measure][0]
    if level not in levels:
        common.fail(f"{where}: {measure} is '{level}', not {', '.join(levels[:-1])} or {levels[-1]}")
    if level == "0" or flag is None:
        return level, ""
    flag = flag.removesuffix(".0")
    if flag not in ("0", "1"):
        common.fail(f"{where}: {measure} is {level} but {measure}_Flag is '{flag}', not 0 or 1")
    return level, flag


def changes(country, days, first, carried):
    """One row at each change. A gap takes the value before it and is counted in `carried`; a gap at the
    start has no value before it and ends the script."""
    if days[0] is None:
        common.fail(f"{country} has no value on {first}, and none before to carry; begin later with --first")
    rows = []
    now = None
    for offset, value in enumerate(days):
        if value is None:
            carried[country] = carried.get(country, 0) + 1
        elif value != now:
            rows.append((country, first + datetime.timedelta(days=offset), *value))
            now = value
    return rows


if __name__ == "__main__":
    main()
