#include "cli/standard_output.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "base/errors.hpp"
#include "base/plain_text.hpp"

namespace tierwave::cli {
namespace {

[[noreturn]] void refuse_result(int reason) {
  throw InputOutputError("standard output", "write the result",
                         reason ? std::strerror(reason) : "the reader is gone or the disk is full",
                         "check where it goes");
}

}  // namespace

void write_result(std::string_view foreign) {
  const std::string text = without_controls(foreign);
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) refuse_result(errno);
}

void flush_results() {
  if (std::fflush(stdout) != 0 || std::ferror(stdout)) refuse_result(errno);
}

}  // namespace tierwave::cli
