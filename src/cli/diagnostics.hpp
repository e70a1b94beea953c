// The one place that writes to standard error: notes, warnings, progress and errors.
//
// A diagnostic that cannot be written (a full disk, a reader that is gone, a closed descriptor) is dropped: it is
// worth less than the run it speaks of. tests/conformance/source_rules keeps other writers out.
#pragma once
#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "base/plain_text.hpp"

namespace tierwave::cli {

// Writes the text to standard error at once. Never throws and never ends the program.
void write_diagnostic(std::string_view text) noexcept;

// The same, of a {fmt} text and its arguments; control characters that a file brought are escaped.
template <class... Arguments>
void diagnose(fmt::format_string<Arguments...> text, Arguments&&... arguments) {
  write_diagnostic(without_controls(fmt::format(text, std::forward<Arguments>(arguments)...)));
}

// Call first of all: a reader that is gone then fails a write and does not end the program, and descriptors 0, 1
// and 2 that were closed at the start are taken, so that no results file gets one of them and with it what is meant
// for a stream. What is printed on a standard output that was closed still fails.
void prepare_streams() noexcept;

}  // namespace tierwave::cli
