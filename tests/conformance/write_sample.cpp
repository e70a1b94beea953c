// Writes the results files that the other programs of this folder read: a whole one and, where a second
// path is given, one interrupted after two of four days.
#include <cstdio>
#include <exception>
#include <filesystem>

#include "results/sample.hpp"

int main(int count, char** arguments) {
  if (count != 3) {
    std::fputs("usage: conformance_write_sample COMPLETE.h5 INCOMPLETE.h5\n", stderr);
    return 2;
  }
  try {
    std::filesystem::remove(arguments[1]);
    std::filesystem::remove(arguments[2]);
    sample::write(arguments[1]);
    sample::write(arguments[2], 2);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  return 0;
}
