// What a scenario gave for one key: its name, value and place, so that who reads a value need not know the key.
#pragma once
#include <functional>
#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/errors.hpp"
#include "schema/values.hpp"

namespace tierwave::schema {

// A key that may have been written, of whatever type.
struct Mention {
  std::string key;
  Location where;        // of the key, else of its table
  bool written = false;  // false: the default, or nothing
};

using Mentions = std::initializer_list<std::reference_wrapper<const Mention>>;

// Errors of * and ->: std::bad_optional_access where there is no value.
template <class T>
struct Given : Mention {
  std::optional<T> value;  // written, or the default; none where there is neither

  explicit operator bool() const { return value.has_value(); }
  const T& operator*() const { return value.value(); }    // NOLINT(bugprone-unchecked-optional-access): it throws
  const T* operator->() const { return &value.value(); }  // NOLINT(bugprone-unchecked-optional-access): it throws
  T or_else(T other) const { return value.value_or(std::move(other)); }
};

// Errors: std::logic_error where the key is of another type.
template <class T>
Given<T> given(const Values& values, std::string_view key) {
  Given<T> result;
  result.key = key;
  result.where = values.where(key);
  result.written = values.written(key);
  const auto found = values.entries().find(key);
  if (found == values.entries().end()) return result;
  const T* value = std::get_if<T>(&found->second.value);
  if (!value) throw std::logic_error("schema: the value of '" + result.key + "' is of another type");
  result.value = *value;
  return result;
}

// Reads a key as whatever type its place has: Given<double> days = read("days").
class Reader {
 public:
  explicit Reader(const Values& values) : values_(values) {}

  class Key {
   public:
    template <class T>
    operator Given<T>() const {
      return given<T>(values_, key_);
    }

   private:
    friend class Reader;
    Key(const Values& values, std::string_view key) : values_(values), key_(key) {}
    const Values& values_;
    std::string_view key_;
  };
  Key operator()(std::string_view key) const { return {values_, key}; }

 private:
  const Values& values_;
};

}  // namespace tierwave::schema
