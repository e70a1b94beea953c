#include "results/results_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <functional>
#include <map>
#include <numeric>
#include <optional>

#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/output_lock.hpp"
#include "base/worker.hpp"
#include "results/format.hpp"
#include "results/hdf5.hpp"
#include "results/layout.hpp"
#include "results/salvage.hpp"
#include "results/space.hpp"
#include "results/writer.hpp"

namespace tierwave::results {
namespace fs = std::filesystem;

std::size_t Axis::size() const {
  return std::visit([](const auto& list) { return list.size(); }, values);
}

struct ResultsFile::Implementation {
  // What the caller was told of an array, and what was heard of it.
  struct Declared {
    std::string name;
    bool daily;
    std::size_t values;    // with time: of a day
    bool written = false;  // without time: whole; with time: the day that is being filled
  };

  using Record = std::vector<std::vector<double>>;  // a day's values, by array; empty for those without time

  fs::path target;
  fs::path partial;
  fs::path kept;  // where an unfinished file goes
  std::size_t days_to_keep = 0;
  std::optional<OutputLock> lock;
  bool force = false;
  std::vector<Declared> arrays;
  std::vector<std::string> text_names;       // of the caller's text attributes
  std::map<std::string, std::string> texts;  // replaced, to be written when the file closes
  std::size_t days = 0;                      // of the time axis; 0 without one
  std::size_t days_ended = 0;
  Record records[2];             // days are filled and written in turn
  std::optional<Writer> writer;  // none: closed
  Worker worker;                 // last: leaves before what it works on

  std::size_t position(std::string_view name) const {
    for (std::size_t array = 0; array < arrays.size(); ++array)
      if (arrays[array].name == name) return array;
    throw BrokenInvariant(fmt::format("results: array {} was not declared", name));
  }

  Writer& open_writer() {
    if (!writer) throw BrokenInvariant(fmt::format("results: {} is closed already", target.string()));
    return *writer;
  }

  // What is put in place is what was written: without locks another run may have taken the name.
  void must_be_ours(const Writer& own) const {
    if (!own.still_there())
      throw InputOutputError(target.string(), "put the results in place",
                             "another run has removed or replaced " + partial.string(),
                             "give each run a name of its own and run this one again");
  }

  // Until all days ended so far are on the disk.
  Writer& wait() {
    Writer& own = open_writer();
    worker.wait();
    if (own.failed())
      throw BrokenInvariant(fmt::format("results: {} goes on after it could not be written", target.string()));
    return own;
  }
};

void ResultsFile::check_target(const fs::path& path, bool force) {
  std::error_code error;
  if (path.filename().empty() || fs::is_directory(path, error))
    throw InputOutputError(path.string(), "write the results there", "it is a folder",
                           "name a file in it, such as run.h5");
  refuse_existing(path, force);
  refuse_foreign(path);
}

ResultsFile::ResultsFile(const fs::path& path, const std::vector<Axis>& axes, const std::vector<Variable>& variables,
                         const std::vector<Attribute>& attributes, bool force, const std::vector<Labels>& labels)
    : implementation_(std::make_unique<Implementation>()) {
  Implementation& self = *implementation_;
  check_description(axes, variables, attributes, labels);
  self.target = path;
  self.partial = path.string() + ".partial";
  self.force = force;
  for (const auto& [name, value] : attributes)
    if (std::holds_alternative<std::string>(value)) self.text_names.push_back(name);
  for (const Axis& axis : axes)
    if (is_time(axis.name)) self.days = axis.size();
  for (const Variable& variable : variables) {
    const std::vector<std::size_t> shape = shape_of(variable, axes);
    const bool daily = has_time(variable);
    self.arrays.push_back(
        {variable.name, daily,
         std::accumulate(shape.begin() + (daily ? 1 : 0), shape.end(), std::size_t{1}, std::multiplies<>())});
  }
  for (Implementation::Record& record : self.records) record.resize(variables.size());
  check_target(path, force);
  self.lock.emplace(path);
  remove_stale(self.partial);
  self.kept = holds_complete_results(path) ? interrupted_path(path) : path;
  self.writer.emplace(path, self.kept, self.partial, axes, variables, attributes, labels);
}

ResultsFile::~ResultsFile() {
  try {
    close_incomplete();
  } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): a destructor has nobody to tell
  }
}

