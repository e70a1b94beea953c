// The one place that writes to standard output: results. What cannot be written there is an InputOutputError.
// tests/conformance/source_rules keeps other writers out.
#pragma once
#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace tierwave::cli {

// Writes the text to standard output; control characters that a file brought are escaped.
void write_result(std::string_view text);

// The same, of a {fmt} text and its arguments.
template <class... Arguments>
void print_result(fmt::format_string<Arguments...> text, Arguments&&... arguments) {
  write_result(fmt::format(text, std::forward<Arguments>(arguments)...));
}

// Call when all is written: what still waits goes out.
void flush_results();

}  // namespace tierwave::cli
