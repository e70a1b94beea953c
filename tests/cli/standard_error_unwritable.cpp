// A full, closed or deserted standard error once ended the program with a signal, and the run was lost.
#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <cstdlib>

#include "base/files.hpp"
#include "cli/program.hpp"

using namespace tierwave::testing;
using tierwave::read_text;

namespace {

const std::string varied_strike =
    "[[shock]]\nlabel = \"strike\"\nkind = \"capacity\"\nsectors = [\"food\"]\nreduction = 0.4\nstart = 2020-01-03\n"
    "[ensemble]\nreplicates = 2\n[[ensemble.draw]]\nkey = \"shock.strike.reduction\"\n"
    "distribution = \"uniform\"\nlow = 0.2\nhigh = 0.6\n";

// The exit code of the program called by a shell with redirections; above 128 where a signal ended it.
int call(const Desk& desk, const std::string& words, const std::string& redirection) {
  const std::string line =
      "cd '" + desk.scratch.folder().string() + "' && '" TIERWAVE_PROGRAM "' " + words + " " + redirection;
  const int status = std::system(line.c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

// As the left side of a pipe whose reader ends at once.
int call_deserted(const Desk& desk, const std::string& words) {
  const std::string line = "cd '" + desk.scratch.folder().string() + "' && { { sleep 0.2; '" TIERWAVE_PROGRAM "' " +
                           words + " 2>&1 >result.txt; echo $? >code.txt; } | true; }";
  CHECK(std::system(line.c_str()) == 0);
  return std::stoi(read_text(desk.scratch.folder() / "code.txt"));
}

}  // namespace

TEST_CASE("a standard error that cannot be written costs no run and changes no exit code") {
  const Desk desk;
  desk.scratch.write("plain.toml", tiny::scenario);
  desk.scratch.write("many.toml", tiny::scenario + varied_strike);
  desk.scratch.write("wrong.toml", "nonsense = 1\n");
  for (const std::string where : {"2>/dev/full", "2>&-", "<&- 2>&-"}) {
    CAPTURE(where);
    CHECK(call(desk, "run plain.toml -o r.h5 --force", where + " >result.txt") == 0);
    CHECK(desk.has("r.h5"));
    CHECK(call(desk, "inspect r.h5", where + " >result.txt") == 0);
    CHECK(call(desk, "validate plain.toml", where + " >result.txt") == 0);
    CHECK(call(desk, "validate wrong.toml", where + " >result.txt") == 3);
    CHECK(call(desk, "ensemble many.toml -o e.h5 --force", where + " >result.txt") == 0);
    CHECK(call(desk, "network generate plain.toml", where + " >result.txt") == 0);
    CHECK(call(desk, "economy inspect nowhere", where + " >result.txt") == 5);
    CHECK(call(desk, "nonsense", where + " >result.txt") == 2);
  }
}

TEST_CASE("a reader of standard error that is gone costs no run") {
  const Desk desk;
  desk.scratch.write("plain.toml", tiny::scenario);
  CHECK(call_deserted(desk, "run plain.toml -o r.h5") == 0);
  CHECK(desk.has("r.h5"));
}

TEST_CASE("a standard output that is closed fails the result and keeps the results file") {
  const Desk desk;
  desk.scratch.write("plain.toml", tiny::scenario);
  CHECK(call(desk, "run plain.toml -o r.h5 --quiet", ">&-") == 5);
  CHECK(call(desk, "inspect r.h5", ">result.txt") == 0);
}
