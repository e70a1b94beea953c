// Reading a results file back, for `tierwave inspect`, comparisons and tests.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "results/results_file.hpp"

namespace tierwave::results {

struct Array {
  Variable description;
  std::vector<std::size_t> shape;
  std::vector<double> values;  // row by row
};

// A results file, read whole where asked. Errors: InputOutputError for a missing or unreadable file,
// InvalidInput when it is HDF5 but not a Tierwave results file or of a newer format.
class ResultsReader {
 public:
  explicit ResultsReader(const std::filesystem::path& path);
  ~ResultsReader();
  ResultsReader(const ResultsReader&) = delete;
  ResultsReader& operator=(const ResultsReader&) = delete;

  const std::vector<Axis>& axes() const;
  const std::vector<Variable>& variables() const;
  const std::vector<Attribute>& attributes() const;
  const Axis& axis(const std::string& name) const;
  Array array(const std::string& variable) const;  // unknown name: InvalidInput with "did you mean"

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace tierwave::results
