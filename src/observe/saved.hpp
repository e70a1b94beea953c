// What observers keep in a checkpoint, by name, so that a resumed run tells what one run would have told.
#pragma once
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace tierwave::observe {

using Saved = std::map<std::string, std::vector<double>>;

// The values saved under a name. A missing name is a bug of ours: a checkpoint belongs to one program and scenario.
inline const std::vector<double>& saved_at(const Saved& saved, const std::string& name) {
  const auto found = saved.find(name);
  if (found == saved.end()) throw std::logic_error("the checkpoint holds no " + name);
  return found->second;
}

}  // namespace tierwave::observe