void ResultsFile::write(std::string_view variable, std::span<const double> values) {
  Implementation& self = *implementation_;
  Writer& writer = self.wait();
  const std::size_t position = self.position(variable);
  auto& array = self.arrays[position];
  if (array.daily || values.size() != array.values)
    throw BrokenInvariant(fmt::format("results: array {} takes {} values {}, not {} at once", variable, array.values,
                                      array.daily ? "a day" : "at once", values.size()));
  writer.write(position, values);
  array.written = true;
}

void ResultsFile::write_day(std::string_view variable, std::size_t day, std::span<const double> values) {
  Implementation& self = *implementation_;
  self.open_writer();
  const std::size_t position = self.position(variable);
  auto& array = self.arrays[position];
  if (!array.daily || values.size() != array.values)
    throw BrokenInvariant(fmt::format("results: array {} takes {} values {}, not {} a day", variable, array.values,
                                      array.daily ? "a day" : "at once", values.size()));
  if (day != self.days_ended || day >= self.days)
    throw BrokenInvariant(
        fmt::format("results: day {} of {} was written when day {} was due", day, variable, self.days_ended));
  self.records[day % 2][position].assign(values.begin(), values.end());
  array.written = true;
}

void ResultsFile::flush_day(std::size_t day) {
  Implementation& self = *implementation_;
  self.wait();
  if (day != self.days_ended || day >= self.days)
    throw BrokenInvariant(
        fmt::format("results: day {} was ended when day {} of {} was due", day, self.days_ended, self.days));
  for (auto& array : self.arrays) {
    if (!array.daily) continue;
    if (!array.written) throw BrokenInvariant(fmt::format("results: day {} was ended without {}", day, array.name));
    array.written = false;
  }
  self.days_ended = day + 1;
  self.worker.start([&self, day] { self.writer->write_day(day, self.records[day % 2]); });
}

void ResultsFile::wait() {
  implementation_->wait();
}

void ResultsFile::replace_text(const std::string& attribute, const std::string& text) {
  Implementation& self = *implementation_;
  self.open_writer();
  if (std::find(self.text_names.begin(), self.text_names.end(), attribute) == self.text_names.end())
    throw BrokenInvariant(fmt::format("results: text {} was not declared", attribute));
  self.texts[attribute] = text;
}

void ResultsFile::finish() {
  Implementation& self = *implementation_;
  Writer& open = self.wait();
  if (self.days_ended != self.days)
    throw BrokenInvariant(fmt::format("results: finished after {} of {} days", self.days_ended, self.days));
  for (const auto& array : self.arrays)
    if (!array.daily && !array.written) throw BrokenInvariant(fmt::format("results: finished without {}", array.name));
  open.write_texts(self.texts);
  open.mark_complete();
  self.must_be_ours(open);
  Writer writer = std::move(open);
  self.writer.reset();
  const bool closed_whole = writer.close();
  put_in_place(self.partial, self.target, self.force);
  std::error_code ignored;
  if (self.force) fs::remove(interrupted_path(self.target), ignored);
  self.lock.reset();
  if (!closed_whole)
    throw InputOutputError(self.target.string(), "close the results file", "the system refused the last write",
                           "the file is readable but marked incomplete; check the disk and run again");
}

const fs::path& ResultsFile::kept_path() const {
  return implementation_->kept;
}

void ResultsFile::keep_at_least(std::size_t days) {
  implementation_->days_to_keep = days;
}

void ResultsFile::close_incomplete() {
  Implementation& self = *implementation_;
  if (!self.writer) return;
  std::exception_ptr failure;
  try {
    self.worker.wait();
    if (!self.writer->failed()) self.writer->write_texts(self.texts);
  } catch (...) {  // told when the file is safe
    failure = std::current_exception();
  }
  const std::size_t days = self.writer->days_written();
  self.must_be_ours(*self.writer);
  std::optional<Writer> writer;
  std::swap(writer, self.writer);
  if (self.days > 0 && (days == 0 || days < self.days_to_keep)) {
    writer.reset();
    std::error_code ignored;
    fs::remove(self.partial, ignored);
  } else {
    writer->close();
    if (days < self.days) {
      const hdf5::Turn turn;
      end_axis_at(self.partial, days);
    }
    put_in_place(self.partial, self.kept, self.force);
  }
  self.lock.reset();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace tierwave::results
