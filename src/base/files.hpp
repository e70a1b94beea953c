// Whole files and folders: reading with clear errors, writing so that nothing half-written is left.
#pragma once
#include <filesystem>
#include <string>

namespace tierwave {

// The file's bytes. Errors: InputOutputError for a missing file, a folder, or one that cannot be
// read; InvalidInput for an empty file.
std::string read_text(const std::filesystem::path& path);

// SHA-256 of the bytes, in lower-case hexadecimal, as `sha256sum` prints it.
std::string sha256(const std::string& bytes);

// Writes to NAME.partial beside the path and renames when complete.
// Errors: InputOutputError when the folder is missing, not writable or full; the partial file is removed.
void write_text(const std::filesystem::path& path, const std::string& text);

// Throws InputOutputError when no file can be written at `path`: its folder is missing, no folder, or not
// writable. Asks before long work; the disk may still fill up later.
void refuse_unwritable(const std::filesystem::path& path);

// Throws InputOutputError when `path` exists and `force` is false.
void refuse_existing(const std::filesystem::path& path, bool force);

// A folder written as a whole: files go to a folder of their own beside it until commit() renames that
// into place. Without
// commit() everything is removed. With `force` an older folder is replaced, but never one that holds
// anything besides files of the names written anew.
// Errors: InputOutputError when the folder exists without `force`, holds something else, is a file, or
// its place is not writable.
class StagedFolder {
 public:
  StagedFolder(std::filesystem::path target, bool force);
  ~StagedFolder();
  StagedFolder(const StagedFolder&) = delete;
  StagedFolder& operator=(const StagedFolder&) = delete;
  std::filesystem::path file(const std::string& name) const { return staging_ / name; }
  void commit();

 private:
  std::filesystem::path target_;
  std::filesystem::path staging_;
  bool committed_ = false;
};

}  // namespace tierwave
