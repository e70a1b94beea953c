// Private to this room: the HDF5 file of a run while it is written. ResultsFile checks what it is told and hands it
// over; here it is compressed, written and flushed, whatever thread calls. One thread calls at a time.
//
// A kill at any moment leaves a file that opens and holds the days flushed before. Everything of the file but the
// values of days is made at the start. Values of a day go to space never used before; only then the index says where
// they stand, and only then `days_written` goes up. Each of these is rewritten in place, and the length of the file is
// stated in advance.
#pragma once
#include <cstddef>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "results/hdf5.hpp"
#include "results/results_file.hpp"

namespace tierwave::results {

class Writer {
 public:
  // Creates the file `partial` with axes, arrays and attributes. Errors name `target`, what it is to become, and
  // `kept`, where it stays unfinished. Errors of all calls: InputOutputError.
  Writer(std::filesystem::path target, std::filesystem::path kept, std::filesystem::path partial,
         const std::vector<Axis>& axes, const std::vector<Variable>& variables,
         const std::vector<Attribute>& attributes, const std::vector<Labels>& labels);

  // Arrays are named by their position among the variables.
  void write(std::size_t array, std::span<const double> values);
  // The next day: values of every array with a time axis, by position of the array.
  void write_day(std::size_t day, const std::vector<std::vector<double>>& values);
  // Gives text attributes another text.
  void write_texts(const std::map<std::string, std::string>& texts);
  void mark_complete();

  // Closes the file and makes sure that it can be read; removes it when it cannot. Returns whether the system took all
  // that HDF5 had left to write.
  bool close();

  // Whether the name `partial` still stands for the open file.
  bool still_there() const;
  std::size_t days_written() const { return days_written_; }
  bool failed() const { return failed_; }  // an error was thrown: only closing makes sense

 private:
  struct Array {
    std::string name;
    bool daily = false;
    std::vector<hsize_t> day;       // with time: one day of the array
    bool packed = false;            // with time: a day is one chunk, packed here and not by HDF5's filter
    std::size_t filling_bytes = 0;  // of a chunk not yet written, on the disk
    hdf5::Handle dataset;
    hdf5::Handle file_space;     // with time: in which a day is selected
    hdf5::Handle memory_space;   // with time: one day
    std::size_t disk_bytes = 0;  // that writing once may take
  };

  void create(const std::vector<Axis>& axes, const std::vector<Variable>& variables,
              const std::vector<Attribute>& attributes, const std::vector<Labels>& labels);
  template <class Body>
  void guarded(const std::string& doing, std::size_t bytes, Body&& body);
  void write_day_of(const Array& array, std::size_t day, const std::vector<double>& values);
  void flush();
  std::string remedy() const;

  std::filesystem::path target_;
  std::filesystem::path kept_;
  std::filesystem::path partial_;
  hdf5::Handle file_;
  std::vector<Array> arrays_;
  std::size_t days_ = 0;  // of the time axis; 0 without one
  std::size_t day_bytes_ = 0;
  std::vector<unsigned char> packed_;
  std::size_t days_written_ = 0;
  bool failed_ = false;
  bool damaged_ = false;  // HDF5 failed in the middle of a write
};

}  // namespace tierwave::results
