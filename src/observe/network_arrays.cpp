#include "observe/network_arrays.hpp"

#include <numeric>
#include <utility>

namespace tierwave::observe {

NetworkArrays::NetworkArrays(const engine::DayView& baseline, std::string money)
    : network_(baseline.network), output_(baseline.baseline_output), money_(std::move(money)) {}

std::vector<results::Axis> NetworkArrays::axes() const {
  const std::vector<std::int64_t> ids(network_.firms.id.begin(), network_.firms.id.end());
  std::vector<std::int64_t> links(network_.links.size());
  std::iota(links.begin(), links.end(), 0);
  std::vector<results::Axis> axes{{"network/firm", "id of the firm", "", ids}};
  if (!links.empty()) axes.push_back({"network/link", "link, by its buyer, then its product", "1", links});
  return axes;
}

std::vector<results::Variable> NetworkArrays::variables() const {
  const std::vector<std::string> by_firm{"network/firm"}, by_link{"network/link"};
  std::vector<results::Variable> variables{
      {"network/tier", by_firm, "1", "mean distance to final use, rounded, less one", "The tier of the firm.", ""},
      {"network/enterprises", by_firm, "enterprises", "enterprises", "How many enterprises the firm stands for.", ""},
      {"network/employment", by_firm, "persons", "persons employed", "Without shocks.", ""},
      {"network/output", by_firm, money_, "output", "Without shocks.", ""}};
  if (network_.links.size() == 0) return variables;
  variables.push_back(
      {"network/buyer", by_link, "1", "id of the buyer", "The firm that the goods of the link go to.", ""});
  variables.push_back(
      {"network/supplier", by_link, "1", "id of the supplier", "The firm that the goods of the link come from.", ""});
  variables.push_back({"network/flow", by_link, money_, "flow of the link", "Without shocks.", ""});
  return variables;
}

std::vector<results::Labels> NetworkArrays::labels() const {
  std::vector<std::string> countries, sectors, sizes;
  for (std::size_t firm = 0; firm < network_.firms.size(); ++firm) {
    countries.push_back(network_.countries[network_.country_of_firm(firm)].code);
    sectors.push_back(network_.sectors[network_.sector_of_firm(firm)].code);
    sizes.emplace_back(name_of(network_.firms.size_class[firm]));
  }
  return {{"network/country", "network/firm", "country of the firm", countries},
          {"network/sector", "network/firm", "sector of the firm", sectors},
          {"network/size_class", "network/firm", "persons engaged by an enterprise of the firm", sizes}};
}

void NetworkArrays::begin(results::Recording& recording) {
  const network::Firms& firms = network_.firms;
  const auto write = [&](const char* name, const auto& values) {
    recording.write(name, std::vector<double>(values.begin(), values.end()));
  };
  write("network/tier", firms.tier);
  write("network/enterprises", firms.enterprises);
  write("network/employment", firms.employment);
  recording.write("network/output", output_);
  if (network_.links.size() == 0) return;
  std::vector<double> buyer, supplier, flow;
  for (std::size_t firm = 0; firm < firms.size(); ++firm)
    for (std::uint32_t link = network_.links.begin[network_.pools.begin[firm]];
         link < network_.links.begin[network_.pools.begin[firm + 1]]; ++link) {
      buyer.push_back(firms.id[firm]);
      supplier.push_back(firms.id[network_.links.supplier[link]]);
      flow.push_back(network_.links.flow[link]);
    }
  recording.write("network/buyer", buyer);
  recording.write("network/supplier", supplier);
  recording.write("network/flow", flow);
}

}  // namespace tierwave::observe
