#include "sweep/sweep.hpp"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <utility>

#include "analysis/run_replicate.hpp"
#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/jobs.hpp"
#include "base/output_lock.hpp"
#include "language/root_keys.hpp"
#include "language/sweep_keys.hpp"
#include "network/memory.hpp"
#include "resolve/run_memory.hpp"
#include "resolve/swept.hpp"
#include "results/results_file.hpp"
#include "study/provenance.hpp"
#include "study/warnings.hpp"
#include "sweep/journal.hpp"
#include "sweep/plan_file.hpp"
#include "sweep/sweep_file.hpp"

namespace tierwave::sweep {
namespace {

namespace fs = std::filesystem;

void refuse_beyond_memory(const resolve::Study& study, const Plan& plan, int threads) {
  const network::Network& network = *study.setup.network;
  const double own_network = resolve::sweeps_networks(study) ? 2 * resolve::network_bytes(network) : 0.0;
  const double of_a_thread = resolve::simulation_bytes(study.setup, study.precision) + own_network;
  const double at_work = std::min(static_cast<double>(plan.runs()), static_cast<double>(threads));
  const double available = network::available_bytes();
  constexpr double gigabyte = 1e9;
  if (at_work * of_a_thread <= available) return;
  throw InvalidInput(language::sweep(study.scenario).plan.where,
                     fmt::format("{:.0f} runs at once need about {:.1f} GB of memory and {:.1f} GB are free", at_work,
                                 at_work * of_a_thread / gigabyte, available / gigabyte),
                     "sweep fewer firms, or use fewer --threads");
}

void refuse_empty_shards(const Plan& plan, const Shard& shard) {
  if (shard.of <= plan.samples) return;
  throw InvalidInput({"--shard"},
                     fmt::format("{} shards of {} samples: some would have nothing to run", shard.of, plan.samples),
                     fmt::format("divide the sweep into at most {}", plan.samples));
}

// Results of this very plan may be replaced by themselves; others, and the files of a sweep that was begun, only by force.
void refuse_in_the_way(const Files& files, const SweepOptions& options, const std::string& plan_sha256) {
  const bool own = options.resume && holds_results_of(files.results, plan_sha256);
  results::ResultsFile::check_target(files.results, options.force || own);
  if (options.force || options.resume) return;
  // Other shards write the same plan; a whole sweep that finds one was begun before.
  for (const fs::path& path : {files.journal, files.plan})
    if (is_there(path) && (options.shard.is_whole() || path == files.journal))
      throw InputOutputError(path.string(), "begin a sweep", "one was begun there",
                             "go on with --resume, start anew with --force, or choose another --output");
}

// Of the program's earlier files only those that are made anew.
void remove_for_force(const Files& files, const PlanText& plan) {
  std::error_code ignored;
  if (is_there(files.plan) && (!fs::is_regular_file(files.plan, ignored) || read_text(files.plan) != plan.text))
    fs::remove(files.plan, ignored);
  fs::remove(files.journal, ignored);
}

// Calls body(); an error says in which sample it came up.
template <class Body>
void in_sample(const Plan& plan, std::size_t sample, Body&& body) {
  const auto name = [&] { return "in sample " + plan.name_of(sample, plan.sample(sample)); };
  try {
    body();
  } catch (const InvalidInput& error) {
    std::vector<Mistake> mistakes = error.mistakes();
    for (Mistake& mistake : mistakes) mistake.problem = name() + ": " + mistake.problem;
    throw InvalidInput(std::move(mistakes));
  } catch (const BrokenInvariant& error) {
    throw BrokenInvariant(name() + ": " + error.what());
  }
}

resolve::Study study_of(const resolve::Study& study, const Plan& plan, std::size_t run, const Context& own) {
  const std::span<const double> values = plan.sample(run / plan.runs_of_a_sample());
  const auto number = static_cast<std::uint32_t>(run % plan.runs_of_a_sample());
  return resolve::swept_study(study, {values.begin(), values.end()},
                              plan.replicates ? std::optional(number) : std::nullopt, own);
}

Figures run_one(const resolve::Study& study, const Plan& plan, std::size_t run, const std::function<bool()>& stop,
                const Context& own) {
  Figures figures{};
  in_sample(plan, run / plan.runs_of_a_sample(), [&] {
    figures = figures_of(analysis::run_replicate(study_of(study, plan, run, own), analysis::Keep::losses, stop, own));
  });
  return figures;
}

std::vector<std::uint32_t> runs_left(const Plan& plan, const Shard& shard, const Journal* journal) {
  std::vector<std::uint32_t> left;
  for (std::size_t run = 0; run < plan.runs(); ++run)
    if (shard.takes(run / plan.runs_of_a_sample()) && !(journal && journal->has(run)))
      left.push_back(static_cast<std::uint32_t>(run));
  return left;
}

// Values that do not fit each other show before the first run, those of networks of their own apart, which take as long to
// make as to run.
void check_values(const resolve::Study& study, const Plan& plan, const std::vector<std::uint32_t>& runs,
                  const std::function<bool()>& stop, const Context& context) {
  if (resolve::sweeps_networks(study)) return;
  for_jobs(
      context, runs.size(),
      [&](std::size_t job, const Context& own) {
        if (stop && stop()) throw Interrupted("interrupted while the values of the plan were checked, before any run");
        const std::size_t sample = runs[job] / plan.runs_of_a_sample();
        if (job > 0 && runs[job - 1] / plan.runs_of_a_sample() == sample) return;  // of one sample one is enough
        in_sample(plan, sample, [&] { study_of(study, plan, runs[job], own); });
      },
      [](std::size_t) {});
}

std::vector<std::string> known_beforehand(const resolve::Study& study, const Context& context) {
  std::vector<std::string> warnings;
  resolve::with_simulation(study, context,
                           [&](auto& simulation) { warnings = study::known_beforehand(simulation, study); });
  return warnings;
}

void add_results(const Plan& plan, const Journal& journal, Record& record) {
  journal.for_each_sample([&](std::size_t sample, const std::vector<Figures>& runs) {
    record.samples.push_back(static_cast<std::int64_t>(sample));
    const std::span<const double> values = plan.sample(sample);
    record.values.insert(record.values.end(), values.begin(), values.end());
    for (std::size_t figure = 0; figure < figure_count; ++figure) {
      double sum = 0;
      for (const Figures& run : runs) sum += run[figure];
      record.means[figure].push_back(sum / static_cast<double>(runs.size()));
      if (record.keeps_replicates)
        for (const Figures& run : runs) record.of_replicates[figure].push_back(run[figure]);
    }
  });
}

// The journal with the runs that are left. Nothing is written before all is checked that can be.
struct Begun {
  Begun(const resolve::Study& study, const Plan& plan, const Files& files, const SweepOptions& options,
        const Context& context) {
    const PlanText text = text_of(plan, study);
    plan_sha256 = text.sha256;
    refuse_in_the_way(files, options, plan_sha256);
    const auto open = [&] { journal = std::make_unique<Journal>(files.journal, plan, plan_sha256, options.shard); };
    if (!options.force && is_there(files.plan)) write_or_compare(text, files.plan);
    if (!options.force && is_there(files.journal)) open();
    left = runs_left(plan, options.shard, journal.get());
    check_values(study, plan, left, options.stop, context);
    if (options.force) remove_for_force(files, text);
    write_or_compare(text, files.plan);
    if (!journal) open();
  }

