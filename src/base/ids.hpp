// Positions and stable ids. Each is a type of its own, so that a firm's position in memory and its stable id can never be
// mixed at a public border.
#pragma once
#include <compare>
#include <cstdint>
#include <functional>

namespace tierwave {

// An unsigned 32-bit number that means one thing only. `Tag` names the thing.
template <class Tag>
class Index {
 public:
  constexpr Index() = default;
  constexpr explicit Index(std::uint32_t value) : value_(value) {}
  constexpr std::uint32_t value() const { return value_; }
  constexpr auto operator<=>(const Index&) const = default;

 private:
  std::uint32_t value_ = 0;
};

using FirmPosition = Index<struct FirmPositionTag>;  // position of a firm in memory; changes with the ordering
using FirmId = Index<struct FirmIdTag>;  // stable id of a firm, from generation or file; draws and outputs use it

}  // namespace tierwave

template <class Tag>
struct std::hash<tierwave::Index<Tag>> {
  std::size_t operator()(tierwave::Index<Tag> index) const { return std::hash<std::uint32_t>{}(index.value()); }
};
