// Every language has every text, with the same names to be filled in, and leaves no English sentence on the page.
#include <fmt/format.h>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>

#include "report/headline.hpp"
#include "report/made.hpp"
#include "report/page.hpp"

using namespace tierwave::analysis;
using namespace tierwave::report;
using Catch::Matchers::Contains;
using tierwave::testing::made;

namespace {

using Names = std::map<std::string, std::set<std::string>>;  // of each text: what is filled in

std::string source_of(const std::string& language) {
  std::ifstream stream(fmt::format("{}/src/report/texts_{}.cpp", TIERWAVE_SOURCE_DIR, language));
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  return text.substr(std::min(text.find("const Texts " + language), text.size()));
}

// Texts of a table in its source: the literals behind ".name =".
std::map<std::string, std::string> texts_in(const std::string& language) {
  const std::string source = source_of(language);
  static const std::regex name("\n    \\.([a-z_]+) ="), literal("\"((?:[^\"\\\\]|\\\\.)*)\"");
  std::map<std::string, std::string> texts;
  for (std::sregex_iterator it(source.begin(), source.end(), name), end; it != end;) {
    const std::string key = (*it)[1];
    const auto begin = (*it)[0].second;
    const auto until = ++it == end ? source.end() : (*it)[0].first;
    std::string text;
    for (std::sregex_iterator part(begin, until, literal); part != end; ++part) text += (*part)[1].str();
    texts[key] = text;
  }
  return texts;
}

Names names_in(const std::string& language) {
  static const std::regex placeholder("\\{([a-z_]+)\\}");
  Names names;
  for (const auto& [key, text] : texts_in(language)) {
    std::set<std::string>& own = names[key];
    for (std::sregex_iterator it(text.begin(), text.end(), placeholder), end; it != end; ++it) own.insert((*it)[1]);
  }
  return names;
}

std::string page_in(const Texts& texts, const std::vector<Contender>& contenders) {
  Contents contents{compare(contenders, 0, false), {}, {}};
  for (const Contender& contender : contenders) {
    RunFigures figures;
    figures.days = std::vector<double>(14, 0.9);
    if (contender.is_ensemble) figures.low = figures.high = figures.days;
    for (std::size_t run = 0; run < contender.runs.size() && contender.is_ensemble; ++run) {
      if (run == 0) figures.drawn = {{"orders.tau_days", {}}};
      figures.drawn.front().values.push_back(static_cast<double>(run));
    }
    contents.figures.push_back(figures);
  }
  return page_of(contents, "report.html", texts);
}

std::vector<Contender> ensembles() {
  std::vector<tierwave::testing::MadeRun> none, support, worse;
  for (int run = 0; run < 15; ++run) {
    none.push_back({100.0 + run, 0});
    support.push_back({90.0 + run, 0, 1.0 + run});
    worse.push_back({120.0 + run, 1});
  }
  std::vector<Contender> contenders{made("none", none), made("support", support), made("worse", worse)};
  contenders[0].warnings = {"beware"};
  return contenders;
}

}  // namespace

TEST_CASE("every language has every text with the same names to fill in") {
  const Names english_names = names_in("english");
  CHECK(english_names.size() > 170);
  CHECK(english_names.at("helps").count("others") == 1);
  for (const char* const language : {"chinese", "french", "spanish"}) {
    const Names names = names_in(language);
    for (const auto& [key, own] : english_names) {
      INFO(language << ": " << key);
      REQUIRE(names.count(key) == 1);
      CHECK(names.at(key) == own);
    }
    CHECK(names.size() == english_names.size());
  }
}

TEST_CASE("no text of another language is empty or English") {
  const std::set<std::string> may_be_alike{"source",   "axes",        "separator",     "separator_of_sentences",
                                           "interval", "other_entry", "effect_direct", "effects_part",
                                           "map_gain"};
  const auto of_english = texts_in("english");
  for (const char* const language : {"chinese", "french", "spanish"})
    for (const auto& [key, text] : texts_in(language)) {
      INFO(language << ": " << key << ": " << text);
      if (key == "codes" || key == "country_names" || may_be_alike.count(key) > 0) continue;
      CHECK_FALSE(text.empty());
      CHECK(text != of_english.at(key));
    }
}

TEST_CASE("a page tells its language and holds no sentence of English") {
  static const std::regex placeholder("\\{[a-z_]+\\}");
  for (const Texts* const texts : languages()) {
    for (const bool several : {false, true}) {
      const std::vector<Contender> contenders =
          several ? ensembles() : std::vector<Contender>{made("none", {{100, 0}})};
      const std::string page = page_in(*texts, contenders);
      CHECK_THAT(page, Contains(fmt::format("<html lang=\"{}\">", texts->language)));
      if (texts->language == "en") continue;
      for (const auto& [key, text] : texts_in("english")) {
        // The pieces between what is filled in, where they are long enough to be English and nothing else.
        for (std::sregex_token_iterator piece(text.begin(), text.end(), placeholder, -1), end; piece != end; ++piece)
          if (piece->str().size() > 12) {
            INFO(texts->language << ": " << key);
            CHECK(page.find(piece->str()) == std::string::npos);
          }
      }
      CHECK_THAT(page, !Contains("full-time") && !Contains(" jobs") && !Contains(">Italy<") && !Contains(">women<"));
    }
  }
}

TEST_CASE("digits are the same in all languages") {
  static const std::regex value("<data value=\"([^\"]*)\">([^<]*)</data>");
  const auto values_of = [&](const std::string& page) {
    std::vector<std::string> values;
    for (std::sregex_iterator it(page.begin(), page.end(), value), end; it != end; ++it) values.push_back((*it)[0]);
    return values;
  };
  const auto in_english = values_of(page_in(english, ensembles()));
  CHECK(in_english.size() > 50);
  for (const Texts* const texts : languages()) CHECK(values_of(page_in(*texts, ensembles())) == in_english);
}

TEST_CASE("countries and sectors have names in every language") {
  const auto second_sentence = [](const Texts& texts) {
    return headline_of(compare({made("strike", {{140, 30}})}, 0, false), texts)[1];
  };
  CHECK(second_sentence(chinese) == "受影响最大的是意大利（20.0%）、欧盟其他国家（10.0%）。");
  CHECK_THAT(second_sentence(french), Contains("Italie avec 20.0 pour cent, reste de l'UE avec 10.0"));
  CHECK_THAT(second_sentence(spanish), Contains("Italia con 20.0 por ciento, resto de la UE con 10.0"));
}
