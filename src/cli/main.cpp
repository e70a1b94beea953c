#include <malloc.h>

#include <csignal>

#include "cli/command_line.hpp"
#include "cli/diagnostics.hpp"

int main(int argc, char** argv) {
  tierwave::cli::prepare_streams();
  std::signal(SIGXFSZ, SIG_IGN);       // a file beyond `ulimit -f` then fails like one on a full disk
  mallopt(M_MMAP_THRESHOLD, 1 << 20);  // large arrays go back to the system when they are freed, and leave no holes
  return tierwave::cli::main(argc, argv);
}
