#include "base/output_lock.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>
#include <string>

#include "base/errors.hpp"

namespace tierwave {
namespace fs = std::filesystem;
namespace {

// 0, or why the lock is not ours.
int lock(int descriptor) {
  while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
    if (errno != EINTR) return errno;
  return 0;
}

InputOutputError cannot_make(const fs::path& output, const fs::path& path, int reason) {
  return InputOutputError(output.string(), "write there",
                          fmt::format("cannot make {}: {}", path.string(), std::strerror(reason)),
                          reason == ENOSPC || reason == EDQUOT ? "free space on the disk or choose another folder"
                                                               : "choose a folder that exists and is writable");
}

std::string host() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 && name[0] ? name.data() : "unknown";
}

struct Owner {
  std::string host;
  long process = 0;
};

Owner owner_in(const fs::path& path) {
  Owner owner;
  std::ifstream(path) >> owner.host >> owner.process;
  return owner;
}

bool is_gone(const Owner& owner) {
  return owner.host == host() && owner.process > 0 && ::kill(static_cast<pid_t>(owner.process), 0) != 0 &&
         errno == ESRCH;
}

// Of two programs that find a file whose process is gone, the slower one would remove what the faster one made in its place. So one
// alone removes it, while it has a second file, and looks again first.
void remove_left(const fs::path& path) {
  const fs::path second = path.string() + "-replaced";
  const int descriptor = ::open(second.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (descriptor < 0 && errno != EEXIST) throw cannot_make(path, second, errno);
  if (descriptor < 0)
    throw InputOutputError(path.string(), "remove the file",
                           fmt::format("another run is doing that, says {}", second.string()),
                           "wait for that run, or choose another name with --output; if none runs, remove both files");
  ::close(descriptor);
  if (is_gone(owner_in(path))) ::unlink(path.c_str());
  ::unlink(second.c_str());
}

}  // namespace

OutputLock::OutputLock(const fs::path& output) : output_(output), path_(output.string() + ".lock") {
  while (true) {
    descriptor_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0666);
    if (descriptor_ < 0) throw cannot_make(output, path_, errno);
    const int reason = lock(descriptor_);
    if (reason == 0 && still_named(descriptor_, path_)) return;
    ::close(descriptor_);
    if (reason == 0) continue;  // its holder removed it when it was done: this one guarded nothing
    if (reason == EWOULDBLOCK)
      throw InputOutputError(output.string(), "write there", "another run is writing it",
                             "wait for that run, or choose another name with --output");
    take_by_name();
    return;
  }
}

// Made by one program alone, which every file system knows.
void OutputLock::take_by_name() {
  ::unlink(path_.c_str());  // holds nothing here
  path_ += "-owner";
  for (int attempt = 0;; ++attempt) {
    descriptor_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (descriptor_ >= 0) break;
    if (errno != EEXIST) throw cannot_make(output_, path_, errno);
    const Owner owner = owner_in(path_);
    if (!is_gone(owner) || attempt == 3)
      throw InputOutputError(
          output_.string(), "write there",
          fmt::format("process {} on {} is writing it, says {}", owner.process, owner.host, path_.string()),
          "wait for it, or choose another name with --output; if it has ended, remove that file");
    remove_left(path_);
  }
  const std::string text = fmt::format("{} {}\n", host(), ::getpid());
  if (::write(descriptor_, text.data(), text.size()) != static_cast<ssize_t>(text.size())) {
    const int reason = errno;
    ::unlink(path_.c_str());
    ::close(descriptor_);
    throw cannot_make(output_, path_, reason);
  }
}

OutputLock::~OutputLock() {
  if (still_named(descriptor_, path_)) ::unlink(path_.c_str());
  ::close(descriptor_);
}

bool still_named(int descriptor, const fs::path& name) {
  struct stat open = {}, named = {};
  return ::fstat(descriptor, &open) == 0 && ::lstat(name.c_str(), &named) == 0 && open.st_dev == named.st_dev &&
         open.st_ino == named.st_ino;
}

}  // namespace tierwave
