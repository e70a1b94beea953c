// The built program, run as a user would.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "support/scratch.hpp"
#include "support/tiny_economy.hpp"

namespace tierwave::testing {

struct Outcome {
  int exit_code = 0;     // -1 where a signal ended it
  std::string output;    // standard output
  std::string messages;  // standard error
};

struct Call {
  std::vector<std::string> words;             // of the command line, without the program's name
  std::vector<std::string> environment = {};  // "NAME=value", beside the test's own
  std::size_t largest_file = 0;               // limit on the size of files in bytes; 0: none
  std::function<void()> prepare = {};         // called in the program's process before it starts
  // Called while the program runs, with the file that its standard error goes to.
  std::function<void(int process, const std::filesystem::path& messages)> meanwhile = {};
};

// A scratch folder with the tiny economy in which the program is run.
class Desk {
 public:
  Desk() { write_tiny_economy(scratch); }

  Outcome run(const Call& call) const;
  Outcome run(std::vector<std::string> words) const { return run(Call{std::move(words)}); }
  // Runs a scenario that is the tiny one followed by more text; the file is scenario.toml.
  Outcome run_scenario(const std::string& more, std::vector<std::string> options = {}) const;

  bool has(const std::string& name) const { return std::filesystem::exists(scratch.folder() / name); }
  // Whether neither results nor a half-written file were left.
  bool untouched() const { return scratch.listing() == before; }

  Scratch scratch;
  mutable std::string before;  // names in the folder when the program was last started
};

// How often a text occurs.
std::size_t count(const std::string& text, const std::string& part);

}  // namespace tierwave::testing
