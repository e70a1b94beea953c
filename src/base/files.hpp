// Whole files and folders: reading with clear errors, writing so that nothing half-written is left.
#pragma once
#include <array>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace tierwave {

// The file's bytes. Errors: InputOutputError for a missing file, a folder, or one that cannot be
// read; InvalidInput for an empty file.
std::string read_text(const std::filesystem::path& path);

// Whether the folder holds an entry of that name. Errors: InputOutputError for a folder that cannot be looked into.
bool holds(const std::filesystem::path& folder, const std::string& name);

// SHA-256 of the bytes, in lower-case hexadecimal, as `sha256sum` prints it.
std::string sha256(const std::string& bytes);

// The same of bytes that come in pieces.
class Sha256 {
 public:
  using Digest = std::array<std::byte, 32>;

  Sha256();
  ~Sha256();
  void add(std::span<const std::byte> bytes);
  Digest finish();  // once, at the end

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// In lower-case hexadecimal.
std::string text_of(const Sha256::Digest& digest);

// Writes to NAME.partial beside the path and renames when complete.
// Errors: InputOutputError when the folder is missing, not writable or full; the partial file is removed.
void write_text(const std::filesystem::path& path, const std::string& text);

// A file written in pieces: they go to NAME.partial beside it until commit() renames that into place. Without
// commit() it is removed. Errors: as write_text().
class StagedFile {
 public:
  explicit StagedFile(std::filesystem::path target);
  ~StagedFile();
  StagedFile(const StagedFile&) = delete;
  StagedFile& operator=(const StagedFile&) = delete;
  void write(std::span<const std::byte> bytes);
  void commit();

 private:
  std::filesystem::path target_;
  std::filesystem::path partial_;
  std::FILE* file_ = nullptr;
  bool committed_ = false;
};

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
