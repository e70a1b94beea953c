// A whole file in memory without reading it: the kernel brings in what is looked at.
#pragma once
#include <cstddef>
#include <filesystem>
#include <span>

namespace tierwave {

// The file is mapped for this process alone: what is written to `bytes()` never reaches the file. Starts at the
// border of a page. A file that is replaced by renaming stays as it was mapped; one that is shortened while it is
// mapped ends the program where the lost part is read.
class MappedFile {
 public:
  // Errors: InputOutputError for a missing file, a folder, or one that cannot be mapped; InvalidInput for an empty one.
  explicit MappedFile(const std::filesystem::path& path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  std::span<std::byte> bytes() const { return bytes_; }

 private:
  std::span<std::byte> bytes_;
};

}  // namespace tierwave
