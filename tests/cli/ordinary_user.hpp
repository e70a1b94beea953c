// The program without the rights of root, on which limits and permissions have no hold.
#pragma once
#include <grp.h>
#include <unistd.h>

#include <filesystem>

#include "cli/program.hpp"

namespace tierwave::testing {

// Opens the desk to everybody and gives up the rights of root, where the test has them, in the call's process.
inline Outcome run_as_ordinary_user(const Desk& desk, Call call) {
  std::filesystem::permissions(desk.scratch.folder(), std::filesystem::perms::all);
  call.prepare = [more = call.prepare] {
    constexpr unsigned nobody_else = 54321;  // so that no other process counts against a limit
    if (::geteuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(nobody_else) != 0 || ::setuid(nobody_else) != 0))
      ::_exit(127);
    if (more) more();
  };
  return desk.run(call);
}

// True where such a user may not even start the program; says so.
inline bool cannot_start(const Outcome& outcome) {
  if (outcome.exit_code != 127 && outcome.exit_code != 126) return false;
  WARN("an ordinary user cannot start the program where it was built: not checked");
  return true;
}

}  // namespace tierwave::testing
