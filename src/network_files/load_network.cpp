#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <span>

#include "base/mapped_file.hpp"
#include "network_files/saved_bounds.hpp"
#include "network_files/saved_columns.hpp"
#include "network_files/saved_header.hpp"

namespace tierwave::network {
namespace {

constexpr const char* save_again = "save the network again with `tierwave network generate --output`";

struct Opened {
  std::shared_ptr<const MappedFile> map;
  Prologue prologue;
  Header header;
  std::span<std::byte> data;
};

// Checks the prologue and the header, nothing behind them.
Opened open_saved(const std::filesystem::path& file) {
  const Location where{file.string()};
  Opened opened{std::make_shared<const MappedFile>(file), {}, {}, {}};
  const std::span<std::byte> bytes = opened.map->bytes();
  Prologue& prologue = opened.prologue;
  if (bytes.size() < saved_magic.size() || std::memcmp(bytes.data(), saved_magic.data(), saved_magic.size()) != 0)
    throw InvalidInput(where, "this is no saved network: the file begins with other bytes",
                       "name a file that `tierwave network generate --output NAME.network` wrote");
  const auto cut_off = [&](std::uint64_t whole) {
    return InvalidInput(where,
                        fmt::format("the saved network is cut off: {} bytes are there of {}", bytes.size(), whole),
                        "copy the whole file, or save the network again");
  };
  if (bytes.size() < sizeof prologue) throw cut_off(sizeof prologue);
  std::memcpy(&prologue, bytes.data(), sizeof prologue);
  if (prologue.byte_order != saved_byte_order)
    throw InvalidInput(where,
                       fmt::format("the byte order mark is {:#010x}, on this machine it is {:#010x}",
                                   prologue.byte_order, saved_byte_order),
                       "save the network again on a machine of this kind");
  if (prologue.version != saved_network_version)
    throw InvalidInput(where,
                       fmt::format("the saved network has format version {}, this program reads version {}",
                                   prologue.version, saved_network_version),
                       save_again);
  if (prologue.file_bytes > bytes.size()) throw cut_off(prologue.file_bytes);
  if (prologue.file_bytes < bytes.size())
    throw InvalidInput(
        where,
        fmt::format("the file has {} bytes, more than the {} of the saved network", bytes.size(), prologue.file_bytes),
        save_again);
  if (prologue.header_bytes > bytes.size() - sizeof prologue)
    throw InvalidInput(where,
                       fmt::format("the header of the saved network has {} bytes, more than the file of {}",
                                   prologue.header_bytes, bytes.size()),
                       save_again);
  const std::string_view header(reinterpret_cast<const char*>(bytes.data()) + sizeof prologue, prologue.header_bytes);
  if (header_digest(prologue, header) != prologue.header_sha256)
    throw InvalidInput(where,
                       fmt::format("the header of the saved network is damaged: its SHA-256 is {}, not {}",
                                   text_of(header_digest(prologue, header)), text_of(prologue.header_sha256)),
                       save_again);
  opened.header = read_header(header, where);
  opened.data = bytes.subspan(sizeof prologue + prologue.header_bytes);
  return opened;
}

// Later code takes firms and suppliers for positions without asking, so one flipped bit may lead anywhere.
void check_data(const Opened& opened, const std::filesystem::path& file) {
  Sha256 hash;
  hash.add(opened.data);
  const std::string found = text_of(hash.finish());
  if (found != opened.header.data_sha256)
    throw InvalidInput(Location{file.string()},
                       fmt::format("the data of the saved network are damaged: their SHA-256 is {}, not {}", found,
                                   opened.header.data_sha256),
                       save_again);
}

// Hands out columns as views of the mapped data. A column that does not fit becomes a mistake and is empty.
class Columns {
 public:
  Columns(const Opened& opened, const std::filesystem::path& file) : opened_(opened), where_{file.string()} {}

  // 0 where the column is missing.
  std::uint64_t count(std::string_view name) const {
    const ColumnPlace* place = find(name);
    return place ? place->count : 0;
  }
  std::string type(std::string_view name) const {
    const ColumnPlace* place = find(name);
    return place ? place->type : "missing";
  }

