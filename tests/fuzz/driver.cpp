// Where libFuzzer is not at hand: changes inputs by a fixed rule and runs the target on them.
// Usage: PROGRAM RUNS CORPUS_FOLDER
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "base/random.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using tierwave::Purpose;

// Draws of one run, each used once.
class Draws {
 public:
  explicit Draws(std::uint32_t run) : run_(run) {}
  std::size_t below(std::size_t limit) {
    return static_cast<std::size_t>(tierwave::uniform({1, 0}, run_, 0, Purpose::test, next_++) *
                                    static_cast<double>(limit));
  }

 private:
  std::uint32_t run_;
  std::uint32_t next_ = 0;
};

// Bytes that mean something to the readers stand beside any byte at all.
char any_byte(Draws& draws) {
  static const std::string telling = ",\"\"\n\r \t[]{}=.#'-+e0123456789\\";
  return draws.below(3) == 0 ? static_cast<char>(draws.below(256)) : telling[draws.below(telling.size())];
}

std::string changed(const std::vector<std::string>& corpus, Draws& draws) {
  std::string text = corpus[draws.below(corpus.size())];
  for (std::size_t changes = 1 + draws.below(8); changes > 0; --changes) {
    const std::size_t at = draws.below(text.size() + 1), length = draws.below(text.size() - at + 1);
    switch (draws.below(5)) {
      case 0:
        text.insert(at, 1, any_byte(draws));
        break;
      case 1:
        text.erase(at, std::min<std::size_t>(length, 1 + draws.below(8)));
        break;
      case 2:
        if (at < text.size()) text[at] = any_byte(draws);
        break;
      case 3:
        text.insert(draws.below(text.size() + 1), text.substr(at, std::min<std::size_t>(length, 64)));
        break;
      case 4:
        text.resize(at);
        break;
    }
  }
  return text;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::fprintf(stderr, "usage: %s RUNS CORPUS_FOLDER\n", arguments[0]);
    return 2;
  }
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(arguments[2]))
    if (entry.path().filename() != "README.md") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> corpus;
  for (const auto& path : paths) corpus.push_back(tierwave::read_text(path));

  const auto runs = static_cast<std::uint32_t>(std::strtoul(arguments[1], nullptr, 10));
  for (std::uint32_t run = 0; run < runs; ++run) {
    Draws draws(run);
    const std::string text = changed(corpus, draws);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
  }
  std::printf("%u runs from %zu inputs\n", runs, corpus.size());
}
