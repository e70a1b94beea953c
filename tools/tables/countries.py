#!/usr/bin/python3
"""Derives income group, region and employment of each country from a panel of ILO data.

Input: a CSV with at least the columns iso3, region, income ('High income', 'Upper-middle income',
'Lower-middle income', 'Low income') and emp2019_thousand.
Output: country,income_group,region,employment_thousand."""
import argparse

import common

INCOME_GROUPS = {"High income": "high", "Upper-middle income": "upper_middle",
                 "Lower-middle income": "lower_middle", "Low income": "low"}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("panel", help="path to the country panel")
    arguments.add_argument("output", help="path of the table to write")
    options = arguments.parse_args()

    rows = {}
    for row in common.read_keyed(options.panel, "iso3", ["region", "income", "emp2019_thousand"]).values():
        where = f"{options.panel}:{row['line']}"
        if row["income"] not in INCOME_GROUPS:
            common.fail(f"{where}: unknown income group '{row['income']}'; known: {', '.join(INCOME_GROUPS)}")
        employment = common.number(row["emp2019_thousand"], where)
        if employment <= 0:
            common.fail(f"{where}: employment is {employment:g}, not above 0")
        rows[row["iso3"]] = (row["iso3"], INCOME_GROUPS[row["income"]], row["region"], f"{employment:.15g}")
    common.write_table(options.output, ("country", "income_group", "region", "employment_thousand"),
                       [rows[country] for country in sorted(rows)])
    print(f"{len(rows)} countries, {sum(float(row[3]) for row in rows.values()) / 1000:.1f} million in employment")


if __name__ == "__main__":
    main()
