#include "base/staged.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

#include "base/errors.hpp"
#include "base/files.hpp"

namespace tierwave {
namespace fs = std::filesystem;
namespace {

constexpr const char* writable_folder = "choose a folder that exists and is writable";

InputOutputError write_failed(const fs::path& path, int reason) {
  const bool full = reason == ENOSPC || reason == EDQUOT || reason == EFBIG || reason == EIO;
  return InputOutputError(path.string(), "write the file", std::strerror(reason),
                          full ? "free space on the disk or choose another folder" : writable_folder);
}

// A new file that nobody else has; null where that cannot be, with errno.
std::FILE* create_new(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
  return descriptor < 0 ? nullptr : ::fdopen(descriptor, "wb");
}

// Writes out what waits, brings it to the disk and closes. 0, or the system's reason.
int close_safely(std::FILE* file) {
  int reason = std::fflush(file) == 0 && ::fsync(::fileno(file)) == 0 ? 0 : errno;
  if (std::fclose(file) != 0 && reason == 0) reason = errno;
  return reason;
}

// Brings the names in a folder to the disk, as far as its file system does that.
void sync_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

// Under the lock, a file of this name is what a killed program left. Anything else is not ours.
void remove_left_file(const fs::path& partial) {
  std::error_code error;
  const fs::file_status status = fs::symlink_status(partial, error);
  if (!fs::exists(status)) return;
  if (!fs::is_regular_file(status))
    throw InputOutputError(partial.string(), "write there",
                           fs::is_symlink(status) ? "it is a symbolic link" : "it is not a file",
                           "remove it or choose another name");
  if (!fs::remove(partial, error) && error)
    throw InputOutputError(partial.string(), "remove the file", error.message(), "remove it or choose another name");
}

}  // namespace

fs::path followed(const fs::path& name) {
  fs::path path = name;
  std::error_code error;
  for (int link = 0; fs::is_symlink(fs::symlink_status(path, error)); ++link) {
    const fs::path next = fs::read_symlink(path, error);
    if (error || link == 40)
      throw InputOutputError(name.string(), "follow the link", error ? error.message() : std::strerror(ELOOP),
                             "remove it or choose another name");
    path = path.parent_path() / next;
  }
  return path;
}

StagedFile::StagedFile(const fs::path& target)
    : target_(followed(target)), partial_(target_.string() + ".partial"), lock_(target_) {
  std::error_code ignored;
  if (fs::is_directory(target_, ignored))
    throw InputOutputError(target_.string(), "write the file", "it is a folder", "name a file in it");
  remove_left_file(partial_);
  file_ = create_new(partial_);
  if (!file_) throw write_failed(target_, errno);
}

StagedFile::~StagedFile() {
  if (file_) std::fclose(file_);
  std::error_code ignored;
  if (!committed_) fs::remove(partial_, ignored);
}

void StagedFile::write(std::span<const std::byte> bytes) {
  if (bytes.empty()) return;  // nothing may stand at no address
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) throw write_failed(target_, errno);
}

void StagedFile::commit() {
  if (const int reason = close_safely(std::exchange(file_, nullptr))) throw write_failed(target_, reason);
  if (std::rename(partial_.c_str(), target_.c_str()) != 0) throw write_failed(target_, errno);
  committed_ = true;
  sync_folder(target_.parent_path());
}

void write_text(const fs::path& path, const std::string& text) {
  StagedFile file(path);
  file.write(std::as_bytes(std::span(text)));
  file.commit();
}

