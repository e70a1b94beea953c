#include "analysis/comparable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "analysis/differing_keys.hpp"
#include "base/errors.hpp"
#include "base/plain_text.hpp"

namespace tierwave::analysis {
namespace {

// What a scenario and the baseline do not share, in words: "seed 2, not 1".
class Difference {
 public:
  Difference(const Contender& own, const Contender& baseline) : own_(own), baseline_(baseline) {
    program();
    number("seed", "seed");
    text("precision", "precision");
    economy();
    number("firms", "firms");
    number("links", "links");
    entries();
    if (own.money != baseline.money) add("money in", own.money, baseline.money);
  }
  std::vector<std::string> labels;

 private:
  void add(const std::string& what, const std::string& own, const std::string& baseline) {
    labels.push_back(fmt::format("{} {}, not {}", what, printable(own), printable(baseline)));
  }
  void number(const char* attribute, const char* what) {
    if (own_.number(attribute) != baseline_.number(attribute))
      add(what, fmt::format("{}", own_.number(attribute)), fmt::format("{}", baseline_.number(attribute)));
  }
  void text(const char* attribute, const char* what) {
    if (own_.text(attribute) != baseline_.text(attribute)) add(what, own_.text(attribute), baseline_.text(attribute));
  }
  void program() {
    const auto version = [](const Contender& contender) {
      return fmt::format("{} ({})", contender.text("program_version"), contender.text("program_revision"));
    };
    if (version(own_) != version(baseline_)) add("program", version(own_), version(baseline_));
  }

  // Keys of [economy] and [network], and whether replicates draw networks. A file or folder that was read is told by what it holds, not by its name.
  static std::map<std::string, std::string> world_of(const Contender& contender) {
    const Keys inputs = inputs_of(contender);
    std::map<std::string, std::string> world;
    for (const auto& [key, value] : keys_of(contender.text("scenario_resolved"), contender.from)) {
      if (!key.starts_with("economy.") && !key.starts_with("network.") && key != "ensemble.networks") continue;
      if (key.ends_with("_source") || key.ends_with(".source")) continue;
      const Keys files = files_named(value, inputs);
      for (const auto& [rest, hash] : files) world[key + rest] = hash;
      if (files.empty()) world[key] = value;
    }
    return world;
  }

  void economy() {
    const std::map<std::string, std::string> own = world_of(own_), baseline = world_of(baseline_);
    std::map<std::string, std::string> all = own;
    all.insert(baseline.begin(), baseline.end());
    std::string keys;
    for (const auto& [key, value] : all) {
      const auto mine = own.find(key), theirs = baseline.find(key);
      if (mine == own.end() || theirs == baseline.end() || mine->second != theirs->second)
        keys += (keys.empty() ? "" : ", ") + key;
    }
    if (!keys.empty()) labels.push_back(fmt::format("another economy or network ({})", printable(keys, 200)));
  }

  void entries() {
    for (const By by : {By::country, By::sector, By::tier}) {
      const auto& own = own_.entries[static_cast<std::size_t>(by)];
      const auto& baseline = baseline_.entries[static_cast<std::size_t>(by)];
      // Of an ensemble on networks of its own, tiers are known where it was run here.
      if (own != baseline && !(by == By::tier && (own.empty() || baseline.empty())))
        labels.push_back(fmt::format("other entries along the axis {}", name_of(by)));
    }
  }

  const Contender& own_;
  const Contender& baseline_;
};

std::string days_of(const Contender& contender) {
  return fmt::format("{} days from {}", contender.calendar.days(), to_string(contender.calendar.first()));
}

const char* kind_of(const Contender& contender) {
  return contender.is_ensemble ? "an ensemble" : "a single run";
}

}  // namespace

std::vector<std::vector<std::string>> check_comparable(const std::vector<Contender>& contenders, std::size_t baseline,
                                                       bool force) {
  const Contender& base = contenders[baseline];
  std::vector<std::vector<std::string>> labels;
  Mistakes mistakes;
  for (const Contender& own : contenders) {
    const Location place{own.from};
    if (own.is_ensemble != base.is_ensemble)
      mistakes.add(place, fmt::format("it is {}, and {} is {}", kind_of(own), base.from, kind_of(base)),
                   "compare runs with runs, or ensembles with ensembles");
    else if (days_of(own) != days_of(base))
      mistakes.add(place, fmt::format("it has {}, and {} has {}", days_of(own), base.from, days_of(base)),
                   "run them over the same days");
    labels.push_back(Difference(own, base).labels);
    if (force) continue;
    for (const std::string& label : labels.back())
      mistakes.add(place, fmt::format("it cannot be paired with {}: {}", base.from, label),
                   "run both anew alike, or add --force, which compares them under this label");
  }
  mistakes.throw_if_any();
  return labels;
}

}  // namespace tierwave::analysis
