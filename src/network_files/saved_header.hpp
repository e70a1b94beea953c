// The header of a saved network: names, and where each column lies. Internal to saving and loading.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/errors.hpp"
#include "base/files.hpp"
#include "network_files/saved_network.hpp"

namespace tierwave::network {

// The first bytes of the file, as they lie there.
struct Prologue {
  std::array<char, 8> magic;
  std::uint32_t byte_order;
  std::uint32_t version;
  std::uint64_t header_bytes;    // of the JSON text that follows; the data begin where it ends
  std::uint64_t file_bytes;      // of the whole file
  Sha256::Digest header_sha256;  // of all the above and the header
};
static_assert(sizeof(Prologue) == 64);

inline constexpr std::array<char, 8> saved_magic{'T', 'I', 'E', 'R', 'W', 'N', 'E', 'T'};
inline constexpr std::uint32_t saved_byte_order = 0x01020304;
inline constexpr std::size_t data_alignment = 4096;  // of the data in the file: a page
inline constexpr std::size_t column_alignment = 64;  // of a column in the data

Sha256::Digest header_digest(const Prologue& prologue, std::string_view header);

struct ColumnPlace {
  std::string name;  // "firms.id"
  std::string type;  // "uint32", as NumPy names it
  std::uint64_t count = 0;
  std::uint64_t offset = 0;  // bytes from the beginning of the data
};

struct Header {
  // Of the network: countries, sectors, currency, year. Of the origin: all but women_share, which is a column.
  Network names;
  Origin origin;
  std::string data_sha256;
  std::vector<ColumnPlace> columns;
};

// JSON, with spaces at its end so that the data behind it are aligned. Errors: InvalidInput for a text that is no
// UTF-8.
std::string header_text(const Network& names, const Origin& origin, const std::string& data_sha256,
                        const std::vector<ColumnPlace>& columns);

// Errors: InvalidInput at `where` for a text that lacks something or holds something else.
Header read_header(std::string_view text, const Location& where);

}  // namespace tierwave::network
