#include "cli/command_line.hpp"

#include <fmt/color.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <new>
#include <system_error>

#include "base/errors.hpp"
#include "base/plain_text.hpp"
#include "base/system_errors.hpp"
#include "cli/commands.hpp"
#include "cli/diagnostics.hpp"
#include "cli/standard_output.hpp"
#include "study/revision.hpp"

namespace tierwave::cli {
namespace {

// All options of all commands, and the command that was chosen.
struct Words {
  Common common;
  RunCommand run;
  EnsembleCommand ensemble;
  SweepCommand sweep;
  MergeCommand merge;
  CompareCommand compare;
  ReportCommand report;
  BacktestCommand backtest;
  ScenarioOptions validate;
  ResultsInspect inspect;
  EconomyImport importer;
  EconomyAggregate aggregate;
  EconomyUpdate update;
  std::string economy_folder;
  NetworkGenerate generate;
  NetworkInspect network;
  Schema schema;
  std::string explain_name;
  std::function<void()> chosen;
};

// An empty name is a slip, such as an unset variable of a shell; it does not mean the default.
std::string not_empty(const std::string& name) {
  return name.empty() ? "the name is empty" : "";
}

void add_common(CLI::App& command, Common& common) {
  command.add_option("--threads", common.threads, "Threads to use; the result does not depend on it [all]")
      ->check(CLI::Range(1, 1024));
  command.add_flag("--json", common.json, "Print the result as JSON");
  command.add_flag("-q,--quiet", common.quiet, "No progress and no notes on standard error");
}

void add_scenario(CLI::App& command, ScenarioOptions& options) {
  command.add_option("scenario", options.scenario, "Scenario file (TOML)")->required();
  command.add_option("--set", options.set, "Change a key: --set orders.tau_days=7; may be repeated")
      ->take_all()
      ->type_name("KEY=VALUE");
  command.add_option("--seed", options.seed, "Change the seed");
}

void add_compare(CLI::App& app, Words& words) {
  CLI::App* command = app.add_subcommand(
      "compare",
      "Set scenarios or results files against each other, replicate by replicate: what each keeps, at what cost");
  CompareCommand& compared = words.compare;
  command->add_option("inputs", compared.inputs, "Scenario files (NAME.toml), or results files of runs or ensembles")
      ->required();
  command->add_option("--replicates", compared.replicates,
                      "Run each scenario as an ensemble of so many [as the scenarios say; without [ensemble] once]");
  command->add_option("--baseline", compared.baseline, "The one to compare with: its name or file [the first]")
      ->check(not_empty);
  command->add_flag("--each-measure", compared.each_measure,
                    "Of one scenario: none of its measures, each alone, all together");
  command
      ->add_option("--by", compared.by,
                   "Print all entries along an axis: country, sector, tier, sex, size_class, contract")
      ->check(not_empty);
  command->add_option("--set", compared.set, "Change a key of every scenario: --set days=60; may be repeated")
      ->take_all()
      ->allow_extra_args(false)
      ->type_name("KEY=VALUE");
  command->add_option("--seed", compared.seed, "Change the seed of every scenario");
  command
      ->add_option("--tax-share", compared.tax_share,
                   "Share of the income kept that comes back as taxes and social contributions, of all countries or of "
                   "one: --tax-share IND=0.17; may be repeated [0.338]")
      ->take_all()
      ->allow_extra_args(false)
      ->type_name("[COUNTRY=]SHARE");
  command->add_option("--csv", compared.csv, "Write the comparison as a table (CSV)")->check(not_empty);
  command->add_option("-o,--output", compared.output, "Write the comparison, with every replicate (HDF5)")
      ->check(not_empty);
  command->add_flag("--force", compared.force,
                    "Compare files of other economies, versions or seeds, under labels; replace existing files");
  add_common(*command, words.common);
  command->callback([&] { words.chosen = [&] { compare(words.compare, words.common); }; });
}

void add_report(CLI::App& app, Words& words) {
  CLI::App* command = app.add_subcommand(
      "report", "Write a page (HTML) of results files: what is lost, where, by whom, and what helps");
  ReportCommand& page = words.report;
  command->add_option("results", page.inputs, "Results files of runs or ensembles; several are compared")->required();
  command->add_option("-o,--output", page.output, "The page to write (HTML)")->required()->check(not_empty);
  command->add_option("--baseline", page.baseline, "The one to compare with: its name or file [the first]")
      ->check(not_empty);
  command->add_option("--sweep", page.sweep, "Results file of a sweep, to tell which keys move the figures")
      ->check(not_empty);
  command->add_option("--language", page.language, "Language of the page: en, zh, fr, es")->capture_default_str();
  command->add_flag("--force", page.force,
                    "Compare files of other economies, versions or seeds, under labels; replace an existing page");
  add_common(*command, words.common);
  command->callback([&] { words.chosen = [&] { report(words.report, words.common); }; });
}

void add_run(CLI::App& app, Words& words) {
  CLI::App* run_command = app.add_subcommand("run", "Run a scenario and write its results file");
  add_scenario(*run_command, words.run.input);
  run_command->add_option("-o,--output", words.run.output, "Results file (HDF5) [outputs/SCENARIO.h5]")
      ->check(not_empty);
  CLI::Option* force = run_command->add_flag("--force", words.run.force, "Replace an existing results file");
  CLI::Option* resume = run_command->add_flag("--resume", words.run.resume,
                                              "Go on where an interrupted run of the same scenario stopped");
  resume->excludes(force);
  run_command
      ->add_flag("--decompose", words.run.decompose,
                 "Tell direct, indirect and induced losses apart, by three runs that share all draws")
      ->excludes(resume);
  add_common(*run_command, words.common);
  run_command->callback([&] { words.chosen = [&] { run(words.run, words.common); }; });

  CLI::App* ensemble_command =
      app.add_subcommand("ensemble", "Run many replicates of a scenario; write how their results spread");
  add_scenario(*ensemble_command, words.ensemble.input);
  ensemble_command->add_option("--replicates", words.ensemble.replicates, "How many [as the scenario says]");
  ensemble_command
      ->add_option("-o,--output", words.ensemble.output, "Results file (HDF5) [outputs/SCENARIO-ensemble.h5]")
      ->check(not_empty);
  ensemble_command->add_flag("--force", words.ensemble.force, "Replace an existing results file");
  add_common(*ensemble_command, words.common);
  ensemble_command->callback([&] { words.chosen = [&] { ensemble(words.ensemble, words.common); }; });

  CLI::App* backtest_command =
      app.add_subcommand("backtest", "Run a past year again and hold it against what was observed");
  backtest_command->add_option("year", words.backtest.year, "The year: 2020")->required();
  backtest_command->add_option("--set", words.backtest.set, "Override a key of the world scenario: table.key=value");
  backtest_command->add_option("--project", words.backtest.project,
                               "Folder that holds the project's models and scenarios [.]");
  backtest_command->add_option("-o,--output", words.backtest.output, "Results file (HDF5) [outputs/backtest-2020.h5]")
      ->check(not_empty);
  backtest_command->add_flag(
      "--quick", words.backtest.quick,
      "Leave out the runs with closure strengths found without a region, and those of how shocks travel");
  backtest_command->add_flag("--force", words.backtest.force, "Replace an existing results file");
  add_common(*backtest_command, words.common);
  backtest_command->callback([&] { words.chosen = [&] { backtest(words.backtest, words.common); }; });

  CLI::App* validate_command =
      app.add_subcommand("validate", "Check a scenario and all it names; say what a run will take");
  add_scenario(*validate_command, words.validate);
  add_common(*validate_command, words.common);
  validate_command->callback([&] { words.chosen = [&] { validate(words.validate, words.common); }; });

  CLI::App* inspect_command = app.add_subcommand("inspect", "Say what a results file holds");
  inspect_command->add_option("file", words.inspect.file, "Results file (HDF5)")->required();
  inspect_command->add_option("--country", words.inspect.country, "Totals of this country in place of the world")
      ->check(not_empty);
  add_common(*inspect_command, words.common);
  inspect_command->callback([&] { words.chosen = [&] { inspect(words.inspect, words.common); }; });
}

void add_sweep(CLI::App& app, Words& words) {
  CLI::App* sweep_command =
      app.add_subcommand("sweep", "Run a scenario over ranges of its keys, by a plan; say which keys matter");
  add_scenario(*sweep_command, words.sweep.input);
  sweep_command
      ->add_option("--plan", words.sweep.plan,
                   "grid, latin-hypercube or sobol, which gives Sobol indices "
                   "[as the scenario says]")
      ->type_name("PLAN");
  sweep_command->add_option("--samples", words.sweep.samples,
                            "Of a Latin hypercube; or rows of a Sobol plan, which runs rows x (keys + 2)");
  sweep_command
      ->add_option("--over", words.sweep.over,
                   "A key to sweep: --over orders.tau_days=5:20, of a grid =5:20:4 (4 levels) or =5,7,14; may be "
                   "repeated")
      ->take_all()
      ->type_name("KEY=LOW:HIGH");
  sweep_command->add_option("--replicates", words.sweep.replicates,
                            "Replicates of each sample, with draws as [ensemble] has them [none]");
  sweep_command->add_flag("--keep-replicates", words.sweep.keep_replicates,
                          "Keep the results of every replicate beside their means");
  sweep_command
      ->add_option("--shard", words.sweep.shard,
                   "Run part I of N alone, as one job of an array; `tierwave merge` joins the parts")
      ->type_name("I/N")
      ->check(not_empty);
  sweep_command
      ->add_option("-o,--output", words.sweep.output,
                   "Results file (HDF5) [outputs/SCENARIO-sweep.h5]; plan and journal go beside it")
      ->check(not_empty);
  CLI::Option* force = sweep_command->add_flag("--force", words.sweep.force, "Start anew in place of what is there");
  sweep_command
      ->add_flag("--resume", words.sweep.resume,
                 "Keep the runs that an earlier sweep finished; begins where there is none")
      ->excludes(force);
  add_common(*sweep_command, words.common);
  sweep_command->callback([&] { words.chosen = [&] { sweep(words.sweep, words.common); }; });

  CLI::App* merge_command = app.add_subcommand("merge", "Join the shards of a sweep into one results file");
  merge_command->add_option("shards", words.merge.shards, "Results files of all shards")->required();
  merge_command
      ->add_option("-o,--output", words.merge.output, "Results file (HDF5) [the shards' name without the shard]")
      ->check(not_empty);
  merge_command->add_flag("--force", words.merge.force, "Replace an existing results file");
  add_common(*merge_command, words.common);
  merge_command->callback([&] { words.chosen = [&] { merge(words.merge, words.common); }; });
}

void add_economy(CLI::App& app, Words& words) {
  CLI::App* economy = app.add_subcommand("economy", "Make and look at economies");
  economy->require_subcommand(1);

  // Not `import`, which clang-format takes for the keyword.
  CLI::App* importer =
      economy->add_subcommand("import", "Check a published table and labour accounts; write an economy folder");
  importer->add_option("--table", words.importer.table, "Input-output table in ICIO layout (CSV)")->required();
  importer->add_option("--labour", words.importer.labour, "Labour accounts (CSV)");
  importer->add_option("--sectors", words.importer.sectors, "Folder with sectors.csv and criticality.csv");
  importer->add_option("--name", words.importer.name, "Name of the economy")->required();
  importer->add_option("--year", words.importer.year, "Year of the table")->required();
  importer->add_option("--currency", words.importer.currency, "Currency of the table [USD]");
  importer->add_option("--source", words.importer.source, "Where the table comes from")->required();
  importer->add_option("--labour-source", words.importer.labour_source, "Where the labour accounts come from");
  importer->add_option("-o,--output", words.importer.output, "Economy folder to write")->required()->check(not_empty);
  importer->add_flag("--force", words.importer.force, "Replace an existing folder");
  add_common(*importer, words.common);
  importer->callback([&] { words.chosen = [&] { economy_import(words.importer, words.common); }; });

  CLI::App* aggregate = economy->add_subcommand("aggregate", "Join countries and sectors by a mapping file");
  aggregate->add_option("economy", words.aggregate.economy, "Economy folder to read")->required();
  aggregate->add_option("--mapping", words.aggregate.mapping, "CSV with columns kind,from,to,name")->required();
  aggregate->add_option("--name", words.aggregate.name, "Name of the new economy [as before]");
  aggregate->add_option("-o,--output", words.aggregate.output, "Economy folder to write")->required()->check(not_empty);
  aggregate->add_flag("--force", words.aggregate.force, "Replace an existing folder");
  add_common(*aggregate, words.common);
  aggregate->callback([&] { words.chosen = [&] { economy_aggregate(words.aggregate, words.common); }; });

  CLI::App* update = economy->add_subcommand("update", "Carry an economy to new margins by proportional fitting");
  update->add_option("economy", words.update.economy, "Economy folder to read")->required();
  update
      ->add_option("--margins", words.update.margins,
                   "Folder of margins: output.csv, sales.csv, intermediate_use.csv, value_added.csv, employment.csv")
      ->required();
  update->add_option("--name", words.update.name, "Name of the new economy [as before]");
  update->add_option("--year", words.update.year, "Year of the margins of flows");
  update->add_option("--source", words.update.source, "Where the margins of flows come from");
  update->add_option("--employment-year", words.update.employment_year, "Year of employment.csv");
  update->add_option("--labour-source", words.update.labour_source, "Where employment.csv comes from");
  update->add_flag("--seed-sales", words.update.seed_sales,
                   "Give sales of which the table has less than a tenth a start: what the importer buys from others");
  update->add_option("--digits", words.update.digits, "Round flows to so many significant digits [all]");
  update->add_option("-o,--output", words.update.output, "Economy folder to write")->required()->check(not_empty);
  update->add_flag("--force", words.update.force, "Replace an existing folder");
  add_common(*update, words.common);
  update->callback([&] { words.chosen = [&] { economy_update(words.update, words.common); }; });

  CLI::App* inspect_economy = economy->add_subcommand("inspect", "Say what an economy folder holds");
  inspect_economy->add_option("economy", words.economy_folder, "Economy folder")->required();
  add_common(*inspect_economy, words.common);
  inspect_economy->callback([&] { words.chosen = [&] { economy_inspect(words.economy_folder, words.common); }; });
}

void add_network(CLI::App& app, Words& words) {
  CLI::App* network = app.add_subcommand("network", "Make and look at networks of firms");
  network->require_subcommand(1);

  CLI::App* generate =
      network->add_subcommand("generate", "Generate the firms and links of a scenario; report how well they add up");
  add_scenario(*generate, words.generate.input);
  generate
      ->add_option("-o,--output", words.generate.output,
                   "Folder of CSV to write, or NAME.network: one file that loads fast [none]")
      ->check(not_empty);
  generate->add_flag("--force", words.generate.force, "Replace an existing folder or saved network");
  add_common(*generate, words.common);
  generate->callback([&] { words.chosen = [&] { network_generate(words.generate, words.common); }; });

  CLI::App* inspect_network = network->add_subcommand("inspect", "Check a network; say what it holds");
  inspect_network->add_option("network", words.network.network, "Network folder or saved network")->required();
  add_common(*inspect_network, words.common);
  inspect_network->callback([&] { words.chosen = [&] { network_inspect(words.network, words.common); }; });
}

void add_language(CLI::App& app, Words& words) {
  CLI::App* schema_command = app.add_subcommand("schema", "Print the JSON Schema of scenario files, for editors");
  CLI::Option* markdown =
      schema_command->add_flag("--markdown", words.schema.markdown, "Print the reference page of all keys instead");
  schema_command
      ->add_flag("--odd", words.schema.odd,
                 "Print the tables of the model's ODD description instead: state, day, mechanisms, defaults, outputs")
      ->excludes(markdown);
  schema_command->callback([&] { words.chosen = [&] { schema(words.schema); }; });

  CLI::App* explain_command = app.add_subcommand("explain", "Explain a key or table of scenario files");
  explain_command->add_option("name", words.explain_name, "Such as orders.tau_days or shock [all tables]");
  explain_command->callback([&] { words.chosen = [&] { explain(words.explain_name); }; });

  CLI::App* list = app.add_subcommand("list", "List what the program knows by name");
  list->require_subcommand(1);
  CLI::App* models = list->add_subcommand("models", "Published models that a scenario takes by [model] preset");
  add_common(*models, words.common);
  models->callback([&] { words.chosen = [&] { list_models(words.common); }; });
}

bool colours() {
  const char* no_colour = std::getenv("NO_COLOR");
  return isatty(STDERR_FILENO) && (!no_colour || !*no_colour);
}

int fail(ExitCode code, const std::string& message) {
  if (colours())
    write_diagnostic(fmt::format(fmt::emphasis::bold | fg(fmt::color::red), "error: "));
  else
    diagnose("error: ");
  diagnose("{}\n", message);
  return static_cast<int>(code);
}

// "tierwave economy import"
std::string name_of(const CLI::App& command) {
  return command.get_parent() ? name_of(*command.get_parent()) + " " + command.get_name() : command.get_name();
}

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

// "unknown option '--thread'; did you mean '--threads'?" for the first word that looks like an option and is
// none of the command's; "" where there is none.
std::string unknown_option(const CLI::App& command, int first_word, int argc, const char* const* argv) {
  std::vector<std::string> known;
  for (const CLI::Option* option : command.get_options())
    for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
  for (int word = first_word; word < argc; ++word) {
    const std::string text = std::string(argv[word]).substr(0, std::string(argv[word]).find('='));
    if (text.starts_with("--") && text.size() > 2 && std::find(known.begin(), known.end(), text) == known.end()) {
      const std::string nearest = nearest_name(text, known);
      return fmt::format("unknown option '{}'{}", printable(text),
                         nearest.empty() ? "" : fmt::format("; did you mean '{}'?", nearest));
    }
  }
  return "";
}

// CLI11's message, with the nearest command where one was misspelt.
int usage_error(const CLI::App& app, const CLI::ParseError& error, int argc, const char* const* argv) {
  std::string message = error.what();
  const CLI::App* level = &app;
  int word = 1;
  for (bool descended = true; descended && word < argc;) {
    descended = false;
    for (const CLI::App* command : commands_of(*level))
      if (command->get_name() == argv[word]) {
        level = command;
        descended = true;
      }
    word += descended ? 1 : 0;
  }
  std::vector<std::string> names;
  for (const CLI::App* command : commands_of(*level)) names.push_back(command->get_name());
  if (word == argc && !names.empty())
    message = fmt::format("no command was given; the commands are {}", fmt::join(names, ", "));
  if (const std::string option = unknown_option(*level, word, argc, argv); !option.empty()) message = option;
  if (word < argc && !names.empty() && argv[word][0] != '-') {
    const std::string nearest = nearest_name(argv[word], names);
    message = fmt::format("unknown command '{}'; {}", printable(argv[word]),
                          nearest.empty() ? fmt::format("the commands are {}", fmt::join(names, ", "))
                                          : fmt::format("did you mean '{}'?", nearest));
  }
  return fail(ExitCode::usage,
              fmt::format("{}\nRun '{} --help' for the commands and options.", message, name_of(*level)));
}

}  // namespace

int main(int argc, const char* const* argv) {
  Words words;
  CLI::App app("Tierwave simulates how shocks travel through supply chains and what they do to people's work.",
               "tierwave");
  app.set_version_flag("--version", fmt::format("tierwave {} ({})", study::program_version, study::program_revision));
  app.require_subcommand(1);
  app.footer("Start with: tierwave run scenarios/covid-2020.toml\nKeys of scenario files: tierwave explain");
  add_run(app, words);
  add_sweep(app, words);
  add_compare(app, words);
  add_report(app, words);
  add_economy(app, words);
  add_network(app, words);
  add_language(app, words);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& success) {
    return app.exit(success);
  } catch (const CLI::ParseError& error) {
    return usage_error(app, error, argc, argv);
  }
  try {
    words.chosen();
    flush_results();
    return static_cast<int>(ExitCode::ok);
  } catch (const Error& error) {
    return fail(error.exit_code(), error.what());
  } catch (const std::system_error& error) {
    const Error refusal = told(error);
    return fail(refusal.exit_code(), refusal.what());
  } catch (const std::bad_alloc&) {
    return fail(ExitCode::failure, "out of memory; simulate fewer firms or use precision = \"single\"");
  } catch (const std::exception& error) {
    return fail(ExitCode::failure, fmt::format("{}; this is a defect of the program, please report it", error.what()));
  }
}

}  // namespace tierwave::cli
