#!/usr/bin/python3
"""Turns the flows and the final demand of a multi-regional table as pymrio saves them into one table in ICIO
layout, which `tierwave economy import` reads.

Input: two CSV. The first two lines name region and sector (of the final demand region and category) of
each column, a third line names the two columns of labels; then region, sector and one number a column.
Output: cells in the order of the rows, the final demand of each region as HFCE, NPISH, GGFC, GFCF and INVNT,
the last with changes of valuables. Exports must be 0: they are flows of the table."""
import argparse
import csv
import io
import math

import common

CATEGORIES = {
    "Final consumption expenditure by households": "HFCE",
    "Final consumption expenditure by non-profit organisations serving households (NPISH)": "NPISH",
    "Final consumption expenditure by government": "GGFC",
    "Gross fixed capital formation": "GFCF",
    "Changes in inventories": "INVNT",
    "Changes in valuables": "INVNT",
    "Export": None}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--flows", required=True, metavar="CSV", help="flows between industries")
    arguments.add_argument("--final-demand", required=True, metavar="CSV", help="final demand by category")
    arguments.add_argument("output", help="path of the table to write")
    options = arguments.parse_args()

    cells, columns, flows = read(options.flows)
    if columns != cells:
        common.fail(f"{options.flows}: columns are not the industries of the rows, in their order")
    rows, labels, final = read(options.final_demand)
    if rows != cells:
        common.fail(f"{options.final_demand}: rows are not the industries of {options.flows}, in their order")
    regions = list(dict.fromkeys(region for region, _ in cells))
    uses = [(region, use) for region in regions for use in dict.fromkeys(filter(None, CATEGORIES.values()))]
    demand = [join(values, labels, uses, options.final_demand) for values in final]
    output = [math.fsum(row) + math.fsum(use) for row, use in zip(flows, demand)]
    value_added = [output[position] - math.fsum(row[position] for row in flows) for position in range(len(cells))]

    def label(pair):
        return "_".join(pair)

    none = [0] * (len(uses) + 1)
    table = [[label(cell), *map(shown, flow + use + [total])]
             for cell, flow, use, total in zip(cells, flows, demand, output)]
    table += [["VA", *map(shown, value_added), *none], ["OUT", *map(shown, output), *none]]
    common.write_table(options.output, ["", *map(label, cells + uses), "OUT"], table)
    print(f"{len(regions)} regions x {len(cells) // len(regions)} sectors, output {sum(output):.0f}")


def read(path):
    """Labels of rows, labels of columns, rows of numbers."""
    lines = list(csv.reader(io.StringIO(common.read_text(path))))
    if len(lines) < 4:
        common.fail(f"{path}: {len(lines)} lines; there are three of headers and one an industry")
    columns = list(zip(lines[0][2:], lines[1][2:]))
    for line, row in enumerate(lines[1:], start=2):
        if len(row) != len(lines[0]):
            common.fail(f"{path}:{line}: the row has {len(row)} fields, the header {len(lines[0])}")
    values = [[common.number(text, f"{path}:{line}") for text in row[2:]]
              for line, row in enumerate(lines[3:], start=4)]
    return [(row[0], row[1]) for row in lines[3:]], columns, values


def join(values, labels, uses, path):
    """A seller's final demand by region and use."""
    sums = dict.fromkeys(uses, 0.0)
    for value, (region, category) in zip(values, labels):
        if category not in CATEGORIES:
            common.fail(f"{path}: unknown category '{category}'; known: {', '.join(CATEGORIES)}")
        use = CATEGORIES[category]
        if use is None and value != 0:
            common.fail(f"{path}: exports of {value:g} to {region}; write them as flows or final demand of a region")
        if use is not None:
            if (region, use) not in sums:
                common.fail(f"{path}: region '{region}' sells nothing; give it industries")
            sums[region, use] += value
    return [sums[use] for use in uses]


def shown(value):
    return int(value) if value == int(value) else repr(value)


if __name__ == "__main__":
    main()
