#include "bench/row.hpp"

#include <fmt/format.h>

#include "base/errors.hpp"
#include "bench/synthetic.hpp"
#include "economy/folder.hpp"

namespace tierwave::bench {
namespace {

constexpr std::uint32_t large_firms = 10'000'000;

int days_a_round(std::uint32_t firms) {
  return firms < 50'000 ? 8 : firms < 500'000 ? 4 : firms < 5'000'000 ? 2 : 1;
}

Row sparse(const std::string& name, std::uint32_t firms) {
  return {name, Row::Kind::sparse, firms, 0, 0, days_a_round(firms), false, {}};
}

// In the order of the table.
std::vector<Row> known_rows() {
  return {sparse("10^4", 10'000),
          sparse("10^5", 100'000),
          sparse("10^6", 1'000'000),
          sparse("10^7", large_firms),
          sparse("3.3x10^7", 33'000'000),
          {"10^6-dense", Row::Kind::dense, 1'000'000, 0, 0, 1, true, {}},
          {"41x35", Row::Kind::sectors, 0, 41, 35, 20, true, {}},
          {"49x163", Row::Kind::sectors, 0, 49, 163, 2, false, {}}};
}

}  // namespace

std::vector<Row> usual_rows(bool large) {
  std::vector<Row> rows;
  for (const Row& row : known_rows())
    if (large || row.firms < large_firms) rows.push_back(row);
  return rows;
}

Row row_named(const std::string& name) {
  std::string names;
  for (const Row& row : known_rows()) {
    if (row.name == name) return row;
    names += row.name + ", ";
  }
  if (name.empty() || name.size() > 8 || name.find_first_not_of("0123456789") != std::string::npos)
    throw UsageError(fmt::format("unknown row '{}'; known: {}or a number of firms below 10^8", name, names));
  return sparse(name, static_cast<std::uint32_t>(std::stoul(name)));
}

economy::Economy economy_of(const Row& row) {
  if (!row.economy.empty()) return economy::read_folder(row.economy);
  return row.kind == Row::Kind::sectors ? synthetic_economy(row.countries, row.sectors)
                                        : economy::read_folder(TIERWAVE_SOURCE_DIR "/models/economies/world-2011");
}

network::Generated generate(const Row& row, const economy::Economy& economy, const Context& context) {
  network::GenerationOptions options;
  if (row.kind == Row::Kind::sectors) {
    options.keep_buyer_share = options.keep_seller_share = options.keep_product_share = 0;
    return network::one_firm_per_cell(economy, options, context);
  }
  options.firms = row.firms;
  options.links = row.kind == Row::Kind::sparse ? network::LinkMode::sparse : network::LinkMode::dense;
  return network::generate(economy, options, context);
}

}  // namespace tierwave::bench
