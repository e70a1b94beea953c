// Measures in a run: nothing moves before they act, what they pay is the sum over firms made a second way, budgets hold
// to the bit, and more money or reach never keeps fewer jobs.
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>

#include "engine/checks.hpp"
#include "engine/day_view.hpp"
#include "engine/large_setups.hpp"
#include "engine/phases.hpp"
#include "support/measures.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using models::measures::Kind;
using models::measures::Measure;

namespace {

constexpr int days = 25;

engine::Setup<> generated_setup() {
  const auto network = std::make_shared<const network::Network>(generated(test::random_economy(3, 4, 11), 900));
  engine::Setup<> setup = shocked_setup(network, 6, days);
  setup.mechanisms.households = models::households::Income{{0, 0.75, 0.2, 0.9}};
  setup.mechanisms.money = models::money::Cash{{3, 1, 4, 0.5}};
  return setup;
}

engine::Setup<> with(engine::Setup<> setup, const Measure& measure) {
  setup.measures = models::measures::Plan(*setup.network, *setup.groups, {measure});
  return setup;
}

Measure retention(const engine::Setup<>& setup, double reach, double pay, int first = 2) {
  Measure measure = measure_everywhere(*setup.network, Kind::job_retention, first, days - 1);
  measure.reach.fill(reach);
  measure.pay = pay;
  measure.jobs_kept = 0.75;
  return measure;
}

// Of a run: persons employed, summed over days; what was spent; labour income of households, summed over days.
struct Outcome {
  double jobs = 0, spent = 0, income = 0;
};

Outcome outcome(const engine::Setup<>& setup) {
  const Context context(2);
  engine::Simulation<double> simulation(setup, context);
  Outcome sum;
  for (int day = 0; day < days; ++day) {
    simulation.step();
    const engine::DayView view = view_of(simulation);
    for (std::size_t firm = 0; firm < view.firms.heads.size(); ++firm)
      sum.jobs += view.firms.heads[firm] * view.network.firms.employment[firm];
    for (std::size_t country = 0; country < view.countries.labour_income.size(); ++country)
      sum.income += view.ledger().received_by(engine::InstitutionalSector::households, country);
  }
  for (const double spent : simulation.state().measures.measure_spent_on_groups) sum.spent += spent;
  return sum;
}

}  // namespace

TEST_CASE("measures that are idle move nothing in the steady state and to the bit") {
  engine::Setup<> setup = generated_setup();
  add_measures(setup, days);
  setup.shocks = models::shocks::Plan(*setup.network, *setup.groups);
  const Context context(2);
  engine::Simulation<double> simulation(setup, context);
  CHECK_NOTHROW(simulation.check_steady_state());
  const auto before = fingerprints(simulation.state());
  CHECK_NOTHROW(simulation.disturbance_growth());
  CHECK(fingerprints(simulation.state()) == before);
}

TEST_CASE("until a measure first acts every array has the bits of a run without it") {
  const engine::Setup<> without = generated_setup();
  engine::Setup<> with_all = without;
  add_measures(with_all, days);
  const Context context(2);
  engine::Simulation<double> plain(without, context), measured(with_all, context);
  measured.check_steady_state();
  const auto same = [&] {
    const auto a = fingerprints(plain.state()), b = fingerprints(measured.state());
    return std::all_of(a.begin(), a.end(), [&](const auto& mark) {
      return mark.first.starts_with("measure_") || b.at(mark.first) == mark.second;
    });
  };
  for (int day = 0; day < 2; ++day) {  // income support for those without work is the first, on day 2
    plain.step();
    measured.step();
    CHECK(same());
  }
  plain.step();
  measured.step();
  CHECK_FALSE(same());
}

TEST_CASE("a measure that never acts changes no bit") {
  const engine::Setup<> without = generated_setup();
  Measure never = retention(without, 0.5, 0.8);
  never.trigger = models::measures::Trigger{models::measures::Quantity::output, std::nullopt, true, 1e-9, 0.5, 1};
  const engine::Setup<> setup = with(without, never);
  const Context context(2);
  engine::Simulation<double> plain(without, context), measured(setup, context);
  for (int day = 0; day < days; ++day) {
    plain.step();
    measured.step();
  }
  const auto a = fingerprints(plain.state()), b = fingerprints(measured.state());
  for (const auto& [name, mark] : a)
    if (!name.starts_with("measure_")) CHECK(b.at(name) == mark);
}