  template <class Number>
  std::span<Number> numbers(std::string_view name, std::uint64_t count) {
    const ColumnPlace* place = find(name);
    if (!place) return mistake<Number>(fmt::format("the column {} is missing", name));
    if (place->type != type_name<Number>())
      return mistake<Number>(fmt::format("the column {} holds {}, not {}", name, place->type, type_name<Number>()));
    if (place->count != count)
      return mistake<Number>(fmt::format("the column {} has {} entries, not {}", name, place->count, count));
    if (place->offset % column_alignment != 0 ||
        reinterpret_cast<std::uintptr_t>(opened_.data.data()) % column_alignment != 0)
      return mistake<Number>(fmt::format("the column {} lies at byte {} of the data, no multiple of {} in memory", name,
                                         place->offset, column_alignment));
    if (place->offset > opened_.data.size() || count > (opened_.data.size() - place->offset) / sizeof(Number))
      return mistake<Number>(fmt::format("the column {} of {} entries at byte {} ends behind the data of {} bytes",
                                         name, count, place->offset, opened_.data.size()));
    return {reinterpret_cast<Number*>(opened_.data.data() + place->offset), static_cast<std::size_t>(count)};
  }

  template <class Number>
  void take(std::string_view name, Column<Number>& column, std::uint64_t count) {
    column = {numbers<Number>(name, count), opened_.map};
  }
  void take(std::string_view name, Flows& flows, std::uint64_t count) {
    if (type(name) == type_name<float>())
      flows = Column<float>(numbers<float>(name, count), opened_.map);
    else
      flows = Column<double>(numbers<double>(name, count), opened_.map);
  }

  void expect(bool holds, std::string problem) {
    if (!holds) mistakes_.add(where_, std::move(problem), save_again);
  }
  void throw_if_any() const { mistakes_.throw_if_any(); }

 private:
  const ColumnPlace* find(std::string_view name) const {
    const auto& columns = opened_.header.columns;
    const auto place = std::find_if(columns.begin(), columns.end(), [&](const auto& one) { return one.name == name; });
    return place == columns.end() ? nullptr : &*place;
  }

  template <class Number>
  std::span<Number> mistake(std::string problem) {
    expect(false, std::move(problem));
    return {};
  }

  const Opened& opened_;
  Location where_;
  Mistakes mistakes_;
};

// The outer borders must fit the lengths that the header states; those in between are as they were saved.
void expect_borders(Columns& columns, const char* name, const Column<std::uint32_t>& begin, std::size_t entries) {
  if (begin.empty()) return;  // a mistake already
  columns.expect(
      begin.front() == 0 && begin.back() == entries,
      fmt::format("the rows of {} cover {} to {}, not its {} entries", name, begin.front(), begin.back(), entries));
}

}  // namespace

SavedNetwork load_network(const std::filesystem::path& file) {
  const Opened opened = open_saved(file);
  check_data(opened, file);
  SavedNetwork saved{opened.header.names, opened.header.origin, text_of(opened.prologue.header_sha256)};
  Network& network = saved.network;
  Columns columns(opened, file);
  const std::uint64_t sectors = network.sectors.size(), cells = network.countries.size() * sectors;
  const Counts counts{columns.count("firms.id"), columns.count("pools.product"), columns.count("links.supplier"),
                      columns.count("firms.zone") ? columns.count("firms.id") : 0};
  columns.expect(counts.firms > 0 && cells > 0, fmt::format("the network has {} firms in {} countries and {} sectors",
                                                            counts.firms, network.countries.size(), sectors));
  for_each_column(network, counts,
                  [&](const char* name, auto& column, std::size_t count) { columns.take(name, column, count); });
  columns.expect(columns.type("links.flow") == columns.type("customers.flow"),
                 fmt::format("the flows of links hold {}, those of customers {}", columns.type("links.flow"),
                             columns.type("customers.flow")));
  expect_borders(columns, "pools", network.pools.begin, counts.pools);
  expect_borders(columns, "links", network.links.begin, counts.links);
  expect_borders(columns, "customers", network.customers.begin, counts.links);

  // These grow with the table and are copied.
  const std::uint64_t destinations = network.countries.size() * economy::final_uses;
  if (const auto demand = columns.numbers<double>("final_demand", cells * destinations); !demand.empty()) {
    network.final_demand = economy::Matrix(cells, destinations);
    std::copy(demand.begin(), demand.end(), network.final_demand.row(0));
  }
  const auto ratings =
      columns.numbers<economy::Criticality>("criticality", columns.count("criticality") ? sectors * sectors : 0);
  network.criticality.assign(ratings.begin(), ratings.end());
  const auto used = columns.numbers<double>("utilisation", columns.count("utilisation") ? cells : 0);
  network.utilisation.assign(used.begin(), used.end());
  const auto women = columns.numbers<double>("women_share", columns.count("women_share") ? cells : 0);
  saved.origin.women_share.assign(women.begin(), women.end());
  columns.throw_if_any();
  Mistakes mistakes;
  check_bounds(saved, Location{file.string()}, save_again, mistakes);
  mistakes.throw_if_any();
  return saved;
}

}  // namespace tierwave::network
