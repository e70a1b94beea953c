#include "economy/codes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "base/country_names.hpp"
#include "base/plain_text.hpp"
#include "economy/table.hpp"

namespace tierwave::economy {
namespace {

constexpr std::size_t longest_code = 100;  // bytes; published ones have 12 at most
constexpr std::size_t longest_name = 300;  // bytes; the longest of ISIC, revision 4, have fewer than 150

// Codes stand in every row and label, and in messages.
void check_length(std::string_view code, const char* what, const Location& where, Mistakes& mistakes) {
  if (code.size() > longest_code)
    mistakes.add(where,
                 fmt::format("'{}' has {} bytes, too many for the code of a {}", printable(code), code.size(), what),
                 fmt::format("write at most {}", longest_code));
}

bool letters_and_digits(std::string_view code, std::string_view also) {
  return !code.empty() && std::all_of(code.begin(), code.end(), [&](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || also.find(c) != std::string_view::npos;
  });
}

}  // namespace

void Codes::add(const std::string& code) {
  positions_.emplace(code, list_.size());
  list_.push_back(code);
}

std::optional<std::size_t> Codes::find(const std::string& code, std::string_view what, const Location& where,
                                       Mistakes& mistakes) const {
  const auto found = positions_.find(code);
  if (found != positions_.end()) return found->second;
  mistakes.add(unknown_name(where, what, code, list_));
  return std::nullopt;
}

std::string country_advice(const std::string& name, const std::vector<Country>& countries) {
  const auto same = [](const std::string& a, const std::string& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
      return std::tolower(static_cast<unsigned char>(x)) == std::tolower(static_cast<unsigned char>(y));
    });
  };
  for (const Country& country : countries)
    if (same(country.name, name)) return fmt::format("write '{}', the code of {}", country.code, country.name);
  const std::optional<CountryName> called = country_called(name);
  const std::string code = called ? std::string(called->alpha_3) : name;
  const Country* rest = nullptr;
  for (const Country& country : countries) {
    if (country.code == code) return "";
    if (country.members == std::vector<std::string>{"*"}) rest = called ? &country : nullptr;
  }
  const auto part_of = [&](const Country& region) {
    return fmt::format("{}{} is part of {} ({}), which moves as one: write '{}' for all of it", code,
                       called ? fmt::format(" ({})", called->name) : "", region.code, region.name, region.code);
  };
  for (const Country& country : countries)
    if (std::find(country.members.begin(), country.members.end(), code) != country.members.end())
      return part_of(country);
  return rest ? part_of(*rest) : "";
}

void check_country_code(std::string_view code, const Location& where, Mistakes& mistakes) {
  const bool total = code == "OUT" || code == "VA" || code == "TLS";
  if (total || !letters_and_digits(code, "-"))
    mistakes.add(where, fmt::format("'{}' cannot be the code of a country", printable(code)),
                 "write letters, digits and hyphens without an underscore, and not OUT, VA or TLS");
  else
    check_length(code, "country", where, mistakes);
}

void check_sector_code(std::string_view code, const Location& where, Mistakes& mistakes) {
  const bool category = std::any_of(final_categories.begin(), final_categories.end(),
                                    [&](const FinalCategory& known) { return known.code == code; });
  if (category || !letters_and_digits(code, "_-"))
    mistakes.add(where, fmt::format("'{}' cannot be the code of a sector", printable(code)),
                 "write letters, digits, underscores and hyphens, and not the name of a final-demand category");
  else
    check_length(code, "sector", where, mistakes);
}

void check_name(const std::string& name, std::string_view of, const Location& where, Mistakes& mistakes) {
  if (name.empty())
    mistakes.add(where, fmt::format("{} has no name", of), "write its name");
  else if (control_in(name))
    mistakes.add(where, fmt::format("the name of {} is '{}', with a control character", of, printable(name)),
                 "write it in one line, with blanks for tabs");
  else if (name.size() > longest_name)
    mistakes.add(where, fmt::format("the name of {} is '{}', {} bytes long", of, printable(name), name.size()),
                 fmt::format("write at most {}", longest_name));
}

std::string csv_field(const std::string& text) {
  const bool spaced = text.starts_with(' ') || text.ends_with(' ');  // a reader drops bare spaces around a field
  if (!spaced && text.find_first_of(",\"\n\r") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

}  // namespace tierwave::economy