TEST_CASE("what measures pay is the sum over firms and is booked by country and by class") {
  engine::Setup<> setup = generated_setup();
  setup.mechanisms.money = models::money::Cash{{0.5, 0, 4, 1}};
  add_measures(setup, days);
  const Context context(2);
  engine::Simulation<double> simulation(setup, context);
  const network::Network& network = *setup.network;
  const std::size_t countries = network.countries.size(), groups = setup.groups->size();
  std::vector<double> paid_before(setup.measures.size());
  for (int day = 0; day < days; ++day) {
    std::vector<double> charged = simulation.state().measures.measure_owed_by_firm;  // since yesterday
    for (std::size_t firm = 0; firm < charged.size(); ++firm)
      charged[firm] += simulation.state().measures.measure_idle_paid[firm] * network.firms.labour_income[firm];
    simulation.step();
    const engine::DayView view = view_of(simulation);
    const models::measures::State& state = view.of_measures;
    INFO("day " << day);
    // Furlough pay and income support of all firms, by what the terms say of their group.
    for (std::size_t country = 0; country < countries; ++country) {
      double furlough = 0, support = 0, to_firms = 0;
      for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
        if (network.country_of_firm(firm) != country) continue;
        const auto place = view.terms.place_of(firm, view.groups.of_firm[firm], country);
        const double hours = view.firms.hours[firm] + state.measure_idle_paid[firm];
        const models::labour::Support paid =
            models::labour::divide({hours, view.firms.heads[firm], view.terms.working_time[view.groups.of_firm[firm]]},
                                   view.labour.shares_of(network.firms.cell[firm]), view.labour.ladder,
                                   view.terms.provisions[place])
                .support;
        furlough += paid.furlough_pay * network.firms.labour_income[firm];
        support += paid.income_support * network.firms.labour_income[firm];
        to_firms += view.terms.firm_subsidy[firm] + charged[firm];
      }
      CHECK(view.ledger().of(engine::Transfer::furlough_pay, country) == Approx(furlough).epsilon(1e-10).margin(1e-12));
      CHECK(view.ledger().of(engine::Transfer::income_support, country) +
                view.ledger().of(engine::Transfer::employer_support, country) ==
            Approx(support).epsilon(1e-10).margin(1e-12));
      double by_buyers = 0;  // who are no government
      for (std::size_t m = 0; m < setup.measures.size(); ++m)
        if (setup.measures.measures()[m].by_buyers) by_buyers += state.measure_spending[m * countries + country];
      for (std::size_t m = 0; m < setup.measures.size(); ++m)
        if (setup.measures.measures()[m].payer == models::measures::Payer::employer)
          to_firms += state.measure_spending[m * countries + country];
      CHECK(view.ledger().of(engine::Transfer::wage_subsidy, country) +
                view.ledger().of(engine::Transfer::grants, country) +
                view.ledger().of(engine::Transfer::cancelled_orders, country) + by_buyers ==
            Approx(to_firms).epsilon(1e-10).margin(1e-12));
    }
    for (std::size_t m = 0; m < setup.measures.size(); ++m) {
      double by_country = 0, by_group = 0, by_contract = 0;
      for (std::size_t country = 0; country < countries; ++country)
        by_country += state.measure_spending[m * countries + country];
      for (std::size_t group = 0; group < groups; ++group)
        by_group += state.measure_spent_on_groups[m * groups + group];
      const std::size_t classes = state.measure_spent_on_contracts.size() / setup.measures.size();
      for (std::size_t at = 0; at < classes; ++at) by_contract += state.measure_spent_on_contracts[m * classes + at];
      INFO(setup.measures.measures()[m].label);
      CHECK(by_group - paid_before[m] == Approx(by_country).margin(1e-9 * std::abs(by_group)));
      CHECK(by_contract == Approx(by_group).epsilon(1e-10));
      CHECK(by_group <= setup.measures.measures()[m].budget * (1 + 1e-12));
      paid_before[m] = by_group;
    }
  }
  const auto& ends = simulation.state().measures.measure_budget_end;
  for (std::size_t m = 0; m < setup.measures.size(); ++m) {
    const Measure& measure = setup.measures.measures()[m];
    INFO(measure.label);
    const bool spends = row_of(measure.kind).pays || measure.spending > 0 || measure.rate < 0;
    CHECK((paid_before[m] > 0) == (spends && measure.kind != Kind::remote_work));  // it has no cost here
    CHECK((paid_before[m] < 0) == (measure.rate > 0));
    const bool limited = measure.budget < models::measures::unlimited;
    CHECK((ends[m] >= 0) == limited);  // all budgets end within the run
    if (limited) CHECK(paid_before[m] == Approx(measure.budget).epsilon(1e-8));
  }
}

