#!/usr/bin/python3
"""Turns a country's input-output table and accounts by NACE 64 industry into what `tierwave economy import`
reads: table.csv (ICIO layout), labour.csv, sectors.csv and criticality.csv in the folder given.

Every input is a CSV; README.md says where each comes from. The table keeps all final demand:
  HFCE   households
  GGFC   government
  GFCF   investment
  INVNT  all the rest: exports, changes of inventories, non-profit institutions"""
import argparse
import math
import os

import common
from industries import Industries

MONEY = ("Sectoral output", "Household demand", "Total other demand", "Other consumption - IZW",
         "Other consumption - government", "Other consumption - investments",
         "Other consumption - inventory changes", "Other consumption - exports", "Labor compensation")
EMPLOYEES = "Number of employees (-)"
# What the parts of an account may differ by, relative to output: rounding of the source.
TOLERANCE = 1e-9


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--country", required=True, metavar="CODE", help="ISO-3 code of the country, such as BEL")
    arguments.add_argument("--unit", required=True, help="unit in the column names of the accounts, such as M€/y")
    for name, text in (
            ("flows", "input-output table of NACE 64 industries"),
            ("accounts", "output, final demand, labour compensation and employees of the same industries"),
            ("stocks", "desired stock in days"),
            ("labour", "remote-labour index and essential score"),
            ("on-site", "on-site consumption, 0 or 1"),
            ("household-shock", "change of household demand, by survey industry"),
            ("criticality", "criticality of inputs, 1, 0.5 or 0"),
            ("persons", "women's share and hours by country and sector of the world table of 2013")):
        arguments.add_argument(f"--{name}", required=True, metavar="CSV", help=text)
    arguments.add_argument("output", help="folder to write to; must exist")
    options = arguments.parse_args()

    industries = Industries(options.flows)
    units = {f"{name} ({options.unit})": name for name in MONEY}
    columns = industries.column(options.accounts, "", [*units, EMPLOYEES])
    accounts = {units.get(name, name): column for name, column in columns.items()}
    rest = other_final_demand(industries, accounts, options.accounts)
    labour = labour_rows(industries, accounts, options)
    attributes = sector_rows(industries, options)
    ratings = industries.ratings(options.criticality)

    def write(name, header, rows):
        common.write_table(os.path.join(options.output, name), header, rows)

    write("table.csv", *table(industries, accounts, rest, options.country))
    write("labour.csv", ("country", "sector", "employment_thousand", "women_share", "labour_share_of_value_added",
                         "hours_per_worker_year"), labour)
    write("sectors.csv", ("code", "name", "stock_days", "remote_share", "essential_share",
                          "household_demand_reduction", "on_site_consumption"), attributes)
    write("criticality.csv", ("input", *industries.codes),
          [(code, *(f"{value:g}" for value in row)) for code, row in zip(industries.codes, ratings)])
    report(industries, accounts, ratings)


def other_final_demand(industries, accounts, path):
    """Exports, changes of inventories and non-profit institutions by industry. The parts must add up to the
    total, and all sales to output."""
    rest = {}
    for position, code in enumerate(industries.codes):
        def part(name):
            return accounts[name][code]
        rest[code] = math.fsum(part(f"Other consumption - {name}") for name in ("IZW", "inventory changes", "exports"))
        other = rest[code] + part("Other consumption - government") + part("Other consumption - investments")
        sales = math.fsum(industries.flow[position]) + part("Household demand") + part("Total other demand")
        output = part("Sectoral output")
        if output <= 0:
            common.fail(f"{path}: output of {code} is {output:g}, not above 0")
        if abs(other - part("Total other demand")) > TOLERANCE * output:
            common.fail(f"{path}: the parts of other demand of {code} add up to {other:g}, "
                        f"its total is {part('Total other demand'):g}")
        if abs(sales - output) > TOLERANCE * output:
            common.fail(f"{path}: sales of {code} add up to {sales:g}, its output is {output:g}")
    return rest


