// What is told of a study, in words.
#pragma once
#include <string>
#include <vector>

namespace tierwave::resolve {

struct Said {
  std::vector<std::string> notes;     // assumptions made on the way
  std::vector<std::string> warnings;  // choices that the result may hang on

  void add(const Said& more) {
    notes.insert(notes.end(), more.notes.begin(), more.notes.end());
    warnings.insert(warnings.end(), more.warnings.begin(), more.warnings.end());
  }
};

}  // namespace tierwave::resolve
