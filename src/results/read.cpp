#include "results/read.hpp"

#include <fmt/format.h>
#include <hdf5_hl.h>

#include <charconv>

#include "base/errors.hpp"
#include "base/plain_text.hpp"
#include "results/format.hpp"
#include "results/hdf5.hpp"

namespace tierwave::results {
namespace fs = std::filesystem;
namespace {

using hdf5::check;
using hdf5::Handle;

Handle open_dataset(const Handle& file, const std::string& name) {
  return Handle(H5Dopen2(file.id(), name.c_str(), H5P_DEFAULT), H5Dclose);
}

H5T_class_t kind_of(const Handle& dataset) {
  const Handle type(H5Dget_type(dataset.id()), H5Tclose);
  return H5Tget_class(type.id());
}

std::vector<std::string> read_texts(const Handle& dataset, std::size_t size) {
  const Handle type = hdf5::variable_length_text();
  const Handle space(H5Dget_space(dataset.id()), H5Sclose);
  std::vector<char*> pointers(size, nullptr);
  check(H5Dread(dataset.id(), type.id(), H5S_ALL, H5S_ALL, H5P_DEFAULT, static_cast<void*>(pointers.data())));
  std::vector<std::string> texts;
  for (const char* pointer : pointers) texts.emplace_back(pointer ? pointer : "");
  check(H5Dvlen_reclaim(type.id(), space.id(), H5P_DEFAULT, static_cast<void*>(pointers.data())));
  return texts;
}

Axis read_axis(const std::string& name, const Handle& dataset) {
  Axis axis{name, hdf5::text_attribute(dataset.id(), "long_name"), hdf5::text_attribute(dataset.id(), "units"), {}};
  const std::vector<hsize_t> shape = hdf5::shape_of(dataset);
  if (shape.size() != 1) throw hdf5::Failure(fmt::format("axis {} has {} dimensions, not one", name, shape.size()));
  const std::size_t size = hdf5::entries_of(dataset, name);
  if (kind_of(dataset) == H5T_STRING) {
    axis.values = read_texts(dataset, size);
  } else if (kind_of(dataset) == H5T_FLOAT) {
    std::vector<double> numbers(size);
    check(H5Dread(dataset.id(), H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers.data()));
    axis.values = std::move(numbers);
  } else {
    std::vector<std::int64_t> numbers(size);
    check(H5Dread(dataset.id(), H5T_NATIVE_INT64, H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers.data()));
    axis.values = std::move(numbers);
  }
  return axis;
}

herr_t take_name(hid_t, unsigned, hid_t scale, void* data) {
  const ssize_t length = H5Iget_name(scale, nullptr, 0);
  if (length <= 0) return -1;
  std::string path(static_cast<std::size_t>(length) + 1, '\0');
  if (H5Iget_name(scale, path.data(), path.size()) < 0) return -1;
  path.pop_back();
  *static_cast<std::string*>(data) = path.substr(1);  // "/firms/time"
  return 1;                                           // the first scale names the axis
}

Variable read_variable(const std::string& name, const Handle& dataset) {
  const auto text = [&](const char* attribute) { return hdf5::text_attribute(dataset.id(), attribute); };
  Variable variable{name, {}, text("units"), text("long_name"), text("description"), text("cell_methods")};
  const std::size_t rank = hdf5::shape_of(dataset).size();
  for (unsigned dimension = 0; dimension < rank; ++dimension) {
    std::string axis;
    check(H5DSiterate_scales(dataset.id(), dimension, nullptr, take_name, &axis));
    if (axis.empty())
      throw hdf5::Failure(fmt::format("dimension {} of array {} has no axis", dimension, printable(name)));
    variable.axes.push_back(axis);
  }
  return variable;
}

int major_version(const std::string& version) {
  int major = -1;
  std::from_chars(version.data(), version.data() + version.size(), major);
  return major;
}

void check_format(const std::string& place, const Handle& file) {
  const std::string format = hdf5::text_attribute(file.id(), format_attribute);
  if (format != format_name)
    throw InvalidInput(Location{place},
                       format.empty() ? fmt::format("it is HDF5 but has no attribute '{}'", format_attribute)
                                      : fmt::format("its format is '{}', not '{}'", printable(format), format_name),
                       "name a results file written by tierwave run");
  const std::string version = hdf5::text_attribute(file.id(), version_attribute);
  if (major_version(version) != format_major)
    throw InvalidInput(
        Location{place},
        fmt::format("its format version is '{}'; this program reads {}.x", printable(version), format_major),
        major_version(version) > format_major ? "read it with a newer Tierwave" : "write it again with this Tierwave");
}

std::int64_t whole_number(const std::vector<Attribute>& attributes, const char* name) {
  for (const auto& [key, value] : attributes)
    if (key == name && std::holds_alternative<std::int64_t>(value)) return std::get<std::int64_t>(value);
  throw hdf5::Failure(fmt::format("it has no whole number '{}'", name));
}

}  // namespace

struct ResultsReader::Implementation {
  std::string place;
  Handle file;
  std::vector<Axis> axes;
  std::vector<Variable> variables;
  std::vector<Attribute> attributes;
  bool complete = false;
  std::size_t days_written = 0;

  [[noreturn]] void fail(const hdf5::Failure& failure) const {
    throw InputOutputError(place, "read the results file", failure.what(),
                           "wait if a run is still writing it; otherwise it is damaged: run again");
  }

