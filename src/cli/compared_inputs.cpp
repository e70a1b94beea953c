#include "cli/compared_inputs.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>
#include <utility>

#include "base/errors.hpp"
#include "base/plain_text.hpp"

namespace tierwave::cli {

namespace fs = std::filesystem;

bool is_scenario(const std::string& input) {
  return fs::path(input).extension() == ".toml";
}

void refuse_one_file_twice(const std::vector<std::string>& inputs) {
  for (std::size_t second = 0; second < inputs.size(); ++second)
    for (std::size_t first = 0; first < second; ++first) {
      std::error_code error;
      if (inputs[first] == inputs[second] || fs::equivalent(inputs[first], inputs[second], error))
        throw UsageError(
            fmt::format("{} and {} are one file; a file compared with itself shows nothing: name another one",
                        printable(inputs[first]), printable(inputs[second])));
    }
}

std::size_t baseline_of(const std::string& baseline, const std::vector<std::string>& inputs,
                        const std::vector<std::string>& names) {
  if (baseline.empty()) return 0;
  std::vector<std::string> stems;
  for (const std::string& input : inputs) stems.push_back(fs::path(input).stem().string());
  std::vector<std::string> known;
  for (const std::vector<std::string>* const list : {&inputs, &names, &std::as_const(stems)}) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < list->size(); ++i) {
      known.push_back((*list)[i]);
      if (known.back() == baseline) found.push_back(i);
    }
    if (found.size() == 1) return found.front();
    if (found.size() > 1)
      throw UsageError(fmt::format("--baseline: {} of the scenarios are named '{}'; name one by its file", found.size(),
                                   printable(baseline)));
  }
  throw UsageError(describe(unknown_name({}, "baseline", baseline, known)));
}

}  // namespace tierwave::cli
