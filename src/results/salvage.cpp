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

// Whether the first axis of the dataset is that of time.
bool is_daily(const Handle& dataset, const Handle& time) {
  return time && !hdf5::shape_of(dataset).empty() && check(H5DSis_attached(dataset.id(), time.id(), 0)) > 0;
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
  const Handle time = check(H5Lexists(file.id(), time_axis, H5P_DEFAULT)) > 0
                          ? Handle(H5Dopen2(file.id(), time_axis, H5P_DEFAULT), H5Dclose)
                          : Handle();
  for (const std::string& name : hdf5::dataset_names(file.id())) {
    const Handle dataset(H5Dopen2(file.id(), name.c_str(), H5P_DEFAULT), H5Dclose);
    if (check(H5DSis_scale(dataset.id())) > 0) continue;
    read_back(dataset, is_daily(dataset, time), days);
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
    const Handle time(H5Dopen2(file.id(), time_axis, H5P_DEFAULT), H5Dclose);
    for (const std::string& name : hdf5::dataset_names(file.id())) {
      const Handle dataset(H5Dopen2(file.id(), name.c_str(), H5P_DEFAULT), H5Dclose);
      if (check(H5DSis_scale(dataset.id())) <= 0 && is_daily(dataset, time)) shorten(dataset, days);
    }
    shorten(time, days);
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
