// Reading a results file back, for `tierwave inspect`, comparisons and tests.
#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "results/results_file.hpp"

namespace tierwave::results {

struct Array {
  Variable description;
  std::vector<std::size_t> shape;
  std::vector<double> values;  // row by row; NaN where nothing was written
};

// A results file. Axes, attributes and descriptions are read when it is opened, arrays where asked.
// Reads any file of the same major format version, complete or not, also a NAME.partial that a killed
// run left. Arrays that are no numbers and attributes that are no single text or number, which a newer
// minor version may add, are left out.
// Errors: InputOutputError for a missing, locked or damaged file, InvalidInput when it is not HDF5, not
// a Tierwave results file or of another major format version.
class ResultsReader {
 public:
  explicit ResultsReader(const std::filesystem::path& path);
  ~ResultsReader();
  ResultsReader(const ResultsReader&) = delete;
  ResultsReader& operator=(const ResultsReader&) = delete;

  const std::vector<Axis>& axes() const;             // in the order of the file
  const std::vector<Variable>& variables() const;    // in the order of the file
  const std::vector<Attribute>& attributes() const;  // of the root group, format ... included
  const Axis& axis(const std::string& name) const;   // unknown name: InvalidInput with "did you mean"
  Array array(const std::string& variable) const;    // unknown name: InvalidInput with "did you mean"
  // One day of an array over time, row by row.
  std::vector<double> day(const std::string& variable, std::size_t day) const;

  bool complete() const;             // every day was written
  std::size_t days_written() const;  // from the first day; values of later days mean nothing

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace tierwave::results
