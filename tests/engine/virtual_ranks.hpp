// Ranks inside one process: each on a thread of its own with a simulation of its own, in lockstep.
#pragma once
#include <barrier>
#include <cstddef>
#include <vector>

#include "engine/ranks.hpp"

namespace tierwave::tests {

// Where the ranks of one run meet.
struct MeetingPlace {
  explicit MeetingPlace(std::size_t count) : barrier(static_cast<std::ptrdiff_t>(count)), values(count), halos(count) {}
  std::barrier<> barrier;
  std::vector<const void*> values;  // that a rank shows the others
  std::vector<const engine::Halo*> halos;
};

class VirtualRank final : public engine::Ranks {
 public:
  VirtualRank(MeetingPlace& place, std::size_t rank) : place_(place), rank_(rank) {}

  std::size_t rank() const override { return rank_; }
  std::size_t ranks() const override { return place_.values.size(); }

  void gather(std::span<double> values, std::span<const std::size_t> begin) override {
    meet(values.data(), nullptr);
    for (std::size_t other = 0; other < ranks(); ++other)
      for (std::size_t at = begin[other]; other != rank_ && at < begin[other + 1]; ++at)
        values[at] = static_cast<const double*>(place_.values[other])[at];
    place_.barrier.arrive_and_wait();
  }
  void exchange(std::span<float> values, const engine::Halo& halo) override { exchange_any(values, halo); }
  void exchange(std::span<double> values, const engine::Halo& halo) override { exchange_any(values, halo); }

  std::size_t entries_exchanged() const { return exchanged_; }
  bool sides_agree() const { return sides_agree_; }

 private:
  void meet(const void* values, const engine::Halo* halo) {
    place_.values[rank_] = values;
    place_.halos[rank_] = halo;
    place_.barrier.arrive_and_wait();
  }
  template <class Value>
  void exchange_any(std::span<Value> values, const engine::Halo& halo) {
    meet(values.data(), &halo);
    for (std::size_t other = 0; other < ranks(); ++other) {
      if (other == rank_) continue;
      sides_agree_ = sides_agree_ && place_.halos[other]->sent[rank_] == halo.received[other];
      exchanged_ += halo.received[other].size();
      for (const std::uint32_t at : halo.received[other])
        values[at] = static_cast<const Value*>(place_.values[other])[at];
    }
    place_.barrier.arrive_and_wait();
  }

  MeetingPlace& place_;
  std::size_t rank_;
  std::size_t exchanged_ = 0;
  bool sides_agree_ = true;
};

}  // namespace tierwave::tests
