#include "language/network_keys.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <utility>
#include <vector>

#include "language/employment_keys.hpp"
#include "models/parameters.hpp"
#include "network/purchases.hpp"

namespace tierwave::language {
namespace {

using network::GenerationOptions;
using schema::Key;
using schema::Table;
using schema::Type;

models::ParameterList<GenerationOptions> generation() {
  using Options = GenerationOptions;
  const std::vector<std::string> generated{"generated"};
  const std::vector<std::string> from_table{"generated", "sectors"};
  const auto share = [](double Options::*member, const char* name, const std::vector<std::string>& kinds,
                        const char* text, const char* source) {
    return models::number(
        member,
        Key{.name = name, .unit = "1", .minimum = 0, .maximum = 1, .text = text, .source = source, .only_for = kinds});
  };
  return {
      models::choice(&Options::links,
                     Key{.name = "links",
                         .text = "`dense`: every flow of the thinned table is carried by a link, 15 to 20 a firm. "
                                 "`sparse`: `mean_suppliers` links a firm.",
                         .source = "choice: dense keeps all flows between cells, sparse only sums of them",
                         .only_for = generated},
                     {{"dense", network::LinkMode::dense}, {"sparse", network::LinkMode::sparse}}),
      models::number(&Options::mean_suppliers, Key{.name = "mean_suppliers",
                                                   .unit = "links",
                                                   .minimum = 1,
                                                   .maximum = 1000,
                                                   .text = "Mean links a firm in sparse mode.",
                                                   .source = "5 to 6 observed among firms in Japan (Inoue & Todo 2019)",
                                                   .only_for = generated}),
      models::number(
          &Options::suppliers_per_input,
          Key{.name = "suppliers_per_input",
              .unit = "suppliers",
              .minimum = 0.01,
              .maximum = network::most_parts,
              .text = "Mean suppliers of an input of an enterprise with 250 persons, in dense mode; never under 1.",
              .source = "assumption: one, as most firms have of most inputs; more from 250 persons on",
              .only_for = generated}),
      models::number(&Options::supplier_growth,
                     Key{.name = "supplier_growth",
                         .unit = "1",
                         .minimum = 0,
                         .maximum = 1,
                         .text = "How suppliers of an input grow with the size of the enterprise, in dense mode: "
                                 "(persons / 250) to this power.",
                         .source = "assumption, to be swept: larger firms have more suppliers, less than in proportion "
                                   "to their size (Bernard, Moxnes & Saito 2019)",
                         .only_for = generated}),
      models::number(&Options::tail_exponent,
                     Key{.name = "tail_exponent",
                         .unit = "1",
                         .minimum = 0.1,
                         .maximum = 10,
                         .text = "Exponent of the Pareto law of firm sizes inside a size class.",
                         .source = "Axtell (2001)",
                         .only_for = generated}),
      share(&Options::largest_share, "largest_share", generated,
            "No firm holds more of its cell, where it has firms enough.",
            "assumption: untruncated, one firm in a million would hold a quarter of all links"),
      share(&Options::employment_weight, "employment_weight", generated,
            "Firms per stratum are drawn in proportion to employment^w output^(1 - w).", "assumption: both alike"),
      share(&Options::zone_share, "zone_share", generated,
            "Share of what each cell sells abroad that firms in export processing zones sell: those that sell the "
            "largest part of their output abroad.",
            "assumption: no zones"),
      share(&Options::keep_buyer_share, "keep_buyer_share", from_table,
            "Keep a flow of at least this share of the buyer's intermediate use, or of `keep_seller_share`.",
            "assumption: small flows are many and carry little"),
      share(&Options::keep_seller_share, "keep_seller_share", from_table,
            "Keep a flow of at least this share of the seller's intermediate sales.",
            "assumption: small flows are many and carry little"),
      share(&Options::keep_product_share, "keep_product_share", from_table,
            "Cut products under this share of a buying cell's intermediate use, never a critical one.",
            "assumption: small inputs are many and carry little"),
  };
}

}  // namespace

Table economy_keys() {
  Table table{
      .name = "economy",
      .text = "The world input-output table and labour accounts the run starts from.",
      .keys = {Key{.name = "folder",
                   .type = Type::path,
                   .text = "An economy folder, as `tierwave economy import` and `economy aggregate` write it."}}};
  for (Key& key : employment_keys()) table.keys.push_back(std::move(key));
  return table;
}

Table network_keys() {
  const std::vector<std::string> generated{"generated"};
  Table table{
      .name = "network",
      .text = "The firms and the links between them.",
      .chooser = "kind",
      .keys = {
          Key{.name = "kind",
              .type = Type::choice,
              .fallback = "generated",
              .choices = {"generated", "sectors", "files", "saved"},
              .text =
                  "`generated`: firms drawn so that they add up to the economy's table. `sectors`: every cell of the "
                  "table is one firm. `files`: firms and links read from CSV. `saved`: a network that `tierwave "
                  "network generate --output NAME.network` wrote.",
              .source = "choice: many firms in each cell of the economy's table"},
          Key{.name = "firms",
              .type = Type::integer,
              .unit = "firms",
              .fallback = static_cast<double>(network::GenerationOptions{}.firms),
              .minimum = 1,
              .maximum = 4e9,
              .text = "How many firm agents to generate.",
              .source = "choice: a year takes some ten seconds; with more firms a shortage may spread further",
              .only_for = generated},
      }};
  for (const auto& parameter : generation()) table.keys.push_back(parameter.key);
  const std::vector<Key> files{
      Key{.name = "folder",
          .type = Type::path,
          .text = "Folder of firms and links; formats in src/network_files/README.md.",
          .only_for = {"files"}},
      Key{.name = "layout",
          .type = Type::choice,
          .fallback = "tierwave",
          .choices = {"tierwave", "inoue-todo"},
          .text = "`tierwave`: firms.csv and links.csv. `inoue-todo`: the files of that simulator.",
          .source = "choice: the project's own format",
          .only_for = {"files"}},
      Key{.name = "file",
          .type = Type::path,
          .text = "A saved network. It carries what it needs of its economy, so [economy] may be left out; where it "
                  "stands it must be the same. `precision` must be that of the saved flows.",
          .only_for = {"saved"}},
  };
  table.keys.insert(table.keys.end(), files.begin(), files.end());
  return table;
}

FirmSource firm_source(const scenario::Scenario& scenario) {
  const schema::Reader economy{scenario.tables.at("economy")};
  const schema::Reader network{scenario.tables.at("network")};
  const schema::Given<std::int64_t> firms = network("firms");
  return {.economy = economy("folder"),
          .kind = network("kind"),
          .firms = firms,
          .folder = network("folder"),
          .layout = network("layout"),
          .file = network("file")};
}

namespace {

// What says how many suppliers firms have belongs to one mode of links; the default, which a resolved scenario writes
// out, says nothing.
void refuse_keys_of_other_mode(const schema::Values& values, const GenerationOptions& options) {
  const bool dense = options.links == network::LinkMode::dense;
  const Table language = network_keys();
  Mistakes mistakes;
  for (const char* name : dense ? std::vector{"mean_suppliers"} : std::vector{"suppliers_per_input", "supplier_growth"})
    if (values.has(name) && values.number(name) != std::get<double>(find_key(language, name)->fallback))
      mistakes.add(values.where(name),
                   fmt::format("{} is {}, but links = \"{}\" knows no {}", name, values.number(name),
                               dense ? "dense" : "sparse", name),
                   fmt::format("leave it out, or write links = \"{}\"", dense ? "sparse" : "dense"));
  mistakes.throw_if_any();
}

}  // namespace

GenerationOptions generation_options(const scenario::Scenario& scenario) {
  const schema::Values& values = scenario.tables.at("network");
  GenerationOptions options;
  if (values.has("firms")) options.firms = static_cast<std::uint32_t>(values.integer("firms"));
  for (const auto& parameter : generation())
    if (values.has(parameter.key.name)) parameter.read(values, options);  // else of another kind of network
  refuse_keys_of_other_mode(values, options);
  return options;
}

}  // namespace tierwave::language
