#include "results/hdf5.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <mutex>
#include <string_view>

#include "base/errors.hpp"

namespace tierwave::results::hdf5 {
namespace {

constexpr unsigned most_compact_attributes = 1000;

struct Reason {
  std::string system;     // errno's text, where any level of the error stack has it
  std::string innermost;  // the deepest message of HDF5 itself
};

herr_t collect(unsigned, const H5E_error2_t* error, void* data) {
  Reason& reason = *static_cast<Reason*>(data);
  const std::string text = error->desc ? error->desc : "";
  constexpr std::string_view opening = "error message = '";
  const std::size_t begin = text.find(opening);
  if (begin != std::string::npos && reason.system.empty()) {
    const std::size_t word = begin + opening.size();
    reason.system = text.substr(word, text.find('\'', word) - word);
  }
  if (reason.innermost.empty()) reason.innermost = text;
  return 0;
}

std::recursive_mutex& turn_of_the_process() {
  // All files are closed by name; HDF5's own closing at exit writes once more what could not be written, and crashes.
  static const herr_t no_closing_at_exit = H5dont_atexit();
  static_cast<void>(no_closing_at_exit);
  static std::recursive_mutex mutex;
  return mutex;
}

// The lower bound chooses forms that every HDF5 from 1.8 on reads, which netCDF builds of any age use. The upper one
// allows for the note on space of create_file(), which older ones pass over.
Handle access_properties() {
  Handle properties(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
  check(H5Pset_libver_bounds(properties.id(), H5F_LIBVER_V18, H5F_LIBVER_V110));
  // Closing the file closes what is still open in it, so that a failed run cannot keep it open.
  check(H5Pset_fclose_degree(properties.id(), H5F_CLOSE_STRONG));
  // Without HDF5's locks, which keep readers from a run in progress; runs are told apart by a lock of our own
  // (base/output_lock.hpp).
  check(H5Pset_file_locking(properties.id(), false, true));
  return properties;
}

void write_scalar(hid_t object, const std::string& name, hid_t type, const void* value) {
  const Handle space(H5Screate(H5S_SCALAR), H5Sclose);
  const Handle attribute(H5Acreate2(object, name.c_str(), type, space.id(), H5P_DEFAULT, H5P_DEFAULT), H5Aclose);
  check(H5Awrite(attribute.id(), type, value));
}

std::string read_text(const Handle& attribute, const Handle& type) {
  if (check(H5Tis_variable_str(type.id())) > 0) {
    char* raw = nullptr;
    check(H5Aread(attribute.id(), type.id(), static_cast<void*>(&raw)));
    std::string text = raw ? raw : "";
    H5free_memory(raw);
    return text;
  }
  std::string text(H5Tget_size(type.id()), '\0');
  check(H5Aread(attribute.id(), type.id(), text.data()));
  text.resize(std::min(text.size(), text.find('\0')));
  return text;
}

bool is_scalar(const Handle& attribute) {
  const Handle space(H5Aget_space(attribute.id()), H5Sclose);
  return H5Sget_simple_extent_npoints(space.id()) == 1;
}

herr_t add_attribute(hid_t object, const char* name, const H5A_info_t*, void* data) {
  try {
    const Handle attribute(H5Aopen(object, name, H5P_DEFAULT), H5Aclose);
    const Handle type(H5Aget_type(attribute.id()), H5Tclose);
    if (!is_scalar(attribute)) return 0;
    auto& list = *static_cast<std::vector<Attribute>*>(data);
    const H5T_class_t kind = H5Tget_class(type.id());
    if (kind == H5T_STRING) {
      list.emplace_back(name, read_text(attribute, type));
    } else if (kind == H5T_INTEGER) {
      std::int64_t value = 0;
      check(H5Aread(attribute.id(), H5T_NATIVE_INT64, &value));
      list.emplace_back(name, value);
    } else if (kind == H5T_FLOAT) {
      double value = 0;
      check(H5Aread(attribute.id(), H5T_NATIVE_DOUBLE, &value));
      list.emplace_back(name, value);
    }
    return 0;
  } catch (const std::exception&) {
    return -1;  // exceptions must not cross HDF5's own frames
  }
}

// Datasets and groups of a group.
struct Members {
  std::vector<std::string> datasets, groups;
};

herr_t add_member(hid_t group, const char* name, const H5L_info_t*, void* data) {
  H5O_info_t info;
  if (H5Oget_info_by_name2(group, name, &info, H5O_INFO_BASIC, H5P_DEFAULT) < 0) return -1;
  auto* members = static_cast<Members*>(data);
  if (info.type == H5O_TYPE_DATASET) members->datasets.emplace_back(name);
  if (info.type == H5O_TYPE_GROUP) members->groups.emplace_back(name);
  return 0;
}

Members members_of(hid_t group) {
  Members members;
  hsize_t position = 0;
  if (H5Literate(group, H5_INDEX_CRT_ORDER, H5_ITER_INC, &position, add_member, &members) < 0) {
    members = {};
    position = 0;
    check(H5Literate(group, H5_INDEX_NAME, H5_ITER_INC, &position, add_member, &members));
  }
  return members;
}

}  // namespace

std::string last_reason() {
  Reason reason;
  H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, collect, &reason);
  if (!reason.system.empty()) return reason.system;
  return reason.innermost.empty() ? "HDF5 gave no reason" : "HDF5: " + reason.innermost;
}

Turn::Turn() {
  turn_of_the_process().lock();
  H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);  // for this thread; a Failure says what HDF5 would print
}
Turn::~Turn() {
  turn_of_the_process().unlock();
}

