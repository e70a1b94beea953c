#include <utility>

#include "language/language.hpp"
#include "resolve/read_scenario.hpp"
#include "study/revision.hpp"
#include "tierwave/access.hpp"

namespace tierwave {

const char* version() noexcept {
  return study::program_version;
}
const char* revision() noexcept {
  return study::program_revision;
}

Scenario Access::make(scenario::Scenario scenario) {
  return Scenario(std::make_shared<const Scenario::Implementation>(Scenario::Implementation{std::move(scenario)}));
}

Scenario::Scenario(std::shared_ptr<const Implementation> implementation) : implementation_(std::move(implementation)) {}
Scenario::~Scenario() = default;
// There is no move: a scenario always holds something.
Scenario::Scenario(const Scenario&) noexcept = default;
Scenario& Scenario::operator=(const Scenario&) noexcept = default;

Scenario Scenario::from_file(const std::filesystem::path& file, const std::vector<std::string>& changes) {
  return guarded([&] { return Access::make(resolve::read_scenario(file, changes)); });
}

Scenario Scenario::from_text(const std::string& text, const std::filesystem::path& file,
                             const std::vector<std::string>& changes) {
  return guarded([&] { return Access::make(resolve::parse_scenario(text, file, changes)); });
}

const std::string& Scenario::name() const {
  return implementation_->scenario.root.text("name");
}

std::string Scenario::first_day() const {
  return to_string(implementation_->scenario.root.date("start"));
}

int Scenario::days() const {
  return static_cast<int>(implementation_->scenario.root.integer("days"));
}

std::string Scenario::text_with_defaults() const {
  return guarded([&] { return scenario::resolved_text(implementation_->scenario, language::whole()); });
}

}  // namespace tierwave
