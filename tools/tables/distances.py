#!/usr/bin/python3
"""Derives distances between countries from CEPII's GeoDist.

Inputs: a CSV (or .csv.zst) with at least the columns iso_o, iso_d, dist, distw (km; '.' where there is none), and a table of
countries with the column `country`.
Output: country,partner,km for each pair of countries, once, country before partner; distw where there is one, else dist."""
import argparse

import common

# GeoDist's codes of 2011 where they differ from ISO 3166. Serbia is the source's Yugoslavia.
CODES = {"ROM": "ROU", "ZAR": "COD", "TMP": "TLS", "PAL": "PSE", "YUG": "SRB"}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("geodist", help="path to dist_cepii.csv, plain or .zst")
    arguments.add_argument("countries", help="path to models/closures/countries_2019.csv")
    arguments.add_argument("output", help="path of the table to write")
    options = arguments.parse_args()

    wanted = common.read_keyed(options.countries, "country", [])
    km, known, unweighted = {}, set(), 0
    for row in common.read_table(options.geodist, ["iso_o", "iso_d", "dist", "distw"]):
        where = f"{options.geodist}:{row['line']}"
        country, partner = (CODES.get(row[column], row[column]) for column in ("iso_o", "iso_d"))
        known.add(country)
        if country not in wanted or partner not in wanted or country >= partner:
            continue
        if (country, partner) in km:
            common.fail(f"{where}: {country} {partner} stands twice")
        weighted = row["distw"] not in ("", ".")
        unweighted += not weighted
        km[country, partner] = round(common.positive(row["distw" if weighted else "dist"], where))
    found = sorted(known & set(wanted))
    for place, country in enumerate(found):
        for partner in found[place + 1:]:
            if (country, partner) not in km:
                common.fail(f"{options.geodist}: no row from {country} to {partner}")
    common.write_table(options.output, ("country", "partner", "km"), [(*pair, km[pair]) for pair in sorted(km)])
    print(f"{len(found)} countries, {len(km)} pairs, {unweighted} with the distance between cities only")
    print("left out, not in the source:", " ".join(sorted(set(wanted) - known)) or "none")


if __name__ == "__main__":
    main()
