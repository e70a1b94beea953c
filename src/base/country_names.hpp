// English names and two-letter codes of countries, for messages to people who wrote them instead of three letters.
#pragma once
#include <optional>
#include <string_view>

namespace tierwave {

struct CountryName {
  std::string_view alpha_3;  // ISO 3166-1 alpha-3
  std::string_view alpha_2;  // ISO 3166-1 alpha-2
  std::string_view name;     // short, English
  std::string_view also;     // other names, divided by '|'
};

// The country with this three- or two-letter code or name, upper and lower case alike; nothing when there is none.
std::optional<CountryName> country_called(std::string_view text);

}  // namespace tierwave