TEST_CASE("a scheme keeps more jobs and costs more the more it reaches, and nothing where it reaches nobody") {
  const engine::Setup<> without = generated_setup();
  const Outcome none = outcome(without);
  const Outcome nobody = outcome(with(without, retention(without, 0, 0.8)));
  CHECK(nobody.jobs == none.jobs);
  CHECK(nobody.spent == 0);
  CHECK(nobody.income == none.income);
  Outcome before = none;
  for (const double reach : {0.1, 0.3, 0.6, 1.0}) {
    const Outcome now = outcome(with(without, retention(without, reach, 0.8)));
    INFO("reach " << reach);
    CHECK(now.jobs > before.jobs);
    CHECK(now.spent > before.spent);
    CHECK(now.income > before.income);
    before = now;
  }
}

TEST_CASE("more budget never keeps fewer jobs, up to all that is asked for") {
  const engine::Setup<> without = generated_setup();
  const Outcome unlimited = outcome(with(without, retention(without, 0.5, 0.8)));
  Outcome before{outcome(without).jobs, 0, 0};
  for (const double share : {0.1, 0.4, 0.8, 2.0}) {
    Measure measure = retention(without, 0.5, 0.8);
    measure.budget = share * unlimited.spent;
    const Outcome now = outcome(with(without, measure));
    INFO("budget " << share);
    CHECK(now.jobs >= before.jobs);
    CHECK(now.spent == Approx(std::min(1.0, share) * unlimited.spent).epsilon(1e-10));
    before = now;
  }
  CHECK(before.jobs == unlimited.jobs);
}

TEST_CASE("a wage subsidy leaves cash in firms and keeps more of them open") {
  engine::Setup<> setup = generated_setup();
  setup.mechanisms.money = models::money::Cash{{1, 0, 2, 0.9}};
  const auto closed = [&](const engine::Setup<>& of) {
    const Context context(2);
    engine::Simulation<double> simulation(of, context);
    for (int day = 0; day < days; ++day) simulation.step();
    double sum = 0;
    for (const double one : simulation.state().kinds.money.closed) sum += one;
    return sum;
  };
  Measure subsidy = measure_everywhere(*setup.network, Kind::wage_subsidy, 1, days - 1);
  subsidy.pay = 0.5;
  const double without = closed(setup);
  CHECK(without > 0);
  CHECK(closed(with(setup, subsidy)) < without);
}

TEST_CASE("a transfer to households raises what they spend where their law reads income") {
  engine::Setup<> setup = generated_setup();
  Measure cheque = measure_everywhere(*setup.network, Kind::household_transfer, 1, days - 1);
  cheque.amount = 0.2 * setup.network->firms.labour_income[0] / setup.network->firms.employment[0];
  const auto consumption = [&](const engine::Setup<>& of) {
    const Context context(2);
    engine::Simulation<double> simulation(of, context);
    for (int day = 0; day < days; ++day) simulation.step();
    return simulation.state().countries.consumption;
  };
  const std::vector<double> without = consumption(setup), with_it = consumption(with(setup, cheque));
  for (std::size_t country = 0; country < without.size(); ++country) CHECK(with_it[country] > without[country]);
  setup.mechanisms.households = models::households::Fixed{};
  CHECK(outcome(with(setup, cheque)).jobs == outcome(setup).jobs);
}

