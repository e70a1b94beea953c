// Uses value types and compiled functions of the installed rooms.
#include <cstdio>

#include "base/calendar.hpp"
#include "base/context.hpp"
#include "base/files.hpp"
#include "base/toml.hpp"
#include "base/units.hpp"
#include "network/network.hpp"

int main() {
  using namespace tierwave;

  const Money pay = Money(1.5) + Money(0.5);
  const Calendar calendar(*parse_date("2020-01-01"), 366);
  const Context context(2);
  const double sum = sum_of(context, 5000, [](std::size_t) { return 1.0; });
  const bool calls_out = parse_toml("days = 3", "text").size() == 1 && sha256("abc").size() == 64;

  network::Network network;
  network.firms.cell = {0, 1};
  network.sectors.resize(2);

  const bool good = pay.value() == 2.0 && to_string(calendar.date(Day(59))) == "2020-02-29" && sum == 5000.0 &&
                    calls_out && network.sector_of_firm(1) == 1;
  std::puts(good ? "consumer: ok" : "consumer: a value is wrong");
  return good ? 0 : 1;
}
