#include "report/page.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "report/made.hpp"

using namespace tierwave::analysis;
using namespace tierwave::report;
using Catch::Matchers::Contains;
using tierwave::testing::made;

namespace {

std::string page_of(const std::vector<Contender>& contenders) {
  Contents contents{compare(contenders, 0, false), {}, {}};
  for (const Contender& contender : contenders) {
    RunFigures figures;
    figures.days = std::vector<double>(14, 0.9);
    if (contender.is_ensemble) figures.low = figures.high = figures.days;
    contents.figures.push_back(figures);
  }
  return tierwave::report::page_of(contents, "report.html", english);
}

const std::vector<Contender>& pair_of_ensembles() {
  static const std::vector<Contender> contenders{made("none", {{100, 0}, {200, 0}, {310, 0}}),
                                                 made("support", {{90, 0, 1}, {180, 1, 2}, {270, 0, 3}})};
  return contenders;
}

}  // namespace

TEST_CASE("the page has its sections in order") {
  const std::string page = page_of(pair_of_ensembles());
  std::size_t place = 0;
  for (const char* const id : {"scenarios", "time", "countries", "effects", "cells", "groups", "keys", "warnings",
                               "assumptions", "limits", "again"}) {
    const std::size_t next = page.find(fmt::format("<h2 id=\"{}\">", id));
    INFO(id);
    CHECK(next != std::string::npos);
    CHECK(next > place);
    place = next;
  }
  CHECK(page.find("<h1>") == page.rfind("<h1>"));
  CHECK_THAT(page, Contains("<html lang=\"en\">") &&
                       Contains("These are ensembles, whose files do not hold countries by sector"));
}

TEST_CASE("levels and differences never stand in one table") {
  const std::string page = page_of(pair_of_ensembles());
  static const std::regex table("<table[^]*?</table>");
  int levels = 0, differences = 0;
  for (std::sregex_iterator it(page.begin(), page.end(), table), end; it != end; ++it) {
    const std::string text = it->str();
    const bool lost = text.find(" lost") != std::string::npos && text.find("which is lost in") == std::string::npos;
    const bool kept = text.find(" kept") != std::string::npos;
    CHECK_FALSE((lost && kept));
    levels += lost ? 1 : 0;
    differences += kept ? 1 : 0;
  }
  CHECK(levels >= 3);
  CHECK(differences >= 3);
}

TEST_CASE("numbers have all digits of the comparison") {
  const Comparison comparison = compare(pair_of_ensembles(), 0, false);
  const std::string page = page_of(pair_of_ensembles());
  for (const ComparedFigure& own : comparison.figures) {
    if (own.by != By::world && !(own.by == By::country && own.figure == Figure::hours)) continue;
    for (const double value : {own.lost_share.spread.mean, own.lost_share.spread.low(), own.lost_share.spread.high()})
      CHECK_THAT(page, Contains(fmt::format("<data value=\"{}\">", value == 0 ? 0.0 : value)));
    if (own.scenario != comparison.baseline)
      CHECK_THAT(page, Contains(fmt::format("<data value=\"{}\">",
                                            own.kept_share.spread.mean == 0 ? 0.0 : own.kept_share.spread.mean)));
  }
}

TEST_CASE("names of files and scenarios break nothing") {
  const std::string evil = "</title><script>alert(1)</script>&\"'";
  Contender contender = made(evil, {{10, 0}});
  contender.warnings = {"<b>beware"};
  contender.entries[static_cast<std::size_t>(By::country)] = {"<i>", "x&y"};
  const std::string page = page_of({contender});
  CHECK_THAT(page, !Contains("<script") && !Contains("<b>") && !Contains("<i>"));
  CHECK_THAT(page, Contains("&lt;/title&gt;&lt;script&gt;") && Contains("&lt;b&gt;beware") &&
                       Contains("recorded &lt;runs&gt;"));
}

TEST_CASE("the page loads nothing and its ids are unique") {
  const std::string page = page_of(pair_of_ensembles());
  CHECK_THAT(page, !Contains("src=") && !Contains("href=") && !Contains("@import") && !Contains("<script") &&
                       !Contains("<link"));
  static const std::regex id(" id=\"([^\"]*)\"");
  std::set<std::string> ids;
  for (std::sregex_iterator it(page.begin(), page.end(), id), end; it != end; ++it) {
    INFO((*it)[1]);
    CHECK(ids.insert((*it)[1]).second);
  }
  CHECK(ids.size() > 9);
}

TEST_CASE("one scenario has levels and no differences") {
  const std::string page = page_of({made("strike", {{10, 0}})});
  CHECK_THAT(page, Contains("Levels") && !Contains("Differences to"));
}

TEST_CASE("equal contents give equal pages") {
  CHECK(page_of(pair_of_ensembles()) == page_of(pair_of_ensembles()));
}
