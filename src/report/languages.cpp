#include <array>

#include "report/texts.hpp"

namespace tierwave::report {

std::span<const Texts* const> languages() {
  static constexpr std::array<const Texts*, 4> all{&english, &chinese, &french, &spanish};
  return all;
}

}  // namespace tierwave::report
