#include "sweep/journal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <limits>
#include <optional>
#include <string_view>

#include "base/csv.hpp"
#include "base/errors.hpp"
#include "base/staged.hpp"

namespace tierwave::sweep {
namespace fs = std::filesystem;
namespace {

constexpr const char* begin_anew = "start anew with --force";
constexpr std::size_t runs_in_memory = 1 << 16;

std::vector<std::string> header_of(const std::string& plan_sha256, const Shard& shard) {
  std::string columns = "sample,replicate";
  for (const Figure& figure : figures()) columns += fmt::format(",{}", figure.name);
  return {"# tierwave-sweep-journal 1", "# plan_sha256: " + plan_sha256, "# shard: " + shard.text(), columns};
}

std::optional<std::size_t> whole_number(std::string_view text) {
  std::size_t value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end) return std::nullopt;
  return value;
}

std::optional<double> figure_in(std::string_view text) {
  if (text == "nan") return std::numeric_limits<double>::quiet_NaN();
  return parse_number(text);
}

std::string_view next_field(std::string_view& line) {
  const std::size_t comma = std::min(line.find(','), line.size());
  const std::string_view field = line.substr(0, comma);
  line.remove_prefix(std::min(comma + 1, line.size()));
  return field;
}

}  // namespace

Journal::Journal(const fs::path& path, const Plan& plan, const std::string& plan_sha256, const Shard& shard)
    : path_(path), plan_(plan), shard_(shard), header_(header_of(plan_sha256, shard)), finished_(plan.runs()) {
  if (!is_there(path)) {
    std::string text;
    for (const std::string& line : header_) text += line + '\n';
    write_text(path, text);
  }
  file_ = std::make_unique<LineFile>(path);
  read([&](const Run& run, int line) {
    const std::size_t number = run.sample * plan_.runs_of_a_sample() + run.replicate;
    if (finished_[number])
      throw InvalidInput({path_.string(), line},
                         fmt::format("replicate {} of sample {} stands twice", run.replicate, run.sample), begin_anew);
    finished_[number] = true;
    ++count_;
  });
}

void Journal::add(std::size_t sample, std::size_t replicate, const Figures& run) {
  std::string line = fmt::format("{},{}", sample, replicate);
  for (const double figure : run)
    line += figure != figure ? std::string(",nan") : fmt::format(",{}", figure);  // of either sign
  file_->append(line);
}

void Journal::read(const std::function<void(const Run&, int line)>& use) const {
  std::ifstream stream(path_, std::ios::binary);
  if (!stream) throw InputOutputError(path_.string(), "read the file", "it cannot be opened", "check its permissions");
  const auto refuse = [&](int line, const std::string& problem) {
    throw InvalidInput({path_.string(), line}, problem, begin_anew);
  };
  std::string text;
  int line = 0;
  while (std::getline(stream, text)) {
    if (stream.eof()) break;  // without its line break: no whole line
    ++line;
    if (line <= static_cast<int>(header_.size())) {
      const std::string& expected = header_[static_cast<std::size_t>(line - 1)];
      if (text == expected) continue;
      if (line == 2) refuse(line, "the journal belongs to another plan");
      refuse(line, fmt::format("the line is '{}', not '{}'", text, expected));
    }
    std::string_view rest = text;
    const std::optional<std::size_t> sample = whole_number(next_field(rest)),
                                     replicate = whole_number(next_field(rest));
    Run run;
    bool good = sample && replicate && *sample < plan_.samples && shard_.takes(*sample) &&
                *replicate < plan_.runs_of_a_sample();
    for (std::size_t i = 0; i < run.figures.size() && good; ++i) {
      const std::optional<double> figure = figure_in(next_field(rest));
      good = figure.has_value();
      if (good) run.figures[i] = *figure;
    }
    if (!good || !rest.empty()) refuse(line, "the line is no run of this plan");
    run.sample = *sample;
    run.replicate = *replicate;
    use(run, line);
  }
  if (line < static_cast<int>(header_.size())) refuse(line + 1, "the journal has no header");
}

void Journal::for_each_sample(
    const std::function<void(std::size_t sample, const std::vector<Figures>& runs)>& use) const {
  const std::size_t of_a_sample = plan_.runs_of_a_sample();
  const std::size_t at_once = std::max<std::size_t>(1, runs_in_memory / of_a_sample) * shard_.of;
  for (std::size_t begin = 0; begin < plan_.samples; begin += at_once) {
    const std::size_t end = std::min(plan_.samples, begin + at_once);
    std::vector<std::vector<Figures>> block((end - begin + shard_.of - 1) / shard_.of);
    for (std::vector<Figures>& runs : block) runs.resize(of_a_sample);
    read([&](const Run& run, int) {
      if (run.sample >= begin && run.sample < end) block[(run.sample - begin) / shard_.of][run.replicate] = run.figures;
    });
    for (std::size_t sample = begin; sample < end; ++sample)
      if (shard_.takes(sample)) use(sample, block[(sample - begin) / shard_.of]);
  }
}

}  // namespace tierwave::sweep
