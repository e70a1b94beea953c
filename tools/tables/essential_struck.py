#!/usr/bin/python3
"""Finds how much of essential work a closure keeps away nonetheless, from who was at work in Belgium in April 2020.

Work lost in an industry is 1 less those at the workplace and those at home, by the surveys of the Economic Risk Management
Group of 6 to 27 April; industries that were not asked (public services, energy, post) stand there with nobody missing. Model:

    lost = c (1 - essential share (1 - struck)) (1 - remote share)

c is what the closure of those weeks took, as models/closures has it at full strength: 1 - (1 - m)(1 - v), m what had not worn
off and v voluntary distancing. Least squares over industries, each counting by its employees. What the survey lost for want of
demand pulls up, what is missing for industries that were not asked pulls down. Output: closed,essential_struck,rmse for c and
for values around it."""
import argparse
import datetime
import math

import closable
import common

FIRST, LAST = datetime.date(2020, 4, 6), datetime.date(2020, 4, 27)  # of the surveys
COUNTRY = "BEL"
OTHERS = (0.8, 0.9, 1.0)
STEPS = 100


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--work", required=True, help="ermg_summary.csv: remote,workplace by industry")
    arguments.add_argument("--labour", required=True, help="pichler_table_5_NACE64.csv: remote-labour index and essential score")
    arguments.add_argument("--accounts", required=True, help="other_accounts_BE_NACE64.csv: employees by industry")
    arguments.add_argument("closures", help="path to models/closures/oxcgrt_2020_2022.csv")
    arguments.add_argument("countries", help="path to models/closures/countries_2019.csv")
    arguments.add_argument("economy", help="folder of an economy, models/economies/world-2011-full")
    arguments.add_argument("output", help="path of the table to write")
    arguments.add_argument("--half-life", type=float, default=80, help="days (default %(default)s)")
    arguments.add_argument("--floor", type=float, default=0.16, help="default %(default)s")
    options = arguments.parse_args()
    if options.half_life <= 0 or not 0 <= options.floor <= 1:
        arguments.error(f"half-life {options.half_life:g} and floor {options.floor:g}: give days above 0 and a share")

    industries = read_industries(options)
    closed = closed_in_april(closable.Tables(options.closures, options.countries, options.economy), options)
    rows = []
    for value in sorted({round(closed, 2), *OTHERS}):
        error, struck = min((error_of(industries, value, step / STEPS), step / STEPS) for step in range(STEPS + 1))
        rows.append((f"{value:g}", f"{struck:g}", f"{error:.4f}"))
        print(f"closed {value:.2f}: {struck:.2f} of essential work struck, error {error:.3f}")
    print(f"{COUNTRY} in April 2020: closed {closed:.3f}")
    common.write_table(options.output, ("closed", "essential_struck", "rmse"), rows)


def read_industries(options):
    """Employees, lost, essential and remote share of each industry."""
    employees = common.read_keyed(options.accounts, "", ["Number of employees (-)"])
    labour = common.read_keyed(options.labour, "sector", ["remote_labor_index", "essentiality_score"])
    rows = []
    for code, row in common.read_keyed(options.work, "", ["remote", "workplace"]).items():
        for table, path in ((employees, options.accounts), (labour, options.labour)):
            if code not in table:
                common.fail(f"{path}: no row for industry {code}")

        def number(table, path, column, code=code):
            return common.number(table[code][column], f"{path}:{table[code]['line']}")
        where = f"{options.work}:{row['line']}"
        at_work = [common.number(row[column], where) for column in ("remote", "workplace")]
        shares = (1 - sum(at_work), number(labour, options.labour, "essentiality_score"),
                  number(labour, options.labour, "remote_labor_index"))
        for share in (*at_work, *shares):
            if not 0 <= share <= 1:
                common.fail(f"{where}: industry {code} has a share of {share:g}; give shares of 0 to 1, as at work together")
        persons = number(employees, options.accounts, "Number of employees (-)")
        if persons < 0:
            common.fail(f"{options.accounts}:{employees[code]['line']}: {persons:g} employees")
        rows.append((persons, *shares))
    if not math.fsum(row[0] for row in rows) > 0:
        common.fail(f"{options.work}: nobody works in its industries")
    return rows


def closed_in_april(tables, options):
    """Mean over the surveys of 1 - (1 - m)(1 - v), where the law closes all that is not essential."""
    if COUNTRY not in tables.steps or COUNTRY not in tables.countries or tables.first_closing(COUNTRY) is None:
        common.fail(f"no closures, or no employment, of {COUNTRY}, whose surveys these are")
    first = tables.first_closing(COUNTRY)
    voluntary = closable.VOLUNTARY[tables.countries[COUNTRY].income_group]
    days = [(FIRST - first).days + offset for offset in range((LAST - FIRST).days + 1)]
    fading = [2 ** (-day / options.half_life) for day in days]
    return math.fsum(1 - (1 - options.floor - (1 - options.floor) * left) * (1 - voluntary * left)
                     for left in fading) / len(days)


def error_of(industries, closed, struck):
    squares = math.fsum(weight * (lost - closed * (1 - essential * (1 - struck)) * (1 - remote)) ** 2
                        for weight, lost, essential, remote in industries)
    return math.sqrt(squares / math.fsum(row[0] for row in industries))


if __name__ == "__main__":
    main()
