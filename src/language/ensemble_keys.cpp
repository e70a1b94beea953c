#include "language/ensemble_keys.hpp"

#include <string>
#include <vector>

#include "base/bounds.hpp"

namespace tierwave::language {
namespace {

using schema::Key;
using schema::Type;

Key figure(const char* name, bool required, const char* text, std::vector<std::string> distributions) {
  return Key{.name = name,
             .type = Type::number,
             .unit = "that of the key",
             .required = required,
             .minimum = -bounds::most_money,
             .maximum = bounds::most_money,
             .text = text,
             .only_for = std::move(distributions)};
}

schema::Table draw_keys() {
  const std::vector<std::string> bounded{"uniform", "triangular"};
  const std::vector<std::string> cut{"normal", "lognormal"};
  Key log_deviation = figure("log_deviation", true, "Standard deviation of the logarithm.", {"lognormal"});
  log_deviation.unit = "1";
  log_deviation.minimum = 0;
  log_deviation.maximum = bounds::most_log_deviation;
  return {
      .name = "draw",
      .text =
          "A key of which every replicate draws its own value. The value that the scenario writes for it is what "
          "`tierwave run` takes.",
      .repeated = true,
      .chooser = "distribution",
      .keys = {
          Key{.name = "label",
              .type = Type::text,
              .text = "What to call it in `--set` and in a scenario that extends this one."},
          Key{.name = "key",
              .type = Type::text,
              .required = true,
              .text =
                  "The key, such as `orders.tau_days` or `shock.LABEL.reduction`. It has a number for its value and "
                  "belongs to a mechanism, a shock, [stocks], [capital], [closures] or [transport]."},
          Key{.name = "distribution",
              .type = Type::choice,
              .required = true,
              .choices = {"uniform", "triangular", "normal", "lognormal"},
              .text = "The law of its values. Values of a whole number are rounded; `uniform` gives each whole number "
                      "from low to high the same chance."},
          figure("low", true, "The least value.", bounded),
          figure("low", false, "Where the law is cut: nothing below is drawn. Not cut when left out.", cut),
          figure("mode", true, "The likeliest value.", {"triangular"}),
          figure("mean", true, "The mean before the law is cut, between low and high.", {"normal"}),
          figure("standard_deviation", true, "The standard deviation before the law is cut.", {"normal"}),
          figure("median", true, "The median before the law is cut, between low and high.", {"lognormal"}),
          std::move(log_deviation),
          figure("high", true, "The greatest value.", bounded),
          figure("high", false, "Where the law is cut: nothing above is drawn. Not cut when left out.", cut),
      }};
}

}  // namespace

schema::Table ensemble_keys() {
  return {
      .name = "ensemble",
      .text =
          "Many runs of the scenario, which differ by what they draw: stocks where [stocks] draws them, keys "
          "in [[ensemble.draw]], networks. `tierwave ensemble` runs them; `tierwave run` takes the keys as "
          "they are written, and what replicate 0 draws of the rest.",
      .keys = {Key{.name = "replicates",
                   .type = Type::integer,
                   .unit = "1",
                   .required = true,
                   .minimum = 1,
                   .maximum = 1e6,
                   .text = "How many runs. Replicate k draws the same however many there are."},
               Key{.name = "networks",
                   .type = Type::choice,
                   .fallback = "shared",
                   .choices = {"shared", "drawn"},
                   .text = "`shared`: all replicates run on one network, that of the seed. `drawn`: every replicate "
                           "draws firms and links of its own.",
                   .source = "choice: replicates then differ by what is drawn besides, and share memory"}},
      .tables = {draw_keys()}};
}

Ensemble ensemble(const scenario::Scenario& scenario) {
  const schema::Reader read{scenario.tables.at("ensemble")};
  return {.replicates = read("replicates"), .networks = read("networks")};
}

std::vector<EnsembleDraw> ensemble_draws(const scenario::Scenario& scenario) {
  std::vector<EnsembleDraw> draws;
  for (const schema::Values& entry : scenario.lists.at("ensemble.draw")) {
    const schema::Reader read{entry};
    draws.push_back({.key = read("key"),
                     .distribution = read("distribution"),
                     .low = read("low"),
                     .high = read("high"),
                     .centres = {read("mode"), read("mean"), read("median")},
                     .spreads = {read("standard_deviation"), read("log_deviation")}});
  }
  return draws;
}

}  // namespace tierwave::language
