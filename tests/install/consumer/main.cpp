// Reads a scenario, looks at each day, stops when jobs fall, reads the results of the days until then.
#include <cstdio>
#include <numeric>
#include <tierwave/tierwave.hpp>

int main() try {
  const auto scenario = tierwave::Scenario::from_file(SCENARIOS "/covid-2020.toml", {"days=60", "network.firms=2000"});
  std::printf("tierwave %s: %s, %d days from %s\n", tierwave::version(), scenario.name().c_str(), scenario.days(),
              scenario.first_day().c_str());
  tierwave::RunOptions options;
  options.output = "run.h5";
  options.replace = true;
  options.each_day = [](const tierwave::DayView& day) {
    const tierwave::Figure hours = day.world("hours");
    if (day.number() % 10 == 0)
      std::printf("%s  hours %.3f  output in CHN %.3f\n", day.date().c_str(), hours.share(),
                  day.in_country("output", "CHN").share());
    return hours.share() > 0.97;
  };
  const tierwave::Outcome outcome = tierwave::run(scenario, options);
  std::printf("%s after %d days\n", outcome.stopped ? "stopped" : "ended", outcome.days);

  const tierwave::Results results("run.h5");
  const auto jobs = results.read("employment");
  const std::size_t a_day = jobs.values.size() / jobs.axes[0].labels.size();
  const auto last = jobs.values.begin() + static_cast<std::ptrdiff_t>((results.days_written() - 1) * a_day);
  std::printf("%s: %.1f million %s\n", jobs.axes[0].labels[results.days_written() - 1].c_str(),
              std::accumulate(last, last + static_cast<std::ptrdiff_t>(a_day), 0.0) / 1e6, jobs.variable.units.c_str());
  tierwave::Scenario::from_text("name = 7\ndays = 0\n", "mistakes.toml");
} catch (const tierwave::Failure& failure) {
  for (const auto& message : failure.messages())
    std::printf("%s:%d:%d: %s\n", message.file.c_str(), message.line, message.column, message.problem.c_str());
  return static_cast<int>(failure.family()) == 3 ? 0 : 1;
}
