// What is written comes back: axes, arrays, attributes, in their order and to the last bit.
#include <catch2/catch.hpp>
#include <cmath>

#include "results/read.hpp"
#include "results/sample.hpp"

using namespace tierwave::results;

TEST_CASE("axes come back in order with names and units and values") {
  const sample::Folder folder;
  sample::write(folder / "run.h5");
  const ResultsReader reader(folder / "run.h5");
  const std::vector<Axis> expected = sample::axes();
  REQUIRE(reader.axes().size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CHECK(reader.axes()[i].name == expected[i].name);
    CHECK(reader.axes()[i].long_name == expected[i].long_name);
    CHECK(reader.axes()[i].units == expected[i].units);
    CHECK(reader.axes()[i].values == expected[i].values);
  }
}

TEST_CASE("variables come back in order with their axes and texts") {
  const sample::Folder folder;
  sample::write(folder / "run.h5");
  const ResultsReader reader(folder / "run.h5");
  const std::vector<Variable> expected = sample::variables();
  REQUIRE(reader.variables().size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CHECK(reader.variables()[i].name == expected[i].name);
    CHECK(reader.variables()[i].axes == expected[i].axes);
    CHECK(reader.variables()[i].units == expected[i].units);
    CHECK(reader.variables()[i].long_name == expected[i].long_name);
    CHECK(reader.variables()[i].description == expected[i].description);
    CHECK(reader.variables()[i].cell_methods == expected[i].cell_methods);
  }
}

TEST_CASE("arrays come back exactly") {
  const sample::Folder folder;
  sample::write(folder / "run.h5");
  const ResultsReader reader(folder / "run.h5");
  CHECK(reader.array("baseline_employment").values == sample::employment(0));
  const Array array = reader.array("employment");
  CHECK(array.shape == std::vector<std::size_t>{4, 3, 2, 2});
  for (std::size_t day = 0; day < sample::days; ++day)
    for (std::size_t cell = 0; cell < sample::cells; ++cell)
      CHECK(array.values[day * sample::cells + cell] == sample::employment(day, cell));
}

TEST_CASE("attributes come back with their types after those of the format") {
  const sample::Folder folder;
  sample::write(folder / "run.h5");
  const ResultsReader reader(folder / "run.h5");
  const std::vector<Attribute> own = {{"format", std::string("tierwave-results")},
                                      {"format_version", std::string("2.0")},
                                      {"complete", std::int64_t{1}},
                                      {"days_written", std::int64_t{4}}};
  std::vector<Attribute> expected = own;
  for (const Attribute& attribute : sample::attributes()) expected.push_back(attribute);
  CHECK(reader.attributes() == expected);
  CHECK(reader.complete());
  CHECK(reader.days_written() == 4);
}

TEST_CASE("a scenario text larger than 64 KiB fits in an attribute") {
  const sample::Folder folder;
  const std::string text(300'000, 'x');
  {
    ResultsFile file(folder / "run.h5", sample::axes(), {}, {{"scenario_text", text}}, false);
    for (std::size_t day = 0; day < sample::days; ++day) file.flush_day(day);
    file.finish();
  }
  const ResultsReader reader(folder / "run.h5");
  CHECK(reader.attributes().back() == Attribute{"scenario_text", text});
}

TEST_CASE("a text can be replaced by a longer or shorter one while the file is written") {
  const sample::Folder folder;
  for (const std::string& text : {std::string(100'000, 'y'), std::string("z"), std::string()}) {
    {
      ResultsFile file(folder / "run.h5", sample::axes(), {}, {{"warnings", std::string("first")}, {"seed", 1.0}},
                       true);
      file.flush_day(0);
      file.replace_text("warnings", text);
      for (std::size_t day = 1; day < sample::days; ++day) file.flush_day(day);
      file.finish();
    }
    const ResultsReader reader(folder / "run.h5");
    CHECK(reader.attributes().size() == 6);
    CHECK(reader.attributes().back() == Attribute{"warnings", text});
  }
}

TEST_CASE("an array over several chunks of a day comes back exactly") {
  const sample::Folder folder;
  const std::size_t firms = 300'000;  // 2.4 MB a day: three chunks
  std::vector<std::int64_t> ids(firms);
  std::vector<double> values(firms);
  for (std::size_t i = 0; i < firms; ++i)
    ids[i] = static_cast<std::int64_t>(i), values[i] = 1.0 / static_cast<double>(i + 1);
  {
    ResultsFile file(
        folder / "run.h5",
        {{"time", "day", "days since 2020-02-28", std::vector<std::int64_t>{0, 1}}, {"firm", "firm", "1", ids}},
        {{"output", {"time", "firm"}, "1e6 USD_2011 day-1", "output", "Goods made.", ""}}, {}, false);
    for (std::size_t day = 0; day < 2; ++day) {
      file.write_day("output", day, values);
      file.flush_day(day);
    }
    file.finish();
  }
  const Array array = ResultsReader(folder / "run.h5").array("output");
  CHECK(std::equal(values.begin(), values.end(), array.values.begin()));
  CHECK(std::equal(values.begin(), values.end(), array.values.begin() + firms));
}

TEST_CASE("an axis of floating-point numbers comes back exactly") {
  const sample::Folder folder;
  const Axis axis{"quantile", "share", "1", std::vector<double>{0.05, 0.5, 1.0 / 3}};
  {
    ResultsFile file(folder / "ensemble.h5", {axis}, {{"hours", {"quantile"}, "h day-1", "hours", "Hours.", ""}}, {},
                     false);
    file.write("hours", std::vector<double>{1, 2, 3});
    file.finish();
  }
  const ResultsReader reader(folder / "ensemble.h5");
  REQUIRE(reader.axes().size() == 1);
  CHECK(reader.axes()[0].values == axis.values);
  CHECK(reader.axes()[0].size() == 3);
}
