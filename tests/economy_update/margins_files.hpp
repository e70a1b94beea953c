// Margins for the small economy of support/small_economy.hpp, written to a folder and read.
#pragma once
#include <map>
#include <string>

#include "economy_update/margins.hpp"
#include "economy_update/update.hpp"
#include "support/small_economy.hpp"

namespace small {

using Files = std::map<std::string, std::string>;  // text by file name

inline tierwave::economy::Margins margins(const tierwave::economy::Economy& economy, const Files& files) {
  const Folder folder;
  folder.write("margins/README.md", "Made up.\n");
  for (const auto& [name, text] : files) (void)folder.write("margins/" + name, text);
  return tierwave::economy::read_margins(folder / "margins", economy);
}

// Of 2018; employment of 2019.
inline tierwave::economy::UpdateRequest request() {
  return {.name = "carried",
          .year = 2018,
          .source = "made up again",
          .employment_year = 2019,
          .labour_source = "and again",
          .seed_sales = false,
          .digits = 0};
}

inline tierwave::economy::Updated updated(const tierwave::economy::Economy& economy, const Files& files) {
  return tierwave::economy::update(economy, margins(economy, files), request());
}

// The mistakes of an update, or of reading its margins.
inline std::string refusal(const tierwave::economy::Economy& economy, const Files& files) {
  return mistakes_of([&] { (void)updated(economy, files); });
}

// A margin of an economy, row by row.
inline std::string sales_text(const tierwave::economy::Economy& economy) {
  std::string text = "exporter,importer,sector,million\n";
  for (std::size_t seller = 0; seller < economy.cells(); ++seller)
    for (std::size_t importer = 0; importer < economy.countries.size(); ++importer) {
      double sum = 0;
      for (std::size_t user = 0; user < economy.sectors.size(); ++user)
        sum += economy.intermediate_use(seller, economy.cell(importer, user));
      for (std::size_t use = 0; use < tierwave::economy::final_uses; ++use)
        sum += economy.final_demand(seller, importer * tierwave::economy::final_uses + use);
      text += economy.countries[economy.country_of(seller)].code + "," + economy.countries[importer].code + "," +
              economy.sectors[economy.sector_of(seller)].code + "," + std::to_string(sum) + "\n";
    }
  return text;
}

inline std::string use_text(const tierwave::economy::Economy& economy) {
  std::string text = "country,product,user,million\n";
  for (std::size_t country = 0; country < economy.countries.size(); ++country)
    for (std::size_t product = 0; product < economy.sectors.size(); ++product)
      for (std::size_t user = 0; user < economy.sectors.size(); ++user) {
        double sum = 0;
        for (std::size_t seller = 0; seller < economy.countries.size(); ++seller)
          sum += economy.intermediate_use(economy.cell(seller, product), economy.cell(country, user));
        text += economy.countries[country].code + "," + economy.sectors[product].code + "," +
                economy.sectors[user].code + "," + std::to_string(sum) + "\n";
      }
  return text;
}

}  // namespace small
