// Checkpoints: the state of a run between two days, in an HDF5 file of its own.
//
// Format "tierwave-checkpoint", version 1: the root group holds one-dimensional arrays of 64-bit and
// 32-bit floating-point numbers and 32-bit integers, and scalar attributes. It is read by the same
// version of the program only; results are what lasts.
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "results/results_file.hpp"

namespace tierwave::results {

struct Checkpoint {
  std::map<std::string, std::variant<std::vector<double>, std::vector<float>, std::vector<std::int32_t>>> arrays;
  std::vector<Attribute> attributes;
};

// Replaces an older checkpoint only when the new one is whole. Errors: InputOutputError.
void write_checkpoint(const std::filesystem::path& path, const Checkpoint& checkpoint);

// Errors: InputOutputError for a missing or unreadable file; InvalidInput for HDF5 that is no checkpoint
// or one of another version.
Checkpoint read_checkpoint(const std::filesystem::path& path);

}  // namespace tierwave::results
