#include "resolve/measure_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <variant>

#include "models/measures/wage_floor.hpp"

namespace tierwave::resolve {
namespace {

using models::measures::Measure;
namespace labour = models::labour;

bool on_the_same_days(const Measure& a, const Measure& b) {
  return std::max(a.first_day, b.first_day) <= std::min(a.last_day, b.last_day);
}

bool cover_the_same(const Measure& a, const Measure& b) {
  for (std::size_t k = 0; k < labour::contracts; ++k)
    if (a.reach[k] > 0 && b.reach[k] > 0) return true;
  return false;
}

bool have_a_partner_in_common(const Measure& a, const Measure& b) {
  for (std::size_t country = 0; country < a.selection.partners.size(); ++country)
    if (a.selection.partners[country] && b.selection.partners[country]) return true;
  return false;
}

// Whether they may select one firm: two that name firms only where both name one of them.
bool name_the_same(const Measure& a, const Measure& b) {
  if (a.firms.empty() || b.firms.empty()) return true;
  for (std::size_t firm = 0; firm < a.firms.size(); ++firm)
    if (a.firms[firm] && b.firms[firm]) return true;
  return false;
}

// What is lent, and a notice that is given, outlast the measure, whose firms no other may lend or give notice to then; a
// reserve is there before it.
bool meet(const Measure& a, const Measure& b) {
  const models::measures::Acts acts = row_of(a.kind).acts;
  const bool gives_notice = acts == models::measures::Acts::notice;
  const bool outlasts =
      gives_notice || acts == models::measures::Acts::credit || acts == models::measures::Acts::stocks;
  return (outlasts || on_the_same_days(a, b)) && (gives_notice || cover_the_same(a, b)) &&
         models::shocks::same_place(a.selection, b.selection) && name_the_same(a, b) && have_a_partner_in_common(a, b);
}

std::string_view why_not_both(models::measures::Kind kind) {
  if (kind == models::measures::Kind::credit_line) return "what a firm owes is owed to one of them";
  if (kind == models::measures::Kind::strategic_stocks) return "a firm has one reserve";
  if (kind == models::measures::Kind::tariff_relief) return "a duty is waived once";
  if (kind == models::measures::Kind::job_retention) return "an hour not worked is paid by one scheme";
  if (kind == models::measures::Kind::wage_floor) return "pay is lifted to one floor";
  if (kind == models::measures::Kind::notice_period) return "a firm gives notices of one length";
  if (kind == models::measures::Kind::vaccination) return "each says who is vaccinated";
  return "each says what share of the closed may open on a day";
}

// By country: labour income, persons, output at the baseline.
struct OfCountry {
  double labour_income = 0, persons = 0, hours = 0, output = 0;
};

std::vector<OfCountry> of_countries(const network::Network& network) {
  std::vector<OfCountry> sums(network.countries.size());
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    OfCountry& sum = sums[network.country_of_firm(firm)];
    sum.labour_income += network.firms.labour_income[firm];
    sum.persons += network.firms.employment[firm];
    sum.hours += network.firms.employment[firm] * network.firms.hours_per_worker_day[firm];
    sum.output += network.firms.output[firm];
  }
  return sums;
}

double amount_of(const OfCountry& country, models::measures::Quantity quantity) {
  return quantity == models::measures::Quantity::employment ? country.persons
         : quantity == models::measures::Quantity::hours    ? country.hours
                                                            : country.output;
}

// Workers of the baseline in the selected firms: all, and those of classes that are reached.
struct Workers {
  double all = 0, reached = 0, income = 0;
};

Workers workers_of(const Measure& measure, const Study& study) {
  const network::Network& network = *study.setup.network;
  Workers workers;
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    if (!measure.selects(network, firm)) continue;
    const labour::ByContract& classes = study.setup.labour.shares_of(network.firms.cell[firm]);
    workers.all += network.firms.employment[firm];
    workers.income += network.firms.labour_income[firm];
    for (std::size_t k = 0; k < labour::contracts; ++k)
      workers.reached += network.firms.employment[firm] * classes[k] * measure.reach[k];
  }
  return workers;
}

bool buys_anything(const Measure& measure, const Study& study) {
  const models::measures::Plan plan(*study.setup.network, *study.setup.groups, {measure});
  return plan.purchases(0).sales() > 0;
}

