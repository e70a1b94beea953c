#!/usr/bin/python3
"""Carries what is known of sectors (stocks, remote work, essential work, household demand, criticality of
inputs) from the NACE 64 industries to the 35 sectors of the world table of 2013.

Every input is a CSV; README.md says where each comes from and which weights are used.
Output: sectors.csv and criticality.csv in the folder given."""
import argparse
import os

import common
from industries import Industries

# The 35 sectors, c1 to c35, in the project's own words.
NAMES = (
    "Agriculture, forestry and fishing", "Mining and quarrying", "Food, beverages and tobacco",
    "Textiles and clothing", "Leather and footwear", "Wood and products of wood", "Paper, printing and publishing",
    "Coke and refined petroleum", "Chemicals and pharmaceuticals", "Rubber and plastics",
    "Other non-metallic minerals", "Basic and fabricated metals", "Machinery", "Electrical and optical equipment",
    "Transport equipment", "Other manufacturing and recycling", "Electricity, gas and water", "Construction",
    "Motor trade, repair and fuel retail", "Wholesale trade", "Retail trade", "Hotels and restaurants",
    "Inland transport", "Water transport", "Air transport", "Transport support and travel agencies",
    "Post and telecommunications", "Finance and insurance", "Real estate", "Business services and renting",
    "Public administration and defence", "Education", "Health and social work",
    "Community, social and personal services", "Private households with employed persons")
SECTORS = tuple(f"c{position}" for position in range(1, len(NAMES) + 1))

# A joined user's mean rating counts as critical or important from these values up.
CRITICAL_FROM = 0.75
IMPORTANT_FROM = 0.25

ACCOUNTS_HOUSEHOLDS = "Household demand (M€/y)"
ACCOUNTS_EMPLOYEES = "Number of employees (-)"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, text in (
            ("flows", "input-output table of NACE 64 industries, for weights"),
            ("accounts", "household demand and employees of the same industries, for weights"),
            ("stocks", "desired stock in days"),
            ("labour", "remote-labour index and essential score"),
            ("on-site", "on-site consumption, 0 or 1"),
            ("household-shock", "change of household demand, by survey industry"),
            ("criticality", "criticality of inputs, 1, 0.5 or 0")):
        arguments.add_argument(f"--{name}", required=True, metavar="CSV", help=text)
    arguments.add_argument("output", help="folder to write to; must exist")
    options = arguments.parse_args()

    industries = Sectors(options.flows)
    accounts = industries.column(options.accounts, "", [ACCOUNTS_HOUSEHOLDS, ACCOUNTS_EMPLOYEES])
    households, employees = accounts[ACCOUNTS_HOUSEHOLDS], accounts[ACCOUNTS_EMPLOYEES]
    labour = industries.column(options.labour, "sector", ["remote_labor_index", "essentiality_score"])
    on_site = "On-site consumption (-)"
    stock = "Desired stock (days)"
    columns = (
        industries.mean(industries.column(options.stocks, "economic_activity", [stock])[stock], industries.use),
        industries.mean(labour["remote_labor_index"], employees),
        industries.mean(labour["essentiality_score"], employees),
        industries.mean(industries.household_reduction(options.household_shock), households),
        industries.mean(industries.column(options.on_site, "economic_activity", [on_site])[on_site], households))
    check(columns)
    ratings = join_ratings(industries, options.criticality)

    rows = [(code, name, *(f"{column[code]:.4f}" for column in columns)) for code, name in zip(SECTORS, NAMES)]
    common.write_table(os.path.join(options.output, "sectors.csv"),
                       ("code", "name", "stock_days", "remote_share", "essential_share",
                        "household_demand_reduction", "on_site_consumption"), rows)
    common.write_table(os.path.join(options.output, "criticality.csv"), ("input", *SECTORS),
                       [(row, *ratings[row]) for row in SECTORS])
    report(columns[0], ratings)


class Sectors(Industries):
    """The NACE 64 industries and the sectors each goes to."""

    def __init__(self, flows):
        super().__init__(flows)
        self.members = {sector: [code for code in self.codes if sector in self.sectors[code]] for sector in SECTORS}
        # What each industry buys as input in all.
        self.use = {code: sum(row[j] for row in self.flow) for j, code in enumerate(self.codes)}

    def mean(self, values, weights):
        """Weighted mean over the industries of each sector; a single industry keeps its value."""
        means = {}
        for sector, members in self.members.items():
            total = sum(weights[code] for code in members)
            if len(members) > 1 and not total > 0:
                common.fail(f"sector {sector}: the weights of {', '.join(members)} add up to {total}")
            means[sector] = (values[members[0]] if len(members) == 1 else
                             sum(values[code] * weights[code] for code in members) / total)
        return means


def join_ratings(industries, path):
    """Criticality between sectors: {input: [text per user]}. Joined inputs and users take the mean weighted by what
    each user buys of each input, or where no user buys any of it, by what each buys in all."""
    rating = industries.ratings(path)
    at = {code: position for position, code in enumerate(industries.codes)}
    joined = {}
    for sector in SECTORS:
        inputs = [at[code] for code in industries.members[sector]]
        joined[sector] = []
        for user in SECTORS:
            pairs = [(i, code) for i in inputs for code in industries.members[user]]
            weights = [industries.flow[i][at[code]] for i, code in pairs]
            if sum(weights) == 0:
                weights = [industries.use[code] for _, code in pairs]
            if sum(weights) == 0:
                weights = [1] * len(pairs)
            mean = sum(rating[i][at[code]] * weight for (i, code), weight in zip(pairs, weights)) / sum(weights)
            joined[sector].append("1" if mean >= CRITICAL_FROM else "0.5" if mean >= IMPORTANT_FROM else "0")
    return joined


def check(columns):
    stocks, remote, essential, reduction, on_site = columns
    for sector in SECTORS:
        if stocks[sector] < 1:
            common.fail(f"sector {sector}: stock is {stocks[sector]:.3f} days, under 1")
        for name, column in (("remote share", remote), ("essential share", essential), ("on-site share", on_site)):
            if not 0 <= column[sector] <= 1:
                common.fail(f"sector {sector}: {name} is {column[sector]:.3f}, not between 0 and 1")
        if reduction[sector] > 1:
            common.fail(f"sector {sector}: household demand falls by {reduction[sector]:.3f}, more than all of it")


def report(stocks, ratings):
    low, high = min(SECTORS, key=stocks.get), max(SECTORS, key=stocks.get)
    counts = [value for row in ratings.values() for value in row]
    print(f"stock days from {stocks[low]:.2f} ({low}) to {stocks[high]:.2f} ({high})")
    print(f"of {len(counts)} ratings {counts.count('1')} critical, {counts.count('0.5')} important")


if __name__ == "__main__":
    main()