namespace {

constexpr std::string_view staging_mark = ".partial-";  // then a number, and ".old" for what it replaces
constexpr std::string_view old_mark = ".old";

// Where the staged folder of a killed program, or what it was replacing, stands beside the target.
bool is_left_of(const std::string& target, std::string name) {
  const std::string begin = target + std::string(staging_mark);
  if (!name.starts_with(begin)) return false;
  name.erase(0, begin.size());
  if (name.ends_with(old_mark)) name.resize(name.size() - old_mark.size());
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

StagedFolder::StagedFolder(const fs::path& target, bool force)
    : target_(followed(target.filename().empty() ? target.parent_path() : target)) {
  refuse_existing(target_, force);
  std::error_code error;
  if (fs::exists(target_, error) && !fs::is_directory(target_, error))
    throw InputOutputError(target_.string(), "write the folder", "it is a file", "choose another name");
  const auto failed = [&](const std::string& reason) {
    return InputOutputError(target_.string(), "create the folder", reason, "choose a place that is writable");
  };
  if (target_.has_parent_path()) fs::create_directories(target_.parent_path(), error);
  if (error) throw failed(error.message());
  lock_ = std::make_unique<OutputLock>(target_);
  remove_leftovers();
  // A name nobody uses, so that no neighbour is lost. Its mode is that of any new folder.
  const std::string begin = target_.string() + std::string(staging_mark);
  int number = 0;
  do staging_ = begin + std::to_string(number++);
  while (::mkdir(staging_.c_str(), 0777) != 0 && errno == EEXIST);
  if (!fs::is_directory(staging_, error)) throw failed(std::strerror(errno));
}

StagedFolder::~StagedFolder() {
  std::error_code ignored;
  if (!committed_ && !staging_.empty()) fs::remove_all(staging_, ignored);
}

// Under the lock they are nobody's. What was being replaced goes back where the program was killed between two renames.
void StagedFolder::remove_leftovers() const {
  const fs::path folder = target_.has_parent_path() ? target_.parent_path() : fs::path(".");
  std::error_code ignored;
  std::vector<fs::path> left;
  for (const auto& entry : fs::directory_iterator(folder, ignored))
    if (is_left_of(target_.filename().string(), entry.path().filename().string()) &&
        fs::is_directory(entry.symlink_status(ignored)))
      left.push_back(entry.path());
  for (const fs::path& path : left)
    if (path.string().ends_with(old_mark) && !fs::exists(target_, ignored)) fs::rename(path, target_, ignored);
  for (const fs::path& path : left) fs::remove_all(path, ignored);
}

void StagedFolder::write(const std::string& name, const std::string& text) {
  std::FILE* const file = create_new(staging_ / name);
  if (!file) throw write_failed(target_ / name, errno);
  int reason = std::fwrite(text.data(), 1, text.size(), file) == text.size() ? 0 : errno;
  if (const int closing = close_safely(file); reason == 0) reason = closing;
  if (reason != 0) throw write_failed(target_ / name, reason);
}

void StagedFolder::commit() {
  const auto failed = [&](const std::string& reason, const std::string& remedy) {
    return InputOutputError(target_.string(), "put the folder in place", reason, remedy);
  };
  sync_folder(staging_);
  std::error_code error;
  const bool replaces = fs::exists(target_, error);
  fs::path old = staging_.string() + std::string(old_mark);
  if (replaces) {
    // A mistyped path must not cost anyone their files: only what is written anew is replaced.
    fs::directory_iterator entries(target_, error);
    if (error) throw failed(error.message(), "check its permissions");
    for (const auto& entry : entries)
      if (!holds(staging_, entry.path().filename().string()) || entry.is_directory(error))
        throw failed(fmt::format("it holds '{}', which would be lost", entry.path().filename().string()),
                     "move that away or choose another name");
    // In one step where the file system can: a kill then leaves one or the other.
    if (::renameat2(AT_FDCWD, staging_.c_str(), AT_FDCWD, target_.c_str(), RENAME_EXCHANGE) == 0) {
      committed_ = true;
      old = staging_;
    } else {
      fs::rename(target_, old, error);
    }
  }
  if (!committed_ && !error) fs::rename(staging_, target_, error);
  if (error) {
    const std::string reason = error.message();
    std::error_code ignored;
    if (replaces && !fs::exists(target_, ignored)) fs::rename(old, target_, ignored);
    throw failed(reason, "check that nothing else uses it");
  }
  committed_ = true;
  sync_folder(target_.parent_path());
  if (replaces) fs::remove_all(old, error);
}

}  // namespace tierwave
