#include "scenario/convert.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "base/bounds.hpp"
#include "base/toml_advice.hpp"
#include "scenario/phrases.hpp"

namespace tierwave::scenario {
namespace {

using schema::Key;
using schema::Type;
using schema::Value;

class Conversion {
 public:
  Conversion(const Key& key, const std::filesystem::path& folder, std::vector<Mistake>& mistakes)
      : key_(key), folder_(folder), mistakes_(mistakes) {}

  std::optional<Value> value(const TomlNode& node, const std::string& shown) {
    switch (key_.type) {
      case Type::boolean:
        return held(node, shown, Type::boolean, std::get_if<bool>(&node.value));
      case Type::integer:
        return any(integer(node, shown));
      case Type::number:
        return any(number(node, shown));
      case Type::text:
      case Type::path:
      case Type::choice:
        return any(text(node, shown));
      case Type::date:
        return any(date(node, shown));
      case Type::text_list:
        return list<std::string>(node, shown, [&](const auto& item, const auto& name) { return text(item, name); });
      case Type::integer_list:
        return list<std::int64_t>(node, shown, [&](const auto& item, const auto& name) { return integer(item, name); });
      case Type::number_list:
        return list<double>(node, shown, [&](const auto& item, const auto& name) { return number(item, name); });
      case Type::step_list:
        return steps(node, shown);
    }
    return std::nullopt;
  }

 private:
  template <class T>
  static std::optional<Value> any(std::optional<T> value) {
    if (!value) return std::nullopt;
    return Value(std::move(*value));
  }

  void add(const TomlNode& node, std::string problem, std::string remedy) {
    mistakes_.push_back({node.where, std::move(problem), std::move(remedy)});
  }

  void wrong_form(const TomlNode& node, const std::string& shown, Type form) {
    add(node, fmt::format("{} is {}, not {}", shown, seen(node), form_of(form)), "write " + wanted(key_));
  }

  template <class T>
  std::optional<T> held(const TomlNode& node, const std::string& shown, Type form, const T* value) {
    if (value) return *value;
    wrong_form(node, shown, form);
    return std::nullopt;
  }

  // Integers and doubles alike; written with {} both show the shortest notation.
  template <class T>
  std::optional<T> ranged(const TomlNode& node, const std::string& shown, T value) {
    const auto figure = static_cast<double>(value);
    if (figure >= key_.minimum && figure <= key_.maximum) {
      if (figure == 0 || std::abs(figure) >= bounds::least_figure) return value;
      add(node, fmt::format("{} is {}, nearer to 0 than {}", shown, value, bounds::least_figure),
          "write " + wanted(key_) + (key_.minimum <= 0 ? ", 0 for none" : ""));
      return std::nullopt;
    }
    const bool below = figure < key_.minimum;
    // Per cent written where a share is meant.
    const bool per_cent = key_.type != Type::integer && key_.type != Type::integer_list && key_.maximum == 1 &&
                          figure >= 2 && figure <= 100;
    add(node,
        fmt::format("{} is {}, {} {}", shown, value, below ? "below" : "above", below ? key_.minimum : key_.maximum),
        "write " + wanted(key_) + (per_cent ? fmt::format(": {} for {} %", figure / 100, figure) : ""));
    return std::nullopt;
  }

  std::optional<std::int64_t> integer(const TomlNode& node, const std::string& shown) {
    const auto value = held(node, shown, Type::integer, std::get_if<std::int64_t>(&node.value));
    return value ? ranged(node, shown, *value) : std::nullopt;
  }

  std::optional<double> number(const TomlNode& node, const std::string& shown) {
    if (const auto* whole = std::get_if<std::int64_t>(&node.value)) {
      // Beyond this a double no longer holds every whole number.
      constexpr std::int64_t exact = std::int64_t{1} << 53;
      if (*whole <= exact && *whole >= -exact) return ranged(node, shown, static_cast<double>(*whole));
      add(node, fmt::format("{} is {}, a whole number with more digits than a number keeps", shown, *whole),
          "write it with a point or an exponent");
      return std::nullopt;
    }
    const auto value = held(node, shown, Type::number, std::get_if<double>(&node.value));
    if (!value) return std::nullopt;
    if (!std::isfinite(*value)) {
      add(node, fmt::format("{} is {}, not a finite number", shown, *value), "write " + wanted(key_));
      return std::nullopt;
    }
    return ranged(node, shown, *value);
  }

  std::optional<std::string> text(const TomlNode& node, const std::string& shown) {
    const auto* value = std::get_if<std::string>(&node.value);
    if (!value) {
      wrong_form(node, shown, Type::text);
      return std::nullopt;
    }
    if (key_.type == Type::path) return path(node, shown, *value);
    if (control_in(*value, key_.several_lines ? "\n\r\t" : "")) {
      add(node, fmt::format("{} is '{}', with a control character", shown, printable(*value)),
          key_.several_lines ? "leave out all but line breaks and tabs" : "write one line without it");
      return std::nullopt;
    }
    if (key_.required && value->find_first_not_of(" \t\r\n") == std::string::npos) {
      add(node, fmt::format("{} is empty", shown), "write " + wanted(key_));
      return std::nullopt;
    }
    if (!key_.choices.empty() && std::find(key_.choices.begin(), key_.choices.end(), *value) == key_.choices.end()) {
      mistakes_.push_back(unknown_name(node.where, key_.name, *value, key_.choices));
      return std::nullopt;
    }
    return *value;
  }

