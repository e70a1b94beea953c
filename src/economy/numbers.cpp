#include "economy/numbers.hpp"

#include <array>
#include <charconv>

#include "base/csv.hpp"

namespace tierwave::economy {

std::string shortest(double value) {
  std::array<char, 32> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return error == std::errc() ? std::string(buffer.data(), end) : std::string("nan");
}

// The digits of the value itself with their point moved by three, so that no digit is lost or made up.
std::string shortest_thousandth(double value) {
  if (value < 0) return "-" + shortest_thousandth(-value);
  std::array<char, 400> buffer{};
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
  if (error != std::errc()) return "nan";
  std::string digits(buffer.data(), end);
  const std::size_t point = std::min(digits.find('.'), digits.size());
  if (point < digits.size()) digits.erase(point, 1);
  std::size_t whole = point;
  if (whole <= 3) {
    digits.insert(0, 4 - whole, '0');
    whole = 4;
  }
  digits.insert(whole - 3, ".");
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
  return digits;
}

std::optional<double> parse_thousands(std::string_view field) {
  if (field.find_first_of("eE") == std::string_view::npos && parse_number(field))
    return parse_number(std::string(field) + "e3");
  if (const auto thousands = parse_number(field)) return *thousands * 1000;
  return std::nullopt;
}

}  // namespace tierwave::economy
