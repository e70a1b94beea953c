#!/usr/bin/python3
"""Derives margins of the world of 2018 for the regions and sectors of an economy folder.

Inputs: bilateral sales of the OECD Inter-Country Input-Output tables (exporter, importer, sector, million_usd); intermediate
use of its harmonised national tables (country, product, using_industry, million_usd); which sector each of their industries
is (table, oecd, sector); the economy folder whose countries.csv names the regions and whose table.csv splits what the sources
join; employment by country and year (country, year, employment_thousand).
Output: the folder that `tierwave economy update --margins` reads: sales.csv, intermediate_use.csv, output.csv,
value_added.csv, employment.csv. models/economies/README.md states the rules."""
import argparse
import csv
import io
import os
from collections import defaultdict

import common

EVERYBODY_ELSE = "*"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--sales", required=True, metavar="CSV", help="sales by exporter, importer and sector")
    arguments.add_argument("--use", required=True, metavar="CSV", help="national intermediate use")
    arguments.add_argument("--sectors", required=True, metavar="CSV", help="tools/tables/oecd_2018_sectors.csv")
    arguments.add_argument("--economy", required=True, metavar="FOLDER", help="models/economies/world-2011")
    arguments.add_argument("--employment", required=True, metavar="CSV", help="models/labour/employment_by_year.csv")
    arguments.add_argument("--year", default="2018", help="year of employment [2018]")
    arguments.add_argument("output", help="folder to write; it must exist")
    options = arguments.parse_args()

    regions = Regions(os.path.join(options.economy, "countries.csv"))
    sector = sectors_of(options.sectors)
    sales = sum_sales(options.sales, regions, sector["sales"], options.sectors)
    use, without = sum_use(options.use, regions, sector["use"], options.sectors)
    table = Table(os.path.join(options.economy, "table.csv"))
    limited = limit_use(sales, use, table)
    output, value_added = split(sales, use, table)
    keep_shares(sales, without, table, output, value_added)
    employment = sum_employment(options.employment, regions, options.year)

    def write(name, header, sums, digits=8):
        common.write_table(os.path.join(options.output, name), header,
                           [(*key, f"{sums[key]:.{digits}g}") for key in sorted(sums)])

    write("sales.csv", ("exporter", "importer", "sector", "million"), sales)
    write("intermediate_use.csv", ("country", "product", "user", "million"), use)
    write("output.csv", ("country", "sector", "million"), output)
    write("value_added.csv", ("country", "sector", "million"), value_added)
    write("employment.csv", ("country", "employment_thousand"), {(code,): value for code, value in employment.items()})
    print(f"sales {sum(sales.values()) / 1e6:.2f} million million USD, intermediate use {sum(use.values()) / 1e6:.2f},"
          f" employment {sum(employment.values()) / 1000:.1f} million")
    for line in limited:
        print(line)
    print("no national table, so no intermediate use:", " ".join(without) or "none")


class Regions:
    """Which region of the economy each country belongs to; '*' takes every country that no other region names."""

    def __init__(self, path):
        self.codes, self.of, self.rest = [], {}, None
        for row in common.read_table(path, ["code", "members"]):
            self.codes.append(row["code"])
            if row["members"] == EVERYBODY_ELSE:
                self.rest = row["code"]
            for member in row["members"].split() or [row["code"]]:
                self.of[member] = row["code"]
        if self.rest is None:
            common.fail(f"{path}: no region has the members '*', so countries would be left out")

    def __getitem__(self, country):
        return self.of.get(country, self.rest)

    def members(self, code):
        return [country for country, region in self.of.items() if region == code and country != EVERYBODY_ELSE]


class Table:
    """Output and value added by country and sector of an economy's table.csv, and the share of final demand in what is sold of
    a product to a country."""

    def __init__(self, path):
        rows = list(csv.reader(io.StringIO(common.read_text(path))))
        labels = rows[0][1:]
        output = labels.index("OUT") if "OUT" in labels else common.fail(f"{path}:1: column OUT is missing")
        self.output = {tuple(row[0].split("_", 1)): common.number(row[1 + output], path) for row in rows[1:]
                       if "_" in row[0]}
        added = next((row for row in rows if row[0] == "VA"), None) or common.fail(f"{path}: row VA is missing")
        self.value_added = {tuple(label.split("_", 1)): common.number(value, path)
                            for label, value in zip(labels, added[1:]) if tuple(label.split("_", 1)) in self.output}
        sold, final = defaultdict(float), defaultdict(float)
        for row in rows[1:]:
            seller = tuple(row[0].split("_", 1))
            if seller not in self.output:
                continue
            for label, text in zip(labels, row[1:]):
                if label == "OUT":
                    continue
                buyer = tuple(label.split("_", 1))
                value = common.number(text, path)
                sold[buyer[0], seller[1]] += value
                if buyer not in self.output:
                    final[buyer[0], seller[1]] += value
        self.final_share = {key: final[key] / sold[key] for key in sold if sold[key] > 0}


def sectors_of(path):
    """{'sales' or 'use': {code of the source: sector or sectors joined by +}}"""
    sector = {"sales": {}, "use": {}}
    for row in common.read_table(path, ["table", "oecd", "sector"]):
        where = f"{path}:{row['line']}"
        if row["table"] not in sector:
            common.fail(f"{where}: table is '{row['table']}', not sales or use")
        if row["oecd"] in sector[row["table"]]:
            common.fail(f"{where}: {row['oecd']} stands twice")
        sector[row["table"]][row["oecd"]] = row["sector"]
    return sector