  std::optional<std::string> path(const TomlNode& node, const std::string& shown, const std::string& value) {
    if (schema::is_word(key_, value)) return value;
    if (!value.empty() && value.find('\0') == std::string::npos) return absolute_path(value, folder_);
    add(node, fmt::format("{} is {}", shown, value.empty() ? "an empty path" : "a path with a zero byte"),
        "write the path of a file or folder");
    return std::nullopt;
  }

  std::optional<Date> date(const TomlNode& node, const std::string& shown) {
    if (const auto* value = std::get_if<Date>(&node.value)) return *value;
    if (const auto* written = std::get_if<std::string>(&node.value))
      if (const auto value = parse_date(*written)) return value;
    const auto* digits = std::get_if<std::int64_t>(&node.value);
    const auto* written = std::get_if<std::string>(&node.value);
    const auto advice = date_advice(digits ? fmt::format("{}", *digits) : written ? *written : "", node.where);
    add(node, fmt::format("{} is {}, not a date", shown, seen(node)),
        advice ? advice->remedy : "write a date such as 2020-03-01");
    return std::nullopt;
  }

  template <class T, class Item>
  std::optional<Value> list(const TomlNode& node, const std::string& shown, Item&& item) {
    const auto* nodes = std::get_if<TomlArray>(&node.value);
    if (!nodes) {
      wrong_form(node, shown, key_.type);
      return std::nullopt;
    }
    std::vector<T> values;
    for (std::size_t i = 0; i < nodes->size(); ++i)
      if (auto value = item((*nodes)[i], fmt::format("entry {} of {}", i + 1, shown))) values.push_back(*value);
    if (values.size() != nodes->size()) return std::nullopt;
    return Value(std::move(values));
  }

  std::optional<Value> steps(const TomlNode& node, const std::string& shown) {
    const auto* nodes = std::get_if<TomlArray>(&node.value);
    if (!nodes || nodes->empty()) {
      if (nodes)
        add(node, shown + " is an empty list of steps", "leave the key out or write " + wanted(key_));
      else
        wrong_form(node, shown, Type::step_list);
      return std::nullopt;
    }
    schema::Steps steps;
    for (std::size_t i = 0; i < nodes->size(); ++i)
      step((*nodes)[i], fmt::format("step {} of {}", i + 1, shown), steps);
    if (steps.size() != nodes->size()) return std::nullopt;
    return Value(std::move(steps));
  }

  void step(const TomlNode& node, const std::string& shown, schema::Steps& steps) {
    const auto* pair = std::get_if<TomlArray>(&node.value);
    if (!pair || pair->size() != 2) {
      const std::string what = pair ? fmt::format("a list of {}", pair->size()) : seen(node);
      add(node, fmt::format("{} is {}, not a date and a number", shown, what), "write " + wanted(key_));
      return;
    }
    const auto day = date((*pair)[0], "the date of " + shown);
    const auto level = number((*pair)[1], "the number of " + shown);
    if (day && last_date_ && *day <= *last_date_)
      add((*pair)[0],
          fmt::format("the date of {} is {}, not after {} of the step before", shown, to_string(*day),
                      to_string(*last_date_)),
          "write the steps in the order of their dates");
    if (day) last_date_ = day;
    if (day && level) steps.emplace_back(*day, *level);
  }

  const Key& key_;
  const std::filesystem::path& folder_;
  std::vector<Mistake>& mistakes_;
  std::optional<Date> last_date_;
};

// The default as the tree a text would give, so that both take the same way.
TomlNode default_node(const Key& key) {
  const bool whole = key.type == Type::integer || key.type == Type::integer_list;
  const auto figure = [&](double value) {
    TomlNode node;
    if (whole && value == std::floor(value) && std::abs(value) < 0x1p53)
      node.value = static_cast<std::int64_t>(value);
    else
      node.value = value;
    return node;
  };
  if (const auto* number = std::get_if<double>(&key.fallback)) return figure(*number);
  TomlNode node;
  if (const auto* boolean = std::get_if<bool>(&key.fallback)) node.value = *boolean;
  if (const auto* text = std::get_if<std::string>(&key.fallback)) node.value = *text;
  if (const auto* texts = std::get_if<std::vector<std::string>>(&key.fallback)) {
    TomlArray items(texts->size());
    for (std::size_t i = 0; i < items.size(); ++i) items[i].value = (*texts)[i];
    node.value = std::move(items);
  }
  if (const auto* numbers = std::get_if<std::vector<double>>(&key.fallback)) {
    TomlArray items;
    for (const double number : *numbers) items.push_back(figure(number));
    node.value = std::move(items);
  }
  return node;
}

}  // namespace

std::optional<Value> convert(const TomlNode& node, const Key& key, const std::string& shown,
                             const std::filesystem::path& folder, std::vector<Mistake>& mistakes) {
  return Conversion(key, folder, mistakes).value(node, shown);
}

std::optional<Value> default_value(const Key& key, const std::filesystem::path& folder) {
  if (std::holds_alternative<std::monostate>(key.fallback)) return std::nullopt;
  std::vector<Mistake> mistakes;
  auto value = convert(default_node(key), key, key.name, folder, mistakes);
  if (!mistakes.empty()) throw std::logic_error("schema: a default does not fit: " + describe(mistakes.front()));
  return value;
}

std::string absolute_path(const std::string& path, const std::filesystem::path& folder) {
  return (folder / path).lexically_normal().string();
}

}  // namespace tierwave::scenario
