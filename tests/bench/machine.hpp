// What the figures depend on besides the program: the machine and its state, from /proc and /sys.
#pragma once
#include <string>

namespace tierwave::bench {

std::string processor();         // "Intel(R) Xeon(R) Processor, 2 threads"
std::string load();              // of the last 1, 5 and 15 minutes: "0.02 0.12 1.07"
std::string huge_page_choice();  // the kernel's: "always", "madvise" or "never"

// Of this process, bytes. Errors: InputOutputError where the system does not say.
double resident_bytes();
double peak_resident_bytes();  // since the last reset_peak(), or the start
double huge_page_bytes();      // the part of the resident bytes that lies in huge pages
void reset_peak();
// Gives freed memory back first, so that resident bytes are those in use.
double bytes_in_use();

}  // namespace tierwave::bench
