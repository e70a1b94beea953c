// Whether a text is a table in the form that all tables of ours have: commas between the fields, points in numbers, one
// header, rows as long as it. What is wrong with the whole of it is said once, before anything is said of its rows.
#pragma once
#include <string>
#include <string_view>

namespace tierwave {

// "JSON" or "XML" where the text begins as such a file does; empty otherwise.
std::string data_format_of(std::string_view text);

// Throws one InvalidInput: for JSON and XML, a first line that is a note to Excel (sep=;), fields that ';', tabs, '|' or
// blanks separate, a header that ends with a comma, numbers in quotation marks with a comma, and rows that all have more
// fields, or all fewer, than the header.
void require_comma_table(const std::string& file, std::string_view text);

}  // namespace tierwave
