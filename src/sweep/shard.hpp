// One of the parts that a sweep is run in, and the files of each.
#pragma once
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace tierwave::sweep {

// Shard 2 of 8 takes the samples 1, 9, 17, ...; all of them together take each sample once.
struct Shard {
  std::size_t number = 1;  // from 1
  std::size_t of = 1;

  bool is_whole() const { return of == 1; }
  bool takes(std::size_t sample) const { return sample % of == number - 1; }
  std::string text() const;  // "2/8"
};

// "2/8", or nothing where the text is none such.
std::optional<Shard> shard_in(const std::string& text);

// Beside the results file NAME.h5 that is asked for: the plan NAME.plan.csv, which all shards share, and for the whole sweep
// or a shard its results and its journal: NAME.h5 and NAME.journal.csv, or NAME.shard-2-of-8.h5 and
// NAME.shard-2-of-8.journal.csv.
struct Files {
  std::filesystem::path plan, results, journal;
};
Files files_of(const std::filesystem::path& output, const Shard& shard);

bool is_there(const std::filesystem::path& path);  // what cannot be looked at is not

// The results file of the whole sweep that a shard's belongs to; nothing where the name is not such a shard's.
std::optional<std::filesystem::path> whole_of(const std::filesystem::path& shard_results);

}  // namespace tierwave::sweep
