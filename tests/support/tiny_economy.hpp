// The smallest economy that a study can run on, as a folder, and a scenario of it.
#pragma once
#include <fstream>
#include <stdexcept>
#include <string>

#include "support/scratch.hpp"

namespace tierwave::testing {

// Made-up countries AAA and BBB with sectors food and services: everyone buys from everyone.
namespace tiny {

inline const std::string economy_toml = R"(format_version = 1
name = "tiny"
year = 2011
currency = "USD"
source = "made for tests"
labour_source = "made for tests"
[final_demand]
HFCE = "households"
GGFC = "government"
GFCF = "investment"
INVNT = "inventories"
)";

inline const std::string countries = "code,name,members\nAAA,Aland,\nBBB,Bland,\n";

inline const std::string sectors =
    "code,name,stock_days,remote_share,essential_share,household_demand_reduction,on_site_consumption\n"
    "food,Food,10,0.1,0.8,0.1,0\nservices,Services,5,0.5,0.2,0.3,1\n";

inline const std::string criticality = "input,food,services\nfood,1,0.5\nservices,0,1\n";

inline const std::string table =
    R"(,AAA_food,AAA_services,BBB_food,BBB_services,AAA_HFCE,AAA_GGFC,AAA_GFCF,AAA_INVNT,BBB_HFCE,BBB_GGFC,BBB_GFCF,BBB_INVNT,OUT
AAA_food,20,42,39,13,109,99,170,188,190,171,151,88,1280
AAA_services,28,43,35,45,109,88,183,149,53,66,90,60,949
BBB_food,42,9,43,5,127,57,118,171,149,159,151,197,1228
BBB_services,58,35,21,40,163,84,143,74,59,84,176,105,1042
VA,1132,820,1090,939,0,0,0,0,0,0,0,0,0
OUT,1280,949,1228,1042,0,0,0,0,0,0,0,0,0
)";

inline const std::string labour =
    R"(country,sector,employment_thousand,women_share,labour_share_of_value_added,hours_per_worker_year
AAA,food,34,0.4,0.6,1800
AAA,services,87,0.4,0.6,1800
BBB,food,56,0.4,0.6,1800
BBB,services,81,0.4,0.6,1800
)";

// Closures: AAA closes in full from day 5 to day 9 of 2020, BBB in parts, for some sectors, all along.
inline const std::string closures =
    "country,from,level,flag\nAAA,2020-01-01,0,\nAAA,2020-01-05,3,1\nAAA,2020-01-10,0,\nAAA,2021-01-01,,\n"
    "BBB,2020-01-01,2,0\nBBB,2021-01-01,,\n";
inline const std::string employment =
    "country,income_group,region,employment_thousand\nAAA,high,Europe,121\nBBB,low,Africa,137\n";

// Without shocks; more tables may follow.
inline const std::string scenario = R"(name = "tiny"
start = 2020-01-01
days = 12
[economy]
folder = "economy"
[network]
firms = 24
)";

}  // namespace tiny

// Puts the folder `economy` into the scratch folder.
inline void write_tiny_economy(const Scratch& scratch) {
  std::filesystem::create_directory(scratch.folder() / "economy");
  scratch.write("economy/economy.toml", tiny::economy_toml);
  scratch.write("economy/countries.csv", tiny::countries);
  scratch.write("economy/sectors.csv", tiny::sectors);
  scratch.write("economy/criticality.csv", tiny::criticality);
  scratch.write("economy/table.csv", tiny::table);
  scratch.write("economy/labour.csv", tiny::labour);
}

// Takes the labour accounts out of the folder `economy`.
inline void remove_labour(const Scratch& scratch) {
  std::filesystem::remove(scratch.folder() / "economy/labour.csv");
  std::string text = tiny::economy_toml;
  const std::string key = "labour_source = \"made for tests\"\n";
  scratch.write("economy/economy.toml", text.erase(text.find(key), key.size()));
}

// The text with one passage replaced; fails where the passage is missing.
inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t place = text.find(from);
  if (place == std::string::npos) throw std::logic_error("not in the text: " + from);
  return text.replace(place, from.size(), to);
}

}  // namespace tierwave::testing