TEST_CASE("an exemption of everything is a run without the closure") {
  engine::Setup<> setup = generated_setup();
  setup.mechanisms.money = models::money::None{};
  Measure exemption = measure_everywhere(*setup.network, Kind::sector_exemption, 0, days - 1);
  exemption.share = 1;
  const engine::Setup<> spared = with(setup, exemption);
  const Context context(2);
  engine::Simulation<double> simulation(spared, context);
  double lowest = 1;
  for (int day = 0; day < days; ++day) {
    simulation.step();
    for (const double supply : simulation.terms().labour_supply) lowest = std::min(lowest, supply);
  }
  CHECK(lowest == 1);
  CHECK(outcome(spared).jobs > outcome(setup).jobs);
}

TEST_CASE("a grant is paid to firms that make less alone and keeps more of them open") {
  engine::Setup<> setup = generated_setup();
  setup.mechanisms.money = models::money::Cash{{1, 0, 2, 0.9}};
  Measure help = measure_everywhere(*setup.network, Kind::grant, 1, days - 1);
  help.fixed_cost = 0.8;
  help.output_below = 0.7;
  const engine::Setup<> granted = with(setup, help);
  const Context context(2);
  engine::Simulation<double> plain(setup, context), helped(granted, context);
  for (int day = 0; day < days; ++day) {
    const std::vector<double> yesterday = helped.state().firms.production;
    const std::vector<double> closed = helped.state().kinds.money.closed;
    plain.step();
    helped.step();
    for (std::size_t firm = 0; firm < yesterday.size(); ++firm)
      if (yesterday[firm] >= 0.7 || closed[firm] != 0) REQUIRE(helped.terms().firm_subsidy[firm] == 0);
  }
  const auto all = [](const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values) sum += value;
    return sum;
  };
  CHECK(all(plain.state().kinds.money.closed) > all(helped.state().kinds.money.closed));
  CHECK(all(helped.state().measures.measure_spent_by_country) > 0);
}

TEST_CASE("a public purchase is paid by the buyer's country as far as it is delivered and gives work") {
  engine::Setup<> setup = generated_setup();
  setup.shocks = models::shocks::Plan(*setup.network, *setup.groups);
  setup.mechanisms.money = models::money::None{};
  setup.mechanisms.overproduction = models::overproduction::SpareCapacity{{0.85}};  // room to make more
  Measure purchase = measure_everywhere(*setup.network, Kind::public_purchase, 0, days - 1);
  purchase.selection.countries = {false, true, false};
  purchase.selection.sectors = {false, true, false, false};
  double bought = 0;
  for (std::size_t cell = 0; cell < setup.network->final_demand.rows(); ++cell)
    for (std::size_t use = 0; use < economy::final_uses && cell % 4 == 1; ++use)
      bought += setup.network->final_demand(cell, economy::final_uses + use);
  purchase.spending = 0.05 * bought;
  const engine::Setup<> buying = with(setup, purchase);
  const Context context(2);
  engine::Simulation<double> simulation(buying, context);
  simulation.step();
  const models::measures::State& state = simulation.state().measures;
  CHECK(state.measure_spending[0] == 0);
  CHECK(state.measure_spending[2] == 0);
  CHECK(state.measure_spending[1] <= purchase.spending * (1 + 1e-12));
  CHECK(state.measure_spending[1] > 0.5 * purchase.spending);
  // What sellers at home are asked for beside is the share of the baseline that is bought beside.
  for (std::size_t group = 0; group < setup.groups->size(); ++group)
    if (setup.groups->cell[group] == 5) CHECK(simulation.terms().final_demand_home[group] == Approx(1.05));
  CHECK(outcome(buying).jobs > outcome(setup).jobs);
}

TEST_CASE("of a stimulus households ask for the additional part and all of it is paid") {
  engine::Setup<> setup = generated_setup();
  setup.shocks = models::shocks::Plan(*setup.network, *setup.groups);
  setup.mechanisms.households = models::households::Fixed{};
  setup.mechanisms.overproduction = models::overproduction::SpareCapacity{{0.85}};
  Measure stimulus = measure_everywhere(*setup.network, Kind::demand_stimulus, 0, days - 1);
  stimulus.spending = 5;
  const auto third_day = [&](double additional) {  // labour follows demand a day later
    stimulus.additional = additional;
    const engine::Setup<> with_it = with(setup, stimulus);
    const Context context(2);
    engine::Simulation<double> simulation(with_it, context);
    for (int day = 0; day < 3; ++day) simulation.step();
    double paid = 0;
    for (const double spent : simulation.state().measures.measure_spending) paid += spent;
    return std::pair(simulation.state().countries.country_output[0], paid);
  };
  const auto [half, paid_half] = third_day(0.5);
  const auto [all, paid_all] = third_day(1);
  CHECK(half > 1);
  CHECK(all > half);
  CHECK(paid_half == Approx(5).epsilon(0.1));
  CHECK(paid_all == Approx(5).epsilon(0.1));
}

