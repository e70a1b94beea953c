// Private to this room: how axes and arrays lie in the file.
#pragma once
#include <cstddef>
#include <vector>

#include "results/hdf5.hpp"
#include "results/results_file.hpp"

namespace tierwave::results {

// Lengths of a variable's axes, in their order.
std::vector<std::size_t> shape_of(const Variable& variable, const std::vector<Axis>& axes);

bool has_time(const Variable& variable);

// Shape of the pieces an array is stored and compressed in. A chunk holds one day, part of a day where it exceeds
// 1 MiB. Days never share a chunk, so that writing one touches no other.
std::vector<std::size_t> chunk_shape(const std::vector<std::size_t>& shape, bool daily);

// Whether the pieces are compressed: not where they are so small that it saves nothing.
bool is_compressed(const std::vector<std::size_t>& shape, bool daily);

// Throws BrokenInvariant when the description of a file does not hold together: a name used twice, an
// empty axis, an array over an unknown axis or without units, time not in days since a date.
void check_description(const std::vector<Axis>& axes, const std::vector<Variable>& variables,
                       const std::vector<Attribute>& attributes, const std::vector<Labels>& labels);

// An axis as a one-dimensional dataset that is a dimension scale.
hdf5::Handle create_axis(const hdf5::Handle& file, const Axis& axis);

// Texts along an axis, attached to it. A reader of numbers passes them over.
void create_labels(const hdf5::Handle& file, const Labels& labels, const std::vector<Axis>& axes,
                   const std::vector<hdf5::Handle>& scales);

// An array of doubles, NaN until written, with the axes attached.
hdf5::Handle create_variable(const hdf5::Handle& file, const Variable& variable, const std::vector<Axis>& axes,
                             const std::vector<hdf5::Handle>& scales);

}  // namespace tierwave::results
