// Small tables for the tests of closures, and files that vanish after a test.
#pragma once
#include <unistd.h>

#include <filesystem>
#include <string>

#include "base/files.hpp"
#include "base/staged.hpp"
#include "models/closures/closures.hpp"

namespace tierwave::models::testing {

// A file in the system's temporary folder, removed at the end.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& text)
      : path_(std::filesystem::temp_directory_path() /
              ("tierwave-closures-" + std::to_string(getpid()) + "-" + std::to_string(counter()++) + ".csv")) {
    write_text(path_, text);
  }
  ~TemporaryFile() { std::filesystem::remove(path_); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  static int& counter() {
    static int value = 0;
    return value;
  }
  std::filesystem::path path_;
};

inline Date date(const std::string& text) {
  return parse_date(text).value();
}

// Workplaces closed, nothing else.
inline Closure work_closed(int level, ClosureScope scope = ClosureScope::general) {
  return {{{{level, scope}}}};
}

// Closures at full strength and nothing else: no wear, no voluntary distancing, every country of one size.
inline ClosureParameters bare() {
  ClosureParameters parameters;
  parameters.wear = parameters.voluntary = false;
  parameters.scope_exponent = 0;
  parameters.kappa = {{{0, 0.23, 0.43, 1}, {0, 0.1, 0.3, 0}, {0, 0.2, 0.4, 0.5}}};
  return parameters;
}

// The closures of one country that hold from 2020-01-01 to 2020-12-31.
inline std::vector<ClosureStep> all_year(const Closure& closure) {
  return {{date("2020-01-01"), closure}, {date("2021-01-01"), std::nullopt}};
}
inline std::vector<ClosureStep> all_year(int level, ClosureScope scope = ClosureScope::general) {
  return all_year(work_closed(level, scope));
}

inline economy::Country region(const std::string& code, std::vector<std::string> members = {}) {
  return {code, code, std::move(members)};
}

// What a failing call says; empty when it does not fail.
template <class Call>
std::string message_of(Call&& call) {
  try {
    call();
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace tierwave::models::testing
