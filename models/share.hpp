// The key of a share, which many mechanisms have.
#pragma once
#include "schema/table.hpp"

namespace tierwave::models {

// A number from 0 to 1, without a default.
inline schema::Key share(const char* name, const char* text, const char* source) {
  return schema::Key{.name = name,
                     .type = schema::Type::number,
                     .unit = "1",
                     .minimum = 0,
                     .maximum = 1,
                     .text = text,
                     .source = source};
}
inline schema::Key share(const char* name, double fallback, const char* text, const char* source) {
  schema::Key key = share(name, text, source);
  key.fallback = fallback;
  return key;
}

}  // namespace tierwave::models
