#include "report/escape.hpp"

#include <algorithm>

#include "base/plain_text.hpp"

namespace tierwave::report {
namespace {

bool begins_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string result;
  for (const char character : without_controls(text)) switch (character) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        result += character;
    }
  return result;
}

std::string shortened(std::string_view text, std::size_t longest) {
  const auto characters = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
  if (characters <= longest) return std::string(text);
  std::size_t end = 0, kept = 0;
  for (; end < text.size(); ++end)
    if (begins_character(text[end]) && ++kept > longest - 3) break;
  return std::string(text.substr(0, end)) + "...";
}

std::string words_of(std::string_view code) {
  std::string words(code);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

}  // namespace tierwave::report
