#!/usr/bin/python3
"""Derives what each country closed, day by day, from the Oxford COVID-19 Government Response Tracker.

Input: a CSV (or .csv.zst) with at least the columns country_code (ISO-3), date (2020-01-31) and the measures with their flags,
one row per country and day. Closures: C2 (workplace closing, 0 to 3), C5 (public transport, 0 to 2), C6 (staying at home, 0 to
3), with C2_Flag, C5_Flag, C6_Flag (1 general, 0 targeted). --measure E1: income support, 0 to 2, and, where the file has it,
E1_Flag (1 informal workers too, 0 formal workers only).
Output of closures: country,from,workplaces,workplaces_flag,transport,transport_flag,home,home_flag; of E1:
country,from,level,flag. One row at each change; the last row of a country is empty and says on which day its data end, which is
the day after the last with a value. Without E1_Flag the flag stays empty."""
import argparse
import datetime
import typing

import common


class Measure(typing.NamedTuple):
    """A column of the tracker, the column of the table, its levels, and whether its flag may be missing from the file."""
    code: str
    level: str
    flag: str
    levels: tuple
    flag_may_lack: bool = False


TABLES = {
    "closures": (Measure("C2", "workplaces", "workplaces_flag", ("0", "1", "2", "3")),
                 Measure("C5", "transport", "transport_flag", ("0", "1", "2")),
                 Measure("C6", "home", "home_flag", ("0", "1", "2", "3"))),
    "E1": (Measure("E1", "level", "flag", ("0", "1", "2"), True),),
}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("tracker", help="path to the tracker's daily national CSV, plain or .zst")
    arguments.add_argument("output", help="path of the table to write")
    arguments.add_argument("--measure", default="closures", choices=TABLES, help="what to derive (default %(default)s)")
    arguments.add_argument("--first", default="2020-01-01", type=date, help="first day (default %(default)s)")
    arguments.add_argument("--last", type=date, help="last day (default: the last with values)")
    options = arguments.parse_args()
    if options.last and options.last < options.first:
        arguments.error(f"--last {options.last} lies before --first {options.first}")

    measures = TABLES[options.measure]
    countries = read_days(options.tracker, measures, options.first, options.last)
    rows, empty, late, gaps = [], [], {}, {}
    for country in sorted(countries):
        days = countries[country]
        if not days:
            empty.append(country)
            continue
        begin, end = min(days), max(days)
        if begin > options.first:
            late[country] = begin
        rows += changes(country, measures, days, begin, end, gaps)
        rows.append((country, end + datetime.timedelta(days=1), *[""] * (2 * len(measures))))
    if not rows:
        span = f"between {options.first} and {options.last}" if options.last else f"from {options.first} on"
        common.fail(f"{options.tracker}: no value of {', '.join(measure.code for measure in measures)} {span}")
    header = [column for measure in measures for column in (measure.level, measure.flag)]
    common.write_table(options.output, ("country", "from", *header), rows)

    ends = sorted({row[1] - datetime.timedelta(days=1) for row in rows if not any(row[2:])})
    print(f"{len(countries) - len(empty)} countries, {len(rows)} rows; last days with values: "
          f"{', '.join(str(day) for day in ends)}")
    print("left out, no value at all:", ", ".join(empty) or "none")
    print("begin later:", ", ".join(f"{country} on {day}" for country, day in sorted(late.items())) or "none")
    filled = ", ".join(f"{country} {code} {count} days" for (country, code), count in sorted(gaps.items()))
    print("gaps filled with the value before:", filled or "none")


def date(text):
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a date like 2020-01-31") from None


def read_days(path, measures, first, last):
    """Per country and day with any value what each measure reads: (level, flag), or None where the tracker has none."""
    countries = {}
    seen = set()
    needed = ["country_code", "date", *(measure.code for measure in measures),
              *(f"{measure.code}_Flag" for measure in measures if not measure.flag_may_lack)]
    optional = [f"{measure.code}_Flag" for measure in measures if measure.flag_may_lack]
    for row in common.read_table(path, needed, optional):
        where = f"{path}:{row['line']}"
        try:
            day = datetime.date.fromisoformat(row["date"])
        except ValueError:
            common.fail(f"{where}: '{row['date']}' is not a date like 2020-01-31")
        if day < first or (last and day > last):
            continue
        country = row["country_code"]
        if (country, day) in seen:
            common.fail(f"{where}: {country} {day} stands twice")
        seen.add((country, day))
        readings = [reading(measure, row[measure.code], row.get(f"{measure.code}_Flag"), where) for measure in measures]
        days = countries.setdefault(country, {})
        if any(value is not None for value in readings):
            days[day] = readings
    return countries


def reading(measure, level, flag, where):
    """(level, flag); a flag of None says that the file has no such column."""
    if level == "":
        return None
    level = level.removesuffix(".0")
    if level not in measure.levels:
        common.fail(f"{where}: {measure.code} is '{level}', not {', '.join(measure.levels[:-1])} or {measure.levels[-1]}")
    if level == "0" or flag is None:
        return level, ""
    flag = flag.removesuffix(".0")
    if flag not in ("0", "1"):
        common.fail(f"{where}: {measure.code} is {level} but {measure.code}_Flag is '{flag}', not 0 or 1")
    return level, flag


def changes(country, measures, days, begin, end, gaps):
    """One row at each change from the first to the last day with any value. A gap of a measure takes the value before it and is
    counted in `gaps`; one at the start has no value before it and ends the script."""
    rows = []
    now = [None] * len(measures)
    before = None
    for offset in range((end - begin).days + 1):
        day = begin + datetime.timedelta(days=offset)
        for i, value in enumerate(days.get(day, [None] * len(measures))):
            if value is not None:
                now[i] = value
            elif now[i] is None:
                common.fail(f"{country} has no value of {measures[i].code} on {day}, and none before to carry; begin later "
                            "with --first")
            else:
                gaps[country, measures[i].code] = gaps.get((country, measures[i].code), 0) + 1
        if now != before:
            rows.append((country, day, *(text for value in now for text in value)))
            before = list(now)
    return rows


if __name__ == "__main__":
    main()
