// The list of what a study is made of: each part reads the tables it declares and no others, and values drawn for any
// number of the language reach a replicate as if the scenario said them.
#include "resolve/parts.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <set>

#include "resolve/replicate.hpp"
#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

// A scenario of everything: closures, a labour market of two countries, of which one has no scheme, seafarers, shocks
// of every kind, firms that can close.
std::string everything(const Bench& bench) {
  bench.scratch.write("contracts.csv",
                      "country,contract,share,women_tilt\nAAA,permanent,0.8,1\nAAA,temporary,0.2,1\n"
                      "BBB,permanent,0.3,1\nBBB,informal,0.7,1\n");
  bench.scratch.write("schemes.csv",
                      "country,reach,pay,covers,from,to\nAAA,wide,0.8,permanent temporary,2020-01-02,\n");
  bench.scratch.write("support.csv",
                      "country,from,level,flag\nAAA,2020-01-01,0,\nAAA,2020-01-03,2,0\nAAA,2021-01-01,,\n"
                      "BBB,2020-01-01,1,1\nBBB,2021-01-01,,\n");
  bench.scratch.write("distances.csv", "country,partner,km\nAAA,BBB,3000\n");
  return closure_tables +
         "[labour]\ncontracts = \"contracts.csv\"\nschemes = \"schemes.csv\"\nincome_support = \"support.csv\"\n"
         "countries = \"employment.csv\"\n"
         "[transport]\ndistances = \"distances.csv\"\nseafarers = true\n"
         "[households]\nrule = \"income\"\n"
         "[stocks]\nrule = \"uniform\"\n"
         "[[shock]]\nlabel = \"close\"\nkind = \"closure\"\n"
         "[[shock]]\nlabel = \"ill\"\nkind = \"labour_supply\"\nreduction = 0.1\nstart = 2020-01-02\nduration_days = 4\n"
         "ramp_days = 2\nrecovery = \"linear\"\nrecovery_days = 3\n"
         "[[shock]]\nlabel = \"quake\"\nkind = \"capital\"\nreduction = 0.2\nsectors = [\"food\"]\nrecovery = \"linear\"\n"
         "recovery_days = 10\n"
         "[[shock]]\nlabel = \"buyers\"\nkind = \"final_demand\"\nreduction_by_sector = \"household_demand_reduction\"\n"
         "[[shock]]\nlabel = \"border\"\nkind = \"export_restriction\"\nreduction = 0.2\ncountries = [\"AAA\"]\n"
         "[overlap]\nlabour_supply = \"product\"\n";
}

// Keys whose number can be drawn, as `[[ensemble.draw]]` names them.
struct Drawable {
  std::string name;
  const schema::Key* key;
  double value;
};

std::vector<Drawable> drawable(const resolve::Study& study) {
  std::vector<Drawable> keys;
  const std::set<std::string> shared{"economy", "network", "model", "ensemble"};
  const auto collect = [&](const schema::Table& table, const std::string& place, const schema::Values& values) {
    const std::string rule = values.has(table.chooser) ? values.text(table.chooser) : "";
    for (const auto& [name, entry] : values.entries())
      if (const schema::Key* key = schema::find_key(table, name, rule);
          key && (key->type == schema::Type::number || key->type == schema::Type::integer))
        keys.push_back(
            {place + "." + name, key,
             key->type == schema::Type::integer ? static_cast<double>(values.integer(name)) : values.number(name)});
  };
  for (const schema::Table& table : language::whole().tables) {
    if (shared.contains(table.name)) continue;
    if (table.repeated)
      for (const schema::Values& entry : study.scenario.lists.at(table.name))
        collect(table, table.name + "." + entry.text("label"), entry);
    else
      collect(table, table.name, study.scenario.tables.at(table.name));
  }
  return keys;
}

// All arrays of a run, or the refusal of its values.
std::string bits_of(const Bench& bench, const std::function<resolve::Study()>& make) {
  try {
    const resolve::Study study = make();
    const results::ResultsReader reader(bench.run(study, "run.h5"));
    std::string bits;
    for (const results::Variable& variable : reader.variables()) {
      const std::vector<double> values = reader.array(variable.name).values;
      bits += variable.name;
      bits.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(double));
    }
    std::filesystem::remove(bench.scratch.folder() / "run.h5");
    return bits;
  } catch (const InvalidInput& error) {
    return error.what();
  }
}

// A value near the one that the scenario has, inside the range of the key.
double another(const schema::Key& key, double value) {
  if (key.type == schema::Type::integer) return value + 1 <= key.maximum ? value + 1 : value - 1;
  const double less = value == 0 ? 0.03 : 0.97 * value;
  return less >= key.minimum && less <= key.maximum ? less : 0.5 * (value + key.maximum);
}

}  // namespace

TEST_CASE("a part reads no table that it does not declare") {
  const Bench bench;
  const resolve::Study whole = bench.study(everything(bench));
  for (const resolve::Part& part : resolve::parts()) {
    resolve::Study study = whole;
    const auto undeclared = [&](const auto& table) {
      return std::find(part.tables.begin(), part.tables.end(), table.first) == part.tables.end();
    };
    std::erase_if(study.scenario.tables, undeclared);
    std::erase_if(study.scenario.lists, undeclared);
    resolve::Said said;
    INFO(part.name);
    CHECK_NOTHROW(part.make(study, 0, said));
    if (part.files) CHECK_NOTHROW(part.files(study.scenario));
  }
}

TEST_CASE("a value drawn for any number of the language is one that the scenario says") {
  const Bench bench;
  const std::string text = everything(bench) + "[ensemble]\nreplicates = 2\n";
  const resolve::Study plain = bench.study(text);
  const std::string before = bits_of(bench, [&] { return plain; });
  const Context context(1);
  std::set<std::string> moved;
  for (const Drawable& drawn : drawable(plain)) {
    const double value = another(*drawn.key, drawn.value);
    const bool whole = drawn.key->type == schema::Type::integer;
    const std::string written = whole ? fmt::format("{}", static_cast<int>(value)) : fmt::format("{:.17e}", value);
    INFO(drawn.name << " = " << written);
    const resolve::Study study = bench.study(
        fmt::format("{}[[ensemble.draw]]\nkey = \"{}\"\ndistribution = \"uniform\"\nlow = {:.17e}\nhigh = {:.17e}\n",
                    text, drawn.name, std::min(value, drawn.value), std::max(value, drawn.value)));
    const std::string as_replicate = bits_of(bench, [&] { return resolve::replicate_of(study, 1, {value}, context); });
    const std::string as_written = bits_of(bench, [&] { return bench.study(text, {drawn.name + "=" + written}); });
    CHECK(as_replicate == as_written);
    if (as_replicate != before) moved.insert(drawn.name);
  }
  CHECK(moved.contains("work.heads_lost_share"));
  CHECK(moved.size() > 30);
}
