"""Names of the International Labour Organization's areas: which country each is, or that it is a group of countries."""
import os

import common

NAMES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "ilo_areas.csv")


class Areas:
    def __init__(self):
        self.codes = {area: row["country"] for area, row in common.read_keyed(NAMES, "area", ["country"]).items()}

    def country(self, area, where):
        """ISO 3166 alpha-3; empty for a group of countries."""
        if area not in self.codes:
            common.fail(f"{where}: unknown area '{area}'; add it to {NAMES}")
        return self.codes[area]
