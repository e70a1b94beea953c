#include "base/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/errors.hpp"

namespace tierwave {

MappedFile::MappedFile(const std::filesystem::path& path) {
  const auto failed = [&](const std::string& reason, const std::string& remedy) {
    return InputOutputError(path.string(), "read the file", reason, remedy);
  };
  // Without waiting for a writer, so that a pipe can be refused.
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0)
    throw errno == ENOENT ? failed("it does not exist", "check the path")
                          : failed(std::strerror(errno), "check the path and its permissions");
  struct stat status {};
  const bool known = fstat(file, &status) == 0;
  void* memory = MAP_FAILED;
  int error = errno;
  if (known && S_ISREG(status.st_mode) && status.st_size > 0) {
    memory = mmap(nullptr, static_cast<std::size_t>(status.st_size), PROT_READ | PROT_WRITE,
                  MAP_PRIVATE | MAP_NORESERVE, file, 0);
    error = errno;
  }
  close(file);
  if (!known) throw failed(std::strerror(error), "check the disk");
  if (S_ISDIR(status.st_mode)) throw failed("it is a folder", "name a file in it");
  if (!S_ISREG(status.st_mode)) throw failed("it is a device or a pipe", "name a file");
  if (status.st_size == 0)
    throw InvalidInput(Location{path.string()}, "the file is empty", "check that it was written completely");
  if (memory == MAP_FAILED) throw failed(std::strerror(error), "copy it to a local disk");
  bytes_ = {static_cast<std::byte*>(memory), static_cast<std::size_t>(status.st_size)};
}

MappedFile::~MappedFile() {
  munmap(bytes_.data(), bytes_.size());
}

}  // namespace tierwave
