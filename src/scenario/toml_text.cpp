#include "scenario/toml_text.hpp"

#include <fmt/format.h>

#include <type_traits>

namespace tierwave::scenario {
namespace {

std::string text_of(bool value) {
  return value ? "true" : "false";
}
std::string text_of(std::int64_t value) {
  return fmt::format("{}", value);
}
std::string text_of(double value) {
  return number_text(value);
}
std::string text_of(const std::string& value) {
  return quoted_text(value);
}
std::string text_of(Date value) {
  return to_string(value);
}
std::string text_of(const std::pair<Date, double>& step) {
  return fmt::format("[{}, {}]", to_string(step.first), number_text(step.second));
}

template <class T>
std::string text_of(const std::vector<T>& values) {
  std::string text;
  for (const T& value : values) text += (text.empty() ? "" : ", ") + text_of(value);
  return "[" + text + "]";
}

}  // namespace

std::string quoted_text(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      result += fmt::format("\\{}", c);
    else if (c == '\n')
      result += "\\n";
    else if (c == '\t')
      result += "\\t";
    else if (byte < 0x20 || byte == 0x7f)
      result += fmt::format("\\u{:04X}", byte);
    else
      result += c;
  }
  return result + "\"";
}

std::string number_text(double value) {
  std::string text = fmt::format("{}", value);
  if (text.find_first_of(".en") == std::string::npos) text += ".0";
  return text;
}

std::string toml_text(const schema::Value& value) {
  return std::visit([](const auto& held) { return text_of(held); }, value);
}

}  // namespace tierwave::scenario
