#include "results/superblock.hpp"

#include <unistd.h>

#include <array>
#include <bit>
#include <cerrno>
#include <cstring>

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
constexpr std::size_t end_of_file = 4;  // position in `addresses`

// Bob Jenkins' lookup3 of the words before the checksum (the same specification, IX): three words are mixed in at a
// time, the last two at the end.
std::uint32_t checksum_of(const Superblock& block) {
  std::array<std::uint32_t, 11> words;
  std::memcpy(words.data(), &block, sizeof words);
  std::uint32_t a = 0xdeadbeef + std::uint32_t{sizeof words}, b = a, c = a;
  const auto step = [](std::uint32_t& x, std::uint32_t& y, std::uint32_t& z, int turn) {
    x = (x - z) ^ std::rotl(z, turn);
    z += y;
  };
  for (std::size_t i = 0; i < 9; i += 3) {
    a += words[i], b += words[i + 1], c += words[i + 2];
    step(a, b, c, 4);
    step(b, c, a, 6);
    step(c, a, b, 8);
    step(a, b, c, 16);
    step(b, c, a, 19);
    step(c, a, b, 4);
  }
  a += words[9], b += words[10];
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

Superblock superblock_of(int descriptor) {
  Superblock block;
  const bool whole = ::pread(descriptor, &block, sizeof block, 0) == static_cast<ssize_t>(sizeof block);
  if (!whole || block.version != 2 || block.offset_bytes != 8 || block.checksum != checksum_of(block))
    throw hdf5::Failure("its first bytes are no superblock of version 2");
  return block;
}

}  // namespace

std::uint64_t stated_length(int descriptor) {
  const Superblock block = superblock_of(descriptor);
  std::uint64_t length;
  std::memcpy(&length, block.addresses + end_of_file, sizeof length);
  return length;
}

void state_length(int descriptor, std::uint64_t length) {
  Superblock block = superblock_of(descriptor);
  std::memcpy(block.addresses + end_of_file, &length, sizeof length);
  block.checksum = checksum_of(block);
  if (::pwrite(descriptor, &block, sizeof block, 0) != static_cast<ssize_t>(sizeof block))
    throw hdf5::Failure(std::strerror(errno));
}

}  // namespace tierwave::results
