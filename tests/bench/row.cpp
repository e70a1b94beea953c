#include "bench/row.hpp"

#include <fmt/format.h>

#include "base/errors.hpp"
#include "economy/folder.hpp"
#include "study/language.hpp"

namespace tierwave::bench {
namespace {

const std::vector<Row>& known_rows() {
  static const std::vector<Row> rows{{"10^4", 10'000, 0, 0, 8},
                                     {"10^5", 100'000, 0, 0, 4},
                                     {"10^6", 1'000'000, 0, 0, 2},
                                     {"10^7", 10'000'000, 0, 0, 1},
                                     {"3.3x10^7", 33'000'000, 0, 0, 1}};
  return rows;
}

constexpr std::uint32_t large_firms = 10'000'000;

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
  const auto firms = static_cast<std::uint32_t>(std::stoul(name));
  return {name, firms, 0, 0, firms < 300'000 ? 4 : firms < 3'000'000 ? 2 : 1};
}

network::Generated generate(const Row& row, const Context& context) {
  const economy::Economy economy = economy::read_folder(TIERWAVE_SOURCE_DIR "/models/economies/world-2011");
  network::GenerationOptions options;
  options.firms = row.firms;
  options.links = network::LinkMode::sparse;
  return network::generate(economy, options, context);
}

// Workplaces of most countries are closed at the start.
study::Study study_of(const Row& row, int days, const Context& context) {
  const scenario::Overrides overrides{fmt::format("network.firms={}", row.firms), "network.links=\"sparse\"",
                                      "precision=\"single\"", "start=2020-03-20", fmt::format("days={}", days)};
  return study::resolve(scenario::read(TIERWAVE_SOURCE_DIR "/scenarios/covid-2020.toml", study::language(), overrides),
                        context);
}

}  // namespace tierwave::bench
