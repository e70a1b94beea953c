// A scenario with random bytes changed either reads or is refused with a place; it never crashes.
#include <catch2/catch.hpp>

#include "base/random.hpp"
#include "scenario/language.hpp"

using namespace tierwave;
using namespace tierwave::test;

namespace {

class Mutation {
 public:
  explicit Mutation(std::uint32_t id) : id_(id) {}

  std::string of(std::string text) {
    for (std::uint32_t i = 1 + below(4); i > 0 && !text.empty(); --i) change(text);
    return text;
  }

 private:
  std::uint32_t below(std::size_t end) {
    return static_cast<std::uint32_t>(uniform({11, 0}, id_, 0, Purpose::test, count_++) * static_cast<double>(end));
  }

  void change(std::string& text) {
    static const std::string telling = "[]{}\"'=.,#\n\r\\-+_0123456789eEnaif \t";
    const std::size_t at = below(text.size());
    switch (below(5)) {
      case 0:
        text[at] = static_cast<char>(below(256));
        break;
      case 1:
        text[at] = telling[below(telling.size())];
        break;
      case 2:
        text.insert(at, 1, telling[below(telling.size())]);
        break;
      case 3:
        text.erase(at, 1 + below(10));
        break;
      default:
        text.insert(at, text.substr(below(text.size()), below(40)));
    }
  }

  std::uint32_t id_;
  std::uint32_t count_ = 0;
};

}  // namespace

TEST_CASE("mutated scenarios read or are refused with a place") {
  const std::string text = "extends = \"other.toml\"\n" + rich();
  int read = 0, refused = 0;
  for (std::uint32_t id = 0; id < 4000; ++id) {
    // Every other text without the line that names another file, so that more than syntax is reached.
    const std::string mutated = Mutation(id).of(id % 2 ? rich() : text);
    CAPTURE(id, mutated);
    try {
      const auto scenario = parse(mutated);
      ++read;
      if (!same_values(parse(scenario::resolved_text(scenario, language())), scenario)) FAIL("does not read back");
    } catch (const InvalidInput& error) {
      ++refused;
      if (error.mistakes().empty()) FAIL("refused without a mistake");
      for (const Mistake& mistake : error.mistakes())
        if (mistake.where.line < 1 || mistake.where.file.empty() || mistake.problem.empty()) FAIL(error.what());
    }
  }
  // Both ways are taken.
  CHECK(read > 100);
  CHECK(refused > 1000);
}

TEST_CASE("mutated overrides are applied or refused") {
  const std::vector<std::string> texts = {"shock.0.countries=[\"CHN\"]", "orders.rule=fixed", "title=\"a b\"",
                                          "network.thinning.smallest_share=0.5", "days=2020-01-01"};
  for (std::uint32_t id = 0; id < 3000; ++id) {
    const std::string mutated = Mutation(id + 10000).of(texts[id % texts.size()]);
    CAPTURE(id, mutated);
    try {
      parse(rich(), {mutated});
    } catch (const InvalidInput& error) {
      if (error.mistakes().empty()) FAIL("refused without a mistake");
    }
  }
}
