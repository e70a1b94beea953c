#include <fmt/format.h>

#include <filesystem>
#include <system_error>

#include "analysis/contender.hpp"
#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/plain_text.hpp"
#include "base/staged.hpp"
#include "cli/commands.hpp"
#include "cli/compared_inputs.hpp"
#include "cli/diagnostics.hpp"
#include "cli/json.hpp"
#include "cli/standard_output.hpp"
#include "report/page.hpp"

namespace tierwave::cli {
namespace {

namespace fs = std::filesystem;

const report::Texts& texts_of(const std::string& language) {
  std::string known;
  for (const report::Texts* const texts : report::languages()) {
    if (texts->language == language) return *texts;
    known += fmt::format("{}{} ({})", known.empty() ? "" : ", ", texts->language, texts->name);
  }
  throw UsageError(fmt::format("--language {}: no such language; write one of: {}", printable(language), known));
}

void refuse_words(const ReportCommand& command) {
  std::vector<std::string> files = command.inputs;
  if (!command.sweep.empty()) files.push_back(command.sweep);
  refuse_one_file_twice(files);
  for (const std::string& input : files) {
    if (is_scenario(input))
      throw UsageError(
          fmt::format("{} is a scenario, and a report is made from results files; run it first: tierwave {} {}",
                      printable(input), input == command.sweep ? "sweep" : "run", printable(input)));
    std::error_code error;  // a file that cannot be looked at is told when it is read
    if (fs::equivalent(input, command.output, error))
      throw UsageError(
          fmt::format("--output {} is one of the results files; name another file", printable(command.output)));
  }
}

}  // namespace

void report(const ReportCommand& command, const Common& common) {
  const report::Texts& texts = texts_of(command.language);
  refuse_words(command);
  const fs::path output = followed(command.output);
  refuse_existing(output, command.force);
  refuse_unwritable(output);
  std::vector<analysis::Contender> contenders;  // read before any thread is started
  std::vector<std::string> names;
  for (const std::string& input : command.inputs) {
    contenders.push_back(analysis::contender_of(input));
    names.push_back(contenders.back().name);
  }
  const std::size_t baseline = baseline_of(command.baseline, command.inputs, names);
  const report::Contents contents = report::contents_of(contenders, baseline, command.force, command.sweep);
  if (!common.quiet)
    for (const std::string& note : contents.comparison.notes) diagnose("note: {}\n", note);
  write_text(output, report::page_of(contents, command.output, texts));
  if (common.json)
    print_result("{}\n", json_text(contents, command.output, texts));
  else
    print_result("{}\n", command.output);
}

}  // namespace tierwave::cli