TEST_CASE("help with the search makes days of shortage count for more") {
  engine::Setup<> setup = generated_setup();
  setup.mechanisms.substitution = models::substitution::OtherSuppliers{{0.4, 0.8, 10}};
  Measure help = measure_everywhere(*setup.network, Kind::search_help, 0, days - 1);
  help.speed = 3;
  const engine::Setup<> helped = with(setup, help);
  const Context context(2);
  engine::Simulation<double> plain(setup, context), faster(helped, context);
  for (int day = 0; day < 4; ++day) {
    plain.step();
    faster.step();
  }
  const auto longest = [](const engine::Simulation<double>& simulation) {
    const std::vector<double>& days_short = simulation.state().kinds.substitution.days_of_shortage;
    return *std::max_element(days_short.begin(), days_short.end());
  };
  CHECK(longest(plain) > 0);
  CHECK(longest(faster) > 2 * longest(plain));
}

TEST_CASE("firms with a credit line close later or not and what they do not repay is what it costs") {
  engine::Setup<> setup = generated_setup();
  setup.mechanisms.money = models::money::Cash{{2, 0, 2, 0.9}};
  setup.shocks = models::shocks::Plan(
      *setup.network, *setup.groups,
      {shock_everywhere(*setup.network, models::shocks::Kind::capacity, 0.6, 2, 6, days)}, {}, days);
  Measure line = measure_everywhere(*setup.network, Kind::credit_line, 0, 12);
  line.credit_days = 5;
  const auto run = [&](const Measure& measure, bool lent) {
    const engine::Setup<> of = lent ? with(setup, measure) : setup;
    const Context context(2);
    engine::Simulation<double> simulation(of, context);
    double drawn = 0, repaid = 0, closed = 0, most = 0;
    for (int day = 0; day < days; ++day) {
      simulation.step();
      const engine::DayView view = view_of(simulation);
      for (std::size_t country = 0; country < view.network.countries.size(); ++country) {
        drawn += view.ledger().of(engine::Transfer::credit_drawn, country);
        repaid += view.ledger().of(engine::Transfer::credit_repaid, country);
      }
      most = std::max(most, drawn - repaid);
    }
    double owed = 0;
    for (std::size_t firm = 0; firm < setup.network->firms.size(); ++firm) {
      closed += simulation.state().kinds.money.closed[firm];
      if (!lent) continue;
      const models::money::Baseline flows{simulation.baseline().output[firm], simulation.baseline().input_use[firm],
                                          setup.network->firms.labour_income[firm]};
      owed += simulation.state().measures.measure_credit_drawn[firm] *
              std::get<models::money::Cash>(setup.mechanisms.money).fixed_cost(flows);
    }
    CHECK(owed == Approx(drawn - repaid).margin(1e-9));
    double spent = 0;
    for (const double of_group : simulation.state().measures.measure_spent_on_groups) spent += of_group;
    CHECK(spent == Approx(owed).margin(1e-9));
    return std::array{closed, drawn, repaid, most};
  };
  const auto [closed_without, nothing_drawn, nothing_repaid, nothing] = run(line, false);
  CHECK(nothing_drawn == 0);
  const auto [closed, drawn, repaid, most] = run(line, true);
  CHECK(closed < closed_without);
  CHECK(drawn > repaid);
  CHECK(repaid > 0);
  line.budget = 0.3 * most;
  const auto [closed_on_a_budget, drawn_on_a_budget, repaid_on_a_budget, most_on_a_budget] = run(line, true);
  CHECK(most_on_a_budget <= line.budget * (1 + 1e-12));
  CHECK(closed_on_a_budget >= closed);
  CHECK(closed_on_a_budget <= closed_without);
}
