#include "economy_update/contradictions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <optional>

#include "base/errors.hpp"

namespace tierwave::economy {
namespace {

// Sectors that rows of several margins join: sums can be compared over a whole group of them only.
class JoinedSectors {
 public:
  explicit JoinedSectors(std::size_t sectors) : parent_(sectors) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  void join(const std::vector<std::size_t>& sectors) {
    for (const std::size_t sector : sectors) parent_[root(sector)] = root(sectors.front());
  }
  std::size_t root(std::size_t sector) const {
    while (parent_[sector] != sector) sector = parent_[sector];
    return sector;
  }
  std::vector<std::vector<std::size_t>> groups() const {
    std::vector<std::vector<std::size_t>> by_root(parent_.size()), groups;
    for (std::size_t sector = 0; sector < parent_.size(); ++sector) by_root[root(sector)].push_back(sector);
    for (std::vector<std::size_t>& group : by_root)
      if (!group.empty()) groups.push_back(std::move(group));
    return groups;
  }

 private:
  std::vector<std::size_t> parent_;
};

// What rows say of sectors, and of how many of the single sums that make up a whole they say it.
struct Said {
  std::vector<double> amount;      // of a row, at its first sector
  std::vector<std::size_t> parts;  // by sector
  std::size_t whole = 1;           // parts that make a sector complete

  Said(std::size_t sectors, std::size_t parts_of_whole) : amount(sectors), parts(sectors), whole(parts_of_whole) {}
  void add(const std::vector<std::size_t>& sectors, double value, std::size_t parts_of_each) {
    amount[sectors.front()] += value;
    for (const std::size_t sector : sectors) parts[sector] += parts_of_each;
  }
  // Nothing where the rows do not cover the group.
  std::optional<double> total(const std::vector<std::size_t>& group) const {
    double sum = 0;
    for (const std::size_t sector : group) {
      if (parts[sector] < whole) return std::nullopt;
      sum += amount[sector];
    }
    return sum;
  }
};

class Comparison {
 public:
  Comparison(const Margins& margins, const Economy& economy) : margins_(margins), economy_(economy) {}

  std::vector<std::string> run() {
    for (std::size_t country = 0; country < economy_.countries.size(); ++country) {
      compare_sellers(country);
      compare_users(country);
      compare_products(country);
    }
    mistakes_.throw_if_any();
    std::vector<std::string> sentences;
    for (const auto& [share, sentence] : {sellers_, users_})
      if (share > 0) sentences.push_back(sentence);
    return sentences;
  }

 private:
  struct Compromise {
    double share = 0;
    std::string sentence;
  };

  std::size_t sectors() const { return economy_.sectors.size(); }

  void each_row(MarginKind kind, const std::function<void(const MarginRow&)>& action) const {
    if (const auto& margin = margins_.of(kind))
      for (const MarginRow& row : margin->rows) action(row);
  }

  std::string where(MarginKind a, MarginKind b) const { return fmt::format("{} and {}", file_of(a), file_of(b)); }

  std::string of(const std::vector<std::size_t>& group, std::size_t country) const {
    return fmt::format("of {} in {}", label_of(economy_, group), economy_.countries[country].code);
  }

  void add(const std::string& problem, const std::string& remedy) { mistakes_.add({margins_.folder}, problem, remedy); }

  // Output by sector of a country, from sales and from output itself.
  Said output_of(std::size_t country, JoinedSectors& joined) const {
    Said said(sectors(), 1);
    each_row(MarginKind::output, [&](const MarginRow& row) {
      if (row.country != country) return;
      joined.join(row.sectors);
      said.add(row.sectors, row.amount, 1);
    });
    return said;
  }
  Said sales_of(std::size_t country, JoinedSectors& joined) const {
    Said said(sectors(), economy_.countries.size());
    each_row(MarginKind::sales, [&](const MarginRow& row) {
      if (row.country != country) return;
      joined.join(row.sectors);
      said.add(row.sectors, row.amount, 1);
    });
    return said;
  }