def sector_named(code, sector, where, path):
    return sector[code] if code in sector else common.fail(f"{where}: '{code}' is not in {path}")


def amount(text, where):
    value = common.number(text, where)
    return value if value >= 0 else common.fail(f"{where}: {text} is below 0")


def sum_sales(path, regions, sector, sectors_path):
    sums = defaultdict(float)
    for row in common.read_table(path, ["exporter", "importer", "sector", "million_usd"]):
        where = f"{path}:{row['line']}"
        name = sector_named(row["sector"], sector, where, sectors_path)
        sums[regions[row["exporter"]], regions[row["importer"]], name] += amount(row["million_usd"], where)
    names = sorted(set(sector.values()))
    return {(a, b, name): sums[a, b, name] for a in regions.codes for b in regions.codes for name in names}


def sum_use(path, regions, sector, sectors_path):
    """Intermediate use of regions all of whose members have a national table, and the regions that have none."""
    sums, known = defaultdict(float), set()
    for row in common.read_table(path, ["country", "product", "using_industry", "million_usd"]):
        where = f"{path}:{row['line']}"
        known.add(row["country"])
        product = sector_named(row["product"], sector, where, sectors_path)
        user = sector_named(row["using_industry"], sector, where, sectors_path)
        sums[regions[row["country"]], product, user] += amount(row["million_usd"], where)
    whole = [code for code in regions.codes
             if code != regions.rest and all(country in known for country in regions.members(code))]
    names = sorted(set(sector.values()))
    use = {(code, product, user): sums[code, product, user] for code in whole for product in names for user in names}
    return use, [code for code in regions.codes if code not in whole]


def limit_use(sales, use, table):
    """Where the national table says that sectors buy more of a product than all countries sell to the region, their use is scaled
    down to what is sold less the share of final users in the economy's table. Returns a line for each product."""
    lines = []
    for code in sorted({country for country, _, _ in use}):
        for product in sorted({product for _, product, _ in use}):
            keys = [key for key in use if key[:2] == (code, product)]
            bought = sum(use[key] for key in keys)
            # Services are sold under one name; each of them is bought under its own.
            sold = sum(value for (_, importer, sector), value in sales.items() if (importer, sector) == (code, product))
            if not any(sector == product for _, _, sector in sales) or bought <= sold:
                continue
            share = table.final_share[code, product]
            for key in keys:
                use[key] *= sold * (1 - share) / bought
            lines.append(f"{code} {product}: use scaled from {bought:.6g} to {sold * (1 - share):.6g} million; "
                         f"{sold:.6g} are sold to it")
    return lines


def split(sales, use, table):
    """Output and value added of sectors that the sources join, in the detail of both: output is divided as in the economy's
    table, and value added so that the sectors' shares in their output stand to each other as there."""
    output, value_added = {}, {}
    joined = {name for _, _, name in sales if "+" in name} & {user for _, _, user in use}
    for code in sorted({country for country, _, _ in use}):
        for name in sorted(joined):
            made = sum(value for (exporter, _, sector), value in sales.items() if (exporter, sector) == (code, name))
            bought = sum(value for (country, _, user), value in use.items() if (country, user) == (code, name))
            divide(code, name, made, made - bought, table, output, value_added)
    return output, value_added


def divide(code, name, made, added, table, output, value_added):
    parts = name.split("+")
    before = {part: table.output[code, part] for part in parts}
    share = {part: table.value_added[code, part] / before[part] for part in parts if before[part] > 0}
    if added <= 0 or any(value <= 0 for value in share.values()):
        common.fail(f"{code} {name}: value added of {added:.6g} million cannot be divided by the shares {share}")
    of = {part: made * before[part] / sum(before.values()) for part in share}
    scale = added / sum(share[part] * of[part] for part in share)
    for part in share:
        if share[part] * scale >= 1:
            common.fail(f"{code} {part}: its share of value added would be {share[part] * scale:.3f}")
        output[code, part] = of[part]
        value_added[code, part] = of[part] * share[part] * scale


def keep_shares(sales, codes, table, output, value_added):
    """Where there is no national table: value added with its share in output as in the economy's table. Services, which the
    sales join, are joined here too; textiles and leather are divided."""
    for code in codes:
        for name in sorted({sector for _, _, sector in sales}):
            parts = name.split("+")
            made = sum(value for (exporter, _, sector), value in sales.items() if (exporter, sector) == (code, name))
            added = made * (sum(table.value_added[code, part] for part in parts) /
                            sum(table.output[code, part] for part in parts))
            if len(parts) == 2:
                divide(code, name, made, added, table, output, value_added)
            else:
                value_added[code, name] = added


def sum_employment(path, regions, year):
    sums, known = defaultdict(float), set()
    for row in common.read_table(path, ["country", "year", "employment_thousand"]):
        if row["year"] == year:
            known.add(row["country"])
            sums[regions[row["country"]]] += common.positive(row["employment_thousand"], f"{path}:{row['line']}")
    for code in regions.codes:
        for country in regions.members(code):
            if country not in known:
                common.fail(f"{path}: no employment of {country} in {year}")
    return {code: sums[code] for code in regions.codes}


if __name__ == "__main__":
    main()
