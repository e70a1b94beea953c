// A saved network with a flipped bit once ended a run in a crash, or gave wrong numbers under the hash of the whole file.
#include <catch2/catch.hpp>
#include <cstring>

#include "base/errors.hpp"
#include "base/files.hpp"
#include "network/hand_made.hpp"
#include "network_files/files.hpp"
#include "network_files/saved_header.hpp"

using namespace tierwave;
using namespace tierwave::network;

TEST_CASE("a flipped bit anywhere in the data is refused with the file and what to do") {
  const test::Folder folder;
  const auto file = folder.path() / "a.network";
  save_network(test::chain(), {}, file, false);
  const std::string whole = read_text(file);
  Prologue prologue;
  std::memcpy(&prologue, whole.data(), sizeof prologue);
  const std::size_t begin = sizeof prologue + prologue.header_bytes;
  REQUIRE(begin < whole.size());
  for (std::size_t at = begin; at < whole.size(); ++at) {
    INFO(at);
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ (1 << at % 8));
    folder.write("a.network", damaged);
    try {
      load_network(file);
      FAIL("accepted");
    } catch (const InvalidInput& error) {
      CHECK_THAT(error.what(), Catch::StartsWith(file.string() + ": the data of the saved network are damaged") &&
                                   Catch::EndsWith("save the network again with `tierwave network generate --output`"));
    }
  }
  folder.write("a.network", whole);
  CHECK_NOTHROW(load_network(file));
}
