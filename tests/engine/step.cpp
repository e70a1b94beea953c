// The engine does what the table of phases says: every pass writes the arrays that its phases declare and no others.
#include "engine/step.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "engine/phases.hpp"
#include "support/measures.hpp"
#include "support/networks.hpp"
#include "support/shocked_setup.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

engine::Setup<> with_everything(models::transport::AtCapacity at_capacity) {
  const auto network = std::make_shared<const network::Network>(generated(test::random_economy(3, 4, 11), 900));
  engine::Setup<> setup = shocked_setup(network, 6, 30);
  setup.mechanisms.orders = models::orders::Ario{{10, true}};
  setup.mechanisms.production = models::production::Threshold{};
  setup.mechanisms.overproduction = models::overproduction::Ario{{1.25, 20}};
  setup.mechanisms.substitution = models::substitution::OtherSuppliers{};
  setup.mechanisms.households = models::households::Income{{0, 0.75, 0.2, 0.9}};
  setup.mechanisms.money = models::money::Cash{{0.2, 0, 4, 1}};  // little, so that firms close though measures help
  add_transport(setup, at_capacity);
  add_measures(setup, 30);
  return setup;
}

std::vector<std::string> words(std::string_view text) {
  std::istringstream stream{std::string(text)};
  std::vector<std::string> found;
  for (std::string word; stream >> word && word.front() != '(';) found.push_back(word);
  return found;
}

std::set<std::string> written_by(std::string_view pass) {
  std::set<std::string> arrays;
  for (const engine::Phase& phase : engine::day_phases)
    if (phase.pass == pass)
      for (const std::string& array : words(phase.writes)) arrays.insert(array);
  return arrays;
}

std::map<std::string, std::vector<double>> copy_of(const engine::State<double>& state) {
  std::map<std::string, std::vector<double>> copy;
  for_each_array(state, [&](const engine::Field& field, const auto& values) {
    copy[field.name].assign(values.begin(), values.end());
  });
  return copy;
}

// By pass, the arrays that moved in it on any day of a run.
std::map<std::string, std::set<std::string>> moved_in(const engine::Setup<>& setup, std::vector<std::string>& passes) {
  const Context context(1);
  engine::Simulation<double> simulation(setup, context);
  std::map<std::string, std::set<std::string>> moved;
  std::map<std::string, std::vector<double>> before = copy_of(simulation.state());
  for (int day = 0; day < 30; ++day) {
    passes.clear();
    simulation.step([&](std::string_view pass) {
      passes.emplace_back(pass);
      std::map<std::string, std::vector<double>> after = copy_of(simulation.state());
      for (const auto& [name, values] : after)
        if (values != before.at(name)) moved[std::string(pass)].insert(name);
      before = std::move(after);
    });
  }
  return moved;
}

}  // namespace

TEST_CASE("passes come in the order of the table and write what their phases declare and no more") {
  std::vector<std::string> passes;
  const auto moved = moved_in(with_everything(models::transport::AtCapacity::kept), passes);
  std::vector<std::string> declared;
  for (const engine::Phase& phase : engine::day_phases)
    if (declared.empty() || declared.back() != phase.pass) declared.emplace_back(phase.pass);
  CHECK(passes == declared);
  for (const std::string& pass : passes) {
    const auto found = moved.find(pass);
    const std::set<std::string> arrays = found == moved.end() ? std::set<std::string>{} : found->second;
    INFO(pass);
    CHECK(arrays == written_by(pass));
  }
}

TEST_CASE("every array of the state is written by a phase and every phase writes arrays that are there") {
  std::set<std::string> state, declared;
  const engine::State<double> empty;
  for_each_array(empty, [&](const engine::Field& field, const auto&) { state.insert(field.name); });
  for (const engine::Phase& phase : engine::day_phases)
    for (const std::string& array : words(phase.writes)) declared.insert(array);
  CHECK(declared == state);
}

TEST_CASE("the engine's page lists the phases in their order") {
  std::ifstream page(TIERWAVE_SOURCE_DIR "/src/engine/README.md");
  std::vector<std::string> listed, phases;
  for (std::string line; std::getline(page, line);)
    if (const std::size_t begin = line.find(". **"); begin != std::string::npos && begin < 3)
      listed.push_back(line.substr(begin + 4, line.find("**", begin + 4) - begin - 4));
  for (const engine::Phase& phase : engine::day_phases) phases.emplace_back(phase.name);
  CHECK(listed == phases);
}
