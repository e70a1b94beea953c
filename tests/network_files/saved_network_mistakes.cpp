// Files that are no saved network, or not a whole one of this version, are refused with the reason.
#include <catch2/catch.hpp>
#include <cstring>

#include "base/errors.hpp"
#include "base/files.hpp"
#include "network/hand_made.hpp"
#include "network_files/files.hpp"
#include "network_files/saved_header.hpp"
#include "support/example_economy.hpp"

using namespace tierwave;
using namespace tierwave::network;
using Catch::Matchers::Contains;

namespace {

// A saved chain of three firms whose bytes a test can change.
class Saved {
 public:
  Saved() {
    save_network(test::chain(), {}, file, false);
    bytes = read_text(file);
  }

  Prologue prologue() const {
    Prologue prologue;
    std::memcpy(&prologue, bytes.data(), sizeof prologue);
    return prologue;
  }
  void set(const Prologue& prologue) { std::memcpy(bytes.data(), &prologue, sizeof prologue); }

  // The header with a passage replaced by one of any length, in an honest prologue: as another program might write it.
  void change_header(const std::string& from, const std::string& to) {
    Prologue changed = prologue();
    std::string header = bytes.substr(sizeof changed, changed.header_bytes);
    const std::string data = bytes.substr(sizeof changed + changed.header_bytes);
    const std::size_t place = header.find(from);
    REQUIRE(place != std::string::npos);
    header.replace(place, from.size(), to);
    if (header.size() < changed.header_bytes) header.append(changed.header_bytes - header.size(), ' ');
    header.resize(changed.header_bytes);  // cuts spaces at its end
    changed.header_sha256 = header_digest(changed, header);
    bytes = std::string(sizeof changed, ' ') + header + data;
    set(changed);
  }

  // What the file is answered.
  std::string refusal() const {
    folder.write("a.network", bytes);
    try {
      load_network(file);
    } catch (const InvalidInput& error) {
      return error.what();
    }
    return "accepted";
  }

  const test::Folder folder;
  const std::filesystem::path file = folder.path() / "a.network";
  std::string bytes;
};

}  // namespace

TEST_CASE("a missing file and a folder and an empty file are no saved networks") {
  const test::Folder folder;
  folder.write("empty.network", "");
  CHECK_THROWS_AS(load_network(folder.path() / "nowhere.network"), InputOutputError);
  CHECK_THROWS_AS(load_network(folder.path()), InputOutputError);
  CHECK_THROWS_WITH(load_network(folder.path() / "empty.network"), Contains("the file is empty"));
}

TEST_CASE("a file that begins with other bytes is no saved network") {
  Saved saved;
  saved.bytes = "supplier,buyer,flow\n";
  CHECK_THAT(saved.refusal(), Contains("a.network: this is no saved network"));
  saved.bytes = "TIER";
  CHECK_THAT(saved.refusal(), Contains("this is no saved network"));
}

TEST_CASE("a saved network of another version is refused with both versions") {
  Saved saved;
  Prologue prologue = saved.prologue();
  prologue.version = 3;
  saved.set(prologue);
  CHECK_THAT(saved.refusal(), Contains("has format version 3, this program reads version 2"));
}

TEST_CASE("a saved network of the other byte order is refused") {
  Saved saved;
  Prologue prologue = saved.prologue();
  prologue.byte_order = 0x04030201;
  saved.set(prologue);
  CHECK_THAT(saved.refusal(), Contains("the byte order mark is 0x04030201, on this machine it is 0x01020304"));
}

TEST_CASE("a saved network cut off anywhere is refused") {
  Saved saved;
  const std::string whole = saved.bytes;
  for (const std::size_t size :
       {std::size_t{8}, std::size_t{63}, std::size_t{64}, whole.size() / 2, whole.size() - 1}) {
    INFO(size);
    saved.bytes = whole.substr(0, size);
    CHECK_THAT(saved.refusal(), Contains("is cut off: " + std::to_string(size) + " bytes are there of "));
  }
  saved.bytes = whole + "x";
  CHECK_THAT(saved.refusal(), Contains("more than the " + std::to_string(whole.size()) + " of the saved network"));
}

