#include "network_files/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

#include "base/csv.hpp"
#include "base/plain_text.hpp"
#include "network/assemble.hpp"

namespace tierwave::network {
namespace {

SizeClass size_class_of(const FirmRow& firm) {
  if (firm.size_class) return *firm.size_class;
  const double persons = firm.enterprises > 0 ? firm.employment / firm.enterprises : 0;
  if (persons < 10) return SizeClass::micro;
  if (persons < 50) return SizeClass::small;
  return persons < 250 ? SizeClass::medium : SizeClass::large;
}

// The position of a code, or a mistake.
std::size_t find_code(const std::vector<std::string>& codes, const std::string& code, std::string_view what,
                      const Location& where, Mistakes& mistakes) {
  const auto found = std::find(codes.begin(), codes.end(), code);
  if (found != codes.end()) return static_cast<std::size_t>(found - codes.begin());
  mistakes.add(unknown_name(where, what, code, codes));
  return 0;
}

void fill_firms(Network& network, const std::vector<FirmRow>& rows) {
  const std::vector<std::string> countries = economy::codes(network.countries);
  const std::vector<std::string> sectors = economy::codes(network.sectors);
  Mistakes mistakes;
  Firms& firms = network.firms;
  if (std::any_of(rows.begin(), rows.end(), [](const FirmRow& row) { return row.in_zone; }))
    for (const FirmRow& row : rows) firms.zone.push_back(row.in_zone);
  for (const FirmRow& row : rows) {
    const std::size_t country = find_code(countries, row.country, "country", row.where, mistakes);
    const std::size_t sector = find_code(sectors, row.sector, "sector", row.where, mistakes);
    firms.id.push_back(row.id);
    firms.cell.push_back(static_cast<std::uint32_t>(country * sectors.size() + sector));
    firms.size_class.push_back(size_class_of(row));
    firms.enterprises.push_back(row.enterprises);
    firms.employment.push_back(row.employment);
    firms.hours_per_worker_day.push_back(row.hours_per_worker_day);
    firms.labour_income.push_back(row.labour_income);
    firms.final_sales_home.push_back(row.final_sales_home);
    firms.final_sales_abroad.push_back(row.final_sales_abroad);
  }
  mistakes.throw_if_any();
}

// A link with positions instead of ids.
struct Placed {
  std::uint32_t buyer, product, supplier;
  double flow;
  int line;
};

std::vector<Placed> place(const Network& network, const Rows& rows, const std::string& file) {
  std::vector<Placed> links;
  links.reserve(rows.links().size());
  for (const LinkRow& link : rows.links()) {
    const auto supplier = rows.position(link.supplier), buyer = rows.position(link.buyer);
    if (!supplier || !buyer)
      throw BrokenInvariant(fmt::format("the link in line {} names a firm without a row", link.line));
    links.push_back(
        {*buyer, static_cast<std::uint32_t>(network.sector_of_firm(*supplier)), *supplier, link.flow, link.line});
  }
  std::stable_sort(links.begin(), links.end(), [](const Placed& a, const Placed& b) {
    if (a.buyer != b.buyer) return a.buyer < b.buyer;
    return a.product != b.product ? a.product < b.product : a.supplier < b.supplier;
  });
  Mistakes mistakes;
  for (std::size_t i = 1; i < links.size(); ++i)
    if (links[i].buyer == links[i - 1].buyer && links[i].supplier == links[i - 1].supplier)
      mistakes.add(
          {file, links[i].line},
          fmt::format("the link from firm {} to firm {} stands already in line {}", network.firms.id[links[i].supplier],
                      network.firms.id[links[i].buyer], links[i - 1].line),
          "add the flows and keep one row");
  mistakes.throw_if_any();
  return links;
}

void fill_links(Network& network, const std::vector<Placed>& links) {
  Pools& pools = network.pools;
  pools.begin.assign(network.firms.size() + 1, 0);
  for (std::size_t i = 0; i < links.size(); ++i) {
    if (i == 0 || links[i].buyer != links[i - 1].buyer || links[i].product != links[i - 1].product) {
      ++pools.begin[links[i].buyer + 1];
      pools.product.push_back(links[i].product);
      network.links.begin.push_back(static_cast<std::uint32_t>(i));
    }
    network.links.supplier.push_back(links[i].supplier);
    network.links.flow.push_back(links[i].flow);
  }
  network.links.begin.push_back(static_cast<std::uint32_t>(links.size()));
  std::partial_sum(pools.begin.begin(), pools.begin.end(), pools.begin.begin());
}

void check_outputs(const Network& network, const std::vector<FirmRow>& rows) {
  Mistakes mistakes;
  for (std::size_t firm = 0; firm < rows.size(); ++firm) {
    const double sales = network.firms.output[firm];
    const std::optional<double>& stated = rows[firm].output;
    if (sales <= 0)
      mistakes.add(rows[firm].where, fmt::format("firm {} sells nothing, so it has no output", rows[firm].id),
                   "give it final sales or a buyer, or remove it");
    else if (stated && std::abs(*stated - sales) > output_tolerance * sales)
      mistakes.add(rows[firm].where,
                   fmt::format("the output of firm {} is {}, its links and final sales add up to {}", rows[firm].id,
                               *stated, sales),
                   "correct one of them, or leave the output out");
  }
  mistakes.throw_if_any();
}

}  // namespace

std::optional<std::uint32_t> Rows::id(std::string_view field, std::string_view what, const Location& where,
                                      Mistakes& mistakes) {
  std::uint32_t id = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), id);
  if (!field.empty() && error == std::errc() && end == field.data() + field.size()) return id;
  mistakes.add(where, fmt::format("{} is '{}', not a firm's id", what, printable(field)),
               "write a whole number from 0 to 4294967295");
  return std::nullopt;
}

