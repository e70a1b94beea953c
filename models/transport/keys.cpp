#include "models/transport/keys.hpp"

namespace tierwave::models::transport {

using schema::Key;
using schema::Type;

schema::Table keys() {
  const LeadTimeParameters lead_time;
  const Corridors corridors;
  const Seafarers seafarers;
  const auto number = [](const char* name, const char* unit, double fallback, double minimum, double maximum,
                         const char* text, const char* source) {
    return Key{.name = name,
               .type = Type::number,
               .unit = unit,
               .fallback = fallback,
               .minimum = minimum,
               .maximum = maximum,
               .text = text,
               .source = source};
  };
  return {
      .name = "transport",
      .text =
          "Transport between countries: how long goods are under way, how much fits on a corridor (a pair of "
          "countries), and seafarers. Without `distances` goods arrive on the day they leave.",
      .keys = {
          Key{.name = "distances",
              .type = Type::path,
              .text = "Distances between countries, such as models/transport/distances.csv; it turns transport on."},
          Key{.name = "countries",
              .type = Type::path,
              .text = "Employment by country, for the means of regions, such as models/closures/countries_2019.csv."},
          number("km_per_day", "km day-1", lead_time.km_per_day, 1, 100000, "How far goods get in a day.",
                 "a container ship at about 14 knots covers 620 km a day; for land and sea together an assumption"),
          number("handling_days", "days", lead_time.handling_days, 0, 365,
                 "Days of loading, unloading and customs, beside the way.", "assumption: a week"),
          Key{.name = "stages",
              .type = Type::integer,
              .unit = "1",
              .fallback = static_cast<double>(lead_time.stages),
              .minimum = 1,
              .maximum = most_stages,
              .text = "Exponential stages that goods pass on their way: more of them, less spread of arrivals. A stage "
                      "takes a day at least.",
              .source = "assumption: arrivals spread around the lead time"},
          Key{.name = "at_capacity",
              .type = Type::choice,
              .fallback = "kept",
              .choices = {"kept", "cut"},
              .text = "What a corridor at capacity leaves behind. `kept`: it is shipped with the next day's. `cut`: it "
                      "is lost.",
              .source = "assumption: goods wait for room"},
          number("headroom", "1", corridors.headroom, 1, 1000, "Capacity of a corridor over its baseline flow.",
                 "assumption: a tenth more than the baseline"),
          Key{.name = "seafarers",
              .type = Type::boolean,
              .fallback = false,
              .text = "Whether closures of workplaces keep crews on board, and overdue crews lower the capacity of all "
                      "corridors.",
              .source = "choice: crews play a part only where a scenario asks for it"},
          number("crews", "persons", seafarers.crews, 1, 1e9, "Seafarers.", "BIMCO and ICS, Manpower report 2015"),
          number("crew_change_a_month", "persons", seafarers.crew_change_a_month, 0, 1e9,
                 "Seafarers due to change each month, each way.", "ILO and IMO 2020"),
          number("catch_up", "1", seafarers.catch_up, 0, 100,
                 "How many times the normal rate overdue crews go home at most, beside those due.",
                 "assumption: twice"),
          number("crew_change_share_blocked_by_closures", "1", 1, 0, 100,
                 "Share of crew change that is blocked, at most 1, per share of the world's work that closures of "
                 "workplaces stop: their mean weighted by employment.",
                 "assumption: as strictly as offices are closed"),
          number("capacity_lost_per_overdue_share", "1", seafarers.capacity_lost_per_overdue_share, 0, 100,
                 "Capacity that all corridors lose per share of the crews overdue.", "assumption: in proportion"),
      }};
}

Sources sources(const schema::Values& values) {
  const schema::Reader read{values};
  return {.distances = read("distances"),
          .countries = read("countries"),
          .seafarers = read("seafarers"),
          .blocked_by_closures = read("crew_change_share_blocked_by_closures")};
}

LeadTimeParameters lead_time_parameters(const schema::Values& values) {
  return {.km_per_day = values.number("km_per_day"),
          .handling_days = values.number("handling_days"),
          .stages = static_cast<int>(values.integer("stages"))};
}

Corridors corridors(const economy::Matrix& km, const schema::Values& values) {
  const LeadTimeParameters lead_time = lead_time_parameters(values);
  Corridors result;
  result.lead_days = economy::Matrix(km.rows(), km.columns());
  for (std::size_t seller = 0; seller < km.rows(); ++seller)
    for (std::size_t buyer = 0; buyer < km.columns(); ++buyer)
      result.lead_days(seller, buyer) = seller == buyer ? 0.0 : lead_days(km(seller, buyer), lead_time);
  result.stages = lead_time.stages;
  result.at_capacity = values.text("at_capacity") == "cut" ? AtCapacity::cut : AtCapacity::kept;
  result.headroom = values.number("headroom");
  if (values.boolean("seafarers"))
    result.seafarers = Seafarers{.crews = values.number("crews"),
                                 .crew_change_a_month = values.number("crew_change_a_month"),
                                 .catch_up = values.number("catch_up"),
                                 .capacity_lost_per_overdue_share = values.number("capacity_lost_per_overdue_share")};
  return result;
}

}  // namespace tierwave::models::transport