bool pays_below_floor(const Measure& measure, const Study& study) {
  const models::measures::Plan plan(*study.setup.network, *study.setup.groups, {measure});
  const network::Network& network = *study.setup.network;
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm)
    if (plan.reaches(0, study.setup.groups->of_firm[firm]) &&
        models::measures::missing_to_floor(plan.floor_pay(0, network.country_of_firm(firm)),
                                           network.firms.employment[firm], network.firms.labour_income[firm]) > 0)
      return true;
  return false;
}

bool takes_labour(const Study& study) {
  const auto& shocks = study.setup.shocks.shocks();
  return std::any_of(shocks.begin(), shocks.end(), [](const models::shocks::Shock& shock) {
    return shock.kind == models::shocks::Kind::labour_supply;
  });
}

bool pays_households(const models::measures::KindRow& row) {
  return row.pays && models::terms::every_transfer[static_cast<std::size_t>(*row.pays)].payee ==
                         models::terms::InstitutionalSector::households;
}

bool follows_closures(const Study& study) {
  const std::vector<models::shocks::Shock>& shocks = study.setup.shocks.shocks();
  return std::any_of(shocks.begin(), shocks.end(), [](const auto& shock) { return shock.follows_closures; });
}

bool has_strength(const Measure& measure) {
  const bool on_a_day = std::any_of(measure.path.begin(), measure.path.end(), [](double share) { return share > 0; });
  if (measure.kind == models::measures::Kind::vaccination)
    return measure.share > 0 && std::any_of(measure.vaccinated.begin(), measure.vaccinated.end(), [](const auto& days) {
             return std::any_of(days.begin(), days.end(), [](double vaccinated) { return vaccinated > 0; });
           });
  return measure.pay > 0 || measure.amount > 0 || measure.share > 0 || measure.fixed_cost > 0 || on_a_day ||
         measure.credit_days > 0 || measure.notice_days > 0 || (measure.spending > 0 && measure.additional > 0) ||
         measure.speed > 1 || measure.rate != 0 || measure.quota < 1 || measure.stock_days > 0;
}

// Buyers shift between origins of a product by one elasticity, and cut what they buy of it by one.
void refuse_unlike_elasticities(const Measure& later, const Measure& earlier, Mistakes& mistakes) {
  if (row_of(later.kind).acts != models::measures::Acts::prices ||
      row_of(earlier.kind).acts != models::measures::Acts::prices || later.elasticities == earlier.elasticities ||
      !on_the_same_days(later, earlier) || !models::shocks::same_place(later.selection, earlier.selection))
    return;
  mistakes.add(
      later.where,
      fmt::format("measure '{}' and measure '{}' cannot both hold: buyers of the same products answer prices by "
                  "elasticities {:.4g} and {:.4g} in one, {:.4g} and {:.4g} in the other",
                  later.label, earlier.label, later.elasticities.origins, later.elasticities.demand,
                  earlier.elasticities.origins, earlier.elasticities.demand),
      "write the same 'elasticity' and 'demand_elasticity', or select different sectors");
}

// What a measure on trade acts on without shocks: the sales of its partners to its countries, or the other way.
bool finds_trade(const Measure& measure, const models::measures::Prices& trade, std::size_t countries,
                 std::size_t sectors) {
  const bool exports = measure.kind == models::measures::Kind::export_quota;
  const models::shocks::Selection& chosen = measure.selection;
  for (std::size_t seller = 0; seller < countries; ++seller)
    for (std::size_t buyer = 0; buyer < countries; ++buyer) {
      if (seller == buyer || !chosen.countries[exports ? seller : buyer] || !chosen.partners[exports ? buyer : seller])
        continue;
      for (std::size_t sector = 0; sector < sectors; ++sector)
        if (chosen.sectors[sector] && trade.trades(seller * sectors + sector, buyer)) return true;
    }
  return false;
}

}  // namespace

