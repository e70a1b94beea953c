#include <fmt/format.h>

#include <fstream>
#include <span>

#include "base/staged.hpp"
#include "network_files/saved_columns.hpp"
#include "network_files/saved_header.hpp"

namespace tierwave::network {
namespace {

// Columns one behind the other, each aligned.
class Layout {
 public:
  template <class Number>
  void add(std::string name, std::span<const Number> numbers) {
    end_ = (end_ + column_alignment - 1) / column_alignment * column_alignment;
    places_.push_back({std::move(name), std::string(type_name<Number>()), numbers.size(), end_});
    bytes_.push_back(std::as_bytes(numbers));
    end_ += numbers.size_bytes();
  }

  const std::vector<ColumnPlace>& places() const { return places_; }
  std::uint64_t size() const { return end_; }

  // Calls take(bytes) for all bytes of the data in their order, with zeros between columns.
  template <class Take>
  void for_each_piece(Take&& take) const {
    static constexpr std::array<std::byte, column_alignment> zeros{};
    std::uint64_t at = 0;
    for (std::size_t column = 0; column < places_.size(); ++column) {
      take(std::span(zeros).first(places_[column].offset - at));
      take(bytes_[column]);
      at = places_[column].offset + bytes_[column].size();
    }
  }

 private:
  std::vector<ColumnPlace> places_;
  std::vector<std::span<const std::byte>> bytes_;
  std::uint64_t end_ = 0;
};

Layout layout_of(const Network& network, const Origin& origin) {
  Layout layout;
  for_each_column(network, {}, [&](const char* name, const auto& column, std::size_t) {
    if constexpr (std::is_same_v<decltype(column), const Flows&>) {
      if (column.precision() == Precision::single_precision)
        layout.add(name, column.template held_as<float>());
      else
        layout.add(name, column.template held_as<double>());
    } else {
      layout.add(name, std::span(column.data(), column.size()));
    }
  });
  const economy::Matrix& demand = network.final_demand;
  layout.add("final_demand", std::span(demand.row(0), demand.rows() * demand.columns()));
  layout.add("criticality", std::span(network.criticality));
  layout.add("utilisation", std::span(network.utilisation));
  layout.add("women_share", std::span(origin.women_share));
  return layout;
}

bool is_saved_network(const std::filesystem::path& file) {
  std::array<char, saved_magic.size()> first{};
  std::ifstream(file, std::ios::binary).read(first.data(), first.size());
  return first == saved_magic;
}

}  // namespace

void refuse_unsavable(const std::filesystem::path& file, bool force) {
  refuse_existing(file, force);
  refuse_unwritable(file);
  std::error_code ignored;
  if (std::filesystem::exists(file, ignored) &&
      (!std::filesystem::is_regular_file(file, ignored) || !is_saved_network(file)))
    throw InputOutputError(file.string(), "replace the file", "what stands there is no saved network",
                           "move it away or choose another name");
}

void save_network(const Network& network, const Origin& origin, const std::filesystem::path& file, bool force) {
  refuse_unsavable(file, force);
  const Layout layout = layout_of(network, origin);
  Sha256 data;
  layout.for_each_piece([&](std::span<const std::byte> bytes) { data.add(bytes); });
  const std::string header = header_text(network, origin, text_of(data.finish()), layout.places());
  Prologue prologue{saved_magic,
                    saved_byte_order,
                    saved_network_version,
                    header.size(),
                    sizeof(Prologue) + header.size() + layout.size(),
                    {}};
  prologue.header_sha256 = header_digest(prologue, header);
  StagedFile staged(file);
  staged.write(std::as_bytes(std::span(&prologue, 1)));
  staged.write(std::as_bytes(std::span(header)));
  layout.for_each_piece([&](std::span<const std::byte> bytes) { staged.write(bytes); });
  staged.commit();
}

}  // namespace tierwave::network
