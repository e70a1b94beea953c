#include "sweep/merge.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>

#include "base/errors.hpp"
#include "sweep/sweep_file.hpp"

namespace tierwave::sweep {
namespace fs = std::filesystem;
namespace {

struct Read {
  fs::path path;
  Record record;
};

// The first attribute in which two shards differ.
std::string difference(const Record& a, const Record& b) {
  for (std::size_t i = 0; i < std::min(a.provenance.size(), b.provenance.size()); ++i)
    if (a.provenance[i] != b.provenance[i]) return a.provenance[i].first;
  if (a.provenance.size() != b.provenance.size()) return "number of attributes";
  if (a.keeps_replicates != b.keeps_replicates) return "keep_replicates";
  if (a.resamples != b.resamples) return "resamples";
  return a.warnings_beforehand != b.warnings_beforehand ? "warnings" : "";
}

// What is wrong with a shard beside the first one.
std::optional<Mistake> mistake_of(const Read& shard, const Read& first) {
  const Location where{shard.path.string()};
  if (shard.record.plan_sha256 != first.record.plan_sha256)
    return Mistake{where, fmt::format("it is of another plan than {}", first.path.string()),
                   "name the shards of one sweep, all run with the same scenario, options and program"};
  if (shard.record.shard.is_whole())
    return Mistake{where, "it holds the whole sweep, not a shard of it", "use it as it is"};
  if (shard.record.shard.of != first.record.shard.of)
    return Mistake{where,
                   fmt::format("it is shard {}, and {} is shard {}: they overlap", shard.record.shard.text(),
                               first.path.string(), first.record.shard.text()),
                   "name shards of one number of shards"};
  if (const std::string name = difference(shard.record, first.record); !name.empty())
    return Mistake{where, fmt::format("it differs from {} in {}", first.path.string(), name),
                   "run both with the same scenario, options and program"};
  return std::nullopt;
}

void refuse_overlapping(const std::vector<Read>& shards, Mistakes& mistakes) {
  for (std::size_t i = 1; i < shards.size(); ++i)
    if (shards[i].record.shard.number == shards[i - 1].record.shard.number)
      mistakes.add({shards[i].path.string()},
                   fmt::format("it is shard {}, as {} is: they overlap", shards[i].record.shard.text(),
                               shards[i - 1].path.string()),
                   "name each shard once");
}

void refuse_missing(const std::vector<Read>& shards, Mistakes& mistakes) {
  const std::size_t all = shards.front().record.shard.of;
  std::vector<std::string> missing;
  auto present = shards.begin();
  std::size_t more = 0;
  for (std::size_t number = 1; number <= all; ++number) {
    while (present != shards.end() && present->record.shard.number < number) ++present;
    if (present != shards.end() && present->record.shard.number == number) continue;
    if (missing.size() < 10)
      missing.push_back(Shard{number, all}.text());
    else
      ++more;
  }
  if (missing.empty()) return;
  const bool one = missing.size() == 1;
  mistakes.add({},
               fmt::format("shard{} {}{} {} missing", one ? "" : "s", fmt::join(missing, ", "),
                           more ? fmt::format(" and {} more", more) : "", one ? "is" : "are"),
               fmt::format("name {} too; `tierwave sweep` with --shard {} --resume makes it or finishes it",
                           one ? "its file" : "their files", missing.front()));
}

}  // namespace

Record merged(const std::vector<fs::path>& paths) {
  std::vector<Read> shards;
  Mistakes mistakes;
  for (const fs::path& path : paths) mistakes.collect([&] { shards.push_back({path, read_sweep_file(path)}); });
  mistakes.throw_if_any();
  for (const Read& shard : shards)
    if (const auto mistake = mistake_of(shard, shards.front())) mistakes.add(*mistake);
  mistakes.throw_if_any();
  std::stable_sort(shards.begin(), shards.end(),
                   [](const Read& a, const Read& b) { return a.record.shard.number < b.record.shard.number; });
  refuse_overlapping(shards, mistakes);
  refuse_missing(shards, mistakes);
  mistakes.throw_if_any();

  Record whole = shards.front().record;
  whole.shard = {};
  const std::size_t samples = whole.plan.samples, keys = whole.plan.keys.size();
  const std::size_t replicates = whole.plan.runs_of_a_sample();
  whole.samples.resize(samples);
  whole.values.resize(samples * keys);
  for (std::size_t sample = 0; sample < samples; ++sample) whole.samples[sample] = static_cast<std::int64_t>(sample);
  for (std::size_t figure = 0; figure < figure_count; ++figure) {
    whole.means[figure].resize(samples);
    if (whole.keeps_replicates) whole.of_replicates[figure].resize(samples * replicates);
  }
  const auto copy = [](const std::vector<double>& from, std::size_t begin, std::size_t size, std::vector<double>& to,
                       std::size_t at) {
    std::copy_n(from.begin() + static_cast<std::ptrdiff_t>(begin), size, to.begin() + static_cast<std::ptrdiff_t>(at));
  };
  for (const Read& shard : shards)
    for (std::size_t i = 0; i < shard.record.samples.size(); ++i) {
      const auto sample = static_cast<std::size_t>(shard.record.samples[i]);
      copy(shard.record.values, i * keys, keys, whole.values, sample * keys);
      for (std::size_t figure = 0; figure < figure_count; ++figure) {
        whole.means[figure][sample] = shard.record.means[figure][i];
        if (whole.keeps_replicates)
          copy(shard.record.of_replicates[figure], i * replicates, replicates, whole.of_replicates[figure],
               sample * replicates);
      }
    }
  return whole;
}

}  // namespace tierwave::sweep
