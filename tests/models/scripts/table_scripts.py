#!/usr/bin/python3
"""The scripts of tools/tables on small inputs: what they write, and what they say of bad input."""
import os
import subprocess
import sys
import tempfile
import unittest

SCRIPTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", "tools", "tables")


class Scripts(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.output = self.path("out.csv")

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def write(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)
        return self.path(name)

    def run_script(self, name, *arguments):
        return subprocess.run([sys.executable, "-B", os.path.join(SCRIPTS, name), *arguments],
                              capture_output=True, text=True, check=False)

    def made(self, name, *arguments):
        """What the script writes to the output path."""
        done = self.run_script(name, *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        with open(self.output, encoding="utf-8") as file:
            return file.read(), done.stdout

    def refused(self, message, name, *arguments):
        """The script ends with the message and leaves nothing behind."""
        done = self.run_script(name, *arguments)
        self.assertEqual(done.returncode, 3)
        self.assertIn(message, done.stderr)
        self.assertNotIn("Traceback", done.stderr)
        self.assertFalse(os.path.exists(self.output))
        self.assertFalse(os.path.exists(self.output + ".partial"))


class Closures(Scripts):
    DAYS = ("--first", "2020-01-01", "--last", "2020-01-04")

    HEADER = "country,from,workplaces,workplaces_flag,transport,transport_flag,home,home_flag\n"

    def tracker(self, *rows):
        """Rows of C1, C2 with its flag; C5 stays at 1, general, C6 at 0. An empty C2 leaves all empty."""
        def full(row):
            rest = ",1,1,0," if row.split(",")[3] else ",,,,"
            return row + rest
        return self.write("tracker.csv", "country_code,date,C1,C2,C2_Flag,C5,C5_Flag,C6,C6_Flag\n"
                          + "\n".join(map(full, rows)) + "\n")

    def test_one_row_at_each_change_and_one_at_the_end(self):
        tracker = self.tracker("ITA,2020-01-01,9,0,", "ITA,2020-01-02,9,0,", "ITA,2020-01-03,9,2,0",
                               "ITA,2020-01-04,9,2,1", "ITA,2020-01-05,9,3,1")
        text, _ = self.made("closures.py", tracker, self.output, *self.DAYS)
        self.assertEqual(text, self.HEADER + "ITA,2020-01-01,0,,1,1,0,\nITA,2020-01-03,2,0,1,1,0,\n"
                               "ITA,2020-01-04,2,1,1,1,0,\nITA,2020-01-05,,,,,,\n")

    def test_gaps_take_the_value_before_and_are_reported(self):
        tracker = self.tracker("COM,2020-01-01,9,,", "ITA,2020-01-01,9,1,1", "ITA,2020-01-04,9,0,")
        text, report = self.made("closures.py", tracker, self.output, *self.DAYS)
        self.assertEqual(text, self.HEADER + "ITA,2020-01-01,1,1,1,1,0,\nITA,2020-01-04,0,,1,1,0,\n"
                               "ITA,2020-01-05,,,,,,\n")
        self.assertIn("left out, no value at all: COM", report)
        self.assertIn("gaps filled with the value before: ITA C2 2 days, ITA C5 2 days, ITA C6 2 days", report)

    def test_data_begin_and_end_with_the_first_and_last_value(self):
        tracker = self.tracker("GRD,2020-01-01,9,,", "GRD,2020-01-02,9,1,1", "GRD,2020-01-03,9,1,1", "GRD,2020-01-04,9,,")
        text, report = self.made("closures.py", tracker, self.output, *self.DAYS)
        self.assertEqual(text, self.HEADER + "GRD,2020-01-02,1,1,1,1,0,\nGRD,2020-01-04,,,,,,\n")
        self.assertIn("begin later: GRD on 2020-01-02", report)
        self.assertIn("last days with values: 2020-01-03", report)

    def test_bad_trackers(self):
        for message, row in ((":2: C2 is '4', not 0, 1, 2 or 3", "ITA,2020-01-01,9,4,1"),
                             (":2: C2 is 2 but C2_Flag is '', not 0 or 1", "ITA,2020-01-01,9,2,"),
                             (":2: '2020-02-30' is not a date", "ITA,2020-02-30,9,2,1"),
                             (":2: the row has 8 fields, the header 9", "ITA,2020-01-01,9,2"),
                             ("no value of C2, C5, C6 between", "ITA,2021-01-02,9,2,1")):
            with self.subTest(message):
                self.refused(message, "closures.py", self.tracker(row), self.output, *self.DAYS)
        twice = self.tracker("ITA,2020-01-01,9,2,1", "ITA,2020-01-01,9,3,1")
        self.refused(":3: ITA 2020-01-01 stands twice", "closures.py", twice, self.output, *self.DAYS)
        lacks = self.write("lacks.csv", "country_code,date,C2,C2_Flag,C5,C5_Flag,C6,C6_Flag\nITA,2020-01-01,0,,,,0,\n")
        self.refused("ITA has no value of C5 on 2020-01-01, and none before", "closures.py", lacks, self.output)
        self.refused("column 'C2' is missing", "closures.py",
                     self.write("other.csv", "country_code,date,C2_Flag\n"), self.output)
        self.refused("cannot read: No such file", "closures.py", self.path("none.csv"), self.output)
        self.refused("is a folder", "closures.py", self.folder.name, self.output)
        self.refused("zstd", "closures.py", self.write("tracker.csv.zst", "not packed"), self.output)


class Countries(Scripts):
    def panel(self, *rows):
        return self.write("panel.csv", "iso3,region,income,emp2019_thousand\n" + "\n".join(rows) + "\n")

    def test_income_groups_become_codes(self):
        panel = self.panel("PER,Americas,Upper-middle income,17000", "BGD,Asia,Lower-middle income,65000.5")
        text, report = self.made("countries.py", panel, self.output)
        self.assertEqual(text, "country,income_group,region,employment_thousand\n"
                               "BGD,lower_middle,Asia,65000.5\nPER,upper_middle,Americas,17000\n")
        self.assertIn("2 countries, 82.0 million", report)

    def test_bad_panels(self):
        for message, row in ((":2: unknown income group 'Rich'", "PER,Americas,Rich,1"),
                             (":2: 'many' is not a number", "PER,Americas,Low income,many"),
                             (":2: 'nan' is not a finite number", "PER,Americas,Low income,nan"),
                             (":2: employment is 0, not above 0", "PER,Americas,Low income,0")):
            with self.subTest(message):
                self.refused(message, "countries.py", self.panel(row), self.output)


class Nace64(Scripts):
    """Tables of the 63 industries, made up by a rule."""

    def setUp(self):
        super().setUp()
        with open(os.path.join(SCRIPTS, "nace64_to_wiod2013_35.csv"), encoding="utf-8") as file:
            rows = [line.split(",") for line in file.read().splitlines()[1:]]
        self.codes = [row[0] for row in rows]
        self.survey = sorted({row[1] for row in rows})

    def square(self, name, values):
        return self.write(name, "\n".join([",".join(["", *self.codes])] + [
            ",".join([a, *(f"{values.get((a, b), 0):g}" for b in self.codes)]) for a in self.codes]))

    def column(self, header, value):
        name = f"column{len(os.listdir(self.folder.name))}.csv"
        return self.write(name, "\n".join([header] + [f"{code},{value(code)}" for code in self.codes]))

    def arguments(self):
        return [text for pair in self.options.items() for text in pair] + [self.folder.name]

    def rows(self, name):
        with open(self.path(name), encoding="utf-8") as file:
            return {line.split(",")[0]: line for line in file.read().splitlines()}


class Sectors(Nace64):
    """One rating differs from 0 and one industry has its own stock, so that each figure can be worked out."""

    def setUp(self):
        super().setUp()
        flows = {(a, b): 1.0 for a in self.codes for b in self.codes}
        flows["C17", "J58"] = 9.0   # all that C17, C18, J58 buy is 63, 63, 71
        self.options = {
            "--flows": self.square("flows.csv", flows),
            "--accounts": self.column(",Household demand (M€/y),Number of employees (-)", lambda code: "1,1"),
            "--stocks": self.column("economic_activity,Desired stock (days)", lambda c: "30" if c == "J58" else "10"),
            "--labour": self.column("sector,remote_labor_index,essentiality_score",
                                    lambda code: "0.9,0.6" if code == "J58" else "0.3,0"),
            "--on-site": self.column("economic_activity,On-site consumption (-)", lambda code: "0"),
            "--household-shock": self.write("shock.csv", "industry,demand.shock.household\n" + "\n".join(
                f"{name},{0.15 if name == 'Q' else -0.8}" for name in self.survey)),
            "--criticality": self.square("ratings.csv", {("C17", "J58"): 1.0})}

    def test_joined_industries_take_weighted_means(self):
        done = self.run_script("sectors.py", *self.arguments())
        self.assertEqual(done.returncode, 0, done.stderr)
        sectors = self.rows("sectors.csv")
        # c7 joins C17, C18 and J58: stocks (63 x 10 + 63 x 10 + 71 x 30) / 197, shares the plain mean.
        self.assertTrue(sectors["c7"].endswith(",17.2081,0.5000,0.2000,0.8000,0.0000"), sectors["c7"])
        self.assertTrue(sectors["c1"].endswith(",10.0000,0.3000,0.0000,0.8000,0.0000"))
        self.assertTrue(sectors["c33"].endswith(",-0.1500,0.0000"))

    def test_joined_users_take_the_mean_by_flow(self):
        self.run_script("sectors.py", *self.arguments())
        ratings = self.rows("criticality.csv")
        # Of what the three buy of c7 (3, 3 and 11) the one that needs it buys 11 / 17 = 0.65: important.
        self.assertEqual(ratings["c7"].split(",")[7], "0.5")
        self.assertEqual(sum(row.count(",0.5") + row.count(",1") for name, row in ratings.items() if name != "input"), 1)

    def test_bad_inputs(self):
        for option, text, message in (
                ("--stocks", "economic_activity,Desired stock (days)\nA01,10\n", "no row for industry A02"),
                ("--criticality", "x,A01\nA01,0.7\n", "its industries are not those"),
                ("--flows", ",A01\nA02,1\n", "row labels differ from column labels"),
                ("--household-shock", "industry,demand.shock.household\nA01,-0.1\n", "no row for industry A02")):
            with self.subTest(message):
                kept = self.options[option]
                self.options[option] = self.write("bad.csv", text)
                self.refused(message, "sectors.py", *self.arguments())
                self.assertFalse(os.path.exists(self.path("sectors.csv")))
                self.options[option] = kept

    def test_stocks_under_a_day_are_refused(self):
        self.options["--stocks"] = self.column("economic_activity,Desired stock (days)", lambda code: "0.5")
        self.refused("stock is 0.500 days, under 1", "sectors.py", *self.arguments())


class Accounts(Nace64):
    """Every industry buys 1 of itself, sells 2 to households and 7 elsewhere; A01 buys 2 more of A02."""

    HEADER = ("Sectoral output,Household demand,Total other demand,Other consumption - IZW,"
              "Other consumption - government,Other consumption - investments,Other consumption - inventory changes,"
              "Other consumption - exports,Labor compensation")

    def setUp(self):
        super().setUp()
        flows = {(code, code): 1.0 for code in self.codes}
        flows["A02", "A01"] = 2.0
        self.money = ",".join(f"{name} (M)" for name in self.HEADER.split(","))
        self.options = {
            "--country": "BEL", "--unit": "M",
            "--flows": self.square("flows.csv", flows),
            "--accounts": self.accounts("14,2,9,1,2,3,-1,4,6,5000"),
            "--stocks": self.column("economic_activity,Desired stock (days)", lambda code: "10"),
            "--labour": self.column("sector,remote_labor_index,essentiality_score", lambda code: "0.3,0.5"),
            "--on-site": self.column("economic_activity,On-site consumption (-)", lambda code: "1"),
            "--household-shock": self.write("shock.csv", "industry,demand.shock.household\n" + "\n".join(
                f"{name},-0.8" for name in self.survey)),
            "--criticality": self.square("ratings.csv", {("A01", "A02"): 0.5}),
            "--persons": self.write("persons.csv", "country,sector,employment_thousand,women_share,"
                                    "hours_per_worker_year\nBEL,c1,3,0.2,1000\nBEL,c4,1,0.4,1600\nBEL,c5,3,0.8,2000\n"
                                    "BEL,c35,0,,\nFRA,c35,5,0.9,900\n")}

    def accounts(self, second):
        """A02 has the figures given."""
        usual = "10,2,7,1,2,3,-1,2,6,5000"
        return self.column(f",{self.money},Number of employees (-)", lambda code: second if code == "A02" else usual)

    def test_table_keeps_all_final_demand(self):
        done = self.run_script("accounts.py", *self.arguments())
        self.assertEqual(done.returncode, 0, done.stderr)
        table = self.rows("table.csv")
        self.assertEqual(table[""].split(",")[-5:], ["BEL_HFCE", "BEL_GGFC", "BEL_GFCF", "BEL_INVNT", "OUT"])
        self.assertEqual(table["BEL_A02"].split(",")[1:4], ["2.0", "1.0", "0.0"])
        self.assertEqual(table["BEL_A02"].split(",")[-5:], ["2.0", "2.0", "3.0", "4.0", "14.0"])
        self.assertEqual(table["VA"].split(",")[1:4], ["7.0", "13.0", "9.0"])
        self.assertEqual(table["OUT"].split(",")[1:3], ["10.0", "14.0"])

    def test_labour_and_sectors(self):
        done = self.run_script("accounts.py", *self.arguments())
        with open(self.path("labour.csv"), encoding="utf-8") as file:
            labour = {line.split(",")[1]: line for line in file.read().splitlines()}
        self.assertEqual(labour["A01"], "BEL,A01,5,0.2000,0.857142857142857,1000.0")
        # Textiles and leather: (0.4 + 3 x 0.8) / 4 and (1600 + 3 x 2000) / 4. T97-98: all persons of BEL.
        self.assertEqual(labour["C13-15"].split(",")[3:], ["0.7000", "0.666666666666667", "1900.0"])
        self.assertEqual(labour["T97-98"].split(",")[3:], ["0.4857", "0.666666666666667", "1514.3"])
        self.assertIn("T97-98: no women's share or hours", done.stdout)
        self.assertEqual(self.rows("sectors.csv")["A02"], "A02,Forestry,10,0.3,0.5,0.8,1")
        self.assertEqual(self.rows("criticality.csv")["A01"].split(",")[:3], ["A01", "0", "0.5"])

    def test_accounts_that_do_not_add_up_are_refused(self):
        for second, message in (
                ("14,2,9,1,2,3,-1,5,6,5000", "the parts of other demand of A02 add up to 10, its total is 9"),
                ("13,2,9,1,2,3,-1,4,6,5000", "sales of A02 add up to 14, its output is 13"),
                ("0,2,9,1,2,3,-1,4,6,5000", "output of A02 is 0, not above 0")):
            with self.subTest(message):
                self.options["--accounts"] = self.accounts(second)
                self.refused(message, "accounts.py", *self.arguments())
                self.assertFalse(os.path.exists(self.path("table.csv")))

    def test_a_country_without_persons_is_refused(self):
        self.options["--country"] = "SWE"
        self.refused("no figures for SWE", "accounts.py", *self.arguments())


class Phases(Scripts):
    """Two industries: A01 loses a quarter of its work, B02 (its shares exceed 1) none."""

    PHASES = ("lockdown_1", "lockdown_release_phaseI", "lockdown_release_phaseII", "lockdown_release_phaseIII",
              "lockdown_release_phaseIV", "lockdown_Antwerp", "lockdown_2_1", "lockdown_2_2", "lockdown_plateau")

    def setUp(self):
        super().setUp()
        self.options = {
            "--policies": self.write("policies.csv", f",{','.join(self.PHASES)}\nA01,1,0,0,0,0,1,0.5,0,0\n"
                                     "B02,1,0,0,0,0,0,0,0,0.2\n"),
            "--work": self.write("work.csv", ",remote,workplace\nB02,0.5,0.6\nA01,0.25,0.5\n"),
            "--on-site": self.write("on_site.csv", "economic_activity,On-site consumption (-)\nA01,0\nB02,1\n"),
            "--other-demand": self.write("fall.csv", "economic_activity,f_demand\nA01,0.1\nB02,0.125\n")}

    def run_phases(self):
        return self.run_script("phases.py", *[text for pair in self.options.items() for text in pair], self.folder.name)

    def rows(self, name):
        with open(self.path(name), encoding="utf-8") as file:
            return file.read().splitlines()

    def test_falls_are_closures_times_shares(self):
        self.assertEqual(self.run_phases().returncode, 0)
        labour = self.rows("labour_supply.csv")
        self.assertEqual(labour[:3], ["date,ramp_days,A01,B02", "2020-03-15,7,0.25,0", "2020-05-04,7,0,0"])
        self.assertEqual(labour[6:], ["2020-10-19,7,0.125,0", "2020-11-02,7,0,0", "2020-11-27,7,0,0"])
        demand = self.rows("household_demand.csv")
        self.assertEqual(demand[1], "2020-03-15,7,0,1")
        self.assertEqual(demand[8], "2020-11-27,7,0,0.2")
        self.assertEqual(self.rows("other_demand.csv")[1:], ["2020-03-02,28,0.1,0.125", "2020-04-16,139,0,0"])

    def test_bad_inputs(self):
        for option, text, message in (
                ("--work", ",remote,workplace\nA01,0.2,0.5\n", "no row for industry B02"),
                ("--work", ",remote,workplace\nA01,1.2,0.5\n", ":2: remote is 1.2, not between 0 and 1"),
                ("--on-site", "economic_activity,On-site consumption (-)\nA01,0\nA01,1\n",
                 ":3: industry A01 stands twice"),
                ("--policies", ",lockdown_1\nA01,1\n", "column 'lockdown_release_phaseI' is missing")):
            with self.subTest(message):
                kept = self.options[option]
                self.options[option] = self.write("bad.csv", text)
                done = self.run_phases()
                self.assertEqual(done.returncode, 3)
                self.assertIn(message, done.stderr)
                self.assertFalse(os.path.exists(self.path("labour_supply.csv")))
                self.options[option] = kept


class Mrio(Scripts):
    """Two regions with one sector each."""

    CATEGORIES = ("Final consumption expenditure by households", "Changes in inventories", "Changes in valuables",
                  "Export")

    def inputs(self, flows="A,s,1,2\nB,s,0.5,0\n", final="A,s,3,1,0.25,0,0,-1,0,0\nB,s,0,0,0,0,4,0,0,0\n"):
        demand = [(region, category) for region in "AB" for category in self.CATEGORIES]
        return ("--flows", self.write("Z.csv", "region,,A,B\nsector,,s,s\nregion,sector,,\n" + flows), "--final-demand",
                self.write("Y.csv", f"region,,{','.join(pair[0] for pair in demand)}\n"
                           f"category,,{','.join(pair[1] for pair in demand)}\nregion,sector,,,,,,,,\n{final}"),
                self.output)

    def test_categories_become_uses(self):
        text, _ = self.made("mrio.py", *self.inputs())
        self.assertEqual(text.splitlines(), [
            ",A_s,B_s,A_HFCE,A_NPISH,A_GGFC,A_GFCF,A_INVNT,B_HFCE,B_NPISH,B_GGFC,B_GFCF,B_INVNT,OUT",
            "A_s,1,2,3,0,0,0,1.25,0,0,0,0,-1,6.25", "B_s,0.5,0,0,0,0,0,0,4,0,0,0,0,4.5",
            "VA,4.75,2.5,0,0,0,0,0,0,0,0,0,0,0", "OUT,6.25,4.5,0,0,0,0,0,0,0,0,0,0,0"])

    def test_bad_inputs(self):
        for inputs, message in (
                ({"flows": "B,s,1,2\nA,s,0.5,0\n"}, "columns are not the industries of the rows"),
                ({"flows": "A,s,1\nB,s,0.5,0\n"}, "Z.csv:4: the row has 3 fields, the header 4"),
                ({"final": "B,s,0,0,0,0,4,0,0,0\nA,s,3,1,0,0,0,0,0,0\n"}, "rows are not the industries of"),
                ({"final": "A,s,3,1,0,2,0,0,0,0\nB,s,0,0,0,0,4,0,0,0\n"}, "exports of 2 to A")):
            with self.subTest(message):
                self.refused(message, "mrio.py", *self.inputs(**inputs))


class EssentialStruck(Scripts):
    """Two industries whose work lost is that of 0.3 struck where all is closed."""

    def setUp(self):
        super().setUp()
        lost = {"A": (1 - 0.9 * 0.7) * (1 - 0.2), "B": (1 - 0.1 * 0.7) * (1 - 0.5)}
        self.work = {code: f"{code},0.1,{0.9 - value}" for code, value in lost.items()}
        self.closures = self.write("closures.csv", "country,from,workplaces,transport,home,workplaces_flag,transport_flag,home_flag\n"
                                   "BEL,2020-01-01,0,0,0,,,\nBEL,2020-03-13,3,0,0,1,,\n")
        self.countries = self.write("countries.csv", "country,income_group,region,employment_thousand\nBEL,high,Europe,4800\n")
        self.write("sectors.csv", "code,remote_share,essential_share,household_demand_reduction,on_site_consumption\nc1,0,0,0,0\n")
        self.write("labour.csv", "country,sector,employment_thousand,hours_per_worker_year\nROW,c1,1,1\n")
        self.labour = self.write("labour_table.csv", "sector,remote_labor_index,essentiality_score\nA,0.2,0.9\nB,0.5,0.1\n")
        self.accounts = self.write("accounts.csv", ",Number of employees (-)\nA,100\nB,300\n")

    def options(self):
        work = self.write("work.csv", ",remote,workplace\n" + "\n".join(self.work.values()) + "\n")
        return ("--work", work, "--labour", self.labour, "--accounts", self.accounts, "--floor", "1",
                self.closures, self.countries, self.folder.name, self.output)

    def test_what_was_struck_is_found_where_all_is_closed(self):
        table, printed = self.made("essential_struck.py", *self.options())
        self.assertEqual(table.splitlines()[0], "closed,essential_struck,rmse")
        self.assertEqual(table.splitlines()[-1], "1,0.3,0.0000")
        self.assertIn("closed 1.000", printed)

    def test_bad_inputs(self):
        self.work["A"] = "A,0.1,many"
        self.refused("work.csv:2: 'many' is not a number", "essential_struck.py", *self.options())
        self.work["A"] = "A,10,60"
        self.refused("work.csv:2: industry A has a share of 10", "essential_struck.py", *self.options())
        self.work["A"] = "C,0.1,0.5"
        self.refused("accounts.csv: no row for industry C", "essential_struck.py", *self.options())


if __name__ == "__main__":
    unittest.main()
