#include "results/results_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>

#include "base/errors.hpp"
#include "base/files.hpp"
#include "results/format.hpp"
#include "results/hdf5.hpp"
#include "results/layout.hpp"
#include "results/salvage.hpp"
#include "results/space.hpp"

namespace tierwave::results {
namespace fs = std::filesystem;
namespace {

using hdf5::check;
using hdf5::Handle;

// What an index block of HDF5 takes at most, for each chunk and each object that is new.
constexpr std::size_t index_bytes = 8 * 1024;
// Blocks HDF5 sets aside for small pieces, and what closing writes.
constexpr std::size_t closing_bytes = 256 * 1024;

struct Stored {
  Variable description;
  std::vector<std::size_t> shape;
  Handle dataset;
  bool daily;
  bool written = false;         // without time: whole; with time: the current day
  std::vector<double> pending;  // the current day

  std::size_t values() const {
    return std::accumulate(shape.begin() + (daily ? 1 : 0), shape.end(), std::size_t{1}, std::multiplies<>());
  }
  // Disk that writing once may take: every touched chunk anew, not compressed, and its index.
  std::size_t disk_bytes() const {
    if (shape.empty()) return index_bytes;
    const std::vector<std::size_t> chunk = chunk_shape(shape, daily);
    std::size_t chunks = 1;
    std::size_t chunk_bytes = sizeof(double);
    for (std::size_t i = 0; i < shape.size(); ++i) {
      chunk_bytes *= chunk[i];
      if (i > 0 || !daily) chunks *= (shape[i] + chunk[i] - 1) / chunk[i];
    }
    return chunks * (chunk_bytes + chunk_bytes / 100 + index_bytes);
  }
};

void write_day_of(const Stored& array, std::size_t day) {
  std::vector<hsize_t> start(array.shape.size(), 0);
  std::vector<hsize_t> count(array.shape.begin(), array.shape.end());
  start[0] = day;
  count[0] = 1;
  const Handle file_space(H5Dget_space(array.dataset.id()), H5Sclose);
  check(H5Sselect_hyperslab(file_space.id(), H5S_SELECT_SET, start.data(), nullptr, count.data(), nullptr));
  const Handle memory(H5Screate_simple(static_cast<int>(count.size()), count.data(), nullptr), H5Sclose);
  check(
      H5Dwrite(array.dataset.id(), H5T_NATIVE_DOUBLE, memory.id(), file_space.id(), H5P_DEFAULT, array.pending.data()));
}

std::size_t text_bytes(const std::vector<Axis>& axes, const std::vector<Attribute>& attributes) {
  std::size_t bytes = 0;
  for (const Axis& axis : axes) {
    bytes += axis.size() * 2 * sizeof(std::int64_t);
    if (const auto* texts = std::get_if<std::vector<std::string>>(&axis.values))
      for (const std::string& text : *texts) bytes += 2 * text.size();
  }
  for (const auto& [name, value] : attributes)
    if (const auto* text = std::get_if<std::string>(&value)) bytes += 2 * text->size();
  return bytes;
}

}  // namespace

std::size_t Axis::size() const {
  return std::visit([](const auto& list) { return list.size(); }, values);
}

struct ResultsFile::Implementation {
  fs::path target;
  fs::path partial;
  bool force = false;
  Handle file;
  std::vector<Stored> arrays;
  std::vector<std::string> texts;  // names of the caller's text attributes
  std::size_t days = 0;            // of the time axis; 0 without one
  std::size_t days_written = 0;
  bool damaged = false;  // HDF5 failed in the middle of a write

  Stored& array(const std::string& name) {
    for (Stored& stored : arrays)
      if (stored.description.name == name) return stored;
    throw BrokenInvariant(fmt::format("results: array {} was not declared", name));
  }

  void must_be_open() const {
    if (!file) throw BrokenInvariant(fmt::format("results: {} is closed already", target.string()));
  }

  std::string remedy() const {
    if (days_written == 0) return "free space on the disk or write elsewhere with --output";
    return fmt::format(
        "free space on the disk or write elsewhere with --output; the first {} of {} days stay readable in {}",
        days_written, days, target.string());
  }

