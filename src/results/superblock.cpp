#include "results/superblock.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <vector>

#include "results/hdf5.hpp"

namespace tierwave::results {
namespace {

static_assert(std::endian::native == std::endian::little, "superblocks are little-endian and read as they stand");

// Version 2 (HDF5 File Format Specification 3.0, II.A): signature, version, sizes and flags; addresses of the base, of
// the extension, of the end of the file and of the root group; checksum.
struct Superblock {
  std::array<unsigned char, 8> signature;
  std::uint8_t version, offset_bytes, length_bytes, flags;
  std::uint32_t addresses[8];  // four of 64 bits, which the 12 bytes before them leave unaligned
  std::uint32_t checksum;
};
static_assert(sizeof(Superblock) == 48);
constexpr std::size_t extension = 2, end_of_file = 4;  // positions in `addresses`

// Bob Jenkins' lookup3 of whole words (the same specification, IX): three words are mixed in at a time, the last one to
// three at the end.
std::uint32_t checksum_of(const void* bytes, std::size_t size) {
  const std::size_t words = size / sizeof(std::uint32_t);
  const auto word = [&](std::size_t i) {  // zeros follow a last part of one or two words
    std::uint32_t value = 0;
    if (i < words) std::memcpy(&value, static_cast<const char*>(bytes) + i * sizeof value, sizeof value);
    return value;
  };
  std::uint32_t a = 0xdeadbeef + static_cast<std::uint32_t>(size), b = a, c = a;
  const auto step = [](std::uint32_t& x, std::uint32_t& y, std::uint32_t& z, int turn) {
    x = (x - z) ^ std::rotl(z, turn);
    z += y;
  };
  std::size_t at = 0;
  for (; words - at > 3; at += 3) {
    a += word(at), b += word(at + 1), c += word(at + 2);
    step(a, b, c, 4);
    step(b, c, a, 6);
    step(c, a, b, 8);
    step(a, b, c, 16);
    step(b, c, a, 19);
    step(c, a, b, 4);
  }
  a += word(at), b += word(at + 1), c += word(at + 2);
  const auto last = [](std::uint32_t& x, std::uint32_t y, int turn) { x = (x ^ y) - std::rotl(y, turn); };
  last(c, b, 14);
  last(a, c, 11);
  last(b, a, 25);
  last(c, b, 16);
  last(a, c, 4);
  last(b, a, 14);
  last(c, b, 24);
  return c;
}

std::uint32_t checksum_of(const Superblock& block) {
  return checksum_of(&block, offsetof(Superblock, checksum));
}

std::uint64_t address(const Superblock& block, std::size_t position) {
  std::uint64_t value;
  std::memcpy(&value, block.addresses + position, sizeof value);
  return value;
}

void write_at(int descriptor, const void* bytes, std::size_t size, std::uint64_t place) {
  if (::pwrite(descriptor, bytes, size, static_cast<off_t>(place)) != static_cast<ssize_t>(size))
    throw hdf5::Failure(std::strerror(errno));
}

Superblock superblock_of(int descriptor) {
  Superblock block;
  const bool whole = ::pread(descriptor, &block, sizeof block, 0) == static_cast<ssize_t>(sizeof block);
  if (!whole || block.version != 2 || block.offset_bytes != 8 || block.checksum != checksum_of(block))
    throw hdf5::Failure("its first bytes are no superblock of version 2");
  return block;
}

}  // namespace

std::uint64_t stated_length(int descriptor) {
  return address(superblock_of(descriptor), end_of_file);
}

void state_length(int descriptor, std::uint64_t length) {
  Superblock block = superblock_of(descriptor);
  std::memcpy(block.addresses + end_of_file, &length, sizeof length);
  block.checksum = checksum_of(block);
  write_at(descriptor, &block, sizeof block, 0);
}

// An object header (the same specification, IV.A.1.b): signature, version, flags; four times of 4 bytes where the flags
// say so; sizes; messages; checksum.
void clear_clock_times(int descriptor) {
  constexpr std::uint8_t times_stored = 0x20, attributes_counted = 0x10, size_width = 0x03;
  constexpr std::size_t times = 6, bytes_of_times = 16;
  const std::uint64_t place = address(superblock_of(descriptor), extension);
  if (place == ~std::uint64_t{0}) return;
  std::vector<unsigned char> header(std::size_t{64} * 1024);
  const ssize_t length = ::pread(descriptor, header.data(), header.size(), static_cast<off_t>(place));
  const auto whole = static_cast<std::size_t>(std::max<ssize_t>(length, 0));
  constexpr std::array<unsigned char, 5> opening{'O', 'H', 'D', 'R', 2};
  if (whole < 64 || !std::equal(opening.begin(), opening.end(), header.begin()) || !(header[5] & times_stored)) return;
  const std::size_t sizes = times + bytes_of_times + (header[5] & attributes_counted ? 4 : 0);
  const std::size_t width = std::size_t{1} << (header[5] & size_width);
  std::uint64_t messages = 0;
  std::memcpy(&messages, header.data() + sizes, width);
  const std::size_t end = sizes + width + messages;
  std::uint32_t checksum = 0;
  if (end + sizeof checksum > whole || end % sizeof checksum != 0) return;
  std::memcpy(&checksum, header.data() + end, sizeof checksum);
  if (checksum != checksum_of(header.data(), end)) return;  // not as expected: then times stay, which harm nobody
  std::fill_n(header.begin() + times, bytes_of_times, static_cast<unsigned char>(0));
  checksum = checksum_of(header.data(), end);
  std::memcpy(header.data() + end, &checksum, sizeof checksum);
  write_at(descriptor, header.data(), end + sizeof checksum, place);
}

}  // namespace tierwave::results
