#!/usr/bin/python3
"""Derives employment by country and year from the modelled estimates of the ILO.

Input: a CSV with at least the columns ref_area, year and total_thousand. Areas that begin with X are groups of countries and
are left out; so are years before --first. A country without a figure for a year takes that of the nearest earlier year.
Output: country,year,employment_thousand, every country in every year."""
import argparse

import common


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--first", type=int, default=2005, help="first year to keep [2005]")
    arguments.add_argument("estimates", help="path to the modelled estimates")
    arguments.add_argument("output", help="path of the table to write")
    options = arguments.parse_args()

    known = {}
    for row in common.read_table(options.estimates, ["ref_area", "year", "total_thousand"]):
        where = f"{options.estimates}:{row['line']}"
        year = int(common.positive(row["year"], where))
        if row["ref_area"].startswith("X") or year < options.first or row["total_thousand"] == "":
            continue
        if (row["ref_area"], year) in known:
            common.fail(f"{where}: {row['ref_area']} {year} stands twice")
        known[row["ref_area"], year] = common.positive(row["total_thousand"], where)
    if not known:
        common.fail(f"{options.estimates}: no country has a figure from {options.first} on")

    years = range(min(year for _, year in known), max(year for _, year in known) + 1)
    countries = sorted({country for country, _ in known})
    rows, carried = [], []
    for country in countries:
        last = None
        for year in years:
            if (country, year) in known:
                last = known[country, year]
            elif last is None:
                common.fail(f"{options.estimates}: {country} has no figure for {year} or before; leave it out")
            else:
                carried.append(f"{country} {year}")
            rows.append((country, year, f"{last:.6g}"))
    common.write_table(options.output, ("country", "year", "employment_thousand"), rows)
    print(f"{len(countries)} countries, {years[0]} to {years[-1]}")
    print("carried from the year before:", ", ".join(carried) or "none")
    for year in (2011, 2018, 2019, 2020):
        if year in years:
            total = sum(float(row[2]) for row in rows if row[1] == year)
            print(f"{year}: {total / 1000:.1f} million in employment")


if __name__ == "__main__":
    main()
