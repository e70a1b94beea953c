#include "models/labour/income_support.hpp"

#include "base/plain_text.hpp"

namespace tierwave::models::labour {
namespace {

std::optional<IncomeSupport> support_of(const CsvTable& table, std::size_t row, Mistakes& mistakes) {
  const std::string& level = table.text(row, "level");
  const std::string& flag = table.text(row, "flag");
  if (!level.empty() && (level.size() != 1 || level[0] < '0' || level[0] > '2'))
    mistakes.add(table.where(row), fmt::format("level is '{}', not 0, 1, 2 or empty", printable(level)),
                 "write the level of income support, or nothing where the data end");
  if (!flag.empty() && flag != "0" && flag != "1")
    mistakes.add(table.where(row), fmt::format("flag is '{}', not 0, 1 or empty", printable(flag)),
                 "write 1 where informal work is reached too, 0 where it is not");
  if (level.empty() && !flag.empty())
    mistakes.add(table.where(row), fmt::format("flag is '{}' but level is empty", printable(flag)),
                 "leave the flag empty too");
  if (level.empty() || !mistakes.empty()) return std::nullopt;
  IncomeSupport support{static_cast<IncomeSupport::Level>(level[0] - '0'), std::nullopt};
  if (!flag.empty()) support.informal_too = flag == "1";
  return support;
}

}  // namespace

IncomeSupportTable read_income_support(const std::filesystem::path& path) {
  const CsvTable table(path, {"country", "from", "level", "flag"});
  return read_steps<IncomeSupport>(
      table, path.string(), "income support", "level",
      [&](std::size_t row, Mistakes& mistakes) { return support_of(table, row, mistakes); });
}

}  // namespace tierwave::models::labour
