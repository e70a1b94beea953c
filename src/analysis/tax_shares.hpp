// What governments get back of income that households keep: taxes and social contributions, as a share of the income.
//
// One share for all countries, and others for single ones. The default is the ratio of taxes, social contributions among
// them, to gross domestic product, the mean of the members of the OECD in 2019: 33.8 % (OECD, Revenue Statistics 2020).
// Taking it for income of households, and for every country, is an assumption: it counts taxes of firms too; support may be
// taxed less than pay; poorer countries collect less (Mexico 16.5 %, the lowest of the members).
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tierwave::analysis {

struct TaxShares {
  double everywhere = 0.338;
  std::map<std::string, double> of_country = {};  // by code, where it is another

  double of(const std::string& country) const {
    const auto found = of_country.find(country);
    return found == of_country.end() ? everywhere : found->second;
  }
};

// Of words "0.25", for every country, and "IND=0.17". Errors: UsageError for what is no share from 0 to 1, and for what is
// said twice.
TaxShares tax_shares_of(const std::vector<std::string>& words);

// Errors: UsageError for a country that is none of these.
void check_countries(const TaxShares& shares, const std::vector<std::string>& countries);

// "33.8 % of it in every country", "33.8 % of it, 17.0 % in IND".
std::string in_words(const TaxShares& shares);

}  // namespace tierwave::analysis
