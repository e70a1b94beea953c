// The tiny economy in a scratch folder and a scenario of it that shocks strike hard.
#pragma once
#include <string>
#include <vector>

#include "support/scratch.hpp"
#include "support/tiny_economy.hpp"
#include "tierwave/tierwave.hpp"

namespace tierwave::testing {

struct Tiny {
  Tiny() { write_tiny_economy(scratch); }
  std::string text = tiny::scenario +
                     "[[shock]]\nlabel = \"ill\"\nkind = \"labour_supply\"\ncountries = [\"BBB\"]\nsectors = "
                     "[\"food\"]\nreduction = 0.7\nstart = 2020-01-03\n";
  Scenario scenario(const std::vector<std::string>& changes = {}) const {
    return Scenario::from_text(text, scratch.folder() / "scenario.toml", changes);
  }
  std::filesystem::path file(const char* name = "run.h5") const { return scratch.folder() / name; }
  Scratch scratch;
};

}  // namespace tierwave::testing
