// Texts of files inside a page.
#pragma once
#include <string>
#include <string_view>

namespace tierwave::report {

// Fit for the text and for quoted attributes of HTML and SVG: & < > " ' as entities; control characters and bytes that are no
// UTF-8 as what they are called, "\x1b".
std::string escaped(std::string_view text);

// The first characters of a text, with "..." where it is longer than `longest` characters.
std::string shortened(std::string_view text, std::size_t longest);

// "metals_machinery" as "metals machinery".
std::string words_of(std::string_view code);

}  // namespace tierwave::report
