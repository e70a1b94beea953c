// The command line: reads the words, calls the command, turns errors into messages and exit codes.
#pragma once

namespace tierwave::cli {

// Data goes to standard output, all else to standard error. Exit codes: base/errors.hpp.
int main(int argc, const char* const* argv);

}  // namespace tierwave::cli
