#!/usr/bin/python3
"""Derives the tables of phases of the Belgian year 2020: what closures, closed shops and falling exports took
away by NACE 64 industry.

Every input is a CSV with one row per industry; README.md says where each comes from.
Output, in the folder given, as `phase_table` of a scenario reads them:
  labour_supply.csv     closure x share of the work that neither goes on at the workplace nor from home
  household_demand.csv  closure where the industry's goods are consumed on site
  other_demand.csv      fall of exports, investment and government demand, and their return"""
import argparse
import os

import common

# First day of each phase, the column of the policies with its closures (0 open, 1 closed), days to get there.
CLOSURES = (
    ("2020-03-15", "lockdown_1", 7),
    ("2020-05-04", "lockdown_release_phaseI", 7),
    ("2020-05-18", "lockdown_release_phaseII", 7),
    ("2020-06-08", "lockdown_release_phaseIII", 7),
    ("2020-07-01", "lockdown_release_phaseIV", 7),
    ("2020-10-19", "lockdown_2_1", 7),
    ("2020-11-02", "lockdown_2_2", 7),
    ("2020-11-27", "lockdown_plateau", 7))
# First day, share of the fall, days to get there.
OTHER_DEMAND = (("2020-03-02", 1, 28), ("2020-04-16", 0, 139))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, text in (
            ("policies", "closure of each industry by phase, 0 to 1"),
            ("work", "share of the work done from home and at the workplace in the first lockdown"),
            ("on-site", "on-site consumption, 0 or 1"),
            ("other-demand", "fall of final demand other than of households")):
        arguments.add_argument(f"--{name}", required=True, metavar="CSV", help=text)
    arguments.add_argument("output", help="folder to write to; must exist")
    options = arguments.parse_args()

    policies = columns(options.policies, "", [column for _, column, _ in CLOSURES])
    codes = list(policies)
    work = columns(options.work, "", ["remote", "workplace"], codes)
    on_site = columns(options.on_site, "economic_activity", ["On-site consumption (-)"], codes)
    fall = columns(options.other_demand, "economic_activity", ["f_demand"], codes)
    idle = {code: max(0.0, 1 - sum(work[code])) for code in codes}
    closures = [(date, days, {code: policies[code][position] for code in codes})
                for position, (date, _, days) in enumerate(CLOSURES)]
    write(options, "labour_supply.csv", codes, closures, idle)
    write(options, "household_demand.csv", codes, closures, {code: on_site[code][0] for code in codes})
    write(options, "other_demand.csv", codes,
          [(date, days, dict.fromkeys(codes, share)) for date, share, days in OTHER_DEMAND],
          {code: fall[code][0] for code in codes})
    print(f"{len(codes)} industries; the first lockdown keeps {sum(idle.values()) / len(codes):.4f} of the work of the "
          f"mean industry undone")


def columns(path, key, names, codes=None):
    """Columns of a table with one row per industry: {industry: [number per column]}, in the order of `codes`
    or else of the file."""
    rows = {}
    for row in common.read_table(path, [key, *names]):
        where = f"{path}:{row['line']}"
        if row[key] in rows:
            common.fail(f"{where}: industry {row[key]} stands twice")
        rows[row[key]] = [common.number(row[name], where) for name in names]
        for name, value in zip(names, rows[row[key]]):
            if not 0 <= value <= 1:
                common.fail(f"{where}: {name} is {value:g}, not between 0 and 1")
    missing = [code for code in codes or rows if code not in rows]
    if missing:
        common.fail(f"{path}: no row for industry {missing[0]}")
    return {code: rows[code] for code in codes or rows}


def write(options, name, codes, phases, falls):
    """A phase is (date, ramp days, {industry: share of its fall})."""
    common.write_table(os.path.join(options.output, name), ("date", "ramp_days", *codes),
                       [(date, days, *(f"{shares[code] * falls[code]:.12g}" for code in codes))
                        for date, days, shares in phases])


if __name__ == "__main__":
    main()
