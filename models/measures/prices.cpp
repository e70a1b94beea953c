#include "models/measures/prices.hpp"

#include <algorithm>
#include <cmath>

#include "base/math.hpp"

namespace tierwave::models::measures {
namespace {

bool same_values(const economy::Matrix& a, const economy::Matrix& b) {
  return std::equal(a.row(0), a.row(0) + a.rows() * a.columns(), b.row(0));
}

}  // namespace

bool Duties::any() const {
  return std::any_of(rate.row(0), rate.row(0) + rate.rows() * rate.columns(),
                     [](double of_pair) { return of_pair != 0; });
}

Prices::Prices(const network::Network& network, const network::Groups& groups)
    : countries_(network.countries.size()),
      sectors_(network.sectors.size()),
      group_cell_(groups.cell),
      to_firms_(countries_ * sectors_, countries_),
      to_final_users_(countries_ * sectors_, countries_) {
  const std::size_t cells = countries_ * sectors_;
  for (std::size_t cell = 0; cell < cells; ++cell)
    for (std::size_t column = 0; column < network.final_demand.columns(); ++column)
      to_final_users_(cell, column / economy::final_uses) += network.final_demand(cell, column);
  economy::Matrix bought(cells, cells);  // by buyers' cell, of sellers' cell
  std::vector<double> output(cells);
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    const std::size_t buyer = network.firms.cell[firm];
    output[buyer] += network.firms.output[firm];
    const std::uint32_t first = network.pools.begin[firm], last = network.pools.begin[firm + 1];
    for (std::uint32_t link = network.links.begin[first]; link < network.links.begin[last]; ++link)
      bought(buyer, network.firms.cell[network.links.supplier[link]]) += network.links.flow[link];
  }
  input_begin_.push_back(0);
  for (std::size_t buyer = 0; buyer < cells; ++buyer) {
    for (std::size_t seller = 0; seller < cells; ++seller) {
      if (!(bought(buyer, seller) > 0)) continue;
      to_firms_(seller, buyer / sectors_) += bought(buyer, seller);
      inputs_.push_back({static_cast<std::uint32_t>(seller), bought(buyer, seller) / output[buyer]});
    }
    input_begin_.push_back(static_cast<std::uint32_t>(inputs_.size()));
  }
}

PricesToday Prices::nothing() const {
  const std::size_t cells = countries_ * sectors_;
  PricesToday today;
  for (economy::Matrix* matrix : {&today.duties.rate, &today.answered.rate, &today.order_kept, &today.final_factor})
    *matrix = economy::Matrix(cells, countries_);
  today.order_kept.fill(1.0);
  today.final_factor.fill(1.0);
  for (Duties* duties : {&today.duties, &today.answered}) duties->elasticities.resize(cells);
  today.price.resize(countries_);
  for (std::vector<double>* by_cell : {&today.cost, &today.price_of_inputs, &today.next_cost}) by_cell->resize(cells);
  return today;
}

void Prices::answer(PricesToday& today) const {
  if (same_values(today.duties.rate, today.answered.rate) && today.duties.elasticities == today.answered.elasticities)
    return;
  answer_of_firms(today);
  pass_on(today);
  answer_of_final_users(today);
  today.answered = today.duties;
}

// The price of a product for buyers of a country, of its price by origin; 1 where they buy none.
double Prices::index(const economy::Matrix& sold, const std::vector<double>& price, std::size_t country,
                     std::size_t product, double elasticity) const {
  double all = 0, sum = 0;
  const bool geometric = std::abs(elasticity - 1.0) < 1e-9;
  for (std::size_t origin = 0; origin < countries_; ++origin) {
    const double part = sold(origin * sectors_ + product, country);
    all += part;
    sum += part * (geometric ? portable_log(price[origin]) : portable_pow(price[origin], 1.0 - elasticity));
  }
  if (!(all > 0)) return 1;
  return geometric ? portable_exp(sum / all) : portable_pow(sum / all, 1.0 / (1.0 - elasticity));
}

