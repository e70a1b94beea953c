// All measures of a run: who is in force on a day, and what that changes of the day's terms.
//
// Measures act in the order of the scenario; each reads what shocks, the calendar of schemes and earlier measures left.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "models/labour/market.hpp"
#include "models/measures/measure.hpp"
#include "models/measures/notice_period.hpp"
#include "models/measures/prices.hpp"
#include "models/measures/purchases.hpp"
#include "models/measures/quotas.hpp"
#include "models/measures/state.hpp"
#include "models/terms/terms.hpp"
#include "network/groups.hpp"
#include "network/network.hpp"

namespace tierwave::models::measures {

// What triggers read: by country, of the day before, relative to the baseline.
struct Countries {
  std::span<const double> employment, hours, output;
};

// What one measure pays of what a place provides: by class of contract.
struct PartOfProvisions {
  std::uint32_t measure = 0;
  labour::ByContract furlough_pay{};    // for an hour not worked of those whom anybody reaches, of the wage
  labour::ByContract income_support{};  // share of the lost wage
};

// What the calendar and each measure pay in a place on a day.
struct Shares {
  bool paid = false;                  // whether any measure pays there today
  labour::ByContract furlough_pay{};  // of the calendar, as of PartOfProvisions
  labour::ByContract income_support{};
  std::vector<PartOfProvisions> parts;  // of the measures that can, in their order
};

class Plan {
 public:
  Plan() = default;  // no measures
  Plan(const network::Network& network, const network::Groups& groups, std::vector<Measure> measures);

  bool empty() const { return measures_.empty(); }
  std::size_t size() const { return measures_.size(); }
  const std::vector<Measure>& measures() const { return measures_; }
  bool any(Acts acts) const;
  bool counts_days() const;        // whether any supports a person for so many days
  bool charges_employers() const;  // whether employers pay a part of any
  bool reaches(std::size_t measure, std::size_t group) const { return reaches_[measure * group_cell_.size() + group]; }

  // Moves the switches of all measures to the morning of a day.
  void decide(int day, const Countries& yesterday, State& state) const;
  // How far a measure acts in a country today, 0 to 1.
  double intensity(std::size_t measure, std::size_t country, const State& state) const;

  // The entry of Terms::provisions by group; those of countries come first. Empty where no measure tells groups apart.
  const std::vector<std::uint32_t>& provisions_at() const { return provisions_at_; }
  std::size_t places() const { return places_.size(); }
  // The cells of these places, each with each: entries of Terms::jobs_kept behind those of cells; by group its entry.
  struct PlaceOfCell {
    std::uint32_t cell, place;
    bool operator==(const PlaceOfCell&) const = default;
  };
  const std::vector<PlaceOfCell>& places_of_cells() const { return places_of_cells_; }
  const std::vector<std::uint32_t>& jobs_kept_at() const { return jobs_kept_at_; }

  // Whether what is provided hangs on what a firm made; and at how many places beyond that of its group a firm stands that
  // made so much yesterday.
  bool by_output() const;
  std::uint8_t shift_of(std::size_t group, double production) const;

  // What measures change of the terms that shocks and the calendar of schemes left. `shares` by place.
  void write(int day, const State& state, terms::Terms& terms, std::vector<Shares>& shares) const;

  // Of the wages of a group (wage subsidy), its firms' fixed cost (grant) or lost orders, what a measure pays its firms; millions a
  // day that it pays for a group whatever its firms do.
  double rate_of_firms(std::size_t measure, std::size_t group, const State& state, const labour::Market& market) const;
  double fixed_payment(int day, std::size_t measure, std::size_t group, const State& state,
                       const labour::Market& market) const;
  // A class's part of what is paid for a group by rate_of_firms or fixed_payment.
  labour::ByContract parts_of_classes(std::size_t measure, std::size_t group, const labour::Market& market) const;

  // Days of use of a product that lie in reserve at the firms of a group, and whether they may be used today; the measure
  // that holds them, size() where none does.
  std::size_t reserve_of(std::size_t group) const;
  bool releases(std::size_t measure, std::size_t group, const State& state) const {
    return intensity(measure, group_cell_[group] / sectors_, state) > 0;
  }
  // By country, the share of what closures take of final demand that vaccinations give back today. Returns whether any do.
  bool eases(int day, const State& state, std::vector<double>& eased) const;