void Rows::add(FirmRow firm, Mistakes& mistakes) {
  const auto [known, is_new] = position_.emplace(firm.id, static_cast<std::uint32_t>(firms_.size()));
  if (!is_new) {
    mistakes.add(firm.where,
                 fmt::format("firm {} stands already in line {}", firm.id, firms_[known->second].where.line),
                 "give every firm one row and an id of its own");
    return;
  }
  firms_.push_back(std::move(firm));
}

void Rows::add_link(const std::string& file, int line, std::string_view supplier_field, std::string_view buyer_field,
                    std::string_view flow_field, Mistakes& mistakes) {
  const Location where{file, line};
  const auto known_firm = [&](std::string_view field, std::string_view what) {
    std::optional<std::uint32_t> firm = id(field, what, where, mistakes);
    if (firm && !position(*firm)) {
      mistakes.add(where, fmt::format("{} {} is not a known firm", what, *firm), "add the firm or correct the id");
      firm.reset();
    }
    return firm;
  };
  const auto supplier = known_firm(supplier_field, "supplier");
  const auto buyer = known_firm(buyer_field, "buyer");
  const auto flow = number_within(flow_field, "flow", bounds::money, where, mistakes);
  if (flow && *flow == 0)
    mistakes.add(where, "flow is 0, not above 0", "write a flow above 0 or remove the row");
  else if (flow && supplier && buyer)
    links_.push_back({*supplier, *buyer, *flow, line});
}

std::optional<std::uint32_t> Rows::position(std::uint32_t id) const {
  const auto found = position_.find(id);
  if (found == position_.end()) return std::nullopt;
  return found->second;
}

void build(Network& network, Rows& rows, const std::string& links_file, const Context& context) {
  fill_firms(network, rows.firms());
  fill_links(network, place(network, rows, links_file));
  index_customers(network);
  define_output(network, context);
  check_outputs(network, rows.firms());

  const std::size_t sectors = network.sectors.size();
  network.final_demand =
      economy::Matrix(network.countries.size() * sectors, network.countries.size() * economy::final_uses);
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    const std::size_t households =
        network.country_of_firm(firm) * economy::final_uses + static_cast<std::size_t>(economy::FinalUse::households);
    network.final_demand(network.firms.cell[firm], households) +=
        network.firms.final_sales_home[firm] + network.firms.final_sales_abroad[firm];
  }
  compute_upstreamness(network, context);
}

}  // namespace tierwave::network
