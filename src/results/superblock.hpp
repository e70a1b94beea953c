// Private to this room: the superblock at the head of a file, in which HDF5 states how long the file is. HDF5 refuses
// a file shorter than that, and refuses to read anything that lies behind it.
#pragma once
#include <cstdint>

namespace tierwave::results {

// The length stated in an open file. Throws hdf5::Failure when its head is no superblock of version 2.
std::uint64_t stated_length(int descriptor);

// States another length, in one write that is never seen half done. HDF5 states its own again at its next flush that
// made the file longer.
void state_length(int descriptor, std::uint64_t length);

// Sets the times in the header of the superblock's extension to 0: HDF5 writes them there though told not to keep any.
// To be called when HDF5 has closed the file. Throws hdf5::Failure.
void clear_clock_times(int descriptor);

}  // namespace tierwave::results
