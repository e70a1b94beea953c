// A journal takes nothing that is not a run of its plan.
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "base/errors.hpp"
#include "sweep/journal.hpp"
#include "sweep/sweeps.hpp"

using namespace tierwave;
using namespace tierwave::sweep;
using Catch::Contains;
using tierwave::testing::Scratch;

namespace {

Plan plan_of(std::size_t samples, std::uint32_t replicates) {
  Plan plan;
  plan.kind = Plan::Kind::latin_hypercube;
  plan.keys = {"orders.tau_days"};
  plan.units = {"days"};
  plan.samples = plan.rows = samples;
  plan.values.assign(samples, 7.0);
  plan.replicates = replicates;
  return plan;
}

Figures figures_of(double first) {
  Figures figures{};
  figures.fill(std::numeric_limits<double>::quiet_NaN());
  figures[0] = first;
  return figures;
}

struct JournalDesk {
  Plan plan = plan_of(4, 2);
  Scratch scratch;
  std::filesystem::path path = scratch.folder() / "a.journal.csv";

  Journal open(const std::string& hash = "abc", const Shard& shard = {}) const { return {path, plan, hash, shard}; }
  std::string refused(const std::string& more) const {
    std::filesystem::remove(path);
    open();
    const std::string text = read_text(path);
    scratch.write("a.journal.csv", text + more);
    try {
      open();
    } catch (const InvalidInput& error) {
      return error.what();
    }
    return "accepted";
  }
};
const std::string nine = ",0.1,nan,0,0,0,0,0,0,0";

}  // namespace

TEST_CASE("a journal holds what was added to it, with the same bits") {
  const JournalDesk desk;
  {
    Journal journal = desk.open();
    journal.add(3, 1, figures_of(0.1 + 0.2));
    journal.add(0, 0, figures_of(-1e-300));
  }
  const Journal journal = desk.open();
  CHECK(journal.finished() == 2);
  CHECK(journal.has(7));
  CHECK(journal.has(0));
  CHECK_FALSE(journal.has(6));
}

TEST_CASE("samples come in rising order with their replicates, however runs finished") {
  for (const Shard shard : {Shard{1, 1}, Shard{2, 3}}) {
    JournalDesk desk;
    desk.plan = plan_of(200, 700);  // more runs than are held at once
    desk.open("abc", shard);
    std::string text = read_text(desk.path);
    for (std::size_t replicate = 0; replicate < 700; ++replicate)
      for (std::size_t sample = 200; sample-- > 0;)
        if (shard.takes(sample) && (sample < 10 || sample > 180))
          text += std::to_string(sample) + "," + std::to_string(replicate) + "," +
                  std::to_string(sample * 1000 + replicate) + ",nan,0,0,0,0,0,0,0\n";
    desk.scratch.write("a.journal.csv", text);
    const Journal journal = desk.open("abc", shard);
    std::size_t before = 0, seen = 0;
    journal.for_each_sample([&](std::size_t sample, const std::vector<Figures>& runs) {
      CHECK((seen++ == 0 || sample > before));
      CHECK(shard.takes(sample));
      before = sample;
      if (sample >= 10 && sample <= 180) return;
      bool same = runs.size() == 700;
      for (std::size_t replicate = 0; replicate < runs.size(); ++replicate)
        same = same && runs[replicate][0] == static_cast<double>(sample * 1000 + replicate);
      CHECK(same);
    });
    CHECK(seen == (shard.is_whole() ? 200 : 67));
  }
}

TEST_CASE("a last line without its break is dropped, and the next one takes its place") {
  const JournalDesk desk;
  CHECK(desk.refused("1,0" + nine) == "accepted");
  {
    Journal journal = desk.open();
    CHECK(journal.finished() == 0);
    journal.add(2, 0, figures_of(0.5));
  }
  CHECK(desk.open().has(4));
  CHECK(read_text(desk.path).ends_with("\n2,0,0.5,nan,nan,nan,nan,nan,nan,nan,nan\n"));
}

TEST_CASE("a journal of another plan or shard is refused") {
  const JournalDesk desk;
  desk.open();
  CHECK_THROWS_WITH(desk.open("abd"), Contains("a.journal.csv:2: the journal belongs to another plan"));
  CHECK_THROWS_WITH(desk.open("abc", Shard{1, 2}), Contains("the line is '# shard: 1/1', not '# shard: 1/2'"));
  desk.scratch.write("a.journal.csv", "# tierwave-sweep-journal 1\n");
  CHECK_THROWS_WITH(desk.open(), Contains("the journal has no header"));
}

TEST_CASE("lines that are no runs of the plan are refused with their place") {
  const JournalDesk desk;
  CHECK(desk.refused("1,0" + nine + "\n") == "accepted");
  for (const std::string& line :
       {"4,0" + nine, "1,2" + nine, std::string("1,0,0.1"), "1,0" + nine + ",3", "x,0" + nine, "-1,0" + nine,
        std::string("1,0,0.1,few,0,0,0,0,0,0,0"), std::string(""), "1,0 " + nine})
    CHECK_THAT(desk.refused("0,0" + nine + "\n" + line + "\n"),
               Contains("a.journal.csv:6: the line is no run of this plan; start anew with --force"));
  CHECK_THAT(desk.refused("1,0" + nine + "\n1,0" + nine + "\n"),
             Contains("a.journal.csv:6: replicate 0 of sample 1 stands twice"));
}
