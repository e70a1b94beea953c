#include "report/names.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <variant>

#include "base/country_names.hpp"
#include "report/escape.hpp"

namespace tierwave::report {
namespace {

using analysis::By;
using analysis::Comparison;
using analysis::Figure;

std::string country_name(const std::string& code, const Texts& texts) {
  for (const auto& [group, name] : texts.country_groups)
    if (group == code) return std::string(name);
  if (texts.country_names) {
    const auto countries = translated_countries();
    const auto found = std::find_if(countries.begin(), countries.end(),
                                    [&](const TranslatedCountry& country) { return country.code == code; });
    return found == countries.end() ? code : std::string((*found).*texts.country_names);
  }
  const std::optional<CountryName> country = country_called(code);
  return country && country->alpha_3 == code ? std::string(country->name) : code;
}

// "USD_2018" of "1e6 USD_2018".
std::string currency_of(const Comparison& comparison) {
  constexpr std::string_view in_millions = "1e6 ";
  const std::string& money = comparison.money;
  return money.starts_with(in_millions) ? money.substr(in_millions.size()) : money;
}

}  // namespace

std::string entry_name(const Comparison& comparison, By by, std::size_t entry, const Texts& texts) {
  const std::string& code = comparison.entries[static_cast<std::size_t>(by)][entry];
  if (by == By::country) return country_name(code, texts);
  for (const auto& [known, name] : texts.codes)
    if (known == code) return std::string(name);
  return words_of(code);
}

std::string attribute(const analysis::ComparedScenario& scenario, std::string_view name) {
  for (const auto& [key, value] : scenario.provenance)
    if (key == name) {
      if (const auto* const text = std::get_if<std::string>(&value)) return *text;
      if (const auto* const whole = std::get_if<std::int64_t>(&value)) return fmt::format("{}", *whole);
    }
  return "";
}

std::string joined(const std::vector<std::string>& names, const Texts& texts) {
  std::string text;
  for (const std::string& name : names) {
    if (!text.empty()) text += texts.separator;
    text += name;
  }
  return text;
}

std::string unit_of(Figure figure, const analysis::AmountScale& scale, const Comparison& comparison,
                    const Texts& texts) {
  const bool is_large = scale.of(figure) > 1;
  if (figure == Figure::hours) return std::string(is_large ? texts.million_full_time_jobs : texts.full_time_jobs);
  if (figure == Figure::employment) return std::string(is_large ? texts.million_job_weeks : texts.job_weeks);
  return fill(is_large ? texts.billion_money : texts.million_money, fmt::arg("currency", currency_of(comparison)));
}

std::string rate_unit(const Comparison& comparison, const Texts& texts) {
  return fill(texts.money_per_job_week, fmt::arg("currency", currency_of(comparison)));
}

}  // namespace tierwave::report
