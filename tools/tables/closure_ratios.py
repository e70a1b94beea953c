#!/usr/bin/python3
"""Finds how much of the labour a weaker closure takes, relative to a full one, from the hours lost in 2020.

Ordinary least squares over countries, each counting the same: hours lost = a + b3 x share of the year at level 3
+ b2 x share at level 2 + b1 x share at level 1. The ratios are b3 : b2 : b1 over b3. Done with all countries, then with each
region of the ILO left out.
Inputs: country,hours_lost,stringency,days_required_all,days_required_some,days_recommended; country,region; and the countries
of an economy (code, members) on which a regression on mean stringency alone is scored.
Output: left_out,kappa_3,kappa_2,kappa_1; the first row leaves nothing out."""
import argparse
import math

import common

DAYS_OF_YEAR = 366
DAYS = ("days_required_all", "days_required_some", "days_recommended")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("hours", help="path to models/backtest/hours_lost_2020.csv")
    arguments.add_argument("countries", help="path to models/closures/countries_2019.csv")
    arguments.add_argument("economy", help="path to models/economies/world-2011/countries.csv")
    arguments.add_argument("output", help="path of the table to write")
    options = arguments.parse_args()

    figures = {}
    for code, row in common.read_keyed(options.hours, "country", ["hours_lost", "stringency", *DAYS]).items():
        where = f"{options.hours}:{row['line']}"
        figures[code] = {name: common.number(row[name], where) for name in ("hours_lost", "stringency", *DAYS)}
    region = {code: row["region"] for code, row in common.read_keyed(options.countries, "country", ["region"]).items()}
    unknown = sorted(set(figures) - set(region))
    if unknown:
        common.fail(f"{options.countries}: no region for {unknown[0]}")

    rows = []
    for left_out in ["", *sorted({region[code] for code in figures})]:
        kept = [code for code in sorted(figures) if region[code] != left_out]
        fit = least_squares([[1.0, *(figures[code][name] / DAYS_OF_YEAR for name in DAYS)] for code in kept],
                            [figures[code]["hours_lost"] for code in kept], options.hours)
        if fit[1] <= 0:
            common.fail(f"{options.hours}: without {left_out or 'none'} a full closure takes no hours; no ratio")
        ratios = [f"{value / fit[1]:.4f}".removesuffix(".0000") for value in fit[1:]]
        rows.append((left_out, *ratios))
        print(f"without {left_out or 'none'}: {len(kept)} countries, {' : '.join(ratios)}, "
              f"hours lost in a year at level 3 {fit[1]:.4f}, intercept {fit[0]:.4f}")
    common.write_table(options.output, ("left_out", "kappa_3", "kappa_2", "kappa_1"), rows)
    stringency(figures, members(options.economy, figures), options.hours)


def members(path, figures):
    """Countries an economy names: a region's members, or the region itself where it has none; '*' names none."""
    codes = []
    for row in common.read_table(path, ["code", "members"]):
        if row["members"] != "*":
            codes += row["members"].split() or [row["code"]]
    lacking = [code for code in codes if code not in figures]
    if lacking:
        common.fail(f"{path}: no hours lost for {lacking[0]}")
    return codes


def stringency(figures, codes, path):
    """Scores the regression on mean stringency alone, and a constant."""
    lost = [figures[code]["hours_lost"] for code in codes]
    fit = least_squares([[1.0, figures[code]["stringency"]] for code in codes], lost, path)
    error = rmse([value - fit[0] - fit[1] * figures[code]["stringency"] for code, value in zip(codes, lost)])
    constant = rmse([value - math.fsum(lost) / len(lost) for value in lost])
    print(f"hours lost on mean stringency, {len(codes)} countries: root mean square error {100 * error:.2f} points, "
          f"correlation {math.sqrt(1 - (error / constant) ** 2):.2f}, a constant {100 * constant:.2f} points")


def rmse(errors):
    return math.sqrt(math.fsum(error ** 2 for error in errors) / len(errors))


def least_squares(rows, values, path):
    """Coefficients by the normal equations, with Gauss-Jordan elimination."""
    size = len(rows[0])
    system = [[math.fsum(row[i] * row[j] for row in rows) for j in range(size)]
              + [math.fsum(row[i] * value for row, value in zip(rows, values))] for i in range(size)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda k: abs(system[k][i]))
        system[i], system[pivot] = system[pivot], system[i]
        if abs(system[i][i]) < 1e-12:
            common.fail(f"{path}: the countries do not differ enough for a regression")
        for k in range(size):
            if k != i:
                factor = system[k][i] / system[i][i]
                system[k] = [a - factor * b for a, b in zip(system[k], system[i])]
    return [system[i][size] / system[i][i] for i in range(size)]


if __name__ == "__main__":
    main()
