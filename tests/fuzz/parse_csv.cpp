// Any bytes are rows of fields or a clear mistake: no crash, no other exception, lines that never fall.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/csv.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const char separator = data[0] % 2 == 0 ? ',' : ' ';
  const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  int last_line = 0;
  try {
    tierwave::parse_csv("fuzz", text, separator, [&](const tierwave::CsvRow& row) {
      if (row.line < last_line || row.fields.empty()) std::abort();
      last_line = row.line;
      for (const std::string_view field : row.fields) {
        if (field.size() > text.size()) std::abort();
        tierwave::parse_number(field);
      }
    });
  } catch (const tierwave::InvalidInput& error) {
    if (error.mistakes().size() != 1) std::abort();
    // A text that is of another kind as a whole, such as JSON, has no line at fault.
    const tierwave::Mistake& mistake = error.mistakes()[0];
    if (mistake.where.line < 1 && !mistake.problem.starts_with("it is ")) std::abort();
  }
  return 0;
}
