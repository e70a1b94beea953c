// What the figures depend on besides the program: the machine and its state, from /proc and /sys.
#pragma once
#include <string>

namespace tierwave::bench {

int all_threads();
std::string processor();         // "Intel(R) Xeon(R) Processor"
std::string load();              // of the last 1, 5 and 15 minutes: "0.02 0.12 1.07"
std::string huge_page_choice();  // the kernel's: "always", "madvise" or "never"

struct Memory {
  double bytes = 0;          // resident
  double in_huge_pages = 0;  // of these
};

// Of this process. Freed memory goes back to the system first. Errors: InputOutputError where the system does not say.
Memory memory_in_use();
double bytes_in_use();         // the same without huge pages
double peak_resident_bytes();  // since the last reset_peak(), or the start
void reset_peak();

}  // namespace tierwave::bench