  void compare_sellers(std::size_t country) {
    JoinedSectors joined(sectors());
    const Said output = output_of(country, joined), sales = sales_of(country, joined);
    for (const auto& group : joined.groups()) {
      const auto made = output.total(group), sold = sales.total(group);
      if (!made || !sold) continue;
      const double gap = std::abs(*made - *sold), share = gap / std::max(*made, *sold);
      const std::string text =
          fmt::format("output {} is {:.10g} million, and its sales to all countries add up to {:.10g}",
                      of(group, country), *made, *sold);
      if (gap > margin_tolerance * std::max(*made, *sold))
        add(text, fmt::format("make {} agree", where(MarginKind::output, MarginKind::sales)));
      else
        keep(sellers_, share, text);
    }
  }

  void compare_users(std::size_t country) {
    JoinedSectors joined(sectors());
    const Said output = output_of(country, joined), sales = sales_of(country, joined);
    Said value_added(sectors(), 1), use(sectors(), sectors());
    each_row(MarginKind::value_added, [&](const MarginRow& row) {
      if (row.country != country) return;
      joined.join(row.sectors);
      value_added.add(row.sectors, row.amount, 1);
    });
    each_row(MarginKind::intermediate_use, [&](const MarginRow& row) {
      if (row.country != country) return;
      joined.join(row.users);
      use.add(row.users, row.amount, row.sectors.size());
    });
    for (const auto& group : joined.groups()) {
      const auto made = output.total(group);
      const auto known = made ? made : sales.total(group);
      const auto bought = use.total(group), added = value_added.total(group);
      if (!known || (!bought && !added)) continue;
      const std::string text = fmt::format("output {} is {:.10g} million{}{}", of(group, country), *known,
                                           bought ? fmt::format(", its intermediate use {:.10g}", *bought) : "",
                                           added ? fmt::format(", its value added {:.10g}", *added) : "");
      const double rest = *known - bought.value_or(0) - added.value_or(0);
      if (bought && added) {
        if (std::abs(rest) > margin_tolerance * *known)
          add(text + ": output less use is not value added", "make the three agree, or leave one of them out");
        else
          keep(users_, std::abs(rest) / *known, text);
      } else if (rest < 0) {
        add(text + (bought ? ": value added would be negative" : ": intermediate use would be negative"),
            "correct one of the two");
      }
    }
  }

  void compare_products(std::size_t country) {
    JoinedSectors joined(sectors());
    Said sales(sectors(), economy_.countries.size()), use(sectors(), sectors());
    each_row(MarginKind::sales, [&](const MarginRow& row) {
      if (row.importer != country) return;
      joined.join(row.sectors);
      sales.add(row.sectors, row.amount, 1);
    });
    each_row(MarginKind::intermediate_use, [&](const MarginRow& row) {
      if (row.country != country) return;
      joined.join(row.sectors);
      use.add(row.sectors, row.amount, row.users.size());
    });
    for (const auto& group : joined.groups()) {
      const auto sold = sales.total(group), bought = use.total(group);
      if (sold && bought && *bought > *sold * (1 + margin_tolerance) && !final_demand_below_zero(group, country))
        add(fmt::format("sectors of {} buy {:.10g} million of {}, and all sales of it to {} are {:.10g}",
                        economy_.countries[country].code, *bought, label_of(economy_, group),
                        economy_.countries[country].code, *sold),
            fmt::format("make {} agree: final demand would be negative",
                        where(MarginKind::intermediate_use, MarginKind::sales)));
    }
  }

  bool final_demand_below_zero(const std::vector<std::size_t>& group, std::size_t importer) const {
    for (std::size_t seller = 0; seller < economy_.countries.size(); ++seller)
      for (const std::size_t sector : group)
        for (std::size_t use = 0; use < final_uses; ++use)
          if (economy_.final_demand(economy_.cell(seller, sector), importer * final_uses + use) < 0) return true;
    return false;
  }

  void keep(Compromise& worst, double share, const std::string& text) {
    constexpr double rounding = 1e-6;
    if (share > rounding && share > worst.share)
      worst = {share, fmt::format("margins differ by up to {:.2g} %: {}; the fit is a compromise", 100 * share, text)};
  }

  const Margins& margins_;
  const Economy& economy_;
  Mistakes mistakes_;
  Compromise sellers_, users_;
};

}  // namespace

std::vector<std::string> refuse_contradictions(const Margins& margins, const Economy& economy) {
  return Comparison(margins, economy).run();
}

}  // namespace tierwave::economy
