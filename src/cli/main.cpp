#include "cli/command_line.hpp"

int main(int argc, char** argv) {
  return tierwave::cli::main(argc, argv);
}
