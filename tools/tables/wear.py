#!/usr/bin/python3
"""Finds how the effect of a closure wears off, from countries that closed in the same way twice.

Each pair is what a country lost in a later span over what it lost in a first one, under the same level of workplace closing:

  FRA 2020-11 / 2020-04: output -7.5 % / -30 % (Insee); BEL 2020-11 / 2020-04: value added 0.903, 0.657 (national statistics);
  GBR 2021-01 / 2020-04: gross domestic product -9.0 % / -24 % on February 2020 (ONS); ISR 2020-09-18 to 10-17 and 2021-01-08 to
  02-07 / 2020-04: 88 % and 86 % / 80 % of normal activity.

Model: loss = (1 - W) m(d) + W, m(d) = floor + (1 - floor) 2^(-d / half-life), d days since the country's first closing of
workplaces; W the weight of what closures strike for as long as they hold (on-site share times fall of household demand, by
sector) in what a full closure takes. Least squares of the ratios, each country counting the same. All pairs lie half a year and
more after the first span, so they tell how much is left, hardly how fast it went: the floor is fitted at each half-life.
Inputs: models/closures/oxcgrt_2020_2022.csv, models/closures/countries_2019.csv and an economy's folder. Output: half_life_days,
floor,rmse."""
import argparse
import datetime
import math

import closable
import common

DAY = datetime.date.fromisoformat
# Country, first span, later span, loss in the later over loss in the first.
PAIRS = (
    ("FRA", ("2020-04-01", "2020-04-30"), ("2020-11-01", "2020-11-30"), 0.075 / 0.30),
    ("BEL", ("2020-04-01", "2020-04-30"), ("2020-11-01", "2020-11-30"), (1 - 0.903) / (1 - 0.657)),
    ("GBR", ("2020-04-01", "2020-04-30"), ("2021-01-01", "2021-01-31"), 0.090 / 0.24),
    ("ISR", ("2020-04-01", "2020-04-30"), ("2020-09-18", "2020-10-17"), 0.12 / 0.20),
    ("ISR", ("2020-04-01", "2020-04-30"), ("2021-01-08", "2021-02-07"), 0.14 / 0.20),
)
HALF_LIVES = (20, 30, 45, 60, 80, 100, 120, 140)
STEPS = 100  # of the floor between 0 and 1


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("closures", help="path to models/closures/oxcgrt_2020_2022.csv")
    arguments.add_argument("countries", help="path to models/closures/countries_2019.csv")
    arguments.add_argument("economy", help="folder of an economy, models/economies/world-2011-full")
    arguments.add_argument("output", help="path of the table to write")
    options = arguments.parse_args()

    tables = closable.Tables(options.closures, options.countries, options.economy)
    weights = {}
    for country, _, _, ratio in PAIRS:
        share = tables.closable(country)
        weights[country] = share.lasting / share.all
    for country, weight in weights.items():
        print(f"{country}: first closing {tables.first_closing(country)}, {100 * weight:.1f} % of what closures take lasts")
    counts = {country: sum(pair[0] == country for pair in PAIRS) for country in weights}

    rows = []
    for half_life in HALF_LIVES:
        error, floor = min((errors(tables, weights, counts, half_life, step / STEPS), step / STEPS)
                           for step in range(STEPS + 1))
        rmse = math.sqrt(error / len(weights))
        rows.append((half_life, f"{floor:g}", f"{rmse:.4f}"))
        ratios = ", ".join(f"{pair[0]} {predicted(tables, weights, pair, half_life, floor):.2f} ({pair[3]:.2f})" for pair in PAIRS)
        print(f"half-life {half_life} days: floor {floor:.2f}, error {rmse:.3f}; {ratios}")
    common.write_table(options.output, ("half_life_days", "floor", "rmse"), rows)


def errors(tables, weights, counts, half_life, floor):
    return math.fsum((predicted(tables, weights, pair, half_life, floor) - pair[3]) ** 2 / counts[pair[0]] for pair in PAIRS)


def predicted(tables, weights, pair, half_life, floor):
    country, first, later, _ = pair
    weight = weights[country]

    def loss(span):
        begin, end = DAY(span[0]), DAY(span[1])
        days = [(begin - tables.first_closing(country)).days + offset for offset in range((end - begin).days + 1)]
        kept = math.fsum(floor + (1 - floor) * 2 ** (-day / half_life) for day in days) / len(days)
        return (1 - weight) * kept + weight
    return loss(later) / loss(first)


if __name__ == "__main__":
    main()
