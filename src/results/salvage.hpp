// Private to this room: making sure that a file on the disk can be read.
#pragma once
#include <cstddef>
#include <filesystem>

namespace tierwave::results {

// Opens every dataset of the file and reads its last written day (arrays without time: whole), as a
// reader would. Throws hdf5::Failure when that does not work.
void verify(const std::filesystem::path& path);

// Gives a closed file the length that its superblock states: what was reserved behind it goes, and what a failed write
// left out becomes zeros, which lie in no array up to the last flushed day; and takes clock times out of it. Throws
// hdf5::Failure.
void fit_length(const std::filesystem::path& path);

// After a failed write: fits the length and says in the file what it holds: complete = 0 and the days flushed before
// the failure (the failed write may have reached the count already). Throws hdf5::Failure when that does not work.
void salvage(const std::filesystem::path& path, std::size_t days_written);

// Ends the time axis of a closed, unfinished file, and all arrays over it, with the last day written, so that days never
// run are not read as losses. Works on a copy that takes the file's place when it reads; where a copy cannot be made or
// HDF5 fails, the file stays as it is, with values that are not a number (NaN) on those days.
void end_axis_at(const std::filesystem::path& path, std::size_t days) noexcept;

}  // namespace tierwave::results
