// How much hangs on a single source of an input.
#pragma once
#include <cstddef>
#include <optional>

#include "network/network.hpp"

namespace tierwave::network {

// From this share of an input on a firm hangs on its largest source.
inline constexpr double single_source_share = 0.9;

// What hangs on one supplier other than the firm itself, and on the suppliers of one country other than its own.
struct SingleSource {
  // Of all output, the share of firms that hang on one source of an input.
  double output_on_supplier = 0, output_on_foreign_country = 0;
  // Of what firms buy of others, by value, the share of inputs for which they hang on one source.
  double inputs_on_supplier = 0, inputs_on_foreign_country = 0;
};

// Of one product; without it, of all products that the firm's sector needs: rated important or critical, or every one where
// the network has no ratings.
SingleSource single_source(const Network& network, std::optional<std::size_t> product = std::nullopt);

}  // namespace tierwave::network
