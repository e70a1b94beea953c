#include <csignal>

#include "cli/command_line.hpp"

int main(int argc, char** argv) {
  std::signal(SIGXFSZ, SIG_IGN);  // a file beyond `ulimit -f` then fails like one on a full disk
  return tierwave::cli::main(argc, argv);
}
