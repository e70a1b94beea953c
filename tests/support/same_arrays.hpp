// Whether two results files hold the same arrays, to the last bit.
#pragma once
#include <catch2/catch.hpp>
#include <cstring>
#include <vector>

#include "results/read.hpp"

namespace tierwave::testing {

inline bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0;
}

inline void check_same_arrays(const results::ResultsReader& first, const results::ResultsReader& second) {
  REQUIRE(first.variables().size() == second.variables().size());
  for (const results::Variable& variable : first.variables()) {
    INFO(variable.name);
    CHECK(same_bits(first.array(variable.name).values, second.array(variable.name).values));
  }
}

}  // namespace tierwave::testing
