#include "economy/numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/csv.hpp"

namespace tierwave::economy {

std::string shortest(double value) {
  std::array<char, 32> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return error == std::errc() ? std::string(buffer.data(), end) : std::string("nan");
}

// The digits of the value itself with their point moved by three, so that no digit is lost or made up.
std::string shortest_thousandth(double value) {
  std::array<char, 400> buffer{};
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value), std::chars_format::fixed);
  if (error != std::errc()) return "nan";
  const std::string_view fixed(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  const std::size_t point = std::min(fixed.find('.'), fixed.size());
  const std::string_view fraction = fixed.substr(std::min(point + 1, fixed.size()));
  const std::size_t kept = point > 3 ? point - 3 : 0;  // digits that stay before the point
  std::string text(value < 0 ? "-" : "");
  text += kept > 0 ? fixed.substr(0, kept) : std::string_view("0");
  text += '.';
  text.append(point < 3 ? 3 - point : 0, '0');
  text += fixed.substr(kept, point - kept);
  text += fraction;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

std::optional<double> parse_thousands(std::string_view field) {
  if (field.find_first_of("eE") == std::string_view::npos && parse_number(field))
    return parse_number(std::string(field) + "e3");
  if (const auto thousands = parse_number(field)) return *thousands * 1000;
  return std::nullopt;
}

}  // namespace tierwave::economy
