// Files and folders written so that nothing half-written is left, and nothing of anybody else's is touched.
#pragma once
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "base/output_lock.hpp"

namespace tierwave {

// Where a name leads: through symbolic links, to what stands there or is still to be made. Errors: InputOutputError for
// links that lead in a circle.
std::filesystem::path followed(const std::filesystem::path& name);

// Writes to NAME.partial beside the path and renames when complete. Errors: as StagedFile.
void write_text(const std::filesystem::path& path, const std::string& text);

// A file written in pieces: they go to NAME.partial beside it until commit() brings them to the disk and renames that
// into place. Without commit() it is removed. A symbolic link at NAME is followed, one at NAME.partial never. What a
// killed program left there is replaced; two programs at once are told apart by a lock.
// Errors: InputOutputError when the folder is missing, not writable or full, something else stands at NAME.partial, or
// another program is writing the file.
class StagedFile {
 public:
  explicit StagedFile(const std::filesystem::path& target);
  ~StagedFile();
  StagedFile(const StagedFile&) = delete;
  StagedFile& operator=(const StagedFile&) = delete;
  void write(std::span<const std::byte> bytes);
  void commit();

 private:
  std::filesystem::path target_;
  std::filesystem::path partial_;
  OutputLock lock_;
  std::FILE* file_ = nullptr;
  bool committed_ = false;
};

// A folder written as a whole: files go to a folder of their own beside it until commit() brings them to the disk and
// renames that into place. Without commit() everything is removed, and so is what killed programs left. With `force` an
// older folder is replaced, but never one that holds anything besides files of the names written anew.
// Errors: InputOutputError when the folder exists without `force`, holds something else, is a file, its place is not
// writable, or another program is writing it. They name the folder and file meant, not the place they grow in.
class StagedFolder {
 public:
  StagedFolder(const std::filesystem::path& target, bool force);
  ~StagedFolder();
  StagedFolder(const StagedFolder&) = delete;
  StagedFolder& operator=(const StagedFolder&) = delete;
  void write(const std::string& name, const std::string& text);
  void commit();

 private:
  void remove_leftovers() const;

  std::filesystem::path target_;
  std::filesystem::path staging_;
  std::unique_ptr<OutputLock> lock_;
  bool committed_ = false;
};

}  // namespace tierwave
