// The texts of models/presets/*.toml as they were when the program was built. The build writes texts.cpp.
#pragma once
#include <string>
#include <vector>

namespace tierwave::models::presets {

struct Text {
  std::string name;  // of the file, without its ending
  std::string toml;
};

std::vector<Text> texts();  // by name

}  // namespace tierwave::models::presets
