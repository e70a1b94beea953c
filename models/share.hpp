// The key of a share, which many mechanisms have.
#pragma once
#include <string>
#include <utility>

#include "schema/table.hpp"

namespace tierwave::models {

// A number from 0 to 1, without a default.
inline schema::Key share(std::string name, const char* text, const char* source) {
  return schema::Key{.name = std::move(name),
                     .type = schema::Type::number,
                     .unit = "1",
                     .minimum = 0,
                     .maximum = 1,
                     .text = text,
                     .source = source};
}
inline schema::Key share(std::string name, double fallback, const char* text, const char* source) {
  schema::Key key = share(std::move(name), text, source);
  key.fallback = fallback;
  return key;
}

}  // namespace tierwave::models