TEST_CASE("a header longer than the file is refused") {
  Saved saved;
  Prologue prologue = saved.prologue();
  for (const std::uint64_t size : {std::uint64_t{saved.bytes.size()}, ~std::uint64_t{0}}) {
    prologue.header_bytes = size;
    saved.set(prologue);
    CHECK_THAT(saved.refusal(), Contains("more than the file of"));
  }
}

TEST_CASE("every damaged byte of prologue and header is noticed") {
  Saved saved;
  const std::size_t end = sizeof(Prologue) + saved.prologue().header_bytes;
  const std::string whole = saved.bytes;
  for (std::size_t at = 0; at < end; at += at < 64 ? 1 : 97) {
    INFO(at);
    saved.bytes = whole;
    saved.bytes[at] = static_cast<char>(saved.bytes[at] ^ 1);
    CHECK(saved.refusal() != "accepted");
  }
}

TEST_CASE("columns that do not fit together or into the file are all named") {
  const auto refusal_of = [](const std::string& from, const std::string& to) {
    Saved saved;
    saved.change_header(from, to);
    return saved.refusal();
  };
  CHECK(refusal_of("\"year\"", "\"year\"") == "accepted");
  CHECK_THAT(refusal_of("firms.tier", "firms.tear"), Contains("the column firms.tier is missing"));
  CHECK_THAT(refusal_of(R"("firms.cell","type":"uint32","count":3)", R"("firms.cell","type":"uint32","count":4)"),
             Contains("the column firms.cell has 4 entries, not 3"));
  CHECK_THAT(refusal_of(R"("firms.cell","type":"uint32")", R"("firms.cell","type":"int16")"),
             Contains("the column firms.cell holds int16, not uint32"));
  CHECK_THAT(refusal_of(R"("firms.cell","type":"uint32","count":3,"offset":64)",
                        R"("firms.cell","type":"uint32","count":3,"offset":68)"),
             Contains("the column firms.cell lies at byte 68 of the data, no multiple of 64"));
  for (const char* offset : {"1048576", "18446744073709551552"})
    CHECK_THAT(refusal_of(R"("firms.cell","type":"uint32","count":3,"offset":64)",
                          R"("firms.cell","type":"uint32","count":3,"offset":)" + std::string(offset)),
               Contains("at byte " + std::string(offset) + " ends behind the data"));
  const std::string many = refusal_of(R"("links.supplier","type":"uint32","count":2)",
                                      R"("links.supplier","type":"uint32","count":999999999)");
  CHECK_THAT(many, Contains("the column links.flow has 2 entries, not 999999999") &&
                       Contains("the column links.supplier of 999999999 entries") &&
                       Contains("the rows of links cover 0 to 2, not its 999999999 entries"));
  CHECK_THAT(refusal_of(R"("firms.id","type":"uint32","count":3)",
                        R"("firms.id","type":"uint32","count":18446744073709551615)"),
             Contains("the column firms.cell has 3 entries, not 18446744073709551615"));
  CHECK_THAT(refusal_of(R"({"code":"fibre","name":"fibre"},)", ""), Contains("the column final_demand has 12 entries"));
  CHECK_THAT(
      refusal_of(R"("customers.flow","type":"float64","count":2)", R"("customers.flow","type":"float32","count":2)"),
      Contains("the flows of links hold float64, those of customers float32"));
}

TEST_CASE("a header that is no JSON or lacks a key is refused") {
  for (const auto& [from, to] : {std::pair{"{\"currency\"", "[\"currency\""}, std::pair{"\"year\"", "\"yeer\""},
                                 std::pair{"\"countries\":[", "\"countries\":[7,"}}) {
    Saved saved;
    saved.change_header(from, to);
    CHECK_THAT(saved.refusal(), Contains("the header of the saved network cannot be read"));
  }
}
