// What a line that is not valid TOML was probably meant to say, in plain words.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/errors.hpp"

namespace tierwave {

// For a text that the parser refuses at `where`: the mistake with its place, or nothing when none of the usual slips is
// seen: dates in other notations, curly or missing quotation marks, decimal commas, True or None, a bracket or a
// quotation mark that is never closed, a line without '='.
std::optional<Mistake> toml_advice(const std::string& text, const Location& where);

// What is wrong with a date in another notation than 2020-03-01, and what to do; nothing when `written` is no date.
// `year-month-day` is written out where only the marks are wrong.
std::optional<Mistake> date_advice(std::string_view written, const Location& where);

}  // namespace tierwave