  std::string plan_sha256;
  std::unique_ptr<Journal> journal;
  std::vector<std::uint32_t> left;
};

}  // namespace

void check_sweep(const resolve::Study& study, const SweepOptions& options, const Context& context) {
  const Plan plan = plan_of(study);
  refuse_empty_shards(plan, options.shard);
  refuse_beyond_memory(study, plan, context.threads());
  refuse_in_the_way(files_of(options.output, options.shard), options, text_of(plan, study).sha256);
}

SweepOutcome run_sweep(const resolve::Study& study, const SweepOptions& options, const Context& context) {
  const Plan plan = plan_of(study);
  refuse_empty_shards(plan, options.shard);
  refuse_beyond_memory(study, plan, context.threads());
  SweepOutcome outcome;
  outcome.files = files_of(options.output, options.shard);
  const Files& files = outcome.files;
  const OutputLock lock(files.journal.string() + ".writing");
  const Begun begun(study, plan, files, options, context);
  Journal& journal = *begun.journal;
  const std::vector<std::uint32_t>& left = begun.left;

  const language::Sweep sweep = language::sweep(study.scenario);
  Record& record = outcome.record;
  record.provenance = study::provenance(study);
  record.plan_sha256 = begun.plan_sha256;
  record.plan = plan;
  record.shard = options.shard;
  record.seed = language::root(study.scenario).seed;
  record.resamples = sweep.is_sobol() ? static_cast<std::size_t>(*sweep.resamples) : 0;
  record.keeps_replicates = sweep.keep_replicates.or_else(false);
  record.warnings_beforehand = known_beforehand(study, context);
  const auto warn = [&](const std::string& warning) {
    if (options.warn) options.warn(warning);
  };
  for (const std::string& warning : record.warnings_beforehand) warn(warning);

  const std::size_t all = journal.finished() + left.size();
  std::size_t finished = journal.finished();
  if (options.begin) options.begin(finished, all);
  try {
    for_jobs(
        context, left.size(),
        [&](std::size_t job, const Context& own) {
          const std::size_t run = left[job];
          const Figures figures = run_one(study, plan, run, options.stop, own);
          journal.add(run / plan.runs_of_a_sample(), run % plan.runs_of_a_sample(), figures);
        },
        [&](std::size_t done) {
          finished = journal.finished() + done;
          if (options.progress) options.progress(static_cast<int>(finished), static_cast<int>(all));
        });
  } catch (const Interrupted&) {
    throw Interrupted(
        fmt::format("interrupted after {} of {} runs; {} holds them, and the same command with --resume "
                    "goes on",
                    finished, all, files.journal.string()));
  }
  add_results(plan, journal, record);
  outcome.indices = indices_of(record, context);
  const std::vector<std::string> warnings = warnings_of(record);
  for (std::size_t i = record.warnings_beforehand.size(); i < warnings.size(); ++i) warn(warnings[i]);
  write_sweep_file(record, outcome.indices, files.results, options.force || options.resume);
  return outcome;
}

}  // namespace tierwave::sweep
