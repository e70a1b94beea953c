"""What scripts on closures share: the tables of closures and countries, and how much of a country's work a full closure takes."""
import datetime
import os
import typing

import common

INDICATORS = ("workplaces", "transport", "home")
# Feasibility of remote work by income group, and voluntary distancing: the defaults of models/closures/parameters.hpp.
REMOTE = {"high": 1.0, "upper_middle": 0.6, "lower_middle": 0.3, "low": 0.3}
VOLUNTARY = {"high": 0.4, "upper_middle": 0.3, "lower_middle": 0.2, "low": 0.1}
ESSENTIAL_STRUCK = 0.25  # of essential work; the default of models/closures/parameters.hpp
REST = "ROW"  # whose sectors stand for those of countries the economy does not hold


class Country(typing.NamedTuple):
    income_group: str
    region: str
    persons: float


class Closable(typing.NamedTuple):
    """Shares of hours worked: what a full closure takes, and the part of it that lasts as long as the closure."""
    all: float
    lasting: float


class Tables:
    def __init__(self, closures, countries, economy):
        self.steps = {}
        columns = [column for name in INDICATORS for column in (name, f"{name}_flag")]
        for row in common.read_table(closures, ["country", "from", *columns]):
            measures = None
            if row["workplaces"]:
                measures = tuple((int(row[name]), row[f"{name}_flag"] == "1") for name in INDICATORS)
            self.steps.setdefault(row["country"], []).append((datetime.date.fromisoformat(row["from"]), measures))
        self.countries = {}
        for code, row in common.read_keyed(countries, "country", ["income_group", "region", "employment_thousand"]).items():
            persons = 1000 * common.number(row["employment_thousand"], f"{countries}:{row['line']}")
            self.countries[code] = Country(row["income_group"], row["region"], persons)
        self.sectors = {}
        path = os.path.join(economy, "sectors.csv")
        names = ["remote_share", "essential_share", "household_demand_reduction", "on_site_consumption"]
        for code, row in common.read_keyed(path, "code", names).items():
            self.sectors[code] = {name: common.number(row[name], f"{path}:{row['line']}") for name in names}
        self.hours = {}
        path = os.path.join(economy, "labour.csv")
        for row in common.read_table(path, ["country", "sector", "employment_thousand", "hours_per_worker_year"]):
            where = f"{path}:{row['line']}"
            worked = common.number(row["employment_thousand"], where) * common.number(row["hours_per_worker_year"], where)
            self.hours.setdefault(row["country"], {})[row["sector"]] = worked
        if REST not in self.hours:
            common.fail(f"{path}: no region {REST}")

    def table_countries(self):
        """Countries that the economy itself holds."""
        return [code for code in sorted(self.hours) if code != REST]

    def closable(self, country, essential_struck=ESSENTIAL_STRUCK):
        hours = self.hours.get(country, self.hours[REST])
        remote = REMOTE[self.countries[country].income_group]
        taken = lasting = 0.0
        for code, worked in sorted(hours.items()):
            sector = self.sectors[code]
            exposed = 1 - sector["essential_share"] * (1 - essential_struck)
            closed = worked * exposed * (1 - remote * sector["remote_share"])
            taken += closed
            lasting += closed * sector["on_site_consumption"] * max(0.0, sector["household_demand_reduction"])
        total = sum(hours.values())
        return Closable(taken / total, lasting / total)

    def first_closing(self, country):
        """The day from which closing workplaces is first recommended or required; None where it never is."""
        return next((day for day, measures in self.steps[country] if measures and measures[0][0] > 0), None)

    def days(self, country, first, last):
        """What holds on each day: ((level, general) of each indicator), None without data."""
        steps = self.steps[country]
        now = -1
        for offset in range((last - first).days + 1):
            day = first + datetime.timedelta(days=offset)
            while now + 1 < len(steps) and steps[now + 1][0] <= day:
                now += 1
            yield day, steps[now][1] if now >= 0 else None