Handle create_file(const std::string& path) {
  const Handle creation(H5Pcreate(H5P_FILE_CREATE), H5Pclose);
  check(H5Pset_link_creation_order(creation.id(), H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED));
  check(H5Pset_attr_creation_order(creation.id(), H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED));
  // No clock times, so that equal runs are equal files.
  check(H5Pset_obj_track_times(creation.id(), false));
  // All attributes of the root group stand in its header as long as none exceeds 64 KiB; and those made first, in its
  // first bytes, where a number is rewritten by one write that is never seen half done.
  check(H5Pset_attr_phase_change(creation.id(), most_compact_attributes, most_compact_attributes - 1));
  // What is freed is never handed out again, so that a write cannot touch what the file on the disk still refers to.
  check(H5Pset_file_space_strategy(creation.id(), H5F_FSPACE_STRATEGY_AGGR, false, 1));
  return {H5Fcreate(path.c_str(), H5F_ACC_EXCL, creation.id(), access_properties().id()), H5Fclose};
}

Handle open_file(const std::string& path, bool writable) {
  return {H5Fopen(path.c_str(), writable ? H5F_ACC_RDWR : H5F_ACC_RDONLY, access_properties().id()), H5Fclose};
}

bool has_signature(const std::string& path) {
  constexpr std::string_view signature = "\x89HDF\r\n\x1a\n";
  std::string head(signature.size(), '\0');
  std::ifstream file(path, std::ios::binary);
  if (!file) throw InputOutputError(path, "read the file", std::strerror(errno), "check its permissions");
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  return head == signature;
}

int descriptor(const Handle& file) {
  void* pointer = nullptr;
  check(H5Fget_vfd_handle(file.id(), H5P_DEFAULT, &pointer));
  return *static_cast<int*>(pointer);
}

std::uint64_t end_of_space(const Handle& file) {
  haddr_t end = 0;
  check(H5Fget_eoa(file.id(), &end));
  return end;
}

Handle variable_length_text() {
  Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
  check(H5Tset_size(type.id(), H5T_VARIABLE));
  check(H5Tset_cset(type.id(), H5T_CSET_UTF8));
  return type;
}

void write_attribute(hid_t object, const std::string& name, const std::string& text) {
  const Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
  check(H5Tset_size(type.id(), text.empty() ? 1 : text.size()));  // HDF5 has no text of size 0
  check(H5Tset_strpad(type.id(), H5T_STR_NULLPAD));
  check(H5Tset_cset(type.id(), H5T_CSET_UTF8));
  write_scalar(object, name, type.id(), text.c_str());
}

