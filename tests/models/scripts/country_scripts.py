#!/usr/bin/python3
"""The scripts of tools/tables that make tables by country, on small inputs."""
import csv
import io
import unittest

from table_scripts import Scripts


class IncomeSupport(Scripts):
    def tracker(self, header, *rows):
        return self.write("tracker.csv", f"country_code,date,{header}\n" + "\n".join(rows) + "\n")

    def options(self, tracker):
        return "--measure", "E1", "--first", "2020-01-01", "--last", "2020-01-02", tracker, self.output

    def test_flag_stays_empty_where_the_tracker_has_none(self):
        text, _ = self.made("closures.py", *self.options(self.tracker("E1", "ITA,2020-01-01,0", "ITA,2020-01-02,2")))
        self.assertEqual(text, "country,from,level,flag\nITA,2020-01-01,0,\nITA,2020-01-02,2,\nITA,2020-01-03,,\n")

    def test_flag_is_read_where_the_tracker_has_it(self):
        tracker = self.tracker("E1,E1_Flag", "ITA,2020-01-01,1,0", "ITA,2020-01-02,1,1")
        text, _ = self.made("closures.py", *self.options(tracker))
        self.assertEqual(text, "country,from,level,flag\nITA,2020-01-01,1,0\nITA,2020-01-02,1,1\nITA,2020-01-03,,\n")

    def test_bad_levels(self):
        self.refused(":2: E1 is '3', not 0, 1 or 2", "closures.py",
                     *self.options(self.tracker("E1,E1_Flag", "ITA,2020-01-01,3,1")))


class Contracts(Scripts):
    """Germany (high income), India (not), China (no rate, so India's, the only other one of its group)."""

    RATES = ("Germany,s,Sex: Total,2019,10\nGermany,s,Sex: Male,2019,10\nGermany,s,Sex: Female,2019,10\n"
             "India,s,Sex: Total,2020,80\nIndia,s,Sex: Male,2020,80\nIndia,s,Sex: Female,2020,84\n"
             "India,t,Sex: Total,2019,99\n")

    def inputs(self, rates=RATES):
        return ("--countries", self.write("countries.csv", "country,income_group,employment_thousand\n"
                                          "CHN,lower_middle,300\nDEU,high,100\nIND,lower_middle,600\n"),
                "--informal", self.write("rates.csv", f"ref_area.label,source.label,sex.label,time,obs_value\n{rates}"),
                "--employment", self.write("persons.csv", "ref_area,sex,time,employed_thousand\n" + "".join(
                    f"{code},SEX_T,2019,100\n{code},SEX_F,2019,40\n" for code in ("CHN", "DEU", "IND"))), self.output)

    def test_classes_add_up(self):
        text, report = self.made("contracts.py", *self.inputs())
        rows = list(csv.DictReader(io.StringIO(text)))
        self.assertEqual(len(rows), 15)
        for code in ("CHN", "DEU", "IND"):
            own = [row for row in rows if row["country"] == code]
            self.assertAlmostEqual(sum(float(row["share"]) for row in own), 1, delta=1e-12)
            self.assertAlmostEqual(sum(float(row["share"]) * float(row["women_tilt"]) for row in own), 1, delta=1e-9)
            self.assertTrue(all(row["source"] for row in own))
        share = {(row["country"], row["contract"]): float(row["share"]) for row in rows}
        # Migrants: 0.049 x 0.674 x 1000 / 100 of Germany's employment, 0.049 x 0.326 x 1000 / 900 of India's.
        self.assertEqual(share["DEU", "migrant"], 0.33026)
        self.assertEqual(share["IND", "migrant"], 0.017749)
        self.assertEqual(share["DEU", "informal"], 0.066974)
        self.assertEqual(share["DEU", "temporary"], 0.099)
        self.assertAlmostEqual(share["IND", "informal"], 0.8 * (1 - 0.017749) - 0.079, delta=1e-6)
        self.assertIn("mean of the income group (1): CHN", report)

    def test_bad_inputs(self):
        for rates, message in (("Utopia,s,Sex: Total,2019,10\n", ":2: unknown area 'Utopia'"),
                               ("India,s,Sex: Total,2019,101\n", ":2: the rate is 101, not between 0 and 100"),
                               (self.RATES + "India,s,Sex: Total,2020,80\n", ":9: India 2020 Total stands twice"),
                               ("India,s,Sex: Total,2019,80\n", "no informality rate for any country")):
            with self.subTest(message):
                self.refused(message, "contracts.py", *self.inputs(rates))


