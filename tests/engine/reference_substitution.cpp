// Orders that suppliers left unmet, in the reference run: who turns to whom, and what both receive.
#include <algorithm>
#include <limits>

#include "engine/reference_step.hpp"

namespace tierwave::tests {

using models::substitution::OtherSuppliers;
namespace laws = models::work;

// Whether firms of a country may buy of a cell abroad without a limit.
bool ReferenceRun::is_open(std::size_t cell, std::size_t country) const {
  const network::Network& network = *setup_.network;
  const std::size_t home = cell / network.sectors.size();
  if (home == country) return true;
  if (terms_.trade_restricted)
    for (std::uint32_t firm = 0; firm < demand.size(); ++firm) {
      const std::uint32_t group = setup_.groups->of_firm[firm];
      if (network.firms.cell[firm] == cell && terms_.export_share(group, country) < 1) return false;
      if (network.country_of_firm(firm) == country && terms_.import_share(group, cell) < 1) return false;
    }
  return terms_.corridor_capacity.rows() == 0 || terms_.corridor_capacity(home, country) >= 1;
}

// What firms of a cell are to deliver to firms of each country, of what was asked and could be spared yesterday: what they
// can spare, in the parts in which they sell to firms of each country at the baseline, as far as it is asked for.
void ReferenceRun::find_other_suppliers() {
  const network::Network& network = *setup_.network;
  const std::size_t countries = network.countries.size(), products = network.sectors.size();
  served_ = economy::Matrix(countries * products, countries);
  if (!std::holds_alternative<OtherSuppliers>(setup_.mechanisms.substitution)) return;
  economy::Matrix trade(countries * products, countries);
  std::vector<double> spare(countries * products), sold(countries * products);
  for (const Flow& flow : flows_) {
    trade(network.firms.cell[flow.supplier], network.country_of_firm(flow.buyer)) += flow.baseline;
    sold[network.firms.cell[flow.supplier]] += flow.baseline;
  }
  for (std::uint32_t firm = 0; firm < demand.size(); ++firm) spare[network.firms.cell[firm]] += spare_[firm];
  for (std::size_t country = 0; country < countries; ++country)
    for (std::size_t product = 0; product < products; ++product) {
      double offers = 0;
      const auto offer = [&](std::size_t seller) {
        const std::size_t cell = seller * products + product;
        return sold[cell] > 0 && is_open(cell, country) ? spare[cell] * trade(cell, country) / sold[cell] : 0.0;
      };
      for (std::size_t seller = 0; seller < countries; ++seller) offers += offer(seller);
      for (std::size_t seller = 0; seller < countries && offers > 0; ++seller)
        served_(seller * products + product, country) =
            offer(seller) * std::min(1.0, asked_of_others_(country, product) / offers);
    }
}

// The most labour a firm can find today, in persons, with all overtime.
double ReferenceRun::most_labour(std::uint32_t firm) const {
  if (!(can_work[firm] > 0)) return 0;
  const auto* elastic = std::get_if<laws::Elastic>(&setup_.mechanisms.work);
  if (!elastic) return can_work[firm];
  const double persons = setup_.network->firms.employment[firm];
  const double may_work = terms_.labour_supply_of(firm, setup_.groups->of_firm[firm]) * std::max(persons, heads[firm]);
  return (1 + elastic->parameters.overtime_limit) * terms_.working_time[setup_.groups->of_firm[firm]] *
         std::min(may_work, heads[firm]);
}

void ReferenceRun::serve_other_buyers() {
  received_of_others_.clear();
  const auto* rule = std::get_if<OtherSuppliers>(&setup_.mechanisms.substitution);
  if (!rule) return;
  const network::Network& network = *setup_.network;
  const std::size_t countries = network.countries.size(), products = network.sectors.size();
  std::vector<double> offered(countries * products), called(offered), delivered(offered);
  for (std::uint32_t firm = 0; firm < demand.size(); ++firm) offered[network.firms.cell[firm]] += spare_[firm];
  for (std::size_t cell = 0; cell < offered.size(); ++cell)
    for (std::size_t country = 0; country < countries; ++country) called[cell] += served_(cell, country);
  for (std::uint32_t firm = 0; firm < demand.size(); ++firm) {
    const std::size_t cell = network.firms.cell[firm];
    const double of_labour = baseline_output_[firm] * most_labour(firm) / network.firms.employment[firm];
    const double beyond = std::max(0.0, std::min({plant(firm, most_stretch(firm)), of_labour, inputs_allow[firm]}) -
                                            std::max(production[firm], demand[firm]));
    const double share = called[cell] > 0 ? std::min(1.0, called[cell] / offered[cell]) : 0;
    const double serves = std::min(share * spare_[firm], beyond);
    production[firm] += serves;
    demand[firm] += serves;
    delivered[cell] += serves;
    capacity_[firm] = std::max(capacity_[firm], production[firm]);
    can_work[firm] =
        std::max(can_work[firm], production[firm] / baseline_output_[firm] * network.firms.employment[firm]);
    spare_[firm] = beyond;
  }
  for (const auto& [key, unmet] : unmet_) {
    const std::size_t country = network.country_of_firm(std::get<0>(key)), product = std::get<1>(key);
    double received = 0;  // of all that the country asked for
    for (std::size_t seller = 0; seller < countries; ++seller) {
      const std::size_t cell = seller * products + product;
      if (called[cell] > 0) received += served_(cell, country) * delivered[cell] / called[cell];
    }
    const double asked = asked_of_others_(country, product);
    if (asked > 0) received_of_others_[key] = unmet * share_moved(std::get<0>(key)) * received / asked;
  }
}

double ReferenceRun::share_moved(std::uint32_t firm) const {
  const auto& p = std::get<OtherSuppliers>(setup_.mechanisms.substitution).parameters;
  const double found = std::min(1.0, days_of_shortage_[firm] / p.search_days);
  return p.at_once_share + found * std::max(0.0, p.found_share - p.at_once_share);
}

void ReferenceRun::ask_others() {
  if (!std::holds_alternative<OtherSuppliers>(setup_.mechanisms.substitution)) return;
  const network::Network& network = *setup_.network;
  asked_of_others_ = economy::Matrix(network.countries.size(), network.sectors.size());
  unmet_.clear();
  for (const auto& [key, ordered] : orders_) unmet_[key] = ordered;
  for (const Flow& flow : flows_) unmet_[flow.key] -= flow.delivered;
  std::vector<double> all(demand.size()), use(demand.size());
  for (auto& [key, unmet] : unmet_) {
    const double target = baseline_use_.at(key) * target_days(std::get<1>(key), std::get<0>(key));
    unmet = std::min(unmet, target - stock.at(key));
    if (!(unmet > 1e-9 * orders_[key])) unmet = 0;
    all[std::get<0>(key)] += unmet;
    use[std::get<0>(key)] += baseline_use_.at(key);
  }
  for (std::size_t firm = 0; firm < all.size(); ++firm)
    days_of_shortage_[firm] = all[firm] > 0.01 * use[firm] ? days_of_shortage_[firm] + 1 : 0;
  for (const auto& [key, unmet] : unmet_)
    asked_of_others_(network.country_of_firm(std::get<0>(key)), std::get<1>(key)) +=
        share_moved(std::get<0>(key)) * unmet;
}

}  // namespace tierwave::tests
