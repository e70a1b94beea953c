#include "results/writer.hpp"

#include <fmt/format.h>

#include <array>
#include <numeric>
#include <utility>

#include "base/errors.hpp"
#include "base/output_lock.hpp"
#include "results/format.hpp"
#include "results/layout.hpp"
#include "results/pack.hpp"
#include "results/salvage.hpp"
#include "results/space.hpp"
#include "results/superblock.hpp"

namespace tierwave::results {
namespace fs = std::filesystem;
namespace {

using hdf5::check;
using hdf5::Handle;

constexpr std::size_t index_bytes = std::size_t{8} * 1024;  // of an object that is new, at most
constexpr std::size_t chunk_index_bytes = 256;              // of a chunk, its filling before it is written included
constexpr std::size_t closing_bytes =
    std::size_t{256} * 1024;  // blocks HDF5 sets aside for small pieces, and what closing writes

struct Chunks {
  std::size_t number = 1;
  std::size_t bytes = sizeof(double);  // of one, not compressed
};

Chunks chunks_of(const std::vector<std::size_t>& shape, bool daily) {
  Chunks chunks;
  const std::vector<std::size_t> chunk = chunk_shape(shape, daily);
  for (std::size_t i = 0; i < shape.size(); ++i) {
    chunks.number *= (shape[i] + chunk[i] - 1) / chunk[i];
    chunks.bytes *= chunk[i];
  }
  return chunks;
}

std::size_t creation_bytes(const std::vector<Axis>& axes, const std::vector<Variable>& variables,
                           const std::vector<Attribute>& attributes, const std::vector<Labels>& labels) {
  std::size_t bytes = 2 * index_bytes * (axes.size() + variables.size() + labels.size());
  for (const Labels& of_axis : labels)
    for (const std::string& text : of_axis.values) bytes += 2 * (sizeof(std::int64_t) + text.size());
  for (const Axis& axis : axes) {
    bytes += axis.size() * 2 * sizeof(std::int64_t);
    if (const auto* texts = std::get_if<std::vector<std::string>>(&axis.values))
      for (const std::string& text : *texts) bytes += 2 * text.size();
  }
  for (const Variable& variable : variables) {
    const Chunks chunks = chunks_of(shape_of(variable, axes), has_time(variable));
    bytes += chunks.number * (chunk_index_bytes + chunks.bytes / 500);
  }
  for (const auto& [name, value] : attributes)
    if (const auto* text = std::get_if<std::string>(&value)) bytes += 2 * text->size();
  return bytes;
}

}  // namespace

Writer::Writer(fs::path target, fs::path kept, fs::path partial, const std::vector<Axis>& axes,
               const std::vector<Variable>& variables, const std::vector<Attribute>& attributes,
               const std::vector<Labels>& labels)
    : target_(std::move(target)), kept_(std::move(kept)), partial_(std::move(partial)) {
  for (const Axis& axis : axes)
    if (is_time(axis.name)) days_ = axis.size();
  const hdf5::Turn turn;
  try {
    file_ = hdf5::create_file(partial_.string());
  } catch (const hdf5::Failure& failure) {
    std::error_code ignored;
    fs::remove(partial_, ignored);  // empty, where its first bytes found no room
    throw InputOutputError(target_.string(), "create the results file", failure.what(),
                           "choose a folder that exists, is writable and has room");
  }
  const auto discard = [&] {
    arrays_.clear();
    file_.reset();
    std::error_code ignored;
    fs::remove(partial_, ignored);
  };
  try {
    flush();  // puts a superblock there, in which guarded() states how long the file may become
    create(axes, variables, attributes, labels);
  } catch (const hdf5::Failure& failure) {
    discard();
    throw InputOutputError(target_.string(), "create the results file", failure.what(), remedy());
  } catch (...) {
    discard();
    throw;
  }
}

void Writer::create(const std::vector<Axis>& axes, const std::vector<Variable>& variables,
                    const std::vector<Attribute>& attributes, const std::vector<Labels>& labels) {
  guarded("create the results file", creation_bytes(axes, variables, attributes, labels), [&] {
    // Two of these change: so all of them come first, and hdf5::create_file says why.
    hdf5::write_attribute(file_.id(), format_attribute, std::string(format_name));
    hdf5::write_attribute(file_.id(), version_attribute, fmt::format("{}.{}", format_major, format_minor));
    hdf5::write_attribute(file_.id(), complete_attribute, std::int64_t{0});
    hdf5::write_attribute(file_.id(), days_written_attribute, std::int64_t{0});
    std::vector<Handle> scales;
    for (const Axis& axis : axes) scales.push_back(create_axis(file_, axis));
    for (const Attribute& attribute : attributes)
      std::visit([&](const auto& value) { hdf5::write_attribute(file_.id(), attribute.first, value); },
                 attribute.second);
    for (const Labels& of_axis : labels) create_labels(file_, of_axis, axes, scales);
    for (const Variable& variable : variables) {
      const std::vector<std::size_t> shape = shape_of(variable, axes);
      Array array;
      array.name = variable.name;
      array.daily = has_time(variable);
      array.dataset = create_variable(file_, variable, axes, scales);
      const Chunks chunks = chunks_of(shape, array.daily);
      array.disk_bytes = index_bytes + chunks.number / (array.daily ? days_ : 1) *
                                           (chunks.bytes + chunks.bytes / 8 + chunk_index_bytes);
      if (array.daily) {
        array.packed = is_compressed(shape, true) && chunks.number == days_;
        if (array.packed) array.filling_bytes = hdf5::stored_bytes_of_first_chunk(array.dataset);
        array.day.assign(shape.begin(), shape.end());
        array.day[0] = 1;
        array.file_space = Handle(H5Dget_space(array.dataset.id()), H5Sclose);
        array.memory_space =
            Handle(H5Screate_simple(static_cast<int>(array.day.size()), array.day.data(), nullptr), H5Sclose);
        day_bytes_ += array.disk_bytes;
      }
      arrays_.push_back(std::move(array));
    }
  });
}

std::string Writer::remedy() const {
  if (days_written_ == 0) return "free space on the disk or write elsewhere with --output";
  return fmt::format(
      "free space on the disk or write elsewhere with --output; the first {} of {} days stay readable in {}",
      days_written_, days_, kept_.string());
}

// Makes sure that there is room, then writes; only then can a full disk not leave half a day behind.
template <class Body>
void Writer::guarded(const std::string& doing, std::size_t bytes, Body&& body) {
  const hdf5::Turn turn;
  failed_ = true;  // until all went well
  try {
    const int descriptor = hdf5::descriptor(file_);
    const std::uint64_t begin = hdf5::end_of_space(file_);
    bytes += closing_bytes;
    const std::string reason = reserve_space(descriptor, begin, bytes);
    if (!reason.empty()) throw InputOutputError(target_.string(), doing, reason, remedy());
    // So that nothing on the disk ever refers to what lies behind the length stated.
    state_length(descriptor, begin + bytes);
    body();
    flush();
    state_length(descriptor, hdf5::end_of_space(file_));
  } catch (const hdf5::Failure& failure) {
    damaged_ = true;
    throw InputOutputError(target_.string(), doing, failure.what(), remedy());
  }
  failed_ = false;
}

void Writer::flush() {
  check(H5Fflush(file_.id(), H5F_SCOPE_LOCAL));
}

void Writer::write(std::size_t position, std::span<const double> values) {
  const Array& array = arrays_[position];
  guarded("write " + array.name, array.disk_bytes, [&] {
    check(H5Dwrite(array.dataset.id(), H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()));
  });
}

void Writer::write_day(std::size_t day, const std::vector<std::vector<double>>& values) {
  guarded(fmt::format("write day {}", day), day_bytes_, [&] {
    for (std::size_t i = 0; i < arrays_.size(); ++i)
      if (arrays_[i].daily) write_day_of(arrays_[i], day, values[i]);
    // The day is whole on the disk before the file says that it is there.
    flush();
    hdf5::rewrite_attribute(file_.id(), days_written_attribute, static_cast<std::int64_t>(day + 1));
  });
  days_written_ = day + 1;
}

void Writer::write_day_of(const Array& array, std::size_t day, const std::vector<double>& values) {
  std::array<hsize_t, H5S_MAX_RANK> start{};
  start[0] = day;
  if (array.packed) {
    pack(values, packed_);
    // Longer than what fills the place now: HDF5 then takes a new place. And where a kill leaves the new length with
    // the old place, that reads too, as nothing behind a stream is looked at.
    if (packed_.size() <= array.filling_bytes) packed_.resize(array.filling_bytes + 1, 0);
    check(H5Dwrite_chunk(array.dataset.id(), H5P_DEFAULT, 0, start.data(), packed_.size(), packed_.data()));
    return;
  }
  check(H5Sselect_hyperslab(array.file_space.id(), H5S_SELECT_SET, start.data(), nullptr, array.day.data(), nullptr));
  check(H5Dwrite(array.dataset.id(), H5T_NATIVE_DOUBLE, array.memory_space.id(), array.file_space.id(), H5P_DEFAULT,
                 values.data()));
}

void Writer::write_texts(const std::map<std::string, std::string>& texts) {
  for (const auto& [name, text] : texts)
    guarded("write " + name, 2 * text.size() + index_bytes,
            [&, &attribute = name, &value = text] { hdf5::replace_attribute(file_.id(), attribute, value); });
}

void Writer::mark_complete() {
  guarded("mark the results complete", 0, [&] { hdf5::rewrite_attribute(file_.id(), complete_attribute, 1); });
}

bool Writer::still_there() const {
  const hdf5::Turn turn;
  return still_named(hdf5::descriptor(file_), partial_);
}

bool Writer::close() {
  const hdf5::Turn turn;
  const bool damaged_before = damaged_;
  for (Array& array : arrays_)
    if (array.dataset.reset() < 0) damaged_ = true;
  if (file_.reset() < 0) damaged_ = true;
  try {
    if (damaged_)
      salvage(partial_, days_written_);
    else
      fit_length(partial_);
    verify(partial_);
  } catch (const hdf5::Failure& failure) {
    std::error_code ignored;
    fs::remove(partial_, ignored);
    throw InputOutputError(target_.string(), "read back what was written", failure.what(),
                           "check the disk and run again; the unreadable file was removed");
  }
  return damaged_ == damaged_before;
}

}  // namespace tierwave::results