class Distances(Scripts):
    def inputs(self, *rows):
        return (self.write("geodist.csv", "iso_o,iso_d,dist,distw\n" + "\n".join(rows) + "\n"),
                self.write("countries.csv", "country\nCOD\nDEU\nROU\nSSD\n"), self.output)

    def test_pairs_once_under_codes_of_today(self):
        text, report = self.made("distances.py", *self.inputs(
            "ROM,ZAR,5000,4999.6", "ZAR,ROM,5000,4999.6", "ROM,DEU,1,1", "DEU,ROM,1300,.", "ZAR,DEU,6000.4,6100.4",
            "ZAR,ZAR,7,8", "XXX,DEU,1,1"))
        self.assertEqual(text, "country,partner,km\nCOD,DEU,6100\nCOD,ROU,5000\nDEU,ROU,1300\n")
        self.assertIn("left out, not in the source: SSD", report)

    def test_bad_inputs(self):
        self.refused(":2: -1 is not above 0", "distances.py", *self.inputs("DEU,ROM,-1,."))
        self.refused(":3: DEU ROU stands twice", "distances.py", *self.inputs("DEU,ROM,1,1", "DEU,ROM,1,1"))
        self.refused("no row from COD to DEU", "distances.py", *self.inputs("ROM,DEU,1,1", "ZAR,ROM,1,1", "DEU,ROM,1,1"))


class HoursLost(Scripts):
    AREAS = ("World", "Africa", "Americas", "Arab States", "Asia and the Pacific", "Europe and Central Asia",
             "World: High income", "World: Upper-middle income", "World: Lower-middle income", "World: Low income")

    def inputs(self, *countries, panel="DEU,50,10,20,30"):
        return (self.write("hours.csv", "area,year,hours_lost_pct\n" + "\n".join(countries) + "\n"
                           + "".join(f"{area},2020,{place}\n" for place, area in enumerate(self.AREAS, start=1))),
                self.write("panel.csv", f"iso3,stringency_mean,days_c2_3,days_c2_2,days_c2_1\n{panel}\n"),
                self.output, self.path("groups.csv"))

    def test_percent_become_shares(self):
        text, report = self.made("hours_lost.py", *self.inputs("Germany,2020,6.3", "Germany,2021,1", "Kuwait,2020,1"))
        self.assertEqual(text, "country,hours_lost,stringency,days_required_all,days_required_some,days_recommended\n"
                               "DEU,0.063,0.5,10,20,30\n")
        with open(self.path("groups.csv"), encoding="utf-8") as file:
            groups = file.read().splitlines()
        self.assertEqual(groups[:2] + groups[-1:], ["group,hours_lost", "World,0.01", "low,0.1"])
        self.assertIn("only in the hours: KWT", report)

    def test_bad_inputs(self):
        self.refused(":2: unknown area 'Utopia'", "hours_lost.py", *self.inputs("Utopia,2020,1"))
        self.refused(":3: Germany 2020 stands twice", "hours_lost.py", *self.inputs("Germany,2020,1", "Germany,2020,1"))
        self.refused(":2: stringency lies outside", "hours_lost.py",
                     *self.inputs("Germany,2020,1", panel="DEU,50,300,60,7"))


class ClosureRatios(Scripts):
    """Hours that follow closures exactly: 0.02 + 0.2, 0.1 and 0.05 of a year at levels 3, 2 and 1."""

    def inputs(self, days):
        hours = [f"{code},{0.02 + (0.2 * d[0] + 0.1 * d[1] + 0.05 * d[2]) / 366!r},{0.1 * place},{d[0]},{d[1]},{d[2]}"
                 for place, (code, d) in enumerate(days.items())]
        return (self.write("hours.csv", "country,hours_lost,stringency,days_required_all,days_required_some,"
                           "days_recommended\n" + "\n".join(hours) + "\n"),
                self.write("countries.csv", "country,region\n" + "".join(
                    f"{code},{'East' if place % 2 else 'West'}\n" for place, code in enumerate(days))),
                self.write("economy.csv", "code,members\nA1,\nREST,B1 C1 D1\nROW,*\n"), self.output)

    def test_ratios_with_all_and_with_a_region_left_out(self):
        days = {"A1": (0, 0, 0), "A2": (0, 0, 0), "B1": (100, 0, 0), "B2": (90, 0, 0), "C1": (0, 50, 0),
                "C2": (0, 200, 0), "D1": (0, 0, 80), "D2": (0, 0, 120)}
        text, report = self.made("closure_ratios.py", *self.inputs(days))
        self.assertEqual(text, "left_out,kappa_3,kappa_2,kappa_1\n,1,0.5000,0.2500\nEast,1,0.5000,0.2500\n"
                               "West,1,0.5000,0.2500\n")
        self.assertIn("hours lost on mean stringency, 4 countries", report)

    def test_countries_that_do_not_differ_are_refused(self):
        self.refused("do not differ enough", "closure_ratios.py",
                     *self.inputs({code: (10, 20, 30) for code in ("A1", "B1", "C1", "D1")}))


if __name__ == "__main__":
    unittest.main()
