#!/usr/bin/python3
"""Derives the hours of work lost in 2020 by country and by group of countries, with the closures of that year.

Inputs: the ILO's working hours lost in percent (area, year, hours_lost_pct) and a panel of countries (iso3, stringency_mean,
days_c2_3, days_c2_2, days_c2_1).
Outputs: country,hours_lost,stringency,days_required_all,days_required_some,days_recommended for countries in both, and
group,hours_lost for the world, its regions and income groups. Shares, not percent."""
import argparse

import common
import ilo_areas

YEAR = "2020"
DAYS = {"days_c2_3": "days_required_all", "days_c2_2": "days_required_some", "days_c2_1": "days_recommended"}
# Areas of the file that are written, under the names of models/closures/countries_2019.csv.
GROUPS = {"World": "World", "Africa": "Africa", "Americas": "Americas", "Arab States": "Arab States",
          "Asia and the Pacific": "Asia and the Pacific", "Europe and Central Asia": "Europe and Central Asia",
          "World: High income": "high", "World: Upper-middle income": "upper_middle",
          "World: Lower-middle income": "lower_middle", "World: Low income": "low"}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("hours", help="path to the hours lost")
    arguments.add_argument("panel", help="path to the panel of countries")
    arguments.add_argument("output", help="path of the table of countries to write")
    arguments.add_argument("groups", help="path of the table of groups to write")
    options = arguments.parse_args()

    countries, groups = read_hours(options.hours)
    rows = []
    panel = common.read_keyed(options.panel, "iso3", ["stringency_mean", *DAYS])
    for country in sorted(set(panel) & set(countries)):
        where = f"{options.panel}:{panel[country]['line']}"
        stringency = common.number(panel[country]["stringency_mean"], where)
        days = [common.number(panel[country][column], where) for column in DAYS]
        if not 0 <= stringency <= 100 or min(days) < 0 or sum(days) > 366:
            common.fail(f"{where}: stringency lies outside 0 to 100, or days outside 0 to 366")
        rows.append((country, share(countries[country]), share(stringency), *(f"{value:g}" for value in days)))
    lacking = [area for area in GROUPS if area not in groups]
    if lacking:
        common.fail(f"{options.hours}: no figure for {lacking[0]} in {YEAR}")
    common.write_table(options.output, ("country", "hours_lost", "stringency", *DAYS.values()), rows)
    common.write_table(options.groups, ("group", "hours_lost"),
                       [(name, share(groups[area])) for area, name in GROUPS.items()])
    print(f"{len(rows)} countries, {len(GROUPS)} groups")
    print("left out, only in the hours:", " ".join(sorted(set(countries) - set(panel))) or "none")
    print("left out, only in the panel:", " ".join(sorted(set(panel) - set(countries))) or "none")


def read_hours(path):
    """Percent of hours lost in YEAR: {country: percent}, {name of a group: percent}."""
    areas = ilo_areas.Areas()
    countries, groups = {}, {}
    for row in common.read_table(path, ["area", "year", "hours_lost_pct"]):
        where = f"{path}:{row['line']}"
        country = areas.country(row["area"], where)
        if row["year"] != YEAR:
            continue
        into, key = (countries, country) if country else (groups, row["area"])
        if key in into:
            common.fail(f"{where}: {row['area']} {YEAR} stands twice")
        into[key] = common.number(row["hours_lost_pct"], where)
    return countries, groups


def share(percent):
    return f"{percent / 100:.10g}"


if __name__ == "__main__":
    main()
