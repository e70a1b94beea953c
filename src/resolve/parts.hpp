// What a study is made of beside its firms and links: one list. resolve() makes every part; a replicate makes anew the
// parts that read a table of which a key is drawn; provenance asks each part for the files it reads.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/study.hpp"

namespace tierwave::resolve {

struct Part {
  std::string_view name;
  // Tables and lists of the scenario that make() reads; no others (tests/study/parts.cpp).
  std::vector<std::string_view> tables;
  bool drawn_by_replicate;  // holds draws that every replicate makes for itself
  // The files that make() reads; null: none.
  std::vector<std::string> (*files)(const scenario::Scenario& scenario);
  // Puts the part into the study's setup, and what there is to say of it into the two lists. Errors: InvalidInput with
  // all mistakes of its tables and files.
  void (*make)(Study& study, std::uint32_t replicate, Said& said);
};

// In the order in which their mistakes and notes are told.
const std::vector<Part>& parts();

// Whether a replicate needs its own.
bool is_drawn(const Part& part, const std::vector<Draw>& draws);

}  // namespace tierwave::resolve
