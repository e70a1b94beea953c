#include "results/checkpoint.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <span>
#include <string_view>
#include <type_traits>

#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/mapped_file.hpp"
#include "results/format.hpp"
#include "results/hdf5.hpp"
#include "results/salvage.hpp"
#include "results/space.hpp"

namespace tierwave::results {
namespace fs = std::filesystem;
namespace {

using hdf5::check;
using hdf5::Handle;

constexpr const char* checkpoint_format = "tierwave-checkpoint";
constexpr const char* checkpoint_version = "2";
// What a checkpoint ends with, after the bytes of HDF5: the hash of those.
constexpr std::string_view seal_head = "tierwave-sha256 ";
constexpr std::size_t seal_length = seal_head.size() + 64 + 1;

template <class Number>
hid_t native_type() {
  if constexpr (std::is_same_v<Number, double>) return H5T_NATIVE_DOUBLE;
  if constexpr (std::is_same_v<Number, float>) return H5T_NATIVE_FLOAT;
  if constexpr (std::is_same_v<Number, std::int32_t>) return H5T_NATIVE_INT32;
}

template <class Number>
void write_array(const Handle& file, const std::string& name, const std::vector<Number>& values) {
  const hsize_t size = values.size();
  const Handle space(H5Screate_simple(1, &size, nullptr), H5Sclose);
  const Handle properties(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
  check(H5Pset_obj_track_times(properties.id(), false));
  const Handle dataset(
      H5Dcreate2(file.id(), name.c_str(), native_type<Number>(), space.id(), H5P_DEFAULT, properties.id(), H5P_DEFAULT),
      H5Dclose);
  check(H5Dwrite(dataset.id(), native_type<Number>(), H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()));
}

template <class Number>
std::vector<Number> read_array(const Handle& dataset) {
  const std::vector<hsize_t> shape = hdf5::shape_of(dataset);
  const Handle type(H5Dget_type(dataset.id()), H5Tclose);
  const H5T_class_t kind = H5Tget_class(type.id());
  const hsize_t size = shape.empty() ? 0 : shape[0];
  // What stands on the disk bounds the memory asked for.
  if (shape.size() != 1 || (kind != H5T_INTEGER && kind != H5T_FLOAT) ||
      size * H5Tget_size(type.id()) != H5Dget_storage_size(dataset.id()))
    throw hdf5::Failure("an array in it is not a list of numbers");
  std::vector<Number> values(size);
  check(H5Dread(dataset.id(), native_type<Number>(), H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()));
  return values;
}

std::string seal_of(std::span<const std::byte> bytes) {
  Sha256 hash;
  hash.add(bytes);
  return fmt::format("{}{}\n", seal_head, text_of(hash.finish()));
}

void seal(const fs::path& path) {
  const std::string text = seal_of(MappedFile(path).bytes());
  std::ofstream file(path, std::ios::binary | std::ios::app);
  file << text << std::flush;
  if (!file) throw hdf5::Failure(std::strerror(errno));
}

// HDF5 is not given a damaged file: it may bring the program down, and what was changed would be gone on from.
void require_sealed(const fs::path& path) {
  const MappedFile file(path);
  const std::span<const std::byte> bytes = file.bytes();
  if (bytes.size() > seal_length) {
    const std::span<const std::byte> sealed = bytes.first(bytes.size() - seal_length);
    const std::string_view last(reinterpret_cast<const char*>(bytes.data() + sealed.size()), seal_length);
    if (last == seal_of(sealed)) return;
  }
  throw InvalidInput(Location{path.string()},
                     "it is damaged, or of another version: the hash at its end is not that of its data",
                     "run again from the start");
}

}  // namespace

void write_checkpoint(const fs::path& path, const Checkpoint& checkpoint) {
  const fs::path partial = path.string() + ".partial";
  const hdf5::Turn turn;
  try {
    remove_stale(partial);
    Handle file = hdf5::create_file(partial.string());
    hdf5::write_attribute(file.id(), format_attribute, std::string(checkpoint_format));
    hdf5::write_attribute(file.id(), version_attribute, std::string(checkpoint_version));
    for (const auto& [name, value] : checkpoint.attributes)
      std::visit([&, &attribute = name](const auto& v) { hdf5::write_attribute(file.id(), attribute, v); }, value);
    for (const auto& [name, values] : checkpoint.arrays)
      std::visit([&, &array = name](const auto& v) { write_array(file, array, v); }, values);
    check(H5Fflush(file.id(), H5F_SCOPE_GLOBAL));
    check(file.reset());
    fit_length(partial);
    seal(partial);
    put_in_place(partial, path, true);
  } catch (const hdf5::Failure& failure) {
    std::error_code ignored;
    fs::remove(partial, ignored);
    throw InputOutputError(path.string(), "write the checkpoint", failure.what(),
                           "free space on the disk or choose another folder");
  }
}

Checkpoint read_checkpoint(const fs::path& path) {
  const hdf5::Turn turn;
  std::error_code error;
  if (!fs::is_regular_file(path, error))
    throw InputOutputError(path.string(), "read the checkpoint", "there is no such file", "check the path");
  if (!hdf5::has_signature(path.string()))
    throw InvalidInput(Location{path.string()}, "it is not an HDF5 file",
                       "name a checkpoint that an interrupted run left");
  require_sealed(path);
  try {
    const Handle file = hdf5::open_file(path.string(), false);
    if (hdf5::text_attribute(file.id(), format_attribute) != checkpoint_format ||
        hdf5::text_attribute(file.id(), version_attribute) != checkpoint_version)
      throw InvalidInput(Location{path.string()}, "it is not a checkpoint of this version",
                         "name a checkpoint that an interrupted run left");
    Checkpoint checkpoint;
    checkpoint.attributes = hdf5::attributes(file.id());
    for (const std::string& name : hdf5::dataset_names(file.id())) {
      const Handle dataset(H5Dopen2(file.id(), name.c_str(), H5P_DEFAULT), H5Dclose);
      const Handle type(H5Dget_type(dataset.id()), H5Tclose);
      if (H5Tget_class(type.id()) == H5T_INTEGER)
        checkpoint.arrays[name] = read_array<std::int32_t>(dataset);
      else if (H5Tget_size(type.id()) == sizeof(float))
        checkpoint.arrays[name] = read_array<float>(dataset);
      else
        checkpoint.arrays[name] = read_array<double>(dataset);
    }
    return checkpoint;
  } catch (const hdf5::Failure& failure) {
    throw InputOutputError(path.string(), "read the checkpoint", failure.what(),
                           "it is damaged: run again from the start");
  }
}

}  // namespace tierwave::results