void Prices::answer_of_firms(PricesToday& today) const {
  std::vector<double>& price = today.price;
  for (std::size_t country = 0; country < countries_; ++country)
    for (std::size_t product = 0; product < sectors_; ++product) {
      bool any = false;
      for (std::size_t origin = 0; origin < countries_; ++origin) {
        const double duty = today.duties.rate(origin * sectors_ + product, country);
        price[origin] = 1.0 + duty;
        any = any || duty != 0;
      }
      const double elasticity = today.duties.elasticities[country * sectors_ + product].origins;
      const double all = any ? index(to_firms_, price, country, product, elasticity) : 1.0;
      today.price_of_inputs[country * sectors_ + product] = all;
      for (std::size_t origin = 0; origin < countries_; ++origin)
        today.order_kept(origin * sectors_ + product, country) =
            any ? std::min(1.0, portable_pow(price[origin] / all, -elasticity)) : 1.0;
    }
}

// Round by round, until no cost moves by more than a billionth: what firms buy is less than what they make, so it ends.
void Prices::pass_on(PricesToday& today) const {
  constexpr double settled = 1e-9;
  constexpr int most_rounds = 1000;
  std::vector<double>& next = today.next_cost;
  std::fill(today.cost.begin(), today.cost.end(), 0.0);
  for (int round = 0; round < most_rounds; ++round) {
    double moved = 0;
    for (std::size_t buyer = 0; buyer < next.size(); ++buyer) {
      next[buyer] = 0;
      for (std::uint32_t at = input_begin_[buyer]; at < input_begin_[buyer + 1]; ++at) {
        const Input& input = inputs_[at];
        const double paid = today.price_of_inputs[buyer / sectors_ * sectors_ + input.cell % sectors_] - 1.0;
        next[buyer] += input.coefficient * (paid + today.cost[input.cell]);
      }
      moved = std::max(moved, std::abs(next[buyer] - today.cost[buyer]));
    }
    today.cost.swap(next);
    if (moved <= settled) return;
  }
}

void Prices::answer_of_final_users(PricesToday& today) const {
  std::vector<double>& price = today.price;
  for (std::size_t country = 0; country < countries_; ++country)
    for (std::size_t product = 0; product < sectors_; ++product) {
      const auto [origins, demand] = today.duties.elasticities[country * sectors_ + product];
      for (std::size_t origin = 0; origin < countries_; ++origin) {
        const std::size_t cell = origin * sectors_ + product;
        price[origin] = (1.0 + today.duties.rate(cell, country)) * (1.0 + today.cost[cell]);
      }
      const double all = index(to_final_users_, price, country, product, origins);
      for (std::size_t origin = 0; origin < countries_; ++origin)
        today.final_factor(origin * sectors_ + product, country) =
            portable_pow(price[origin] / all, -origins) * portable_pow(all, -demand);
    }
}

void Prices::write(const PricesToday& today, terms::Terms& terms) const {
  terms.orders_move = today.duties.any();
  if (!terms.orders_move) return;
  terms.order_kept = today.order_kept;
  for (std::size_t group = 0; group < group_cell_.size(); ++group) {
    const std::size_t cell = group_cell_[group], home = cell / sectors_;
    double sold = 0, asked = 0;
    for (std::size_t country = 0; country < countries_; ++country) {
      if (country == home) continue;
      sold += to_final_users_(cell, country);
      asked += to_final_users_(cell, country) * today.final_factor(cell, country);
    }
    const double abroad = sold > 0 ? asked / sold : 1.0;
    for (std::vector<double>* demand : {&terms.final_demand_home, &terms.household_demand_home})
      (*demand)[group] *= today.final_factor(cell, home);
    for (std::vector<double>* demand : {&terms.final_demand_abroad, &terms.household_demand_abroad})
      (*demand)[group] *= abroad;
  }
}

double Prices::duty_of_final_users(const PricesToday& today, std::size_t group, std::size_t country, double rate,
                                   double delivered) const {
  const std::size_t cell = group_cell_[group], home = cell / sectors_;
  if (country == home) return 0;
  double asked = 0;
  for (std::size_t destination = 0; destination < countries_; ++destination)
    if (destination != home) asked += to_final_users_(cell, destination) * today.final_factor(cell, destination);
  const double of_country = to_final_users_(cell, country) * today.final_factor(cell, country);
  return asked > 0 ? rate * delivered * of_country / asked : 0.0;
}

}  // namespace tierwave::models::measures
