#include "results/output_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/errors.hpp"

namespace tierwave::results {
namespace fs = std::filesystem;

OutputLock::OutputLock(const fs::path& output) : path_(output.string() + ".lock") {
  while (true) {
    descriptor_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0666);
    if (descriptor_ < 0)
      throw InputOutputError(output.string(), "write the results there",
                             std::string("cannot make ") + path_.string() + ": " + std::strerror(errno),
                             "choose a folder that exists and is writable");
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
      const int reason = errno;
      if (reason != EWOULDBLOCK) return;  // a file system without locks
      ::close(descriptor_);
      throw InputOutputError(output.string(), "write the results there", "another run is writing it",
                             "wait for that run, or choose another name with --output");
    }
    if (still_named(descriptor_, path_)) return;
    ::close(descriptor_);  // its holder removed it when it was done: this one guards nothing
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

}  // namespace tierwave::results
