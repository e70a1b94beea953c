#include "analysis/tax_shares.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/csv.hpp"
#include "base/errors.hpp"
#include "base/plain_text.hpp"

namespace tierwave::analysis {

TaxShares tax_shares_of(const std::vector<std::string>& words) {
  TaxShares shares;
  bool everywhere = false;
  for (const std::string& word : words) {
    const std::size_t equals = word.find('=');
    const std::string country = equals == std::string::npos ? "" : word.substr(0, equals);
    const std::optional<double> share = parse_number(equals == std::string::npos ? word : word.substr(equals + 1));
    if (!share || *share < 0 || *share > 1 || (equals != std::string::npos && country.empty()))
      throw UsageError(fmt::format("--tax-share is '{}'; write a share from 0 to 1, or one of a country, IND=0.17",
                                   printable(word)));
    const bool again = country.empty() ? everywhere : shares.of_country.contains(country);
    if (again)
      throw UsageError(fmt::format("--tax-share is written twice for {}; write it once",
                                   country.empty() ? "all countries" : printable(country)));
    if (country.empty()) {
      shares.everywhere = *share;
      everywhere = true;
    } else {
      shares.of_country[country] = *share;
    }
  }
  return shares;
}

void check_countries(const TaxShares& shares, const std::vector<std::string>& countries) {
  for (const auto& [country, share] : shares.of_country)
    if (std::find(countries.begin(), countries.end(), country) == countries.end())
      throw UsageError(describe(unknown_name({}, "country of --tax-share", country, countries)));
}

std::string in_words(const TaxShares& shares) {
  std::string words =
      fmt::format("{:.1f} % of it{}", 100 * shares.everywhere, shares.of_country.empty() ? " in every country" : "");
  for (const auto& [country, share] : shares.of_country) words += fmt::format(", {:.1f} % in {}", 100 * share, country);
  return words;
}

}  // namespace tierwave::analysis
