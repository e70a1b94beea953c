// Private to this room: a thin cover of the HDF5 C API. Handles close themselves, and every failed
// call becomes a Failure that carries HDF5's own reason; callers add path and remedy.
#pragma once
#include <hdf5.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "results/results_file.hpp"

namespace tierwave::results::hdf5 {

class Failure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The reason of the last failed call: the system's word where there is one ("No space left on
// device"), else HDF5's innermost message.
std::string last_reason();

// Throws Failure when `status` is negative; returns it otherwise. Identifiers and statuses alike.
template <class Status>
Status check(Status status) {
  if (status < 0) throw Failure(last_reason());
  return status;
}

// HDF5 of Debian is not made for threads: whoever calls it has the turn of the process while this lives. Public
// functions of this room take it; a thread that has it may take it again.
class Turn {
 public:
  Turn();
  ~Turn();
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
};

// An HDF5 identifier that closes itself.
class Handle {
 public:
  using Close = herr_t (*)(hid_t);
  Handle() = default;
  Handle(hid_t id, Close close) : id_(check(id)), close_(close) {}
  ~Handle() { reset(); }
  Handle(Handle&& other) noexcept : id_(std::exchange(other.id_, -1)), close_(other.close_) {}
  Handle& operator=(Handle&& other) noexcept {
    if (this != &other) {
      reset();
      id_ = std::exchange(other.id_, -1);
      close_ = other.close_;
    }
    return *this;
  }
  hid_t id() const { return id_; }
  explicit operator bool() const { return id_ >= 0; }
  // Closes now; the status says whether that worked.
  herr_t reset() {
    if (id_ < 0) return 0;
    const Turn turn;
    return close_(std::exchange(id_, -1));
  }

 private:
  hid_t id_ = -1;
  Close close_ = nullptr;
};

// HDF5 prints its errors on standard error unless told not to. The switch is one per process (HDF5
// offers no other); opening a file through here turns it off.
Handle create_file(const std::string& path);  // fails when the file exists
Handle open_file(const std::string& path, bool writable);

// Whether the file begins as HDF5 does. Errors: InputOutputError for a file that cannot be opened.
bool has_signature(const std::string& path);

// The system's descriptor under an open file; stays HDF5's.
int descriptor(const Handle& file);
// Where the space ends that HDF5 has handed out in an open file.
std::uint64_t end_of_space(const Handle& file);

Handle variable_length_text();                                                         // UTF-8
void write_attribute(hid_t object, const std::string& name, const std::string& text);  // scalar, fixed length
void write_attribute(hid_t object, const std::string& name, std::int64_t value);
void write_attribute(hid_t object, const std::string& name, double value);
void rewrite_attribute(hid_t object, const std::string& name, std::int64_t value);  // in place
// Of another length: made anew, behind all others.
void replace_attribute(hid_t object, const std::string& name, const std::string& text);

bool has_attribute(hid_t object, const std::string& name);
// "" when there is none or it is no text.
std::string text_attribute(hid_t object, const std::string& name);
// Scalar texts, integers and floating-point numbers, in the order they were made; other kinds are left out.
std::vector<Attribute> attributes(hid_t object);

// The datasets of a file in the order they were made: those of the root group by name, then those of each group in it as
// "GROUP/NAME".
std::vector<std::string> dataset_names(hid_t file);
std::vector<hsize_t> shape_of(const Handle& dataset);
// How many entries it has. Failure when they are more than what stands in the file can hold: so a damaged or foreign
// file cannot ask for memory that it does not fill.
std::size_t entries_of(const Handle& dataset, const std::string& name);
// What the first chunk of an array takes in the file.
std::size_t stored_bytes_of_first_chunk(const Handle& dataset);

}  // namespace tierwave::results::hdf5
