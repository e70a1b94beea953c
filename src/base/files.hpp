// Whole files and folders: reading with clear errors, asking before writing (staged.hpp writes them).
#pragma once
#include <array>
#include <cstddef>
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

// Throws InputOutputError when no file can be written at `path`: its folder is missing, no folder, or not
// writable. Asks before long work; the disk may still fill up later.
void refuse_unwritable(const std::filesystem::path& path);

// Throws InputOutputError when `path` exists and `force` is false.
void refuse_existing(const std::filesystem::path& path, bool force);

}  // namespace tierwave
