// Private to this room: the file system under a results file being written.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>

namespace tierwave::results {

// A file open for reading and writing, which closes itself.
struct Descriptor {
  explicit Descriptor(const std::filesystem::path& path);
  ~Descriptor();
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number;  // below 0: not opened, errno says why
};

// Makes the open file reach from `begin` over `bytes` more and takes that disk, so that a full disk shows before
// anything is written. Returns "" or the system's reason, also when the process may not make files that large
// (ulimit -f). On file systems that cannot take disk in advance the file becomes as long, and "" is returned.
std::string reserve_space(int descriptor, std::uint64_t begin, std::uint64_t bytes);

// Throws InputOutputError when the name is taken by something that is no results file: force replaces
// results, never somebody's scenario or a device.
void refuse_foreign(const std::filesystem::path& path);

// Where an unfinished file is kept when PATH holds complete results: PATH.interrupted.
std::filesystem::path interrupted_path(const std::filesystem::path& path);
// Whether complete results stand there.
bool holds_complete_results(const std::filesystem::path& path);

// Removes what a killed run left under this name. Throws InputOutputError when a run is still writing
// it, or when it is no file.
void remove_stale(const std::filesystem::path& partial);

// Brings the bytes of a closed file to the disk and gives it its name. Throws InputOutputError when
// the name was taken meanwhile and may not be replaced; the partial file then stays.
void put_in_place(const std::filesystem::path& partial, const std::filesystem::path& target, bool replace);

}  // namespace tierwave::results
