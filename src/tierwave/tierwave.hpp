// Tierwave as a library: read a scenario, run it, look at each day, read results.
//
//   const auto scenario = tierwave::Scenario::from_file("covid-2020.toml", {"days=60"});
//   tierwave::RunOptions options;
//   options.each_day = [](const tierwave::DayView& day) { return day.world("hours").share() > 0.9; };
//   tierwave::run(scenario, options);
//
// This header, version.hpp and export.hpp are the public interface; all else that is installed is internal and may
// change in any release. Every call throws Failure, and nothing else of ours. There are no globals: several runs may go
// on at once, each on a thread of the caller's. An object is used by one thread at a time; a Scenario is constant and
// may be shared. The library prints nothing and installs no signal handlers.
#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <limits>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "tierwave/export.hpp"
#include "tierwave/version.hpp"

namespace tierwave {

// Of the library that runs: "0.1.0", and the source it was built from ("unknown" outside of a checkout).
TIERWAVE_API const char* version() noexcept;
TIERWAVE_API const char* revision() noexcept;

// Why a call did not do what it says. what() holds all messages, one a line, as the program prints them.
class TIERWAVE_API Failure : public std::runtime_error {
 public:
  // The numbers are the program's exit codes.
  enum class Family {
    other = 1,             // out of memory, or a defect of ours
    misuse = 2,            // a condition of this header was not met
    invalid_input = 3,     // mistakes in a scenario, in its data or in a name
    broken_invariant = 4,  // an account of a run does not add up: a defect of ours
    input_output = 5,      // a file cannot be read or written
  };
  struct Message {
    std::string file;     // "--set" for a change given with the call; empty where there is none
    int line = 0;         // from 1; 0: not known
    int column = 0;       // from 1; 0: not known
    std::string problem;  // what is wrong, with the value seen
    std::string remedy;   // what to do; empty where problem says it
  };
  Failure(Family family, const std::string& what, std::vector<Message> messages);
  ~Failure() override;
  Family family() const noexcept { return family_; }
  // Of invalid_input every mistake found in one pass; of the other families one message.
  const std::vector<Message>& messages() const noexcept { return messages_; }

 private:
  Family family_;
  std::vector<Message> messages_;
};

// A scenario, read and checked. A value that never changes; a copy is cheap.
class TIERWAVE_API Scenario {
 public:
  // `changes` are those of the program's option --set: "table.key=value". Paths inside a scenario are relative to its
  // file. Post: the scenario's own keys are right; what they name is read by run().
  // Failure: input_output where the file cannot be read, invalid_input with all mistakes of the scenario.
  static Scenario from_file(const std::filesystem::path& file, const std::vector<std::string>& changes = {});
  // The same from a text, as if it stood in `file`, which need not exist.
  static Scenario from_text(const std::string& text, const std::filesystem::path& file,
                            const std::vector<std::string>& changes = {});
  ~Scenario();
  Scenario(const Scenario&) noexcept;
  Scenario& operator=(const Scenario&) noexcept;

  const std::string& name() const;
  std::string first_day() const;           // "2020-01-01"
  int days() const;                        // 1 or more
  std::string text_with_defaults() const;  // every key written out, TOML

 private:
  struct TIERWAVE_NO_EXPORT Implementation;
  explicit Scenario(std::shared_ptr<const Implementation> implementation);
  std::shared_ptr<const Implementation> implementation_;
  friend struct Access;
};

// A sum over firms on one day, beside the same sum without shocks.
struct Figure {
  double value = 0;
  double baseline = 0;
  // NaN where the baseline is 0, as that of unmet demand.
  double share() const { return baseline > 0 ? value / baseline : std::numeric_limits<double>::quiet_NaN(); }
};

// What a run is on one day. Constant, and valid only while RunOptions::each_day looks at it.
//
// Measures are those outputs of the results file that are sums over firms, by their names there: "output",
// "value_added", "labour_income" ... in millions of the economy's currency per day, "hours" in hours per day,
// "employment" in persons, which is all jobs. Countries and sectors go by their codes.
// Failure: invalid_input for an unknown name, with the nearest one.
class TIERWAVE_API DayView {
 public:
  int number() const;                                         // from 0
  std::string date() const;                                   // "2020-01-31"
  const std::vector<std::string>& measures() const;           // all, in the order of the results file
  const std::string& unit(const std::string& measure) const;  // such as "1e6 USD_2011 day-1", "h day-1", "persons"
  const std::vector<std::string>& countries() const;
  const std::vector<std::string>& sectors() const;

