// The journal of a sweep: one line for every finished run, in the order in which they finish. What was finished before a
// kill is in it, and the results are made from it.
//
//   # tierwave-sweep-journal 1
//   # plan_sha256: 9f86d0...
//   # shard: 2/8
//   sample,replicate,hours_lost,...
//   17,0,0.0893,...
//
// replicate is 0 where a sample is one run. Numbers are written with as many digits as bring back the same bits; nan
// where they are not known.
#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/line_file.hpp"
#include "sweep/figures.hpp"
#include "sweep/plan.hpp"
#include "sweep/shard.hpp"

namespace tierwave::sweep {

class Journal {
 public:
  // Opens the journal of a shard of the plan, and makes it where there is none. A last line that a kill cut is removed.
  // Errors: InvalidInput for one of another plan or shard, and for lines that are none of a run, with their place;
  // InputOutputError.
  Journal(const std::filesystem::path& path, const Plan& plan, const std::string& plan_sha256, const Shard& shard);

  // Whether a run is in it, by its number: sample times runs of a sample, plus replicate. As it was when opened.
  bool has(std::size_t run) const { return finished_[run]; }
  std::size_t finished() const { return count_; }

  // Adds a run; any thread may call it. Errors: InputOutputError.
  void add(std::size_t sample, std::size_t replicate, const Figures& figures);

  // Calls use(sample, figures by replicate) for the samples of the shard in rising order, once all runs are in it. Holds a
  // number of runs in memory that does not depend on how many there are, or those of one sample.
  void for_each_sample(const std::function<void(std::size_t sample, const std::vector<Figures>& runs)>& use) const;

 private:
  struct Run {
    std::size_t sample = 0, replicate = 0;
    Figures figures{};
  };
  void read(const std::function<void(const Run&, int line)>& use) const;

  std::filesystem::path path_;
  const Plan& plan_;
  Shard shard_;
  std::vector<std::string> header_;
  std::unique_ptr<LineFile> file_;
  std::vector<bool> finished_;
  std::size_t count_ = 0;
};

}  // namespace tierwave::sweep
