#include "resolve/language.hpp"

#include <utility>

#include "base/bounds.hpp"
#include "models/capital/keys.hpp"
#include "models/closures/keys.hpp"
#include "models/labour/keys.hpp"
#include "models/mechanisms.hpp"
#include "models/presets/presets.hpp"
#include "models/shocks/keys.hpp"
#include "models/transport/keys.hpp"
#include "network/generate.hpp"
#include "resolve/ensemble_keys.hpp"
#include "resolve/output_keys.hpp"

namespace tierwave::resolve {
namespace {

using schema::Key;
using schema::Table;
using schema::Type;

std::vector<Key> root_keys() {
  return {
      Key{.name = "name", .type = Type::text, .required = true, .text = "A short name of the scenario."},
      Key{.name = "description",
          .type = Type::text,
          .fallback = "",
          .several_lines = true,
          .text = "What the scenario shows.",
          .source = "choice: nothing need be said"},
      Key{.name = "start", .type = Type::date, .unit = "date", .required = true, .text = "The first day."},
      Key{.name = "days",
          .type = Type::integer,
          .unit = "days",
          .required = true,
          .minimum = 1,
          .maximum = bounds::most_days,
          .text = "How many days to simulate."},
      Key{.name = "seed",
          .type = Type::integer,
          .unit = "1",
          .fallback = 1.0,
          .minimum = 0,
          .maximum = 4294967295.0,
          .text = "Seed of every random draw; the same seed gives the same bits.",
          .source = "choice: any seed is as good as another"},
      Key{.name = "precision",
          .type = Type::choice,
          .fallback = "double",
          .choices = {"double", "single"},
          .text = "Precision of flows, stocks and orders; sums are always double. Single takes less memory.",
          .source = "choice: flows keep all their digits; single is for networks that memory would not hold"},
  };
}

Table economy_table() {
  return {.name = "economy",
          .text = "The world input-output table and labour accounts the run starts from.",
          .keys = {Key{.name = "folder",
                       .type = Type::path,
                       .text = "An economy folder, as `tierwave economy import` and `economy aggregate` write it."}}};
}

Table network_table() {
  const network::GenerationOptions defaults;
  const std::vector<std::string> generated{"generated"};
  const std::vector<std::string> from_table{"generated", "sectors"};
  const std::vector<std::string> from_files{"files"};
  const auto share = [&](const char* name, double fallback, const std::vector<std::string>& kinds, const char* text,
                         const char* source) {
    return Key{.name = name,
               .type = Type::number,
               .unit = "1",
               .fallback = fallback,
               .minimum = 0,
               .maximum = 1,
               .text = text,
               .source = source,
               .only_for = kinds};
  };
  return {
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
              .fallback = 100000.0,
              .minimum = 1,
              .maximum = 4e9,
              .text = "How many firm agents to generate.",
              .source = "choice: a year takes some ten seconds; with more firms a shortage may spread further",
              .only_for = generated},
          Key{.name = "links",
              .type = Type::choice,
              .fallback = "dense",
              .choices = {"dense", "sparse"},
              .text = "`dense`: every flow of the thinned table is carried by a link, 15 to 20 a firm. `sparse`: "
                      "`mean_suppliers` links a firm.",
              .source = "choice: dense keeps all flows between cells, sparse only sums of them",
              .only_for = generated},
          Key{.name = "mean_suppliers",
              .type = Type::number,
              .unit = "links",
              .fallback = defaults.mean_suppliers,
              .minimum = 1,
              .maximum = 1000,
              .text = "Mean links a firm in sparse mode.",
              .source = "5 to 6 observed among firms in Japan (Inoue & Todo 2019)",
              .only_for = generated},
          Key{.name = "tail_exponent",
              .type = Type::number,
              .unit = "1",
              .fallback = defaults.tail_exponent,
              .minimum = 0.1,
              .maximum = 10,
              .text = "Exponent of the Pareto law of firm sizes inside a size class.",
              .source = "Axtell (2001)",
              .only_for = generated},
          share("largest_share", defaults.largest_share, generated,
                "No firm holds more of its cell, where it has firms enough.",
                "assumption: untruncated, one firm in a million would hold a quarter of all links"),
          share("employment_weight", defaults.employment_weight, generated,
                "Firms per stratum are drawn in proportion to employment^w output^(1 - w).", "assumption: both alike"),
          share("zone_share", defaults.zone_share, generated,
                "Share of what each cell sells abroad that firms in export processing zones sell: those that sell the "
                "largest part of their output abroad.",
                "assumption: no zones"),
          share("keep_buyer_share", defaults.keep_buyer_share, from_table,
                "Keep a flow of at least this share of the buyer's intermediate use, or of `keep_seller_share`.",
                "assumption: small flows are many and carry little"),
          share("keep_seller_share", defaults.keep_seller_share, from_table,
                "Keep a flow of at least this share of the seller's intermediate sales.",
                "assumption: small flows are many and carry little"),
          share("keep_product_share", defaults.keep_product_share, from_table,
                "Cut products under this share of a buying cell's intermediate use, never a critical one.",
                "assumption: small inputs are many and carry little"),
          Key{.name = "folder",
              .type = Type::path,
              .text = "Folder of firms and links; formats in src/network_files/README.md.",
              .only_for = from_files},
          Key{.name = "layout",
              .type = Type::choice,
              .fallback = "tierwave",
              .choices = {"tierwave", "inoue-todo"},
              .text = "`tierwave`: firms.csv and links.csv. `inoue-todo`: the files of that simulator.",
              .source = "choice: the project's own format",
              .only_for = from_files},
          Key{.name = "file",
              .type = Type::path,
              .text =
                  "A saved network. It carries what it needs of its economy, so [economy] may be left out; where it "
                  "stands it must be the same. `precision` must be that of the saved flows.",
              .only_for = {"saved"}},
      }};
}

