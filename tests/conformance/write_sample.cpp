// Writes the results files that the other programs of this folder read: a whole one and, where a second
// path is given, one interrupted after two of four days.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <numeric>

#include "results/sample.hpp"

namespace {

// The sample with an array that is large enough to be packed: of 100 firms every fifth makes something.
void write(const std::filesystem::path& path, std::size_t written) {
  std::vector<tierwave::results::Axis> axes = sample::axes();
  std::vector<std::int64_t> firms(100);
  std::iota(firms.begin(), firms.end(), 0);
  axes.push_back({"firm", "firm", "1", firms});
  std::vector<tierwave::results::Variable> variables = sample::variables();
  variables.push_back({"output", {"time", "firm"}, "1e6 USD_2011 day-1", "output", "Goods made.", "time: sum"});
  tierwave::results::Axis time = axes.front();
  time.name = "firms/time";
  axes.push_back(time);
  axes.push_back({"firms/firm", "id of the firm", "", std::vector<std::int64_t>{7, 9}});
  variables.push_back({"firms/output", {"firms/time", "firms/firm"}, "1", "output", "Goods made.", "time: sum"});
  const std::vector<tierwave::results::Labels> labels{
      {"firms/country", "firms/firm", "country of the firm", {"BGD", "Côte"}}};
  tierwave::results::ResultsFile file(path, axes, variables, sample::attributes(), false, labels);
  file.write("baseline_employment", sample::employment(0));
  for (std::size_t day = 0; day < written; ++day) {
    std::vector<double> output(firms.size(), 0.0);
    for (std::size_t firm = 0; firm < output.size(); firm += 5) output[firm] = static_cast<double>(day + firm) / 8;
    file.write_day("output", day, output);
    file.write_day("firms/output", day, std::vector<double>{1.0 * static_cast<double>(day), 2});
    sample::write_day(file, day);
  }
  if (written == sample::days)
    file.finish();
  else
    file.close_incomplete();
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::fputs("usage: conformance_write_sample COMPLETE.h5 INCOMPLETE.h5\n", stderr);
    return 2;
  }
  try {
    std::filesystem::remove(arguments[1]);
    std::filesystem::remove(arguments[2]);
    write(arguments[1], sample::days);
    write(arguments[2], 2);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  return 0;
}
