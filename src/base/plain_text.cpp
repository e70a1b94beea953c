#include "base/plain_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "base/errors.hpp"

namespace tierwave {
namespace {

using namespace std::string_view_literals;

// First bytes of files that are no text, and what they are.
constexpr std::array<std::pair<std::string_view, const char*>, 17> signatures{{
    {"PK\x03\x04"sv, "an Excel workbook or another zip archive"},
    {"\xD0\xCF\x11\xE0"sv, "an Excel workbook of the old kind (xls)"},
    {"\x1F\x8B"sv, "compressed with gzip"},
    {"BZh"sv, "compressed with bzip2"},
    {"\xFD"
     "7zXZ"sv,
     "compressed with xz"},
    {"\x28\xB5\x2F\xFD"sv, "compressed with zstd"},
    {"%PDF"sv, "a PDF"},
    {"\x89HDF"sv, "an HDF5 file"},
    {"CDF\x01"sv, "a NetCDF file"},
    {"CDF\x02"sv, "a NetCDF file"},
    {"7z\xBC\xAF"sv, "a 7z archive"},
    {"Rar!"sv, "a RAR archive"},
    {"PAR1"sv, "a Parquet file"},
    {"ARROW1"sv, "an Arrow or Feather file"},
    {"SQLite format 3"sv, "a SQLite database"},
    {"<stata_dta>"sv, "a Stata file"},
    {R"({\rtf)"sv, "a document of a word processor (rtf)"},
}};

int line_of(std::string_view text, std::size_t position) {
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(position), '\n'));
}

bool is_web_page(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return false;
  std::string head(text.substr(begin, 14));
  std::transform(head.begin(), head.end(), head.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return head.starts_with("<!doctype html") || head.starts_with("<html");
}

// Text in ASCII letters has a NUL in every second byte of UTF-16, and in three of four bytes of UTF-32; they come first
// where the byte order is big-endian. Empty for other text.
std::string wide_encoding(std::string_view text) {
  if (text.starts_with("\xFF\xFE\0\0"sv)) return "UTF-32 (little-endian)";
  if (text.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32 (big-endian)";
  if (text.starts_with("\xFF\xFE"sv)) return "UTF-16 (little-endian)";
  if (text.starts_with("\xFE\xFF"sv)) return "UTF-16 (big-endian)";
  const std::string_view head = text.substr(0, 64);
  const auto nuls = static_cast<std::size_t>(std::count(head.begin(), head.end(), '\0'));
  if (head.size() < 4 || nuls * 5 < head.size() * 2) return "";
  return fmt::format("{} ({}-endian)", nuls * 3 >= head.size() * 2 ? "UTF-32" : "UTF-16",
                     head[0] == '\0' ? "big" : "little");
}

// How many bytes the character that begins at `at` takes; 0 where none does.
std::size_t character_bytes(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u; };
  const auto within = [&](std::size_t i, unsigned least, unsigned most) { return byte(i) >= least && byte(i) <= most; };
  const auto tail = [&](std::size_t i) { return within(i, 0x80, 0xBF); };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return tail(1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF)
    return within(1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF) && tail(2) ? 3 : 0;
  if (first >= 0xF0 && first <= 0xF4)
    return within(1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF) && tail(2) && tail(3) ? 4 : 0;
  return 0;
}

// U+0000 to U+001F, U+007F, U+0080 to U+009F: what a terminal takes for commands.
bool is_control(std::string_view character) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
  if (character.size() == 1) return byte(0) < 0x20 || byte(0) == 0x7f;
  return character.size() == 2 && byte(0) == 0xC2 && byte(1) < 0xA0;
}

}  // namespace

std::size_t first_not_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t bytes = character_bytes(text, at);
    if (bytes == 0) return at;
    at += bytes;
  }
  return at;
}

std::string without_controls(std::string_view text, std::string_view kept) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t bytes = character_bytes(text, at);
    const std::string_view character = text.substr(at, std::max<std::size_t>(bytes, 1));
    if (bytes == 0)
      result += fmt::format("\\x{:02X}", static_cast<unsigned char>(text[at]));
    else if (is_control(character) && kept.find(character[0]) == std::string_view::npos)
      result += fmt::format("\\u{:04X}", static_cast<unsigned char>(character.back()));
    else
      result += character;
    at += character.size();
  }
  return result;
}

std::string printable(std::string_view text, std::size_t longest) {
  std::size_t end = text.size();
  if (end > longest) {
    end = longest;
    // Do not cut a character of several bytes.
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  }
  return without_controls(text.substr(0, end), "") + (end < text.size() ? "..." : "");
}

std::optional<std::string_view> control_in(std::string_view text, std::string_view allowed) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view character = text.substr(at, text[at] == '\xC2' ? 2 : 1);
    if (is_control(character) && allowed.find(character[0]) == std::string_view::npos) return character;
  }
  return std::nullopt;
}

void require_plain_text(const std::string& file, std::string_view text) {
  for (const auto& [bytes, what] : signatures)
    if (text.starts_with(bytes))
      throw InvalidInput(Location{file}, fmt::format("it is not text, but {}", what),
                         "unpack it or save the table as CSV (UTF-8, comma-separated), and name that file");
  if (is_web_page(text))
    throw InvalidInput(Location{file}, "it is a web page, not the table itself",
                       "download the file behind the page's link");
  if (const std::string encoding = wide_encoding(text); !encoding.empty())
    throw InvalidInput(Location{file, 1}, fmt::format("the text is not UTF-8; it looks like {}", encoding),
                       "save it as UTF-8");
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos)
    throw InvalidInput(Location{file, line_of(text, nul)}, "a byte of value 0 stands in the text",
                       "remove it: the file may be damaged, or no text");
  if (const std::size_t at = first_not_utf8(text); at < text.size())
    throw InvalidInput(Location{file, line_of(text, at)},
                       fmt::format("the text is not UTF-8 (byte 0x{:02X}); it looks like Windows-1252 or Latin-1",
                                   static_cast<unsigned char>(text[at])),
                       "save it as UTF-8");
  if (const auto control = control_in(text, "\n\r\t"))
    throw InvalidInput(Location{file, line_of(text, static_cast<std::size_t>(control->data() - text.data()))},
                       fmt::format("a control character, {}, stands in the text", printable(*control)), "remove it");
}

}  // namespace tierwave
