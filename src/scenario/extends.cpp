#include "scenario/extends.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/files.hpp"
#include "scenario/phrases.hpp"

namespace tierwave::scenario {
namespace {

namespace fs = std::filesystem;

// One name for one file, however it is reached.
fs::path identity(const fs::path& file) {
  std::error_code error;
  const fs::path absolute = fs::absolute(file, error);
  const fs::path canonical = fs::weakly_canonical(absolute, error);
  return error ? absolute.lexically_normal() : canonical;
}

struct Link {
  fs::path file;  // as shown to the user
  fs::path identity;
};

fs::path base_of(const TomlNode& extends, const fs::path& file) {
  const auto* name = std::get_if<std::string>(&extends.value);
  if (!name)
    throw InvalidInput(extends.where, fmt::format("extends is {}, not a text", seen(extends)),
                       "write the path of another scenario in quotes");
  const fs::path base = (file.parent_path() / *name).lexically_normal();
  std::error_code error;
  if (name->empty() || name->find('\0') != std::string::npos || !fs::exists(base, error))
    throw InvalidInput(extends.where, fmt::format("extends names '{}', which does not exist", printable(*name)),
                       fmt::format("write a path relative to the folder of this file, {}",
                                   fs::absolute(file).parent_path().lexically_normal().string()));
  if (fs::is_directory(base, error))
    throw InvalidInput(extends.where, fmt::format("extends names '{}', which is a folder", printable(*name)),
                       "name a scenario file in it");
  return base;
}

void refuse_circle(const std::vector<Link>& chain, const Link& next, const Location& where) {
  const auto same = [&](const Link& link) { return link.identity == next.identity; };
  const auto first = std::find_if(chain.begin(), chain.end(), same);
  if (first == chain.end()) return;
  std::string circle;
  for (auto link = first; link != chain.end(); ++link) circle += link->file.string() + " -> ";
  throw InvalidInput(where, "the files extend each other in a circle: " + circle + next.file.string(),
                     "take `extends` out of one of them");
}

}  // namespace

std::vector<TomlTable> with_bases(TomlTable tree, const fs::path& file, std::vector<Base>& bases) {
  std::vector<Link> chain{{file, identity(file)}};
  std::vector<TomlTable> layers{std::move(tree)};
  while (const TomlNode* extends = find(layers.back(), extends_key)) {
    const fs::path base = base_of(*extends, chain.back().file);
    const Link next{base, identity(base)};
    refuse_circle(chain, next, extends->where);
    std::erase_if(layers.back(), [](const auto& entry) { return entry.first == extends_key; });
    chain.push_back(next);
    const std::string text = read_text(base);
    bases.push_back({base.string(), sha256(text)});
    layers.push_back(parse_toml(text, base.string()));
  }
  return layers;
}

}  // namespace tierwave::scenario
