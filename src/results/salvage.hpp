// Private to this room: making sure that a file on the disk can be read.
#pragma once
#include <cstddef>
#include <filesystem>

namespace tierwave::results {

// Opens every dataset of the file and reads its last written day (arrays without time: whole), as a
// reader would. Throws hdf5::Failure when that does not work.
void verify(const std::filesystem::path& path);

// After a failed write a file may be shorter than its superblock says, which HDF5 refuses to open:
// extends it to that length with zeros, which lie in no array up to the last flushed day, and says in
// it what it holds: complete = 0 and the days flushed before the failure (the failed write may have
// reached the count already). Throws hdf5::Failure when that does not work.
void salvage(const std::filesystem::path& path, std::size_t days_written);

}  // namespace tierwave::results
