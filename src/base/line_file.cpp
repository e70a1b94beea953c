#include "base/line_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <mutex>

#include "base/errors.hpp"

namespace tierwave {
namespace fs = std::filesystem;
namespace {

InputOutputError append_failed(const fs::path& path, int reason) {
  const bool full = reason == ENOSPC || reason == EDQUOT || reason == EFBIG || reason == EIO;
  return InputOutputError(path.string(), "add a line to the file", std::strerror(reason),
                          full ? "free space on the disk and go on with --resume" : "check its permissions");
}

// The length up to and with the last line break; -1 where the file cannot be read.
off_t length_of_whole_lines(int descriptor, off_t length) {
  std::array<char, 4096> block{};
  while (length > 0) {
    const off_t begin = std::max<off_t>(0, length - static_cast<off_t>(block.size()));
    const auto wanted = static_cast<std::size_t>(length - begin);
    if (::pread(descriptor, block.data(), wanted, begin) != static_cast<ssize_t>(wanted)) return -1;
    for (std::size_t i = wanted; i > 0; --i)
      if (block[i - 1] == '\n') return begin + static_cast<off_t>(i);
    length = begin;
  }
  return 0;
}

}  // namespace

struct LineFile::State {
  std::mutex mutex;
  int descriptor = -1;
  off_t length = 0;
  bool failed = false;
};

LineFile::LineFile(const fs::path& path) : path_(path), state_(std::make_unique<State>()) {
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (descriptor < 0) throw append_failed(path, errno);
  state_->descriptor = descriptor;
  struct stat status = {};
  off_t length = -1;
  if (::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode))
    length = length_of_whole_lines(descriptor, status.st_size);
  if (length < 0 || (length < status.st_size && ::ftruncate(descriptor, length) != 0)) {
    const int reason = errno ? errno : EINVAL;
    ::close(descriptor);
    throw append_failed(path, reason);
  }
  state_->length = length;
}

LineFile::~LineFile() {
  ::close(state_->descriptor);
}

void LineFile::append(const std::string& line) {
  write(line + '\n');
  // Beside those of other threads, which the file system brings to the disk together. Not every file system can; the line
  // is in the file all the same.
  ::fdatasync(state_->descriptor);
}

void LineFile::write(const std::string& text) {
  const std::lock_guard guard(state_->mutex);
  if (state_->failed) throw append_failed(path_, EIO);  // the line before was taken back
  for (std::size_t written = 0; written < text.size();) {
    const ssize_t more = ::pwrite(state_->descriptor, text.data() + written, text.size() - written,
                                  state_->length + static_cast<off_t>(written));
    if (more < 0 && errno == EINTR) continue;
    if (more <= 0) {
      const int reason = more < 0 ? errno : ENOSPC;
      state_->failed = true;
      // Where this is refused too, the piece has no line break and is removed when the file is opened again.
      if (::ftruncate(state_->descriptor, state_->length) != 0) throw append_failed(path_, errno);
      throw append_failed(path_, reason);
    }
    written += static_cast<std::size_t>(more);
  }
  state_->length += static_cast<off_t>(text.size());
}

}  // namespace tierwave
