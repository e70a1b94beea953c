#include "results/pack.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace tierwave::results {
namespace {

static_assert(std::endian::native == std::endian::little, "values are packed as they lie in memory");

// Bits of the stream, the first one lowest.
struct Code {
  std::uint32_t bits = 0;
  unsigned length = 0;
};

constexpr Code followed_by(Code first, Code second) {
  return {first.bits | second.bits << first.length, first.length + second.length};
}

// Huffman codes come with their highest bit first.
constexpr Code huffman(unsigned code, unsigned length) {
  Code result{0, length};
  for (unsigned bit = 0; bit < length; ++bit) result.bits |= (code >> bit & 1u) << (length - 1 - bit);
  return result;
}

// The fixed codes of RFC 1951, 3.2.6: 0 to 255 are bytes, 256 ends the block, the others begin lengths.
constexpr Code fixed_code(unsigned symbol) {
  if (symbol < 144) return huffman(0x30 + symbol, 8);
  if (symbol < 256) return huffman(0x190 + symbol - 144, 9);
  if (symbol < 280) return huffman(symbol - 256, 7);
  return huffman(0xC0 + symbol - 280, 8);
}

constexpr unsigned longest_copy = 258;
constexpr unsigned shortest_copy = 3;

// The code of a length (RFC 1951, 3.2.5): from 11 on four codes share the number of further bits that tell it.
constexpr Code length_code(unsigned length) {
  if (length == longest_copy) return fixed_code(285);
  const unsigned over = length - shortest_copy;
  if (over < 8) return fixed_code(257 + over);
  const auto further = static_cast<unsigned>(std::bit_width(over)) - 3;
  const Code code = fixed_code(257 + 4 * (further + 1) + (over >> further & 3u));
  return followed_by(code, {over & ((1u << further) - 1), further});
}

constexpr auto byte_codes = [] {
  std::array<Code, 256> codes{};
  for (unsigned byte = 0; byte < codes.size(); ++byte) codes[byte] = fixed_code(byte);
  return codes;
}();
constexpr auto length_codes = [] {
  std::array<Code, longest_copy + 1> codes{};
  for (unsigned length = shortest_copy; length <= longest_copy; ++length) codes[length] = length_code(length);
  return codes;
}();
constexpr Code one_back = huffman(0, 5);                             // distance 1
constexpr Code eight_back = followed_by(huffman(5, 5), {1, 1});      // distance 8
constexpr Code block_begin{3, 3};                                    // the last block, with fixed codes
constexpr std::array<unsigned char, 2> stream_begin = {0x78, 0x01};  // zlib's mark
constexpr std::size_t most_bytes_a_value = 9;                        // 9 bits for each of 8 bytes
constexpr std::size_t most_other_bytes = 32;

class Bits {
 public:
  explicit Bits(unsigned char* place) : place_(place) {}
  void put(Code code) {
    bits_ |= std::uint64_t{code.bits} << count_;
    count_ += code.length;
    if (count_ < 32) return;
    std::memcpy(place_, &bits_, 4);
    place_ += 4;
    bits_ >>= 32;
    count_ -= 32;
  }
  // Copies bytes that stand some way back.
  void copy(std::size_t bytes, Code distance) {
    while (bytes > 0) {
      std::size_t length = std::min<std::size_t>(bytes, longest_copy);
      if (bytes > length && bytes - length < shortest_copy) length -= shortest_copy;
      put(length_codes[length]);
      put(distance);
      bytes -= length;
    }
  }
  // Fills the last byte; returns where the stream goes on.
  unsigned char* end() {
    for (; count_ > 0; count_ -= std::min(count_, 8u), bits_ >>= 8) *place_++ = static_cast<unsigned char>(bits_);
    return place_;
  }

 private:
  unsigned char* place_;
  std::uint64_t bits_ = 0;
  unsigned count_ = 0;
};

// RFC 1950, 8.2. Sums are reduced at the end: those of 2^25 values fit.
class Adler32 {
 public:
  void add(unsigned byte) {
    low_ += byte;
    high_ += low_;
  }
  void add_zeros(std::size_t bytes) { high_ += bytes * low_; }
  std::uint32_t sum() const { return static_cast<std::uint32_t>((high_ % 65521) << 16 | low_ % 65521); }

 private:
  std::uint64_t low_ = 1, high_ = 0;
};

}  // namespace

void pack(std::span<const double> values, std::vector<unsigned char>& stream) {
  stream.resize(values.size() * most_bytes_a_value + most_other_bytes);
  std::copy(stream_begin.begin(), stream_begin.end(), stream.begin());
  Bits bits(stream.data() + stream_begin.size());
  Adler32 sum;
  bits.put(block_begin);
  for (std::size_t begin = 0, end = 0; begin < values.size(); begin = end) {
    const auto value = std::bit_cast<std::uint64_t>(values[begin]);
    for (end = begin + 1; end < values.size() && std::bit_cast<std::uint64_t>(values[end]) == value;) ++end;
    if (value == 0) {
      bits.put(byte_codes[0]);
      bits.copy((end - begin) * 8 - 1, one_back);
      sum.add_zeros((end - begin) * 8);
      continue;
    }
    for (unsigned shift = 0; shift < 64; shift += 8) bits.put(byte_codes[value >> shift & 0xff]);
    bits.copy((end - begin - 1) * 8, eight_back);
    for (std::size_t i = begin; i < end; ++i)
      for (unsigned shift = 0; shift < 64; shift += 8) sum.add(value >> shift & 0xff);
  }
  bits.put(fixed_code(256));
  unsigned char* place = bits.end();
  for (unsigned shift = 32; shift > 0; shift -= 8) *place++ = static_cast<unsigned char>(sum.sum() >> (shift - 8));
  stream.resize(static_cast<std::size_t>(place - stream.data()));
}

}  // namespace tierwave::results