void write_attribute(hid_t object, const std::string& name, std::int64_t value) {
  write_scalar(object, name, H5T_NATIVE_INT64, &value);
}

void write_attribute(hid_t object, const std::string& name, double value) {
  write_scalar(object, name, H5T_NATIVE_DOUBLE, &value);
}

void rewrite_attribute(hid_t object, const std::string& name, std::int64_t value) {
  const Handle attribute(H5Aopen(object, name.c_str(), H5P_DEFAULT), H5Aclose);
  check(H5Awrite(attribute.id(), H5T_NATIVE_INT64, &value));
}

void replace_attribute(hid_t object, const std::string& name, const std::string& text) {
  check(H5Adelete(object, name.c_str()));
  write_attribute(object, name, text);
}

bool has_attribute(hid_t object, const std::string& name) {
  return check(H5Aexists(object, name.c_str())) > 0;
}

std::string text_attribute(hid_t object, const std::string& name) {
  if (!has_attribute(object, name)) return "";
  const Handle attribute(H5Aopen(object, name.c_str(), H5P_DEFAULT), H5Aclose);
  const Handle type(H5Aget_type(attribute.id()), H5Tclose);
  return H5Tget_class(type.id()) == H5T_STRING && is_scalar(attribute) ? read_text(attribute, type) : "";
}

std::vector<Attribute> attributes(hid_t object) {
  std::vector<Attribute> list;
  hsize_t position = 0;
  // A copy made by another program may not track creation order: then by name.
  if (H5Aiterate2(object, H5_INDEX_CRT_ORDER, H5_ITER_INC, &position, add_attribute, &list) < 0) {
    list.clear();
    position = 0;
    check(H5Aiterate2(object, H5_INDEX_NAME, H5_ITER_INC, &position, add_attribute, &list));
  }
  return list;
}

std::vector<std::string> dataset_names(hid_t file) {
  const Members root = members_of(file);
  std::vector<std::string> names = root.datasets;
  for (const std::string& name : root.groups) {
    const Handle group(H5Gopen2(file, name.c_str(), H5P_DEFAULT), H5Gclose);
    for (const std::string& dataset : members_of(group.id()).datasets)
      names.push_back(fmt::format("{}/{}", name, dataset));
  }
  return names;
}

std::vector<hsize_t> shape_of(const Handle& dataset) {
  const Handle space(H5Dget_space(dataset.id()), H5Sclose);
  std::vector<hsize_t> shape(static_cast<std::size_t>(check(H5Sget_simple_extent_ndims(space.id()))));
  if (!shape.empty()) check(H5Sget_simple_extent_dims(space.id(), shape.data(), nullptr));
  return shape;
}

std::size_t entries_of(const Handle& dataset, const std::string& name) {
  constexpr double most_packed = 1100;        // gzip makes at most 1032 bytes of one
  constexpr double not_stored = 1024 * 1024;  // what a file may state without storing it
  const Handle type(H5Dget_type(dataset.id()), H5Tclose);
  auto bytes = static_cast<double>(H5Tget_size(type.id()));
  std::size_t entries = 1;
  for (const hsize_t length : shape_of(dataset)) {
    bytes *= static_cast<double>(length);
    entries *= length;
  }
  const hsize_t stored = H5Dget_storage_size(dataset.id());
  if (bytes > most_packed * static_cast<double>(stored) + not_stored)
    throw Failure(
        fmt::format("'{}' states {:.0f} bytes of values, and {} bytes stand in the file", name, bytes, stored));
  return entries;
}

std::size_t stored_bytes_of_first_chunk(const Handle& dataset) {
  const std::vector<hsize_t> first(shape_of(dataset).size(), 0);
  unsigned filters_left_out = 0;
  haddr_t address = 0;
  hsize_t bytes = 0;
  check(H5Dget_chunk_info_by_coord(dataset.id(), first.data(), &filters_left_out, &address, &bytes));
  return bytes;
}

}  // namespace tierwave::results::hdf5
