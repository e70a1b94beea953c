#include "sweep/shard.hpp"

#include <fmt/format.h>

#include <charconv>
#include <string_view>

namespace tierwave::sweep {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view shard_mark = ".shard-";
constexpr std::string_view of_mark = "-of-";

// "2" and "8" of "2/8" as a shard.
std::optional<Shard> shard_of(std::string_view number, std::string_view of) {
  const auto read = [](std::string_view digits, std::size_t& value) {
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value);
    return error == std::errc() && stop == end && digits[0] != '0';
  };
  Shard shard;
  if (!read(number, shard.number) || !read(of, shard.of) || shard.number > shard.of) return std::nullopt;
  return shard;
}

}  // namespace

std::string Shard::text() const {
  return fmt::format("{}/{}", number, of);
}

std::optional<Shard> shard_in(const std::string& text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos || slash == 0) return std::nullopt;
  return shard_of(std::string_view(text).substr(0, slash), std::string_view(text).substr(slash + 1));
}

Files files_of(const fs::path& output, const Shard& shard) {
  const fs::path stem = output.parent_path() / output.stem();
  const auto beside = [&](const std::string& ending) { return fs::path(stem.string() + ending); };
  if (shard.is_whole()) return {beside(".plan.csv"), output, beside(".journal.csv")};
  const std::string part = fmt::format("{}{}{}{}", shard_mark, shard.number, of_mark, shard.of);
  return {beside(".plan.csv"), beside(part + output.extension().string()), beside(part + ".journal.csv")};
}

bool is_there(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

std::optional<fs::path> whole_of(const fs::path& shard_results) {
  const std::string stem = shard_results.stem().string();
  const std::size_t mark = stem.rfind(shard_mark);
  if (mark == std::string::npos || mark == 0) return std::nullopt;
  const std::string_view part = std::string_view(stem).substr(mark + shard_mark.size());
  const std::size_t of = part.find(of_mark);
  if (of == std::string_view::npos || !shard_of(part.substr(0, of), part.substr(of + of_mark.size())))
    return std::nullopt;
  return shard_results.parent_path() / (stem.substr(0, mark) + shard_results.extension().string());
}

}  // namespace tierwave::sweep