  Figure world(const std::string& measure) const;
  Figure in_country(const std::string& measure, const std::string& country) const;
  Figure in_sector(const std::string& measure, const std::string& sector) const;
  Figure in_cell(const std::string& measure, const std::string& country, const std::string& sector) const;

  DayView(const DayView&) = delete;
  DayView& operator=(const DayView&) = delete;

 private:
  struct TIERWAVE_NO_EXPORT Implementation;
  explicit DayView(Implementation& implementation) : implementation_(implementation) {}
  Implementation& implementation_;
  friend struct Access;
};

struct RunOptions {
  int threads = 0;                    // 0: all the machine has; results do not depend on it
  std::filesystem::path output = {};  // results file; empty: none is written
  bool replace = false;               // an output that exists and is a results file
  // Called after each day, on the caller's thread; false ends the run before the next day. May be empty. What it throws
  // ends the run and comes out of run() as it is.
  std::function<bool(const DayView&)> each_day = {};
};

struct Outcome {
  int days = 0;                       // simulated
  bool stopped = false;               // each_day ended the run before its last day
  std::vector<std::string> notes;     // assumptions made on the way, in words
  std::vector<std::string> warnings;  // choices that the result hangs on, in words
};

// Runs a scenario: draws or reads its firms, checks that nothing moves without shocks, takes day after day.
// Pre: threads is not negative; the folder of `output` exists.
// Post: `output` holds every day, complete. Of a run that was stopped or failed after its first day it holds the days
// until then, marked incomplete; one that was stopped leaves a checkpoint beside it, from which `tierwave run --resume`
// goes on.
// Failure: invalid_input for what the scenario names, input_output (also where `output` exists and `replace` is false),
// broken_invariant.
TIERWAVE_API Outcome run(const Scenario& scenario, const RunOptions& options = {});

// A results file of a run or an ensemble, complete or not.
class TIERWAVE_API Results {
 public:
  struct Variable {
    std::string name;
    std::vector<std::string> dimensions;  // names of its axes, "time" first where there are days
    std::vector<std::size_t> shape;       // entries along each
    std::string units;                    // "1e6 USD_2011 day-1", "h day-1", "persons", "day", "1"
    std::string long_name;
    std::string description;
  };
  struct Axis {
    std::string name;
    std::string units;                // empty for texts; of time "days since" the first day
    std::vector<std::string> labels;  // of each entry: codes, dates ("2020-01-31") or numbers
    std::vector<double> numbers;      // the same where the entries are numbers; empty for texts
  };
  struct Array {
    Variable variable;
    std::vector<Axis> axes;      // in the order of its dimensions
    std::vector<double> values;  // row by row; NaN where nothing was written
  };

  // Failure: input_output for a file that is missing, locked or damaged, invalid_input for one that is not ours.
  explicit Results(const std::filesystem::path& file);
  ~Results();
  Results(Results&&) noexcept;
  Results& operator=(Results&&) noexcept;
  Results(const Results&) = delete;
  Results& operator=(const Results&) = delete;

  // Pre of all: not moved from. Failure: invalid_input for an unknown name, with the nearest one.
  bool complete() const;             // every day was written
  std::size_t days_written() const;  // from the first; values of later days mean nothing
  const std::vector<Variable>& variables() const;
  Array read(const std::string& variable) const;
  std::string attribute(const std::string& name) const;  // of the file, as text: "seed", "warnings" ...

 private:
  struct TIERWAVE_NO_EXPORT Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace tierwave
