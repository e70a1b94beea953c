// Names of countries in other languages than English (tools/atlas); English ones stand in base/country_names.hpp.
#pragma once
#include <span>
#include <string_view>

namespace tierwave::report {

struct TranslatedCountry {
  std::string_view code;  // ISO 3166-1 alpha-3
  std::string_view chinese, french, spanish;
};

// By code. Unicode Common Locale Data Repository 48.2, Unicode License v3 (LICENSE-unicode.txt).
std::span<const TranslatedCountry> translated_countries();

}  // namespace tierwave::report