  // The pay of a person and day to which a wage floor lifts in a country, millions.
  double floor_pay(std::size_t measure, std::size_t country) const {
    return measures_[measure].floor * mean_pay_[country];
  }
  // By cell and country, who in the end buys what is made; empty where no final buyer pays.
  const economy::Matrix& buyers() const { return buyers_; }

  // The notice of a group's firms, whether or not new notices are given today; 0 stages: none is ever given.
  NoticeTime notice_of(std::size_t group) const { return notice_.empty() ? NoticeTime{0, 0} : notice_[group]; }

  // Days of fixed cost that a measure lends a firm of a group today at most.
  double credit_days(std::size_t measure, std::size_t group, const State& state) const;

  // What a measure asks for today beside what final users do, by country as a share of what they buy of its sellers; `left`
  // of its budget. Returns what that costs if all is delivered, millions.
  double ask(std::size_t measure, const State& state, double left, std::vector<double>& more) const;
  const Purchases& purchases(std::size_t measure) const { return purchases_[measure]; }

  // Duties of the day, the answer of buyers to them, and what both change of the terms. Only where any measure sets duties.
  void write_prices(const State& state, PricesToday& today, terms::Terms& terms) const;
  const Prices& prices() const { return *prices_; }
  // The rate at which a measure taxes what firms of a cell sell to a country today; below 0 it waives duty.
  double rate_of(std::size_t measure, std::size_t cell, std::size_t country, const State& state) const;

  // Room in the terms for quotas, where any measure sets them; what quotas leave of today.
  void make_room_for_quotas(terms::Terms& terms) const;
  void write_quotas(const State& state, terms::Terms& terms) const;

  // Persons in work at the baseline, by group.
  const std::vector<double>& persons() const { return persons_; }
  std::uint32_t cell_of(std::size_t group) const { return group_cell_[group]; }

 private:
  // Where the same measures change what is provided: a country, or a cell of it where an amount of money is paid, which
  // is worth more where pay is low, or where claims are counted.
  struct Place {
    std::uint32_t country = 0, cell = 0;
    std::vector<std::uint32_t> measures;
    // Rising: below which output some of them pay firms and keep their jobs. Behind the place stands one for each, without
    // those that do not pay firms at or above it.
    std::vector<double> output_below = {};
  };

  void find_places();
  void write_search(const State& state, terms::Terms& terms) const;
  void write_corridors(const State& state, terms::Terms& terms) const;
  void write_exports(const State& state, terms::Terms& terms) const;
  double quota_of(std::size_t group, std::size_t buyer, const State& state) const;
  void add_places(Place place);
  double of_world(Quantity quantity, std::span<const double> of_countries) const;
  void write_labour_supply(std::size_t measure, double intensity_of_country, std::size_t country, int day,
                           terms::Terms& terms) const;
  double entitled(std::size_t measure, std::size_t cell, std::size_t contract, const State& state) const;
  void write_provisions(const State& state, terms::Terms& terms, std::vector<Shares>& shares) const;

  std::vector<Measure> measures_;
  std::size_t countries_ = 0, sectors_ = 0;
  std::array<std::vector<double>, quantities>
      of_country_;  // without shocks, by quantity: the weights of the world's sum
  std::vector<std::uint32_t> group_cell_, firm_begin_, firms_;
  std::vector<double> persons_;       // by group
  std::vector<double> pay_of_cell_;   // mean a person and day, millions
  std::vector<double> mean_pay_;      // the same by country
  economy::Matrix buyers_;            // cell x country
  std::vector<Purchases> purchases_;  // by measure; empty where none buys
  std::optional<Prices> prices_;      // where any measure sets duties
  std::optional<Quotas> quotas_;      // or quotas
  std::vector<bool> reaches_;         // [measure x group]
  std::vector<NoticeTime> notice_;    // by group; empty where none is given
  std::vector<Place> places_;
  std::vector<std::uint32_t> provisions_at_;
  std::vector<PlaceOfCell> places_of_cells_;
  std::vector<std::uint32_t> jobs_kept_at_;
};

}  // namespace tierwave::models::measures
