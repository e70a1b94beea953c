"""The NACE 64 industries of pyIEEM's tables: what they are called, what they buy of each other, and their
columns in other tables."""
import os

import common

NAMES = "nace64_to_wiod2013_35.csv"


class Industries:
    """The industries of an input-output table, in its order."""

    def __init__(self, flows):
        self.codes, self.flow = common.read_matrix(flows)
        path = os.path.join(os.path.dirname(os.path.abspath(__file__)), NAMES)
        rows = common.read_table(path, ["nace64", "survey55", "wiod2013_35", "name"])
        if [row["nace64"] for row in rows] != self.codes:
            common.fail(f"{flows}: its industries are not those of {path}")
        self.name = {row["nace64"]: row["name"] for row in rows}
        self.survey = {row["nace64"]: row["survey55"] for row in rows}
        self.sectors = {row["nace64"]: row["wiod2013_35"].split("+") for row in rows}

    def column(self, path, key, names):
        """Columns of a table with one row per industry: {column: {industry: number}}."""
        rows = {row[key]: row for row in common.read_table(path, [key, *names])}
        missing = [code for code in self.codes if code not in rows]
        if missing:
            common.fail(f"{path}: no row for industry {missing[0]}")
        return {name: {code: common.number(rows[code][name], f"{path}:{rows[code]['line']}") for code in self.codes}
                for name in names}

    def household_reduction(self, path):
        """Reduction of household demand by industry: the source's change with its sign turned."""
        rows = {row["industry"]: row for row in common.read_table(path, ["industry", "demand.shock.household"])}
        changes = {}
        for code in self.codes:
            name = self.survey[code]
            if name not in rows:
                common.fail(f"{path}: no row for industry {name}")
            changes[code] = 0 - common.number(rows[name]["demand.shock.household"], f"{path}:{rows[name]['line']}")
        return changes

    def ratings(self, path):
        """Criticality of inputs: rows inputs, columns users, 0, 0.5 or 1."""
        codes, rating = common.read_matrix(path)
        if codes != self.codes:
            common.fail(f"{path}: its industries are not those of the input-output table")
        unknown = {value for row in rating for value in row} - {0, 0.5, 1}
        if unknown:
            common.fail(f"{path}: a rating is {min(unknown)}, not 0, 0.5 or 1")
        return rating
