// What measures spent, on whom, and whom they never reached: by day and country, and in all by sector, tier, sex, size of
// the firm and class of contract.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "base/calendar.hpp"
#include "base/units.hpp"
#include "observe/observer.hpp"

namespace tierwave::observe {

// A sum of money, or a number of persons, of one country, sector, ...
struct Amount {
  std::string name;
  double value = 0;
};

// One measure at the end of a run. Money in millions of the economy's currency.
struct MeasureAccount {
  std::string label, kind;
  bool pays = true;        // false: its kind costs nothing
  double budget = 0;       // infinite where there is none
  double spent = 0;        // below 0 where it receives, as duties
  std::string first_day;   // on which it acted; empty: it never did
  std::string budget_end;  // on which its budget was used up; empty: it was not
  double workers = 0;      // persons in work at the baseline in the firms it selects
  double never_reached =
      0;  // those of them who could not be reached: by the classes it covers, its reach, and where it never acted
  std::vector<Amount> spent_by_country, spent_by_sector, spent_by_tier, spent_by_sex, spent_by_size_class,
      spent_by_contract;
  std::vector<Amount> never_reached_by_contract;  // persons
  std::vector<std::string> never_acted_in;        // countries that it selects
};

class Measures final : public Observer {
 public:
  // `money` is the unit of flows.
  Measures(const engine::DayView& baseline, const Calendar& calendar, std::string money);

  std::vector<results::Axis> axes() const override;  // measure
  std::vector<results::Labels> labels() const override;
  std::vector<results::Variable> variables() const override;
  void record(const engine::DayView& day, results::Recording& recording) override;

  // As of the last day recorded.
  const std::vector<MeasureAccount>& accounts() const { return accounts_; }

 private:
  MeasureAccount account(std::size_t measure, const engine::DayView& day) const;

  const Calendar& calendar_;
  std::string money_;
  std::vector<std::string> labels_;
  std::vector<std::string> kinds_;
  std::vector<bool> buys_;         // by measure: whether it pays for goods
  std::vector<double> purchases_;  // of the day, by country
  std::size_t tiers_ = 1;
  std::vector<MeasureAccount> accounts_;
};

}  // namespace tierwave::observe
