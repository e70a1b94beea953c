#include "network/memory.hpp"

#include <fmt/format.h>
#include <malloc.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <string>

#include "base/errors.hpp"

namespace tierwave::network {
namespace {

constexpr double unknown = std::numeric_limits<double>::infinity();

// The number in a file that holds one; `unknown` for a missing file or the word "max".
double number_in(const std::string& path) {
  std::ifstream file(path);
  double value = 0;
  return file >> value ? value : unknown;
}

double kernel_available() {
  std::ifstream file("/proc/meminfo");
  std::string name, unit;
  double kibibytes = 0;
  while (file >> name >> kibibytes) {
    if (name == "MemAvailable:") return kibibytes * 1024;
    std::getline(file, unit);
  }
  return unknown;
}

double group_available() {
  const double limit = number_in("/sys/fs/cgroup/memory.max");
  return limit == unknown ? unknown : limit - number_in("/sys/fs/cgroup/memory.current");
}

}  // namespace

double available_bytes() {
  return std::min(kernel_available(), group_available());
}

void return_freed_memory() {
  malloc_trim(0);
}

void refuse_beyond_memory(double needed, double available, double firms) {
  if (needed <= available) return;
  constexpr double gigabyte = 1e9;
  throw InvalidInput({},
                     fmt::format("{:.0f} firms need about {:.1f} GB of memory and {:.1f} GB are free", firms,
                                 needed / gigabyte, available / gigabyte),
                     "ask for fewer firms or use a larger machine");
}

}  // namespace tierwave::network
