// How much output hangs on a single source of an input.
#pragma once
#include <cstddef>
#include <optional>

#include "network/network.hpp"

namespace tierwave::network {

// From this share of an input on a firm hangs on its largest source.
inline constexpr double single_source_share = 0.9;

// Shares of all output, of firms that hang on one source of an input.
struct SingleSource {
  double supplier = 0;         // on one supplier
  double foreign_country = 0;  // on the suppliers of one country other than their own
};

// Of one product; without it, of any product that the firm's sector needs: rated important or critical, or all where the
// network has no ratings.
SingleSource single_source(const Network& network, std::optional<std::size_t> product = std::nullopt);

}  // namespace tierwave::network
