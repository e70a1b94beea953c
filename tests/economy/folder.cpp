// The project's own economy folder: written whole, read back to the same bits, refused when it does not fit.
#include "economy/folder.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "base/files.hpp"
#include "support/small_economy.hpp"

using namespace tierwave;
using namespace tierwave::economy;
using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {
// Replaces a text in a file of the folder.
void change(const fs::path& file, const std::string& from, const std::string& to) {
  std::string text = read_text(file);
  REQUIRE(text.find(from) != std::string::npos);
  text.replace(text.find(from), from.size(), to);
  std::ofstream(file, std::ios::binary) << text;
}
std::string mistakes_in(const fs::path& folder) {
  return small::mistakes_of([&] { read_folder(folder); });
}
}  // namespace

TEST_CASE("a folder reads back to the same economy") {
  const small::Folder folder;
  Economy economy = small::economy();
  economy.countries[1].members = {"NOR", "SWE"};
  economy.source = "a \"source\" with a \\ and a\ttab";
  economy.countries[0].name = " a name, with \"quotes\"";
  economy.labour[0].employment = 12345.678;
  write_folder(economy, folder / "small", false);
  small::require_same(read_folder(folder / "small"), economy);
}

TEST_CASE("accounts and ratings are optional") {
  const small::Folder folder;
  Economy economy = small::economy();
  economy.labour.clear();
  economy.labour_source.clear();
  economy.criticality.clear();
  write_folder(economy, folder / "small", false);
  CHECK_FALSE(fs::exists(folder / "small" / "labour.csv"));
  small::require_same(read_folder(folder / "small"), economy);
}

TEST_CASE("the hash of each file read is given") {
  const small::Folder folder;
  write_folder(small::economy(), folder / "small", false);
  std::map<std::string, std::string> hashes;
  read_folder(folder / "small", &hashes);
  CHECK(hashes.size() == 6);
  CHECK(hashes["table.csv"] == sha256(read_text(folder / "small" / "table.csv")));
  CHECK(hashes["labour.csv"] == sha256(read_text(folder / "small" / "labour.csv")));
}

TEST_CASE("an existing folder is only replaced by force") {
  const small::Folder folder;
  Economy economy = small::economy();
  write_folder(economy, folder / "small", false);
  economy.name = "other";
  CHECK_THROWS_AS(write_folder(economy, folder / "small", false), InputOutputError);
  CHECK(read_folder(folder / "small").name == "small");
  write_folder(economy, folder / "small", true);
  CHECK(read_folder(folder / "small").name == "other");
}

TEST_CASE("a place below a file is not writable and nothing is left behind") {
  const small::Folder folder;
  folder.write("file", "x");
  CHECK_THROWS_AS(write_folder(small::economy(), folder / "file/small", false), InputOutputError);
  CHECK(std::distance(fs::directory_iterator(folder / ""), fs::directory_iterator()) == 1);
}

TEST_CASE("a missing folder and a file in its place are told apart") {
  const small::Folder folder;
  CHECK_THROWS_WITH(read_folder(folder / "none"), Contains("it does not exist"));
  CHECK_THROWS_WITH(read_folder(folder.write("file", "x")), Contains("it is a file"));
}

TEST_CASE("a file that is missing is named") {
  for (const char* name : {"economy.toml", "table.csv", "countries.csv", "sectors.csv"}) {
    const small::Folder folder;
    write_folder(small::economy(), folder / "small", false);
    fs::remove(folder / "small" / name);
    CHECK_THROWS_WITH(read_folder(folder / "small"), Contains(name) && Contains("does not exist"));
  }
  const small::Folder folder;
  write_folder(small::economy(), folder / "small", false);
  fs::remove(folder / "small" / "labour.csv");
  CHECK_THAT(mistakes_in(folder / "small"), Contains("there is a labour_source, but no labour.csv"));
}

TEST_CASE("a misspelt file is not taken for a missing one") {
  const small::Folder folder;
  write_folder(small::economy(), folder / "small", false);
  fs::rename(folder / "small" / "criticality.csv", folder / "small" / "critcality.csv");
  CHECK_THAT(mistakes_in(folder / "small"), Contains("unknown file 'critcality.csv'; did you mean 'criticality.csv'?"));
}

TEST_CASE("mistakes of the description come in one pass") {
  const small::Folder folder;
  write_folder(small::economy(), folder / "small", false);
  const fs::path file = folder / "small" / "economy.toml";
  change(file, "format_version = 1", "format_version = 2");
  change(file, "currency", "curency");
  change(file, "2011", "\"2011\"");
  change(folder / "small" / "economy.toml", "name = \"small\"", "name = 3");
  change(file, "HFCE = \"households\"", "HFCE = \"government\"");
  CHECK_THAT(mistakes_in(folder / "small"), Contains("format_version is 2") &&
                                                Contains("unknown key 'curency'; did you mean 'currency'?") &&
                                                Contains("key 'currency' is missing") && Contains("year is a text") &&
                                                Contains("name is a") && Contains("final_demand.HFCE is 'government'"));
}

TEST_CASE("a table that was changed by hand must be balanced") {
  const small::Folder folder;
  write_folder(small::economy(), folder / "small", false);
  change(folder / "small" / "table.csv", "AAA_farm,10,", "AAA_farm,10.5,");
  CHECK_THAT(mistakes_in(folder / "small"), Contains("output of AAA_farm is 100, its entries give 100.5"));
}
