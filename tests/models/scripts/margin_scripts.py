#!/usr/bin/python3
"""The scripts of tools/tables behind the table of 2018, on small inputs."""
import csv
import os
import unittest

from table_scripts import Scripts


class Employment(Scripts):
    def estimates(self, *rows):
        return self.write("ilo.csv", "ref_area,year,total_thousand\n" + "\n".join(rows) + "\n")

    def test_groups_and_early_years_are_left_out_and_holes_filled(self):
        text, report = self.made("employment.py", self.estimates(
            "AAA,2004,1", "AAA,2005,2", "AAA,2006,3.25", "UKR,2005,4", "UKR,2006,", "X01,2006,9"), self.output)
        self.assertEqual(text, "country,year,employment_thousand\nAAA,2005,2\nAAA,2006,3.25\nUKR,2005,4\nUKR,2006,4\n")
        self.assertIn("carried from the year before: UKR 2006", report)

    def test_bad_estimates(self):
        for message, rows in (("AAA 2006 stands twice", ("AAA,2006,1", "AAA,2006,2")),
                              ("is not above 0", ("AAA,2006,-1",)),
                              ("AAA has no figure for 2005 or before", ("AAA,2006,1", "BBB,2005,1", "BBB,2006,1")),
                              ("no country has a figure from 2005 on", ("AAA,2001,1",))):
            with self.subTest(message):
                self.refused(message, "employment.py", self.estimates(*rows), self.output)


class Margins(Scripts):
    """A region of one country, AAA, and the rest of the world; textiles and leather are joined in the sources."""

    TABLE = (",AAA_food,AAA_textiles,AAA_leather,ROW_food,ROW_textiles,ROW_leather,AAA_HFCE,ROW_HFCE,OUT\n"
             "AAA_food,10,20,5,5,0,0,50,10,100\nAAA_textiles,0,10,5,0,5,0,60,20,100\nAAA_leather,0,10,10,0,0,5,15,10,50\n"
             "ROW_food,10,0,0,30,0,0,10,50,100\nROW_textiles,0,10,0,0,20,0,0,70,100\nROW_leather,0,0,5,0,0,5,0,90,100\n"
             "VA,80,50,25,65,75,90,0,0,0\nOUT,100,100,50,100,100,100,0,0,0\n")

    def inputs(self, use="AAA,D1,D1,20\nAAA,D1,D2,40\nAAA,D2,D2,50\n", sectors=""):
        economy = self.path("economy")
        os.makedirs(economy, exist_ok=True)
        self.write("economy/countries.csv", "code,name,members\nAAA,A,\nROW,rest,*\n")
        self.write("economy/table.csv", self.TABLE)
        self.output = self.path("margins")
        os.makedirs(self.output, exist_ok=True)
        return ("--sales", self.write("sales.csv", "exporter,importer,sector,million_usd\nAAA,AAA,C1,100\nAAA,BBB,C1,50\n"
                                      "AAA,AAA,C2,150\nBBB,AAA,C1,30\nBBB,CCC,C1,70\nCCC,BBB,C2,400\n"),
                "--use", self.write("use.csv", f"country,product,using_industry,million_usd\n{use}"),
                "--sectors", self.write("sectors.csv", "table,oecd,sector\nsales,C1,food\nsales,C2,textiles+leather\n"
                                        f"use,D1,food\nuse,D2,textiles+leather\n{sectors}"),
                "--economy", economy, "--employment", self.write("jobs.csv", "country,year,employment_thousand\n"
                                                                 "AAA,2018,7\nBBB,2018,1\nCCC,2018,2\nAAA,2017,5\n"),
                self.output)

    def rows(self, name):
        with open(os.path.join(self.output, name), encoding="utf-8") as file:
            return {tuple(row[:-1]): float(row[-1]) for row in list(csv.reader(file))[1:]}

    def test_sums_over_members_and_sectors(self):
        done = self.run_script("margins_2018.py", *self.inputs())
        self.assertEqual(done.returncode, 0, done.stderr)
        sales = self.rows("sales.csv")
        self.assertEqual(sales["AAA", "ROW", "food"], 50)
        self.assertEqual(sales["ROW", "ROW", "food"], 70)
        self.assertEqual(sales["ROW", "ROW", "textiles+leather"], 400)
        self.assertEqual(sales["ROW", "AAA", "textiles+leather"], 0)
        self.assertEqual(self.rows("intermediate_use.csv")["AAA", "food", "textiles+leather"], 40)
        self.assertEqual(self.rows("employment.csv"), {("AAA",): 7, ("ROW",): 3})
        self.assertIn("no national table, so no intermediate use: ROW", done.stdout)

    def test_joined_sectors_are_divided_as_in_the_table(self):
        self.run_script("margins_2018.py", *self.inputs())
        output, added = self.rows("output.csv"), self.rows("value_added.csv")
        # Output 150 as 100 to 50; value added 150 - 90 = 60, where the shares of both were one half.
        self.assertEqual(output["AAA", "textiles"], 100)
        self.assertEqual(output["AAA", "leather"], 50)
        self.assertEqual(added["AAA", "textiles"], 40)
        self.assertEqual(added["AAA", "leather"], 20)
        self.assertNotIn(("AAA", "food"), added)

    def test_the_rest_of_the_world_keeps_its_share_of_value_added(self):
        self.run_script("margins_2018.py", *self.inputs())
        added = self.rows("value_added.csv")
        self.assertEqual(added["ROW", "food"], 65)  # of 100 as of 100
        self.assertEqual(added["ROW", "textiles"] + added["ROW", "leather"], 400 * 165 / 200)

    def test_use_beyond_what_is_sold_is_scaled_and_told(self):
        done = self.run_script("margins_2018.py", *self.inputs("AAA,D1,D1,100\nAAA,D1,D2,100\nAAA,D2,D2,50\n"))
        self.assertIn("AAA food: use scaled from 200 to 55.7143 million; 130 are sold to it", done.stdout)  # final: 60 of 105
        self.assertAlmostEqual(self.rows("intermediate_use.csv")["AAA", "food", "food"], 130 * 45 / 105 / 2, delta=1e-6)

    def test_bad_inputs(self):
        for message, use, sectors in (("'D9' is not in", "AAA,D9,D1,1\n", ""), ("-1 is below 0", "AAA,D1,D1,-1\n", ""),
                                      ("D1 stands twice", "AAA,D1,D1,1\n", "use,D1,food\n"),
                                      ("table is 'buy', not sales or use", "AAA,D1,D1,1\n", "buy,D3,food\n")):
            with self.subTest(message):
                done = self.run_script("margins_2018.py", *self.inputs(use, sectors))
                self.assertEqual(done.returncode, 3)
                self.assertIn(message, done.stderr)
                self.assertEqual(os.listdir(self.output), [])


if __name__ == "__main__":
    unittest.main()
