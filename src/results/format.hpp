// What makes a file a Tierwave results file, in one place for writer and reader.
#pragma once
#include <array>
#include <string_view>

namespace tierwave::results {

inline constexpr std::string_view format_name = "tierwave-results";
// Readers accept files of the same major version. A newer minor version only adds arrays and attributes.
inline constexpr int format_major = 2;
inline constexpr int format_minor = 0;

inline constexpr const char* time_axis = "time";
// Of the root group or of another.
constexpr bool is_time(std::string_view axis) {
  return axis == time_axis || axis.ends_with("/time");
}
inline constexpr const char* period_days_array = "period_days";  // where entries of time stand for several days
inline constexpr const char* country_axis = "country";
inline constexpr const char* replicate_axis = "replicate";  // runs of an ensemble
inline constexpr const char* quantile_axis = "quantile";    // over them
inline constexpr std::string_view time_units_prefix = "days since ";
inline constexpr std::string_view time_calendar = "proleptic_gregorian";

// Attributes of the root group that the writer sets itself. Earlier files also claimed Conventions, which units such as
// persons and USD_2011 do not keep.
inline constexpr const char* conventions_attribute = "Conventions";
inline constexpr const char* format_attribute = "format";
inline constexpr const char* version_attribute = "format_version";
inline constexpr const char* complete_attribute = "complete";          // 1 when every day was written
inline constexpr const char* days_written_attribute = "days_written";  // days flushed, from the first
inline constexpr std::array<std::string_view, 5> own_attributes = {
    conventions_attribute, format_attribute, version_attribute, complete_attribute, days_written_attribute};

}  // namespace tierwave::results
