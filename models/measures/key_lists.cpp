#include "models/measures/key_lists.hpp"

#include "base/bounds.hpp"
#include "models/measures/measure.hpp"

namespace tierwave::models::measures {

using schema::Key;
using schema::Type;

// What vaccinations have of their own.
std::vector<Key> vaccination_keys() {
  return {
      Key{.name = "share",
          .type = Type::number,
          .unit = "1",
          .fallback = 0.67,
          .minimum = 0,
          .maximum = 1,
          .text =
              "Share of what closures and distancing take that returns for each vaccinated share of the population.",
          .source = "Lopez Bernal et al. (2021): two doses of ChAdOx1 against symptomatic delta, 0.88 of BNT162b2",
          .only_for = only(Kind::vaccination)},
      Key{.name = "steps",
          .type = Type::step_list,
          .unit = "1",
          .minimum = 0,
          .maximum = 1,
          .text = "[[date, share], ...]: that share of the population is vaccinated from each date on, in all selected "
                  "countries.",
          .only_for = only(Kind::vaccination)},
      Key{.name = "vaccinated",
          .type = Type::path,
          .text = "The share of the population vaccinated by country and day, such as "
                  "models/measures/owid_vaccinated_2021.csv, instead of `steps`. After the end of its series a country "
                  "keeps its last value.",
          .only_for = only(Kind::vaccination)},
      Key{.name = "employment",
          .type = Type::path,
          .text = "Employment by country, for the means of regions, such as models/closures/countries_2019.csv.",
          .only_for = only(Kind::vaccination)},
      Key{.name = "cost",
          .type = Type::number,
          .unit = "the economy's currency a person",
          .fallback = 0.0,
          .minimum = 0,
          .maximum = bounds::most_money,
          .text = "Paid for each person in work without shocks who is newly vaccinated; the model holds no others.",
          .source = "choice: costs are not counted unless the scenario says them",
          .only_for = only(Kind::vaccination)},
  };
}

std::vector<Key> notice_keys() {
  return {
      Key{.name = "notice_days",
          .type = Type::integer,
          .unit = "days",
          .minimum = 1,
          .maximum = bounds::most_days,
          .text = "Days from the notice to the day on which the job ends; the employer pays them.",
          .only_for = only(Kind::notice_period)},
  };
}

std::vector<Key> wage_floor_keys() {
  std::vector<std::string> payer_names;
  for (std::size_t p = 0; p < payers; ++p) payer_names.emplace_back(name_of(static_cast<Payer>(p)));
  return {
      Key{.name = "pay",
          .type = Type::number,
          .unit = "1",
          .fallback = 1.0,
          .minimum = 0,
          .maximum = 1,
          .text = "Share of what is missing to the floor that is paid.",
          .source = "choice: all of it",
          .only_for = only(Kind::wage_floor)},
      Key{.name = "floor",
          .type = Type::number,
          .unit = "1",
          .minimum = 0,
          .maximum = 10,
          .text = "The floor, as a share of the country's mean baseline pay; labour.adequate_pay when left out.",
          .only_for = only(Kind::wage_floor)},
      Key{.name = "payer",
          .type = Type::choice,
          .fallback = std::string(name_of(Payer::fund)),
          .choices = payer_names,
          .text =
              "Who pays it: a `fund` of the government, the `employer`, or the final `buyer` in the price, whatever "
              "the country.",
          .source = "choice: public money, as most measures",
          .only_for = only(Kind::wage_floor)},
  };
}

}  // namespace tierwave::models::measures
