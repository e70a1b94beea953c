#include "base/system_errors.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <filesystem>

namespace tierwave {

Error no_more_threads() {
  rlimit limit = {};
  const bool limited = ::getrlimit(RLIMIT_NPROC, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY;
  return Error(ExitCode::failure,
               fmt::format("no more threads can be started ({}); run with --threads 1 or raise the limit",
                           limited ? fmt::format("limit of processes, ulimit -u: {}", limit.rlim_cur)
                                   : "the system allows no more processes"));
}

Error told(const std::system_error& error) {
  const std::string reason = error.code().message();
  if (const auto* of_file = dynamic_cast<const std::filesystem::filesystem_error*>(&error))
    return InputOutputError(of_file->path1().string(), "read or write there", reason,
                            "check the path and its permissions");
  if (error.code() == std::errc::resource_unavailable_try_again) return no_more_threads();
  return Error(ExitCode::failure, fmt::format("the system refuses what the program needs: {} ({}); check its limits, "
                                              "such as those of ulimit -a",
                                              reason, error.what()));
}

}  // namespace tierwave
