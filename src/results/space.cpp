#include "results/space.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/errors.hpp"
#include "results/hdf5.hpp"
#include "results/read.hpp"

namespace tierwave::results {
namespace fs = std::filesystem;

Descriptor::Descriptor(const fs::path& path) : number(::open(path.c_str(), O_RDWR | O_CLOEXEC)) {}
Descriptor::~Descriptor() {
  if (number >= 0) ::close(number);
}

std::string reserve_space(int descriptor, std::uint64_t begin, std::uint64_t bytes) {
  rlimit limit = {};
  if (::getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY && begin + bytes > limit.rlim_cur)
    return fmt::format("{} (ulimit -f allows {} bytes)", std::strerror(EFBIG), limit.rlim_cur);
  if (::fallocate(descriptor, 0, static_cast<off_t>(begin), static_cast<off_t>(bytes)) == 0) return "";
  if (errno != EOPNOTSUPP && errno != ENOSYS && errno != EINTR) return std::strerror(errno);
  struct stat status = {};
  if (::fstat(descriptor, &status) != 0) return std::strerror(errno);
  if (static_cast<std::uint64_t>(status.st_size) >= begin + bytes) return "";
  return ::ftruncate(descriptor, static_cast<off_t>(begin + bytes)) == 0 ? "" : std::strerror(errno);
}

void refuse_foreign(const fs::path& path) {
  std::error_code error;
  if (!fs::exists(fs::symlink_status(path, error))) return;
  if (!fs::is_regular_file(fs::symlink_status(path, error)) || !hdf5::has_signature(path.string()))
    throw InputOutputError(path.string(), "write the results there", "what stands there is no results file",
                           "choose another name, or remove it yourself");
}

fs::path interrupted_path(const fs::path& path) {
  return path.string() + ".interrupted";
}

bool holds_complete_results(const fs::path& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return false;
  try {
    return ResultsReader(path).complete();
  } catch (const std::exception&) {
    return false;  // no results of ours, or damaged
  }
}

void remove_stale(const fs::path& partial) {
  const std::string place = partial.string();
  std::error_code error;
  if (!fs::exists(fs::symlink_status(partial, error))) return;
  if (!fs::is_regular_file(partial, error))
    throw InputOutputError(place, "write there", "it is not a file", "remove it or choose another name");
  {
    // HDF5 holds this lock while it writes; it goes when the process ends, however it ends.
    const Descriptor file(partial);
    if (file.number < 0)
      throw InputOutputError(place, "replace the file", std::strerror(errno), "remove it or choose another name");
    if (::flock(file.number, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
      throw InputOutputError(place, "write there", "another run is writing it",
                             "wait for that run or choose another name");
    if (!fs::remove(partial, error) && error)
      throw InputOutputError(place, "remove the file", error.message(), "remove it or choose another name");
  }
}

void put_in_place(const fs::path& partial, const fs::path& target, bool replace) {
  std::error_code error;
  if (!replace && fs::exists(target, error))
    throw InputOutputError(target.string(), "put the results in place", "a file of that name was made during the run",
                           fmt::format("the results are kept in {}: rename it", partial.string()));
  {
    const Descriptor file(partial);
    if (file.number < 0 || ::fsync(file.number) != 0)
      throw InputOutputError(partial.string(), "bring the file to the disk", std::strerror(errno), "check the disk");
  }
  fs::rename(partial, target, error);
  if (error)
    throw InputOutputError(target.string(), "put the results in place", error.message(),
                           fmt::format("the results are kept in {}: rename it", partial.string()));
}

}  // namespace tierwave::results
