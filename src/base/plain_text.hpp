// Whether bytes are the text that a reader of CSV or TOML expects: UTF-8, without what only other kinds of file hold.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tierwave {

// Position of the first byte that begins no character of well-formed UTF-8 (Unicode 15, table 3-7: no overlong forms, no
// surrogates, nothing above U+10FFFF, nothing cut off); the size where all are.
std::size_t first_not_utf8(std::string_view text);

// A piece of foreign text, fit for one line of a message: control characters (U+0000 to U+001F, U+007F to U+009F) and bytes that are
// no UTF-8 escaped; cut behind `longest` bytes at most, never inside a character.
std::string printable(std::string_view text, std::size_t longest = 60);

// The same for a whole message: not cut, and the characters of `kept` stay.
std::string without_controls(std::string_view text, std::string_view kept = "\n\t");

// The first control character other than the allowed, as a part of the text.
std::optional<std::string_view> control_in(std::string_view text, std::string_view allowed = "");

// Throws InvalidInput with the line, and what the file looks like instead: UTF-16, UTF-32, Windows-1252, an Excel workbook or
// another archive, a web page, a PDF. A byte order mark of UTF-8 is allowed; control characters other than
// line breaks and tabs are not. `file` is for messages.
void require_plain_text(const std::string& file, std::string_view text);

}  // namespace tierwave