void refuse_contradictions(const std::vector<Measure>& measures, Mistakes& mistakes) {
  for (std::size_t later = 0; later < measures.size(); ++later) {
    double pay = measures[later].pay;
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      const Measure& a = measures[earlier];
      const Measure& b = measures[later];
      refuse_unlike_elasticities(b, a, mistakes);
      if (a.kind != b.kind || !meet(a, b)) continue;
      if (row_of(b.kind).alone)
        mistakes.add(
            b.where,
            fmt::format("measure '{}' and measure '{}' cannot both hold: both are {} for some of the same firms "
                        "on some of the same days, and {}",
                        b.label, a.label, name_of(b.kind), why_not_both(b.kind)),
            "select different places, contracts or days, or make them one");
      if (b.kind == models::measures::Kind::wage_subsidy) pay += a.pay;
    }
    if (measures[later].kind == models::measures::Kind::wage_subsidy && pay > 1)
      mistakes.add(
          measures[later].where,
          fmt::format("measure '{}' and the wage subsidies before it that pay the same firms pay {:.4g} of their "
                      "wages together, more than all",
                      measures[later].label, pay),
          "lower 'pay', or select different places or days");
  }
}

void refuse_without_base(const std::vector<Measure>& measures, const Study& study, Mistakes& mistakes) {
  if (measures.empty()) return;
  const network::Network& network = *study.setup.network;
  const std::vector<OfCountry> countries = of_countries(network);
  std::optional<models::measures::Prices> trade;  // made once, where a measure acts on it
  for (const Measure& measure : measures) {
    const models::measures::KindRow& row = row_of(measure.kind);
    const Workers workers = workers_of(measure, study);
    const bool of_pay = row.pay || row.acts == models::measures::Acts::wages;
    if (of_pay && !(workers.income > 0))
      mistakes.add(measure.where,
                   fmt::format("measure '{}' can never act: the firms it selects have no labour income, so there is no "
                               "pay of which to pay a share",
                               measure.label),
                   "give the economy labour accounts, or choose other firms");
    const bool any_reach = std::any_of(measure.reach.begin(), measure.reach.end(), [](double r) { return r > 0; });
    if (row.acts == models::measures::Acts::wages && workers.income > 0 && !pays_below_floor(measure, study))
      mistakes.add(measure.where,
                   fmt::format("measure '{}' can never act: none of the firms it selects pays less than {} of its "
                               "country's mean pay",
                               measure.label, measure.floor),
                   "write a higher floor, or choose other firms");
    if (row.contracts && workers.income > 0 && any_reach && !(workers.reached > 0))
      mistakes.add(measure.where,
                   fmt::format("measure '{}' can never act: nobody in the firms it selects works under a contract that "
                               "it covers",
                               measure.label),
                   "name classes that [labour] contracts has there");
    const models::Mechanisms& rules = study.setup.mechanisms;
    if ((measure.kind == models::measures::Kind::grant || row.acts == models::measures::Acts::credit) &&
        !std::visit([](const auto& rule) { return rule.moves; }, rules.money))
      mistakes.add(measure.where,
                   fmt::format("measure '{}' can never act: under money.rule = \"none\" no firm has a fixed cost",
                               measure.label),
                   "write rule = \"cash\" in [money]");
    if (row.acts == models::measures::Acts::search &&
        !std::visit([](const auto& rule) { return rule.moves; }, rules.substitution))
      mistakes.add(
          measure.where,
          fmt::format("measure '{}' can never act: under substitution.rule = \"none\" nobody searches for other "
                      "suppliers",
                      measure.label),
          "write rule = \"other-suppliers\" in [substitution]");
    if (measure.kind == models::measures::Kind::second_suppliers) {
      const double most = std::visit([&](const auto& rule) { return rule.share_moved(rule.days_until(measure.share)); },
                                     rules.substitution);
      if (measure.share > most + 1e-9)
        mistakes.add(
            measure.where,
            fmt::format("measure '{}' contracts other suppliers for {:.4g} of purchases, but {:.4g} is all that "
                        "[substitution] lets anybody find",
                        measure.label, measure.share, most),
            "lower 'share', or raise substitution.found_share");
    }
    const auto restricts = [&](models::shocks::Kind kind) {
      const auto& shocks = study.setup.shocks.shocks();
      return std::any_of(shocks.begin(), shocks.end(),
                         [&](const models::shocks::Shock& shock) { return shock.kind == kind; });
    };
    if (row.acts == models::measures::Acts::corridors && !restricts(models::shocks::Kind::corridor_capacity))
      mistakes.add(measure.where,
                   fmt::format("measure '{}' can never act: no shock of the run narrows a corridor", measure.label),
                   "add a shock of kind corridor_capacity, or leave the measure out");
    if (row.acts == models::measures::Acts::exports && !restricts(models::shocks::Kind::export_restriction))
      mistakes.add(measure.where,
                   fmt::format("measure '{}' can never act: no shock of the run restricts exports", measure.label),
                   "add a shock of kind export_restriction, or leave the measure out");
    if (row.acts == models::measures::Acts::final_demand && !buys_anything(measure, study))
      mistakes.add(
          measure.where,
          fmt::format("measure '{}' can never act: final users of its countries buy nothing of its sectors and "
                      "sellers",
                      measure.label),
          "choose products with final sales; `tierwave economy inspect` shows final demand by sector");
    if (row.acts == models::measures::Acts::prices || row.acts == models::measures::Acts::trade) {
      if (!trade) trade.emplace(network, *study.setup.groups);
      if (!finds_trade(measure, *trade, network.countries.size(), network.sectors.size()))
        mistakes.add(measure.where,
                     fmt::format("measure '{}' can never act: nothing of its sectors crosses a border between its "
                                 "countries and partners at the baseline",
                                 measure.label),
                     "choose countries and partners that differ and products that they trade");
    }
    if (!measure.trigger || measure.trigger->world) continue;
    for (std::size_t country = 0; country < countries.size(); ++country) {
      const bool looked_at =
          measure.trigger->country ? *measure.trigger->country == country : measure.selection.countries[country];
      if (looked_at && !(amount_of(countries[country], measure.trigger->quantity) > 0))
        mistakes.add(measure.where,
                     fmt::format("the trigger of measure '{}' looks at {} of {}, of which the network brings none",
                                 measure.label, name_of(measure.trigger->quantity), network.countries[country].code),
                     "choose another quantity or other countries");
    }
  }
}

