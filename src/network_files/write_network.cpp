#include <fmt/format.h>

#include <iterator>

#include "base/csv.hpp"
#include "base/files.hpp"
#include "base/staged.hpp"
#include "network_files/read_network.hpp"

namespace tierwave::network {
namespace {

template <class Named>
std::string toml_codes(const std::vector<Named>& named) {
  std::string text;
  for (const Named& one : named) {
    text += text.empty() ? "\"" : ", \"";
    for (const char c : one.code) text += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
    text += '"';
  }
  return text;
}

std::string description(const Network& network) {
  return fmt::format(
      "format_version = {}\ncurrency = \"{}\"  # money is in millions per day\nyear = {}\n{}countries = [{}]\nsectors = "
      "[{}]\n",
      network_format_version, network.currency, network.year,
      network.employment_year > 0 ? fmt::format("employment_year = {}\n", network.employment_year) : "",
      toml_codes(network.countries), toml_codes(network.sectors));
}

// Numbers are written with as many digits as bring back the same bits.
std::string firms_table(const Network& network) {
  const Firms& firms = network.firms;
  std::string text =
      "id,country,sector,size_class,enterprises,employment,hours_per_worker_day,labour_income,output,final_sales_home,"
      "final_sales_abroad";
  text += firms.zone.empty() ? "\n" : ",zone\n";
  for (std::size_t firm = 0; firm < firms.size(); ++firm) {
    fmt::format_to(std::back_inserter(text), "{},{},{},{},{},{},{},{},{},{},{}", firms.id[firm],
                   csv_field(network.countries[network.country_of_firm(firm)].code),
                   csv_field(network.sectors[network.sector_of_firm(firm)].code), name_of(firms.size_class[firm]),
                   firms.enterprises[firm], firms.employment[firm], firms.hours_per_worker_day[firm],
                   firms.labour_income[firm], firms.output[firm], firms.final_sales_home[firm],
                   firms.final_sales_abroad[firm]);
    text += firms.zone.empty() ? "\n" : firms.in_zone(firm) ? ",1\n" : ",0\n";
  }
  return text;
}

std::string links_table(const Network& network) {
  std::string text = "supplier,buyer,flow\n";
  for (std::size_t buyer = 0; buyer < network.firms.size(); ++buyer)
    for (std::uint32_t pool = network.pools.begin[buyer]; pool < network.pools.begin[buyer + 1]; ++pool)
      for (std::uint32_t link = network.links.begin[pool]; link < network.links.begin[pool + 1]; ++link)
        fmt::format_to(std::back_inserter(text), "{},{},{}\n", network.firms.id[network.links.supplier[link]],
                       network.firms.id[buyer], network.links.flow[link]);
  return text;
}

std::string final_demand_table(const Network& network) {
  std::string text = "country,sector,destination,use,sales\n";
  const std::size_t sectors = network.sectors.size();
  for (std::size_t cell = 0; cell < network.final_demand.rows(); ++cell)
    for (std::size_t column = 0; column < network.final_demand.columns(); ++column)
      if (network.final_demand(cell, column) > 0)
        fmt::format_to(std::back_inserter(text), "{},{},{},{},{}\n", csv_field(network.countries[cell / sectors].code),
                       csv_field(network.sectors[cell % sectors].code),
                       csv_field(network.countries[column / economy::final_uses].code),
                       economy::name_of(static_cast<economy::FinalUse>(column % economy::final_uses)),
                       network.final_demand(cell, column));
  return text;
}

}  // namespace

void write_network(const Network& network, const std::filesystem::path& folder, bool force) {
  StagedFolder staged(folder, force);
  staged.write("network.toml", description(network));
  staged.write("firms.csv", firms_table(network));
  staged.write("links.csv", links_table(network));
  staged.write("final_demand.csv", final_demand_table(network));
  staged.commit();
}

}  // namespace tierwave::network
