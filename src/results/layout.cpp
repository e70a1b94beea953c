#include "results/layout.hpp"

#include <fmt/format.h>
#include <hdf5_hl.h>

#include <algorithm>
#include <limits>
#include <set>

#include "base/calendar.hpp"
#include "base/errors.hpp"
#include "results/format.hpp"

namespace tierwave::results {
namespace {

using hdf5::check;
using hdf5::Handle;

constexpr std::size_t most_chunk_values = std::size_t{1024} * 1024 / sizeof(double);
constexpr std::size_t least_compressed_values = 64;  // the streams of fewer are hardly shorter
// Of arrays without time and of very large days; pack.hpp does the others. Most cells have firms in a few tiers only,
// so that most values are zero: shuffled, they became a third to a half larger. Level 6 gains little.
constexpr unsigned gzip_level = 1;

std::size_t position_of(const std::string& axis, const std::vector<Axis>& axes) {
  const auto found = std::find_if(axes.begin(), axes.end(), [&](const Axis& a) { return a.name == axis; });
  return static_cast<std::size_t>(found - axes.begin());
}

std::size_t product(std::vector<std::size_t>::const_iterator begin, std::vector<std::size_t>::const_iterator end) {
  std::size_t result = 1;
  for (; begin != end; ++begin) result *= *begin;
  return result;
}

std::vector<hsize_t> to_hsize(const std::vector<std::size_t>& shape) {
  return {shape.begin(), shape.end()};
}

// "firms" of "firms/output"; "" of a name in the root group.
std::string group_of(const std::string& name) {
  const std::size_t slash = name.rfind('/');
  return slash == std::string::npos ? "" : name.substr(0, slash);
}

std::string last_part(const std::string& name) {
  return name.substr(name.rfind('/') + 1);
}

// Makes the group of a name unless it is there.
void need_group(const Handle& file, const std::string& name) {
  const std::string group = group_of(name);
  if (group.empty() || check(H5Lexists(file.id(), group.c_str(), H5P_DEFAULT)) > 0) return;
  const Handle properties(H5Pcreate(H5P_GROUP_CREATE), H5Pclose);
  check(H5Pset_link_creation_order(properties.id(), H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED));
  check(H5Pset_attr_creation_order(properties.id(), H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED));
  check(H5Pset_obj_track_times(properties.id(), false));
  const Handle made(H5Gcreate2(file.id(), group.c_str(), H5P_DEFAULT, properties.id(), H5P_DEFAULT), H5Gclose);
}

Handle write_strings(const Handle& file, const std::string& name, const std::vector<std::string>& texts,
                     const Handle& properties) {
  const hsize_t size = texts.size();
  const Handle space(H5Screate_simple(1, &size, nullptr), H5Sclose);
  const Handle type = hdf5::variable_length_text();
  std::vector<const char*> pointers;
  for (const std::string& text : texts) pointers.push_back(text.c_str());
  Handle dataset(H5Dcreate2(file.id(), name.c_str(), type.id(), space.id(), H5P_DEFAULT, properties.id(), H5P_DEFAULT),
                 H5Dclose);
  check(H5Dwrite(dataset.id(), type.id(), H5S_ALL, H5S_ALL, H5P_DEFAULT, static_cast<const void*>(pointers.data())));
  return dataset;
}

Handle creation_properties() {
  Handle properties(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
  check(H5Pset_attr_creation_order(properties.id(), H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED));
  check(H5Pset_obj_track_times(properties.id(), false));  // no clock times: equal runs are equal files
  return properties;
}

void check_time(const Axis& axis) {
  const bool days =
      axis.units.starts_with(time_units_prefix) && parse_date(axis.units.substr(time_units_prefix.size()));
  if (!days || !std::holds_alternative<std::vector<std::int64_t>>(axis.values))
    throw BrokenInvariant(
        fmt::format("results: axis time holds units '{}'; it must count whole days since a date", axis.units));
}

void check_variable(const Variable& variable, const std::vector<Axis>& axes) {
  if (variable.units.empty() || variable.long_name.empty() || variable.description.empty())
    throw BrokenInvariant(fmt::format("results: array {} lacks units, long_name or description", variable.name));
  for (const char* span : {"days", "hours", "minutes", "seconds"})
    if (variable.units == span)
      throw BrokenInvariant(
          fmt::format("results: array {} has units '{}', which xarray turns into time spans; write the singular",
                      variable.name, span));
  for (std::size_t i = 0; i < variable.axes.size(); ++i) {
    if (position_of(variable.axes[i], axes) == axes.size() || group_of(variable.axes[i]) != group_of(variable.name))
      throw BrokenInvariant(fmt::format("results: array {} has the unknown axis {}", variable.name, variable.axes[i]));
    if (i > 0 && is_time(variable.axes[i]))
      throw BrokenInvariant(fmt::format("results: array {} must have time as its first axis", variable.name));
  }
}

}  // namespace

std::vector<std::size_t> shape_of(const Variable& variable, const std::vector<Axis>& axes) {
  std::vector<std::size_t> shape;
  for (const std::string& axis : variable.axes) shape.push_back(axes[position_of(axis, axes)].size());
  return shape;
}

bool has_time(const Variable& variable) {
  return !variable.axes.empty() && is_time(variable.axes.front());
}

std::vector<std::size_t> chunk_shape(const std::vector<std::size_t>& shape, bool daily) {
  std::vector<std::size_t> chunk = shape;
  if (daily) chunk[0] = 1;
  for (std::size_t i = daily ? 1 : 0; i < chunk.size(); ++i) {
    const auto here = chunk.cbegin() + static_cast<std::ptrdiff_t>(i);
    const std::size_t others = product(chunk.cbegin(), here) * product(here + 1, chunk.cend());
    chunk[i] = std::clamp<std::size_t>(most_chunk_values / others, 1, chunk[i]);
  }
  return chunk;
}

bool is_compressed(const std::vector<std::size_t>& shape, bool daily) {
  const std::vector<std::size_t> chunk = chunk_shape(shape, daily);
  return product(chunk.begin(), chunk.end()) >= least_compressed_values;
}

void check_description(const std::vector<Axis>& axes, const std::vector<Variable>& variables,
                       const std::vector<Attribute>& attributes, const std::vector<Labels>& labels) {
  std::set<std::string> names;
  std::size_t days = 0;
  const auto once = [&](const std::string& name) {
    if (name.empty() || !names.insert(name).second)
      throw BrokenInvariant(fmt::format("results: the name '{}' is empty or stands twice", name));
  };
  for (const Axis& axis : axes) {
    once(axis.name);
    if (axis.size() == 0) throw BrokenInvariant(fmt::format("results: axis {} has no values", axis.name));
    if (!is_time(axis.name)) continue;
    check_time(axis);
    if (days > 0 && axis.size() != days) throw BrokenInvariant("results: the axes of time differ in length");
    days = axis.size();
  }
  for (const Labels& of_axis : labels) {
    once(of_axis.name);
    const std::size_t position = position_of(of_axis.axis, axes);
    if (position == axes.size() || axes[position].size() != of_axis.values.size())
      throw BrokenInvariant(fmt::format("results: labels {} do not fit the axis {}", of_axis.name, of_axis.axis));
  }
  for (const Variable& variable : variables) {
    once(variable.name);
    check_variable(variable, axes);
  }
  names.clear();
  for (const std::string_view own : own_attributes) names.emplace(own);
  for (const Attribute& attribute : attributes) once(attribute.first);
}

Handle create_axis(const Handle& file, const Axis& axis) {
  need_group(file, axis.name);
  const hsize_t size = axis.size();
  const Handle space(H5Screate_simple(1, &size, nullptr), H5Sclose);
  const Handle properties = creation_properties();
  if (is_time(axis.name)) check(H5Pset_chunk(properties.id(), 1, &size));  // only such an array can be shortened
  const auto create = [&](hid_t type) {
    return Handle(H5Dcreate2(file.id(), axis.name.c_str(), type, space.id(), H5P_DEFAULT, properties.id(), H5P_DEFAULT),
                  H5Dclose);
  };
  Handle dataset;
  if (const auto* texts = std::get_if<std::vector<std::string>>(&axis.values)) {
    dataset = write_strings(file, axis.name, *texts, properties);
  } else if (const auto* shares = std::get_if<std::vector<double>>(&axis.values)) {
    dataset = create(H5T_IEEE_F64LE);
    check(H5Dwrite(dataset.id(), H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, shares->data()));
  } else {
    const auto& numbers = std::get<std::vector<std::int64_t>>(axis.values);
    dataset = create(H5T_STD_I64LE);
    check(H5Dwrite(dataset.id(), H5T_NATIVE_INT64, H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers.data()));
  }
  check(H5DSset_scale(dataset.id(), last_part(axis.name).c_str()));
  if (!axis.long_name.empty()) hdf5::write_attribute(dataset.id(), "long_name", axis.long_name);
  if (!axis.units.empty()) hdf5::write_attribute(dataset.id(), "units", axis.units);
  if (is_time(axis.name)) {
    hdf5::write_attribute(dataset.id(), "standard_name", "time");
    hdf5::write_attribute(dataset.id(), "calendar", std::string(time_calendar));
    hdf5::write_attribute(dataset.id(), "axis", "T");
  }
  return dataset;
}

void create_labels(const Handle& file, const Labels& labels, const std::vector<Axis>& axes,
                   const std::vector<Handle>& scales) {
  const Handle dataset = write_strings(file, labels.name, labels.values, creation_properties());
  check(H5DSattach_scale(dataset.id(), scales[position_of(labels.axis, axes)].id(), 0));
  hdf5::write_attribute(dataset.id(), "long_name", labels.long_name);
}

Handle create_variable(const Handle& file, const Variable& variable, const std::vector<Axis>& axes,
                       const std::vector<Handle>& scales) {
  const std::vector<std::size_t> lengths = shape_of(variable, axes);
  const std::vector<hsize_t> shape = to_hsize(lengths);
  const int rank = static_cast<int>(shape.size());
  const Handle space(rank == 0 ? H5Screate(H5S_SCALAR) : H5Screate_simple(rank, shape.data(), nullptr), H5Sclose);
  const Handle properties = creation_properties();
  const Handle access(H5Pcreate(H5P_DATASET_ACCESS), H5Pclose);
  const double not_written = std::numeric_limits<double>::quiet_NaN();
  check(H5Pset_fill_value(properties.id(), H5T_NATIVE_DOUBLE, &not_written));
  if (rank > 0) {
    const std::vector<std::size_t> chunk = chunk_shape(lengths, has_time(variable));
    check(H5Pset_chunk(properties.id(), rank, to_hsize(chunk).data()));
    if (is_compressed(lengths, has_time(variable))) check(H5Pset_deflate(properties.id(), gzip_level));
    // Every chunk is made at once, filled with NaN: then a day only changes where one stands, and the index keeps its
    // shape.
    check(H5Pset_alloc_time(properties.id(), H5D_ALLOC_TIME_EARLY));
    // No chunk waits in a cache: each is written whole.
    check(H5Pset_chunk_cache(access.id(), 1, 0, 1.0));
  }
  Handle dataset(H5Dcreate2(file.id(), variable.name.c_str(), H5T_IEEE_F64LE, space.id(), H5P_DEFAULT, properties.id(),
                            access.id()),
                 H5Dclose);
  for (std::size_t i = 0; i < variable.axes.size(); ++i)
    check(H5DSattach_scale(dataset.id(), scales[position_of(variable.axes[i], axes)].id(), static_cast<unsigned>(i)));
  hdf5::write_attribute(dataset.id(), "_FillValue", not_written);
  hdf5::write_attribute(dataset.id(), "units", variable.units);
  hdf5::write_attribute(dataset.id(), "long_name", variable.long_name);
  hdf5::write_attribute(dataset.id(), "description", variable.description);
  if (!variable.cell_methods.empty()) hdf5::write_attribute(dataset.id(), "cell_methods", variable.cell_methods);
  return dataset;
}

}  // namespace tierwave::results
