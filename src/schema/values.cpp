#include "schema/values.hpp"

#include <stdexcept>

namespace tierwave::schema {
namespace {

template <class T>
const T& get(const Entry& entry, std::string_view key, const char* wanted) {
  if (const T* value = std::get_if<T>(&entry.value)) return *value;
  throw std::logic_error("schema: the value of '" + std::string(key) + "' is not " + wanted);
}

}  // namespace

const Entry& Values::entry(std::string_view key) const {
  const auto found = entries_.find(key);
  if (found == entries_.end()) throw std::logic_error("schema: there is no value for '" + std::string(key) + "'");
  return found->second;
}

bool Values::written(std::string_view key) const {
  const auto found = entries_.find(key);
  return found != entries_.end() && found->second.written;
}

Location Values::where(std::string_view key) const {
  return written(key) ? entry(key).where : table_where;
}

bool Values::boolean(std::string_view key) const {
  return get<bool>(entry(key), key, "true or false");
}

std::int64_t Values::integer(std::string_view key) const {
  return get<std::int64_t>(entry(key), key, "a whole number");
}

double Values::number(std::string_view key) const {
  return get<double>(entry(key), key, "a number");
}

const std::string& Values::text(std::string_view key) const {
  return get<std::string>(entry(key), key, "a text");
}

Date Values::date(std::string_view key) const {
  return get<Date>(entry(key), key, "a date");
}

const std::vector<std::string>& Values::texts(std::string_view key) const {
  return get<std::vector<std::string>>(entry(key), key, "a list of texts");
}

const std::vector<std::int64_t>& Values::integers(std::string_view key) const {
  return get<std::vector<std::int64_t>>(entry(key), key, "a list of whole numbers");
}

const std::vector<double>& Values::numbers(std::string_view key) const {
  return get<std::vector<double>>(entry(key), key, "a list of numbers");
}

const Steps& Values::steps(std::string_view key) const {
  return get<Steps>(entry(key), key, "a list of steps");
}

}  // namespace tierwave::schema
