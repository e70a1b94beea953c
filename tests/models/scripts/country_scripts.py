#!/usr/bin/python3
"""The scripts of tools/tables that make tables by country, on small inputs."""
import csv
import io
import os
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


class Vaccinations(Scripts):
    HEADER = "iso_code,location,date,total_vaccinations,people_fully_vaccinated_per_hundred\n"

    def inputs(self, *rows):
        return (self.write("series.csv", self.HEADER + "\n".join(rows) + "\n"),
                self.write("countries.csv", "country\nCHN\nGBR\nPRI\n"), self.output)

    def test_mondays_and_the_last_day_in_a_straight_line(self):
        text, report = self.made("vaccinations.py", *self.inputs(
            "GBR,g,2021-01-10,100,0.0", "GBR,g,2021-01-20,,10.0", "GBR,g,2021-01-21,400,12.0", "OWID_EUR,e,2021-01-11,1,1"))
        self.assertEqual(text, "country,from,vaccinated\nGBR,2021-01-11,0.010\nGBR,2021-01-18,0.080\nGBR,2021-01-21,0.120\n"
                         "GBR,2021-01-22,\n")
        self.assertIn("left out, no value at all: CHN, PRI", report)

    def test_before_the_first_share_it_rose_with_the_doses(self):
        text, _ = self.made("vaccinations.py", *self.inputs(
            "CHN,c,2021-01-04,,", "CHN,c,2021-01-11,50,", "CHN,c,2021-01-18,200,40.0"))
        self.assertEqual(text, "country,from,vaccinated\nCHN,2021-01-11,0.100\nCHN,2021-01-18,0.400\nCHN,2021-01-19,\n")

    def test_bad_rows(self):
        self.refused(":3: GBR 2021-01-10 does not come after 2021-01-10", "vaccinations.py",
                     *self.inputs("GBR,g,2021-01-10,,1", "GBR,g,2021-01-10,,2"))
        self.refused(":2: 130 per hundred is no share of a population", "vaccinations.py",
                     *self.inputs("GBR,g,2021-01-10,,130"))
        self.refused("no country of", "vaccinations.py", *self.inputs("FRA,f,2021-01-10,,1"))


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


class ClosureScripts(Scripts):
    """An economy of one sector, all of whose work can be closed; nothing is sold on site."""

    SECTORS = ("code,remote_share,essential_share,household_demand_reduction,on_site_consumption\n"
               "all,0,0,0,0\n")

    def inputs(self, closures):
        economy = self.path("economy")
        os.makedirs(economy)
        self.write("economy/sectors.csv", self.SECTORS)
        self.write("economy/labour.csv", "country,sector,employment_thousand,hours_per_worker_year\n"
                   "C00,all,1,1\nC25,all,1,1\nROW,all,1,1\n")
        return (self.write("closures.csv", "country,from,workplaces,workplaces_flag,transport,transport_flag,home,"
                           "home_flag\n" + closures),
                self.write("countries.csv", "country,income_group,region,employment_thousand\n" + "".join(
                    f"{code},high,{'East' if i % 2 else 'West'},1\n" for i, code in enumerate(self.codes(closures)))),
                economy, self.output)

    @staticmethod
    def codes(closures):
        return sorted({line.split(",")[0] for line in closures.splitlines()})


class ClosureStrengths(ClosureScripts):
    # Level of each indicator over the whole year, in 32 countries; strengths are found again.
    TRUE = ((0, 0.1, 0.2, 0.6), (0, 0.05, 0.3), (0, 0.0, 0.1, 0.2))

    def made_of(self, *options):
        levels = [(a, b, c) for a in range(4) for b in range(3) for c in range(4)]
        closures, hours = "", "country,hours_lost,stringency\n"
        for i, measures in enumerate(levels):
            fields = ",".join(f"{level},{1 if level else ''}" for level in measures)
            closures += f"C{i:02},2020-01-01,{fields}\nC{i:02},2021-01-01,,,,,,\n"
            left = 1.0
            for of, level in zip(self.TRUE, measures):
                left *= 1 - of[level]
            hours += f"C{i:02},{(1 - left) / 0.5!r},{i / 100}\n"
        return (self.write("hours.csv", hours), *self.inputs(closures), "--floor", "1", "--voluntary", "0",
                "--direct-share", "0.5", "--advice", *options)

    def test_strengths_are_found_again(self):
        text, report = self.made("closure_strengths.py", *self.made_of())
        rows = list(csv.reader(io.StringIO(text)))
        self.assertEqual(rows[0][:3], ["left_out", "recommended", "required_for_some"])
        self.assertEqual([row[0] for row in rows[1:]], ["", "East", "West"])
        for row in rows[1:]:
            for found, true in zip(row[1:], [value for of in self.TRUE for value in of[1:]]):
                self.assertAlmostEqual(float(found), true, delta=0.005)
        self.assertIn("all, 48 countries: in-sample error 0.", report)


class Wear(ClosureScripts):
    def test_a_floor_is_fitted_at_each_half_life(self):
        text, report = self.made("wear.py", *self.inputs("".join(
            f"{code},2020-03-15,3,1,0,,0,\n{code},2023-01-01,,,,,,\n" for code in ("BEL", "C00", "FRA", "GBR", "ISR"))))
        rows = list(csv.reader(io.StringIO(text)))
        self.assertEqual(rows[0], ["half_life_days", "floor", "rmse"])
        floors = [float(row[1]) for row in rows[1:]]
        self.assertEqual(floors, [max(0.0, min(1.0, floor)) for floor in floors])
        self.assertIn("FRA: first closing 2020-03-15, 0.0 % of what closures take lasts", report)


if __name__ == "__main__":
    unittest.main()
