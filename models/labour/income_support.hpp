// Income support to people who lost work or pay, by country and day: indicator E1 of the Oxford tracker.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>

#include "models/steps.hpp"

namespace tierwave::models::labour {

struct IncomeSupport {
  enum class Level : std::uint8_t { none, below_half, half_or_more };  // of the lost wage
  static constexpr std::size_t levels = 3;
  Level level = Level::none;
  std::optional<bool> informal_too;  // whether it reaches informal work; nothing where the table does not say
};
using IncomeSupportTable = StepTable<IncomeSupport>;

// Columns country, from, level (0 to 2, empty: no data from here on), flag (1 informal work too, 0 formal only, empty:
// not known). Errors: InputOutputError for a missing file; InvalidInput with all mistakes.
IncomeSupportTable read_income_support(const std::filesystem::path& path);

}  // namespace tierwave::models::labour
