// The results file: HDF5 that is also valid netCDF-4, so that xarray opens it without help.
//
// Life of a file: it is written as NAME.partial with its axes in place and flushed at each day's border, under a lock
// of its own (NAME.lock); finish() closes, reopens to verify and renames it. An interrupted or failed run leaves a
// readable file with complete = 0 and an axis of the days that were run.
//
// A day is compressed, written and flushed by a thread of the file's own while the caller goes on with the next. So
// what keeps a day from the disk is thrown by a later call: by the end of the next day, wait(), write(), finish() or
// close_incomplete(). After that only close_incomplete() makes sense. Two days are held in memory, however many there
// are. Calls come from one thread at a time; several files may be open in a process.
//
// Errors of every call: InputOutputError when the system refuses (exists, not writable, disk full),
// BrokenInvariant when the caller breaks the contract below, which is our own bug.
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "results/recording.hpp"

namespace tierwave::results {

// One axis: a one-dimensional dataset that is a dimension scale.
struct Axis {
  std::string name;  // "time", "country", ...; "firms/time" in a group
  std::string long_name;
  std::string units;  // empty for text axes; of time: "days since 2020-01-01"
  std::variant<std::vector<std::int64_t>, std::vector<std::string>, std::vector<double>> values;
  std::size_t size() const;
};

// One array of the file. Every output of the program stands in one table of these (study/outputs.cpp).
struct Variable {
  std::string name;               // "output"; "firms/output" in a group, whose axes stand in the same group
  std::vector<std::string> axes;  // "time" first where the values come day by day
  std::string units;              // "1e6 USD_2011 day-1", "persons", "1"; a duration: "day", not "days"
  std::string long_name;
  std::string description;
  std::string cell_methods;  // CF: "time: mean", "time: point country: sum" ...; may be empty
};

// Texts along an axis: what xarray shows as a coordinate, such as the country of each firm.
struct Labels {
  std::string name;
  std::string axis;
  std::string long_name;
  std::vector<std::string> values;
};

// The attribute that holds the warnings of a run, one a line; written by the caller, shown first by `tierwave inspect`.
inline constexpr const char* warnings_attribute = "warnings";

using Attribute = std::pair<std::string, std::variant<std::string, std::int64_t, double>>;

class ResultsFile final : public Recording {
 public:
  // Creates PATH.partial with all axes, variables and attributes; one that a killed run left is
  // replaced. format, format_version, complete and days_written are set here, not by the caller.
  // Errors: InputOutputError when PATH exists without `force`, is a folder, is being written by another
  // run, or the folder is not writable.
  ResultsFile(const std::filesystem::path& path, const std::vector<Axis>& axes, const std::vector<Variable>& variables,
              const std::vector<Attribute>& attributes, bool force, const std::vector<Labels>& labels = {});
  // What the constructor would refuse of PATH, to be asked before long work.
  static void check_target(const std::filesystem::path& path, bool force);
  ~ResultsFile() override;  // without finish(): as close_incomplete(), but swallows errors
  ResultsFile(const ResultsFile&) = delete;
  ResultsFile& operator=(const ResultsFile&) = delete;

  // A variable without a time axis, whole, row by row in the order of its axes.
  void write(std::string_view variable, std::span<const double> values) override;
  // One day of a variable with a time axis. Kept in memory until it is on the disk.
  void write_day(std::string_view variable, std::size_t day, std::span<const double> values) override;
  // Ends a day for which every variable with a time axis was written and hands it over, once the day before is on the
  // disk. A kill leaves the days that are there. Days come in order, from 0.
  void flush_day(std::size_t day) override;
  // Returns when all days ended so far are on the disk.
  void wait();

  // Gives a text attribute of the constructor another text, when the file closes; it then stands behind all others.
  void replace_text(const std::string& attribute, const std::string& text);

  // Marks the file complete, verifies it by reopening and puts it in place. All days and all arrays
  // must have been written.
  void finish();
  // Writes the days handed over, keeps the file up to the last one that is on the disk, verifies and puts it at
  // kept_path(). Its time axis then ends with that day. Before the first flushed day, and with fewer days than
  // keep_at_least() said, there is nothing to keep: then the partial file is removed and what stood there stays. Does
  // nothing after finish() or a second time.
  void close_incomplete();
  // Where an unfinished file is put: PATH, or PATH.interrupted when complete results stand at PATH, which only
  // complete ones replace.
  const std::filesystem::path& kept_path() const;
  // What stands at kept_path() holds so many days of this very run: an unfinished file takes its place only with as
  // many.
  void keep_at_least(std::size_t days);

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace tierwave::results
