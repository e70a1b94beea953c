// In which keys scenarios differ, all defaults written out.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "analysis/contender.hpp"

namespace tierwave::analysis {

// "orders.tau_days" and "14"; an entry of a list goes by its label, or by what it draws: "shock.lockdown.reduction".
using Keys = std::vector<std::pair<std::string, std::string>>;

// The keys of a resolved scenario, in its order. `file` is for messages. Errors: InvalidInput where it is no TOML.
Keys keys_of(const std::string& resolved, const std::string& file);

// The files that a run read, by their path from the scenario, and their SHA-256.
Keys inputs_of(const Contender& contender);

// The files that the value of a key names, itself or as their folder: the rest of their path, and their SHA-256. Empty where
// the value names none. Scenarios that stand in different folders name one file differently.
Keys files_named(const std::string& value, const Keys& inputs);

struct DifferingKey {
  std::string key;                  // "file PATH" for a file of other content
  std::vector<std::string> values;  // by scenario; empty where it has no such key
};

// Names, descriptions and sources of values change no number and are left out, and so are other names of files of the
// same content.
std::vector<DifferingKey> differing_keys(const std::vector<Contender>& contenders);

}  // namespace tierwave::analysis