void warn_of_measures(const std::vector<Measure>& measures, const Study& study, Said& said) {
  const models::Mechanisms& rules = study.setup.mechanisms;
  const bool elastic = std::holds_alternative<models::work::Elastic>(rules.work);
  const bool reads_income = models::households::reads_income(rules.households);
  const bool counts_money = std::visit([](const auto& rule) { return rule.moves; }, rules.money);
  for (const Measure& measure : measures) {
    const models::measures::KindRow& row = row_of(measure.kind);
    const auto warn = [&](std::string_view text) {
      said.warnings.push_back(fmt::format("measure '{}' ({}): {}", measure.label, row.name, text));
    };
    if (!has_strength(measure)) warn("its strength is 0, so it changes nothing");
    if (std::none_of(measure.reach.begin(), measure.reach.end(), [](double reach) { return reach > 0; }))
      warn("it reaches nobody, so it changes nothing");
    if (pays_households(row) && !reads_income)
      warn(
          "it pays households, whose demand does not read income here, so nothing is bought with it; households.rule = "
          "\"income\" lets them spend it");
    if (row.keeps_jobs && measure.jobs_kept > 0 && !elastic)
      warn("it keeps no job under this work.rule, in which jobs follow hours; work.rule = \"elastic\" reads it");
    if (row.acts == models::measures::Acts::firms && !counts_money)
      warn("no firm can run out of cash under money.rule = \"none\", so what it pays firms keeps none of them open");
    if (row.acts == models::measures::Acts::prices &&
        !std::visit([](const auto& rule) { return rule.moves; }, rules.substitution))
      warn(
          "firms keep their suppliers under substitution.rule = \"none\", whatever these cost: only final users shift "
          "between origins");
    if (row.acts == models::measures::Acts::labour_supply && !takes_labour(study))
      warn("no shock of the run takes labour, so there is none to return");
    if ((measure.payer == models::measures::Payer::employer || measure.employer_part > 0) && !counts_money)
      warn("no firm can run out of cash under money.rule = \"none\", so what employers pay closes none of them");
    if (measure.payer == models::measures::Payer::buyer)
      warn("final buyers pay more and buy no less for it: the model has no prices that move demand");
    if (row.acts == models::measures::Acts::notice && !counts_money)
      warn("no firm can run out of cash under money.rule = \"none\", so what employers pay closes none of them");
    if (row.acts == models::measures::Acts::contagion && !takes_labour(study) && !follows_closures(study))
      warn("no shock of the run takes labour or follows closures, so there is nothing to return");
  }
}

}  // namespace tierwave::resolve