  // Makes sure that there is room, then writes; only then can a full disk not leave half a day behind.
  void guarded(const std::string& doing, std::size_t bytes, const std::function<void()>& body) {
    const std::string reason = reserve_space(hdf5::descriptor(file), bytes + closing_bytes);
    if (!reason.empty()) throw InputOutputError(target.string(), doing, reason, remedy());
    try {
      body();
      check(H5Fflush(file.id(), H5F_SCOPE_LOCAL));
    } catch (const hdf5::Failure& failure) {
      damaged = true;
      throw InputOutputError(target.string(), doing, failure.what(), remedy());
    }
  }

  void create(const std::vector<Axis>& axes, const std::vector<Variable>& variables,
              const std::vector<Attribute>& attributes);
  void close();
  void verify_or_remove();
};

void ResultsFile::Implementation::create(const std::vector<Axis>& axes, const std::vector<Variable>& variables,
                                         const std::vector<Attribute>& attributes) {
  const std::size_t bytes = text_bytes(axes, attributes) + 2 * index_bytes * (axes.size() + variables.size());
  guarded("create the results file", bytes, [&] {
    hdf5::write_attribute(file.id(), conventions_attribute, std::string(conventions));
    hdf5::write_attribute(file.id(), format_attribute, std::string(format_name));
    hdf5::write_attribute(file.id(), version_attribute, fmt::format("{}.{}", format_major, format_minor));
    hdf5::write_attribute(file.id(), complete_attribute, std::int64_t{0});
    hdf5::write_attribute(file.id(), days_written_attribute, std::int64_t{0});
    for (const Attribute& attribute : attributes)
      std::visit([&](const auto& value) { hdf5::write_attribute(file.id(), attribute.first, value); },
                 attribute.second);
    std::vector<Handle> scales;
    for (const Axis& axis : axes) scales.push_back(create_axis(file, axis));
    for (const Variable& variable : variables) {
      Handle dataset = create_variable(file, variable, axes, scales);
      arrays.push_back({variable, shape_of(variable, axes), std::move(dataset), has_time(variable), false, {}});
    }
  });
}

// Closing must not fail with data unwritten: everything was flushed, or the file counts as damaged.
void ResultsFile::Implementation::close() {
  for (Stored& array : arrays)
    if (array.dataset.reset() < 0) damaged = true;
  if (file.reset() < 0) damaged = true;
}

void ResultsFile::Implementation::verify_or_remove() {
  try {
    if (damaged) salvage(partial, days_written);
    verify(partial);
  } catch (const hdf5::Failure& failure) {
    std::error_code ignored;
    fs::remove(partial, ignored);
    throw InputOutputError(target.string(), "read back what was written", failure.what(),
                           "check the disk and run again; the unreadable file was removed");
  }
}

void ResultsFile::check_target(const fs::path& path, bool force) {
  std::error_code error;
  if (path.filename().empty() || fs::is_directory(path, error))
    throw InputOutputError(path.string(), "write the results there", "it is a folder",
                           "name a file in it, such as run.h5");
  refuse_existing(path, force);
  refuse_foreign(path);
}

ResultsFile::ResultsFile(const fs::path& path, std::vector<Axis> axes, std::vector<Variable> variables,
                         std::vector<Attribute> attributes, bool force)
    : implementation_(std::make_unique<Implementation>()) {
  Implementation& self = *implementation_;
  check_description(axes, variables, attributes);
  self.target = path;
  self.partial = path.string() + ".partial";
  self.force = force;
  for (const auto& [name, value] : attributes)
    if (std::holds_alternative<std::string>(value)) self.texts.push_back(name);
  check_target(path, force);
  remove_stale(self.partial);
  for (const Axis& axis : axes)
    if (axis.name == time_axis) self.days = axis.size();
  try {
    self.file = hdf5::create_file(self.partial.string());
  } catch (const hdf5::Failure& failure) {
    throw InputOutputError(path.string(), "create the results file", failure.what(),
                           "choose a folder that exists and is writable");
  }
  try {
    self.create(axes, variables, attributes);
  } catch (...) {
    self.close();
    std::error_code ignored;
    fs::remove(self.partial, ignored);
    throw;
  }
}

ResultsFile::~ResultsFile() {
  try {
    close_incomplete();
  } catch (const std::exception&) {  // a destructor has nobody to tell
  }
}

void ResultsFile::write(const std::string& variable, std::span<const double> values) {
  Implementation& self = *implementation_;
  self.must_be_open();
  Stored& array = self.array(variable);
  if (array.daily || values.size() != array.values())
    throw BrokenInvariant(fmt::format("results: array {} takes {} values {}, not {} at once", variable, array.values(),
                                      array.daily ? "a day" : "at once", values.size()));
  self.guarded("write " + variable, array.disk_bytes(), [&] {
    check(H5Dwrite(array.dataset.id(), H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()));
  });
  array.written = true;
}

void ResultsFile::write_day(const std::string& variable, std::size_t day, std::span<const double> values) {
  Implementation& self = *implementation_;
  self.must_be_open();
  Stored& array = self.array(variable);
  if (!array.daily || values.size() != array.values())
    throw BrokenInvariant(fmt::format("results: array {} takes {} values {}, not {} a day", variable, array.values(),
                                      array.daily ? "a day" : "at once", values.size()));
  if (day != self.days_written || day >= self.days)
    throw BrokenInvariant(
        fmt::format("results: day {} of {} was written when day {} was due", day, variable, self.days_written));
  array.pending.assign(values.begin(), values.end());
  array.written = true;
}

void ResultsFile::flush_day(std::size_t day) {
  Implementation& self = *implementation_;
  self.must_be_open();
  if (day != self.days_written || day >= self.days)
    throw BrokenInvariant(
        fmt::format("results: day {} was ended when day {} of {} was due", day, self.days_written, self.days));
  std::size_t bytes = 0;
  for (const Stored& array : self.arrays) {
    if (!array.daily) continue;
    if (!array.written)
      throw BrokenInvariant(fmt::format("results: day {} was ended without {}", day, array.description.name));
    bytes += array.disk_bytes();
  }
  self.guarded(fmt::format("write day {}", day), bytes, [&] {
    for (Stored& array : self.arrays) {
      if (!array.daily) continue;
      write_day_of(array, day);
      array.written = false;
    }
    hdf5::rewrite_attribute(self.file.id(), days_written_attribute, static_cast<std::int64_t>(day + 1));
  });
  self.days_written = day + 1;
}

void ResultsFile::replace_text(const std::string& attribute, const std::string& text) {
  Implementation& self = *implementation_;
  self.must_be_open();
  if (std::find(self.texts.begin(), self.texts.end(), attribute) == self.texts.end())
    throw BrokenInvariant(fmt::format("results: text {} was not declared", attribute));
  self.guarded("write " + attribute, 2 * text.size() + index_bytes,
               [&] { hdf5::replace_attribute(self.file.id(), attribute, text); });
}

void ResultsFile::finish() {
  Implementation& self = *implementation_;
  self.must_be_open();
  if (self.days_written != self.days)
    throw BrokenInvariant(fmt::format("results: finished after {} of {} days", self.days_written, self.days));
  for (const Stored& array : self.arrays)
    if (!array.daily && !array.written)
      throw BrokenInvariant(fmt::format("results: finished without {}", array.description.name));
  self.guarded("mark the results complete", 0, [&] { hdf5::rewrite_attribute(self.file.id(), complete_attribute, 1); });
  self.close();
  const bool closing_failed = self.damaged;
  self.verify_or_remove();
  put_in_place(self.partial, self.target, self.force);
  if (closing_failed)
    throw InputOutputError(self.target.string(), "close the results file", "the system refused the last write",
                           "the file is readable but marked incomplete; check the disk and run again");
}

void ResultsFile::close_incomplete() {
  Implementation& self = *implementation_;
  if (!self.file) return;
  self.close();
  if (self.days > 0 && self.days_written == 0) {
    std::error_code ignored;
    fs::remove(self.partial, ignored);
    return;
  }
  self.verify_or_remove();
  put_in_place(self.partial, self.target, self.force);
}

}  // namespace tierwave::results
