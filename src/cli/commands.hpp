// The commands, each a function of its options; all print their result to standard output.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace tierwave::cli {

// Options every command has.
struct Common {
  int threads = 0;     // 0: all
  bool json = false;   // the result as JSON
  bool quiet = false;  // no progress and no notes
};

// Options of commands that read a scenario.
struct ScenarioOptions {
  std::string scenario;
  std::vector<std::string> set;  // "table.key=value"
  std::optional<std::string> seed;
};

struct RunCommand {
  ScenarioOptions input;
  std::string output;  // empty: outputs/NAME.h5 below the current folder
  bool force = false;
  bool resume = false;     // go on where an interrupted run stopped
  bool decompose = false;  // tell direct, indirect and induced losses apart
};
void run(const RunCommand& command, const Common& common);

struct EnsembleCommand {
  ScenarioOptions input;
  std::optional<std::string> replicates;  // instead of the scenario's
  std::string output;                     // empty: outputs/NAME-ensemble.h5 below the current folder
  bool force = false;
};
void ensemble(const EnsembleCommand& command, const Common& common);

struct SweepCommand {
  ScenarioOptions input;
  std::optional<std::string> plan, samples, replicates;  // instead of the scenario's
  std::vector<std::string> over;                         // "KEY=LOW:HIGH", beside the scenario's or instead of them
  bool keep_replicates = false;
  std::string shard;   // "2/8"; empty: all of it
  std::string output;  // empty: outputs/NAME-sweep.h5 below the current folder
  bool force = false;
  bool resume = false;  // go on with what an earlier one left, if anything
};
void sweep(const SweepCommand& command, const Common& common);

struct MergeCommand {
  std::vector<std::string> shards;  // results files of all shards of a sweep
  std::string output;               // empty: the name of the whole sweep beside the first
  bool force = false;
};
void merge(const MergeCommand& command, const Common& common);

struct CompareCommand {
  std::vector<std::string> inputs;        // scenarios (NAME.toml) and results files, two at least
  std::optional<std::string> replicates;  // of every scenario, instead of its own
  std::string baseline;                   // a name or file among them; empty: the first
  bool each_measure = false;              // of one scenario: none of its measures, each alone, all together
  std::vector<std::string> set;           // "table.key=value", of every scenario
  std::optional<std::string> seed;
  std::vector<std::string> tax_share;  // of income kept that comes back as taxes: "0.338", "IND=0.17"
  std::string by;                      // print all entries along this axis in place of the largest
  std::string output;                  // results file of the comparison; empty: none
  std::string csv;                     // the same as a table; empty: none
  bool force = false;                  // replace existing files; compare what does not belong together, under labels
};
void compare(const CompareCommand& command, const Common& common);

struct ReportCommand {
  std::vector<std::string> inputs;  // results files, one at least
  std::string output;               // the page
  std::string baseline;             // a name or file among them; empty: the first
  std::string sweep;                // results file of a sweep, which tells what moves the figures; empty: none
  std::string language = "en";      // of the page
  bool force = false;               // replace an existing file; compare what does not belong together, under labels
};
void report(const ReportCommand& command, const Common& common);

struct BacktestCommand {
  std::string year;
  std::vector<std::string> set;  // "table.key=value", of the world scenario
  std::string project = ".";     // the folder that holds models and scenarios
  std::string output;            // empty: outputs/backtest-2020.h5 below the current folder
  bool quick = false;            // without the runs that leave a region out and those of how shocks travel
  bool force = false;
};
void backtest(const BacktestCommand& command, const Common& common);

void validate(const ScenarioOptions& input, const Common& common);

struct ResultsInspect {
  std::string file;
  std::string country;  // whose totals; empty: those of the world
};
void inspect(const ResultsInspect& command, const Common& common);

struct EconomyImport {
  std::string table;
  std::optional<std::string> labour;
  std::optional<std::string> sectors;
  std::string output;
  std::string name;
  int year = 0;
  std::string currency = "USD";
  std::string source;
  std::string labour_source;
  bool force = false;
};
void economy_import(const EconomyImport& command, const Common& common);

struct EconomyAggregate {
  std::string economy;
  std::string mapping;
  std::string output;
  std::string name;
  bool force = false;
};
void economy_aggregate(const EconomyAggregate& command, const Common& common);

struct EconomyUpdate {
  std::string economy;
  std::string margins;
  std::string output;
  std::string name;
  int year = 0;
  std::string source;
  int employment_year = 0;
  std::string labour_source;
  bool seed_sales = false;
  int digits = 0;
  bool force = false;
};
void economy_update(const EconomyUpdate& command, const Common& common);

void economy_inspect(const std::string& folder, const Common& common);

struct NetworkGenerate {
  ScenarioOptions input;  // a scenario; its [economy] and [network] are read
  std::string output;     // folder to write, or NAME.network for one file; empty: only report
  bool force = false;
};
void network_generate(const NetworkGenerate& command, const Common& common);

struct NetworkInspect {
  std::string network;  // a folder or a saved network
};
void network_inspect(const NetworkInspect& command, const Common& common);

struct Schema {
  bool markdown = false;  // the reference page instead of the JSON Schema
  bool odd = false;       // the tables of models/ODD.md instead
};
void schema(const Schema& command);

void explain(const std::string& name);

// The presets of published models, one a line.
void list_models(const Common& common);

}  // namespace tierwave::cli
