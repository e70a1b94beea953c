#include "bench/machine.hpp"

#include <fmt/format.h>
#include <malloc.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <thread>

#include "base/errors.hpp"

namespace tierwave::bench {
namespace {

// The number of a line "NAME: number kB", in bytes.
double kernel_figure(const char* path, const std::string& name) {
  std::ifstream file(path);
  std::string line;
  while (std::getline(file, line))
    if (line.compare(0, name.size() + 1, name + ":") == 0) return std::stod(line.substr(name.size() + 1)) * 1024;
  throw InputOutputError(path, "read " + name + " from", "the kernel does not give it", "use Linux with /proc mounted");
}

}  // namespace

// As a Context counts them, without starting any.
int all_threads() {
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

std::string processor() {
  std::ifstream file("/proc/cpuinfo");
  std::string line;
  while (std::getline(file, line))
    if (line.compare(0, 10, "model name") == 0) return line.substr(line.find(':') + 2);
  return "unknown processor";
}

std::string load() {
  std::ifstream file("/proc/loadavg");
  std::string one, five, fifteen;
  return file >> one >> five >> fifteen ? fmt::format("{} {} {}", one, five, fifteen) : "unknown";
}

std::string huge_page_choice() {
  std::ifstream file("/sys/kernel/mm/transparent_hugepage/enabled");
  std::stringstream text;
  text << file.rdbuf();
  const std::string choices = text.str();
  const std::size_t begin = choices.find('['), end = choices.find(']');
  return begin < end && end != std::string::npos ? choices.substr(begin + 1, end - begin - 1) : "unknown";
}

double peak_resident_bytes() {
  return kernel_figure("/proc/self/status", "VmHWM");
}

void reset_peak() {
  std::ofstream file("/proc/self/clear_refs");
  if (!(file << "5" << std::flush))
    throw InputOutputError("/proc/self/clear_refs", "reset the peak of memory with", "not writable",
                           "use Linux 4.0 or later with /proc mounted");
}

double bytes_in_use() {
  malloc_trim(0);
  return kernel_figure("/proc/self/status", "VmRSS");
}

Memory memory_in_use() {
  const double bytes = bytes_in_use();
  return {bytes, kernel_figure("/proc/self/smaps_rollup", "AnonHugePages")};
}

}  // namespace tierwave::bench
