// What a scenario says in the tables that belong to no mechanism, as typed values.
#include <catch2/catch.hpp>

#include "language/ensemble_keys.hpp"
#include "language/language.hpp"
#include "language/network_keys.hpp"
#include "language/output_keys.hpp"
#include "language/root_keys.hpp"
#include "language/stocks_keys.hpp"

using namespace tierwave;

namespace {

scenario::Scenario parsed(const std::string& more) {
  return scenario::parse("name = \"n\"\nstart = 2020-02-01\ndays = 3\n" + more, "/f.toml", language::whole());
}

}  // namespace

TEST_CASE("what is left out has the defaults of the language") {
  const scenario::Scenario plain = parsed("");
  const language::Root root = language::root(plain);
  CHECK(root.name == "n");
  CHECK(root.days == 3);
  CHECK(root.seed == 1);
  CHECK(root.precision == network::Precision::double_precision);
  CHECK(language::firm_source(plain).is("generated"));
  CHECK(language::generation_options(plain).firms == network::GenerationOptions{}.firms);
  CHECK(language::stocks(plain).rule == language::StockRule::using_sector);
  CHECK_FALSE(language::stocks(plain).days);
  CHECK(*language::output(plain).every == "day");
  CHECK_FALSE(language::output(plain).firms.selects());
  CHECK_FALSE(language::ensemble(plain).draws_networks());
  CHECK(language::ensemble_draws(plain).empty());
}

TEST_CASE("each key of a generated network reaches its option") {
  const network::GenerationOptions options = language::generation_options(
      parsed("[network]\nfirms = 20\nlinks = \"sparse\"\nmean_suppliers = 3\ntail_exponent = 1.5\nlargest_share = 0.3\n"
             "employment_weight = 0.4\nzone_share = 0.1\nkeep_buyer_share = 0.02\nkeep_seller_share = 0.03\n"
             "keep_product_share = 0.04\n"));
  CHECK(options.firms == 20);
  CHECK(options.links == network::LinkMode::sparse);
  CHECK(options.mean_suppliers == 3);
  CHECK(options.tail_exponent == 1.5);
  CHECK(options.largest_share == 0.3);
  CHECK(options.employment_weight == 0.4);
  CHECK(options.zone_share == 0.1);
  CHECK(options.keep_buyer_share == 0.02);
  CHECK(options.keep_seller_share == 0.03);
  CHECK(options.keep_product_share == 0.04);
  const network::GenerationOptions dense =
      language::generation_options(parsed("[network]\nsuppliers_per_input = 2\nsupplier_growth = 0.5\n"));
  CHECK(dense.suppliers_per_input == 2);
  CHECK(dense.supplier_growth == 0.5);
}

TEST_CASE("a number of suppliers that belongs to the other mode of links is refused, its default is not") {
  const auto options = [](const std::string& keys) {
    return language::generation_options(parsed("[network]\n" + keys));
  };
  CHECK_THROWS_WITH(options("mean_suppliers = 4\n"), Catch::Contains("mean_suppliers is 4, but links = \"dense\""));
  CHECK_THROWS_WITH(options("links = \"sparse\"\nsupplier_growth = 0.5\n"),
                    Catch::Contains("supplier_growth is 0.5, but links = \"sparse\""));
  CHECK_NOTHROW(options("mean_suppliers = 5.5\n"));
}

TEST_CASE("firms read from files and saved ones have the keys of their kind") {
  const language::FirmSource files =
      language::firm_source(parsed("[network]\nkind = \"files\"\nfolder = \"in\"\nlayout = \"inoue-todo\"\n"));
  CHECK(files.is("files"));
  CHECK(*files.folder == "/in");
  CHECK(files.has_inoue_todo_layout());
  const language::FirmSource saved =
      language::firm_source(parsed("[economy]\nfolder = \"e\"\n[network]\nkind = \"saved\"\nfile = \"a.network\"\n"));
  CHECK(*saved.file == "/a.network");
  CHECK(*saved.economy == "/e");
  CHECK_FALSE(saved.folder);
}

TEST_CASE("each rule of stocks is told apart, with the keys it has") {
  const auto rule = [](const std::string& text) { return language::stocks(parsed("[stocks]\nrule = " + text)).rule; };
  CHECK(rule("\"using-sector\"\n") == language::StockRule::using_sector);
  CHECK(rule("\"supplying-product\"\n") == language::StockRule::supplying_product);
  CHECK(rule("\"pair\"\ntable = \"t.csv\"\n") == language::StockRule::pair);
  CHECK(rule("\"uniform\"\ndays = 4\n") == language::StockRule::uniform);
  const language::Stocks poisson =
      language::stocks(parsed("[stocks]\nrule = \"poisson\"\ndays = 9\nleast_days = 5\nby = \"supplier\"\n"));
  CHECK(poisson.rule == language::StockRule::poisson);
  CHECK(*poisson.days == 9);
  CHECK(*poisson.least_days == 5);
  CHECK(poisson.by_supplier);
}

TEST_CASE("a source beside no selection selects no firms") {
  CHECK_FALSE(language::output(parsed("[output.firms]\nsource = \"s\"\nfigures = [\"output\"]\n")).firms.selects());
  for (const char* key : {"countries = [\"AAA\"]", "tiers = [1]", "zones = \"inside\"", "ids = [1]", "largest = 4"})
    CHECK(language::output(parsed("[output.firms]\n" + std::string(key) + "\n")).firms.selects());
}

TEST_CASE("an entry of draws has what its distribution asks for") {
  const scenario::Scenario drawn = parsed(
      "[ensemble]\nreplicates = 4\nnetworks = \"drawn\"\n[[ensemble.draw]]\nkey = \"orders.tau_days\"\n"
      "distribution = \"normal\"\nmean = 9\nstandard_deviation = 2\n");
  CHECK(*language::ensemble(drawn).replicates == 4);
  CHECK(language::ensemble(drawn).draws_networks());
  const language::EnsembleDraw draw = language::ensemble_draws(drawn).at(0);
  CHECK(*draw.key == "orders.tau_days");
  CHECK_FALSE(draw.low);
  CHECK(*draw.centres[1] == 9);
  CHECK(*draw.spreads[0] == 2);
}