def value_added(industries, accounts, position):
    use = math.fsum(row[position] for row in industries.flow)
    return accounts["Sectoral output"][industries.codes[position]] - use


def table(industries, accounts, rest, country):
    """Header and rows of the table in ICIO layout."""
    codes = industries.codes
    header = ("", *(f"{country}_{code}" for code in codes),
              *(f"{country}_{category}" for category in ("HFCE", "GGFC", "GFCF", "INVNT")), "OUT")
    rows = [(f"{country}_{code}", *industries.flow[position], accounts["Household demand"][code],
             accounts["Other consumption - government"][code], accounts["Other consumption - investments"][code],
             rest[code], accounts["Sectoral output"][code]) for position, code in enumerate(codes)]
    none = (0.0,) * 5
    rows.append(("VA", *(value_added(industries, accounts, position) for position in range(len(codes))), *none))
    rows.append(("OUT", *(accounts["Sectoral output"][code] for code in codes), *none))
    return header, rows


def labour_rows(industries, accounts, options):
    """Employees and labour compensation as accounted; women's share and hours of the sector that an industry
    belongs to, where it goes to several their mean, where the source has no figures that of the country."""
    persons = {}
    for row in common.read_table(options.persons, ["country", "sector", "employment_thousand", "women_share",
                                                   "hours_per_worker_year"]):
        figures = [row[name] for name in ("employment_thousand", "women_share", "hours_per_worker_year")]
        if row["country"] == options.country and "" not in figures:
            persons[row["sector"]] = [common.number(figure, f"{options.persons}:{row['line']}") for figure in figures]
    if not persons:
        common.fail(f"{options.persons}: no figures for {options.country}")
    rows = []
    for position, code in enumerate(industries.codes):
        parts = [persons[sector] for sector in industries.sectors[code] if sector in persons]
        if not parts:
            print(f"{code}: no women's share or hours in the source, the country's mean is taken")
        women, hours = mean_by_persons(parts or list(persons.values()), options)
        share = accounts["Labor compensation"][code] / value_added(industries, accounts, position)
        rows.append((options.country, code, f"{accounts[EMPLOYEES][code] / 1000:.15g}", f"{women:.4f}",
                     f"{share:.15g}", f"{hours:.1f}"))
    return rows


def mean_by_persons(parts, options):
    total = math.fsum(part[0] for part in parts)
    if total <= 0:
        common.fail(f"{options.persons}: sectors of {options.country} with women's share and hours but nobody in work")
    return (math.fsum(part[0] * part[column] for part in parts) / total for column in (1, 2))


def sector_rows(industries, options):
    stock, on_site = "Desired stock (days)", "On-site consumption (-)"
    stocks = industries.column(options.stocks, "economic_activity", [stock])[stock]
    labour = industries.column(options.labour, "sector", ["remote_labor_index", "essentiality_score"])
    reduction = industries.household_reduction(options.household_shock)
    consumed = industries.column(options.on_site, "economic_activity", [on_site])[on_site]
    rows = []
    for code in industries.codes:
        if stocks[code] < 1:
            common.fail(f"{options.stocks}: stock of {code} is {stocks[code]:g} days, under 1")
        values = (stocks[code], labour["remote_labor_index"][code], labour["essentiality_score"][code],
                  reduction[code], consumed[code])
        rows.append((code, industries.name[code], *(f"{value:.15g}" for value in values)))
    return rows


def report(industries, accounts, ratings):
    rated = [value for row in ratings for value in row]
    print(f"{len(industries.codes)} industries, output {sum(accounts['Sectoral output'].values()):.0f} million, "
          f"{sum(accounts[EMPLOYEES].values()):.0f} employees")
    print(f"of {len(rated)} ratings {rated.count(1)} critical, {rated.count(0.5)} important")


if __name__ == "__main__":
    main()