Table stocks_table() {
  return {
      .name = "stocks",
      .text = "What firms hold in stock, and how much they aim for.",
      .keys = {
          Key{.name = "rule",
              .type = Type::choice,
              .fallback = "using-sector",
              .choices = {"using-sector", "supplying-product", "pair", "uniform", "poisson"},
              .text = "The target in days of use: by the sector that uses the stock, by the product stocked, by both, "
                      "the same everywhere, or drawn for each firm from a Poisson law. The first two read `stock_days` "
                      "of the economy's sectors.",
              .source = "Pichler et al. (2022): inventory over sales by using industry"},
          Key{.name = "days",
              .type = Type::number,
              .unit = "days",
              .fallback = 30.0,
              .minimum = 1,
              .maximum = bounds::most_stock_days,
              .text = "The target everywhere.",
              .source = "assumption: a month",
              .only_for = {"uniform"}},
          Key{.name = "days",
              .type = Type::number,
              .unit = "days",
              .fallback = 15.0,
              .minimum = 1,
              .maximum = 700,
              .text = "Mean of the Poisson law.",
              .source = "Inoue & Todo (2019)",
              .only_for = {"poisson"}},
          Key{.name = "least_days",
              .type = Type::integer,
              .unit = "days",
              .fallback = 2.0,
              .minimum = 1,
              .maximum = 700,
              .text = "Fewer days are drawn anew: less than a day's use cannot carry the baseline.",
              .source = "the simulator of Inoue & Todo (2019)",
              .only_for = {"poisson"}},
          Key{.name = "table",
              .type = Type::path,
              .text = "CSV of targets in days: header of using sectors, one row per product.",
              .only_for = {"pair"}},
          Key{.name = "by",
              .type = Type::choice,
              .fallback = "product",
              .choices = {"product", "supplier"},
              .text = "`product`: one stock per product, whoever supplied it. `supplier`: one stock per supplier, as "
                      "Inoue & Todo (2019).",
              .source = "choice: an input is the same whoever supplied it"},
      }};
}

Table compose() {
  Table root;
  root.text = "A scenario: which economy, which firms, which shocks, for how long.";
  root.keys = root_keys();
  root.tables = {economy_table(), network_table(), stocks_table(), models::presets::keys(models::presets::all())};
  models::Mechanisms any;
  models::for_each_kind(any, [&](const char*, auto keys, auto, auto&) { root.tables.push_back(keys()); });
  for (const Table& table :
       {models::labour::keys(), models::capital::keys(), models::closure_keys(), models::transport::keys(),
        models::shocks::overlap_keys(), models::shocks::shock_keys(), output_keys(), ensemble_keys()})
    root.tables.push_back(table);
  return root;
}

}  // namespace

const schema::Table& language() {
  static const Table composed = compose();
  return composed;
}

}  // namespace tierwave::resolve