  // Throws InvalidInput for an unknown name.
  const Variable& variable(const std::string& name) const {
    std::vector<std::string> known;
    for (const Variable& candidate : variables) {
      if (candidate.name == name) return candidate;
      known.push_back(candidate.name);
    }
    throw InvalidInput(unknown_name(Location{place}, "array", name, known));
  }

  void read_descriptions() {
    attributes = hdf5::attributes(file.id());
    complete = whole_number(attributes, complete_attribute) == 1;
    days_written = static_cast<std::size_t>(whole_number(attributes, days_written_attribute));
    for (const std::string& name : hdf5::dataset_names(file.id())) {
      const Handle dataset = open_dataset(file, name);
      const H5T_class_t kind = kind_of(dataset);
      if (check(H5DSis_scale(dataset.id())) > 0)
        axes.push_back(read_axis(name, dataset));
      else if (kind == H5T_FLOAT || kind == H5T_INTEGER)
        variables.push_back(read_variable(name, dataset));
    }
  }
};

ResultsReader::ResultsReader(const fs::path& path) : implementation_(std::make_unique<Implementation>()) {
  Implementation& self = *implementation_;
  const hdf5::Turn turn;
  self.place = path.string();
  std::error_code error;
  if (!fs::exists(path, error)) {
    const std::string partial = self.place + ".partial";
    const bool left = !error && fs::exists(partial, error);
    throw InputOutputError(
        self.place, "read the results file", error ? error.message() : "it does not exist",
        left ? fmt::format("{} is what a run in progress, or one that was killed, has written so far: read that",
                           partial)
             : "check the path");
  }
  if (fs::is_directory(path, error))
    throw InputOutputError(self.place, "read the results file", "it is a folder", "name a file in it");
  if (!fs::is_regular_file(path, error))
    throw InputOutputError(self.place, "read the results file", "it is a device or a pipe", "name a file");
  try {
    self.file = hdf5::open_file(self.place, false);
  } catch (const hdf5::Failure& failure) {
    // Only the first bytes tell a foreign file from one of ours that is locked or damaged.
    if (!hdf5::has_signature(self.place))
      throw InvalidInput(Location{self.place}, "it is not an HDF5 file", "name a results file written by tierwave run");
    self.fail(failure);
  }
  try {
    check_format(self.place, self.file);
    self.read_descriptions();
  } catch (const hdf5::Failure& failure) {
    self.fail(failure);
  }
}

ResultsReader::~ResultsReader() = default;

const std::vector<Axis>& ResultsReader::axes() const {
  return implementation_->axes;
}
const std::vector<Variable>& ResultsReader::variables() const {
  return implementation_->variables;
}
const std::vector<Attribute>& ResultsReader::attributes() const {
  return implementation_->attributes;
}
bool ResultsReader::complete() const {
  return implementation_->complete;
}
std::size_t ResultsReader::days_written() const {
  return implementation_->days_written;
}

const Axis& ResultsReader::axis(const std::string& name) const {
  std::vector<std::string> known;
  for (const Axis& axis : implementation_->axes) {
    if (axis.name == name) return axis;
    known.push_back(axis.name);
  }
  throw InvalidInput(unknown_name(Location{implementation_->place}, "axis", name, known));
}

Array ResultsReader::array(const std::string& variable) const {
  const Implementation& self = *implementation_;
  const Variable& description = self.variable(variable);
  const hdf5::Turn turn;
  try {
    const Handle dataset = open_dataset(self.file, variable);
    const std::vector<hsize_t> shape = hdf5::shape_of(dataset);
    Array array{description, {shape.begin(), shape.end()}, {}};
    array.values.resize(hdf5::entries_of(dataset, variable));
    check(H5Dread(dataset.id(), H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, array.values.data()));
    return array;
  } catch (const hdf5::Failure& failure) {
    self.fail(failure);
  }
}

std::vector<double> ResultsReader::day(const std::string& variable, std::size_t day) const {
  const Implementation& self = *implementation_;
  const Variable& description = self.variable(variable);
  const hdf5::Turn turn;
  try {
    const Handle dataset = open_dataset(self.file, variable);
    hdf5::entries_of(dataset, variable);
    std::vector<hsize_t> count = hdf5::shape_of(dataset);
    if (description.axes.empty() || !is_time(description.axes.front()) || day >= count[0])
      throw BrokenInvariant(fmt::format("results: array {} has no day {}", variable, day));
    std::vector<hsize_t> start(count.size(), 0);
    start[0] = day;
    count[0] = 1;
    const Handle space(H5Dget_space(dataset.id()), H5Sclose);
    check(H5Sselect_hyperslab(space.id(), H5S_SELECT_SET, start.data(), nullptr, count.data(), nullptr));
    const Handle memory(H5Screate_simple(static_cast<int>(count.size()), count.data(), nullptr), H5Sclose);
    std::vector<double> values(static_cast<std::size_t>(H5Sget_select_npoints(space.id())));
    check(H5Dread(dataset.id(), H5T_NATIVE_DOUBLE, memory.id(), space.id(), H5P_DEFAULT, values.data()));
    return values;
  } catch (const hdf5::Failure& failure) {
    self.fail(failure);
  }
}

}  // namespace tierwave::results
