#include "results/salvage.hpp"

#include <hdf5_hl.h>

#include <vector>

#include "results/format.hpp"
#include "results/hdf5.hpp"
#include "results/space.hpp"
#include "results/superblock.hpp"

namespace tierwave::results {
namespace fs = std::filesystem;
namespace {

using hdf5::check;
using hdf5::Handle;

std::int64_t read_days_written(const Handle& file) {
  std::int64_t days = 0;
  const Handle attribute(H5Aopen(file.id(), days_written_attribute, H5P_DEFAULT), H5Aclose);
  check(H5Aread(attribute.id(), H5T_NATIVE_INT64, &days));
  return days;
}

// Reads one day (the last one written, or the first) or, without a time axis, all.
void read_back(const Handle& dataset, bool daily, std::int64_t days) {
  const Handle space(H5Dget_space(dataset.id()), H5Sclose);
  std::vector<hsize_t> count = hdf5::shape_of(dataset);
  std::vector<hsize_t> start(count.size(), 0);
  if (daily) {
    start[0] = days > 0 ? static_cast<hsize_t>(days - 1) : 0;
    count[0] = 1;
    check(H5Sselect_hyperslab(space.id(), H5S_SELECT_SET, start.data(), nullptr, count.data(), nullptr));
  }
  std::vector<double> values(static_cast<std::size_t>(H5Sget_select_npoints(space.id())));
  const Handle memory(
      count.empty() ? H5Screate(H5S_SCALAR) : H5Screate_simple(static_cast<int>(count.size()), count.data(), nullptr),
      H5Sclose);
  check(H5Dread(dataset.id(), H5T_NATIVE_DOUBLE, memory.id(), space.id(), H5P_DEFAULT, values.data()));
}

// Whether the first axis of the dataset is one of these.
bool is_daily(const Handle& dataset, const std::vector<Handle>& times) {
  if (hdf5::shape_of(dataset).empty()) return false;
  for (const Handle& time : times)
    if (check(H5DSis_attached(dataset.id(), time.id(), 0)) > 0) return true;
  return false;
}

Handle dataset_at(const Handle& file, const std::string& name) {
  return Handle(H5Dopen2(file.id(), name.c_str(), H5P_DEFAULT), H5Dclose);
}

// The axes of time of all groups.
std::vector<Handle> times_of(const Handle& file) {
  std::vector<Handle> times;
  for (const std::string& name : hdf5::dataset_names(file.id()))
    if (is_time(name)) times.push_back(dataset_at(file, name));
  return times;
}

// Whether it is an array of numbers over axes, and no axis or labels of one.
bool is_array(const Handle& dataset) {
  const Handle type(H5Dget_type(dataset.id()), H5Tclose);
  return H5Tget_class(type.id()) != H5T_STRING && check(H5DSis_scale(dataset.id())) <= 0;
}

void shorten(const Handle& dataset, std::size_t days) {
  std::vector<hsize_t> shape = hdf5::shape_of(dataset);
  shape[0] = days;
  check(H5Dset_extent(dataset.id(), shape.data()));
}

}  // namespace

void verify(const fs::path& path) {
  const Handle file = hdf5::open_file(path.string(), false);
  const std::int64_t days = read_days_written(file);
  const std::vector<Handle> times = times_of(file);
  for (const std::string& name : hdf5::dataset_names(file.id())) {
    const Handle dataset = dataset_at(file, name);
    if (is_array(dataset)) read_back(dataset, is_daily(dataset, times), days);
  }
}

void fit_length(const fs::path& path) {
  std::error_code error;
  const Descriptor file(path);
  fs::resize_file(path, stated_length(file.number), error);
  if (error) throw hdf5::Failure(error.message());
  clear_clock_times(file.number);
}

void end_axis_at(const fs::path& path, std::size_t days) noexcept {
  const fs::path copy = path.string() + ".shortened";
  std::error_code ignored;
  try {
    fs::remove(copy, ignored);
    fs::copy_file(path, copy);
    Handle file = hdf5::open_file(copy.string(), true);
    std::vector<Handle> times = times_of(file);
    for (const std::string& name : hdf5::dataset_names(file.id())) {
      const Handle dataset = dataset_at(file, name);
      if (is_array(dataset) && is_daily(dataset, times)) shorten(dataset, days);
    }
    for (const Handle& time : times) shorten(time, days);
    times.clear();
    check(file.reset());
    fit_length(copy);
    verify(copy);
    fs::rename(copy, path);
  } catch (const std::exception&) {
    fs::remove(copy, ignored);
  }
}

void salvage(const fs::path& path, std::size_t days_written) {
  fit_length(path);
  Handle file = hdf5::open_file(path.string(), true);
  hdf5::rewrite_attribute(file.id(), complete_attribute, 0);
  hdf5::rewrite_attribute(file.id(), days_written_attribute, static_cast<std::int64_t>(days_written));
  check(file.reset());
}

}  // namespace tierwave::results
