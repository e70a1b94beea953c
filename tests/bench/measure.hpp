// What is measured of one row, in a process of its own.
#pragma once
#include <filesystem>
#include <functional>
#include <string>

#include "bench/row.hpp"

namespace tierwave::bench {

// Days before the clock starts: stocks run down, and scarcity spreads.
inline constexpr int days_before = 16;

// Takes a figure: at how many threads (0: at any), of what, and its value.
using Tell = std::function<void(int threads, const std::string& what, double value)>;

// Seconds and memory of generating the network, seconds of saving it in a file in the folder `scratch` and of loading
// that. The file is removed.
void measure_generation(const Row& row, int threads, const std::filesystem::path& scratch, const Tell& tell);

// Days of the engine, days of a whole run and the bound, at each number of threads in turn.
struct DayOptions {
  int rounds = 7;
  std::filesystem::path scratch;  // a folder for the results file
};
void measure_day(const Row& row, const DayOptions& options, const Tell& tell);

}  // namespace tierwave::bench
