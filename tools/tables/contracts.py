#!/usr/bin/python3
"""Derives the shares of contract classes in each country's employment, and the women in each class.

Inputs: the table of countries (country, income_group, employment_thousand); informal employment rates of the ILO in percent
(ref_area.label, source.label, sex.label, time, obs_value); its modelled employment (ref_area, sex, time, employed_thousand).
Output: country,contract,share,women_tilt,source. Shares and share x women_tilt add up to 1 in each country.
models/labour/README.md states the rules."""
import argparse
import math
from decimal import Decimal

import common
import ilo_areas

YEAR = 2019
SEXES = ("Total", "Male", "Female")
TEMPORARY = 0.11           # of employment outside informality
HOME_BASED = 0.079         # of employment
HOME_BASED_WOMEN = 147 / 260
MIGRANT_WORLD = 0.049      # of the world's labour force
MIGRANT_HIGH_INCOME = 0.674  # of the world's migrant workers
MIGRANT_WOMEN = 70 / 169


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--countries", required=True, metavar="CSV", help="models/closures/countries_2019.csv")
    arguments.add_argument("--informal", required=True, metavar="CSV", help="informal employment rates by sex")
    arguments.add_argument("--employment", required=True, metavar="CSV", help="modelled employment by sex")
    arguments.add_argument("output", help="path of the table to write")
    options = arguments.parse_args()

    countries = common.read_keyed(options.countries, "country", ["income_group", "employment_thousand"])
    employed = {code: common.positive(row["employment_thousand"], f"{options.countries}:{row['line']}")
                for code, row in countries.items()}
    group = {code: row["income_group"] for code, row in countries.items()}
    women = women_shares(options.employment, countries)
    informal = nearest(options.informal, countries)
    lacking = impute(informal, employed, group)
    migrants = migrant_shares(employed, group)

    world = sum(women[code] * employed[code] for code in employed) / sum(employed.values())
    rows, halved = [], []
    for code in sorted(countries):
        total, female, text = informal[code]
        high = group[code] == "high"
        parts = classes(total, female, high, migrants[high], HOME_BASED_WOMEN / world, MIGRANT_WOMEN / world)
        if not high and parts["home_based"][0] > total / 2:
            halved.append(code)
        rows += lines(code, parts, text, women[code], high)
    common.write_table(options.output, ("country", "contract", "share", "women_tilt", "source"), rows)
    print(f"{len(countries)} countries, {len(rows)} rows; women are {world:.4f} of the employed")
    print(f"migrant workers: {migrants[True]:.4f} of employment in high-income countries, {migrants[False]:.4f} in others")
    print(f"no informality rate, so the mean of the income group ({len(lacking)}):", " ".join(lacking) or "none")
    print("half of informal employment is less than home-based work:", " ".join(halved) or "none")


def women_shares(path, countries):
    """Women's share in each country's employment."""
    persons = {}
    for row in common.read_table(path, ["ref_area", "sex", "time", "employed_thousand"]):
        if row["time"] == str(YEAR) and row["ref_area"] in countries:
            persons[row["ref_area"], row["sex"]] = common.positive(row["employed_thousand"], f"{path}:{row['line']}")
    for code in countries:
        if (code, "SEX_F") not in persons or (code, "SEX_T") not in persons:
            common.fail(f"{path}: no employment of women and of both sexes for {code} in {YEAR}")
    return {code: persons[code, "SEX_F"] / persons[code, "SEX_T"] for code in countries}


def nearest(path, countries):
    """Informality by country: (rate, women's rate, source) of the year nearest to YEAR, the earlier one of two."""
    areas = ilo_areas.Areas()
    rates = {}
    for row in common.read_table(path, ["ref_area.label", "source.label", "sex.label", "time", "obs_value"]):
        where = f"{path}:{row['line']}"
        code = areas.country(row["ref_area.label"], where)
        if code not in countries or row["obs_value"] == "":
            continue
        year = common.number(row["time"], where)
        rate = common.number(row["obs_value"], where)
        if not 0 <= rate <= 100:
            common.fail(f"{where}: the rate is {rate:g}, not between 0 and 100 percent")
        survey = rates.setdefault(code, {}).setdefault((abs(year - YEAR), year, row["source.label"]), {})
        sex = row["sex.label"].removeprefix("Sex: ")
        if sex in survey:
            common.fail(f"{where}: {row['ref_area.label']} {row['time']} {sex} stands twice")
        survey[sex] = rate / 100
    found = {}
    for code, surveys in rates.items():
        whole = sorted(key for key, survey in surveys.items() if all(sex in survey for sex in SEXES))
        if whole:
            _, year, source = whole[0]
            survey = surveys[whole[0]]
            found[code] = (survey["Total"], survey["Female"], f"ILO informal employment rate {year:.0f} ({source})")
    return found


def impute(informal, employed, group):
    """Gives countries without a rate the mean of their income group, weighted by employment; lists them."""
    lacking = sorted(set(employed) - set(informal))
    means = {}
    for name in {group[code] for code in lacking}:
        known = sorted(code for code in informal if group[code] == name)
        if not known:
            common.fail(f"no informality rate for any country with income group {name}")
        weight = sum(employed[code] for code in known)
        means[name] = tuple(sum(informal[code][part] * employed[code] for code in known) / weight for part in (0, 1))
    for code in lacking:
        text = f"assumption: mean ILO informal employment rate of {group[code].replace('_', '-')}-income countries"
        informal[code] = (*means[group[code]], f"{text} weighted by employment")
    return lacking


def migrant_shares(employed, group):
    """Migrants' share of employment, by whether the country has high income. Their share in world employment is
    taken to be that in the labour force."""
    world = sum(employed.values())
    high = sum(persons for code, persons in employed.items() if group[code] == "high")
    if not 0 < high < world:
        common.fail("the table of countries needs some with high income and some without")
    return {True: MIGRANT_WORLD * MIGRANT_HIGH_INCOME * world / high,
            False: MIGRANT_WORLD * (1 - MIGRANT_HIGH_INCOME) * world / (world - high)}


def classes(informal, informal_women, high, migrant, home_tilt, migrant_tilt):
    """Share and women's tilt of each class but `permanent`, which takes what is left. Migrants leave formal and informal work in
    equal parts; people at home leave formal work in high-income countries, else informal work, at most half of it."""
    from_informal = 0.0 if high else min(HOME_BASED, informal / 2)
    rest = informal * (1 - migrant) - from_informal
    women = informal_women - informal * migrant * migrant_tilt - from_informal * home_tilt
    return {"temporary": (TEMPORARY * (1 - informal), 1.0), "informal": (rest, women / rest if rest > 0 else 1.0),
            "home_based": (HOME_BASED, home_tilt), "migrant": (migrant, migrant_tilt)}


def lines(code, parts, informal_text, women, high):
    """The rows of a country, with shares that add up to 1 as they are written."""
    text = {
        "permanent": "what the other classes leave",
        "temporary": "assumption: 0.11 of employment outside informality, ILO Non-standard employment around the world (2016)",
        "informal": f"{informal_text}, less migrants" + ("" if high else " and home-based"),
        "home_based": "assumption: world share of 7.9 % in every country, ILO Working from home (2021)",
        "migrant": "assumption: derived from world figures of ILO Global Estimates on International Migrant Workers (2021)"}
    share = {name: round(Decimal(part[0]), 6) for name, part in parts.items()}
    tilt = {name: round(Decimal(part[1]), 6) for name, part in parts.items()}
    share["permanent"] = 1 - sum(share.values())
    if share["permanent"] <= 0:
        common.fail(f"{code}: the other classes leave {share['permanent']} of employment to permanent contracts")
    tilt["permanent"] = round((1 - sum(share[name] * tilt[name] for name in tilt)) / share["permanent"], 12)
    for name in text:
        if share[name] < 0 or tilt[name] < 0 or tilt[name] * Decimal(women) > 1:
            common.fail(f"{code}: share {share[name]} and women's tilt {tilt[name]} of class {name} are not possible")
    total = math.fsum(float(share[name]) * float(tilt[name]) for name in text)
    if abs(total - 1) > 1e-9 or sum(share.values()) != 1:
        common.fail(f"{code}: the classes add up to {total}, not 1")
    return [(code, name, f"{share[name].normalize():f}", f"{tilt[name].normalize():f}", text[name]) for name in text]


if __name__ == "__main__":
    main()
