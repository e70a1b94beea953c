// Firms and links as they stand in files, and the network they make. Internal to reading.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/errors.hpp"
#include "network/network.hpp"

namespace tierwave::network {

// Given outputs must be a firm's sales to this part of them.
inline constexpr double output_tolerance = 1e-6;

struct FirmRow {
  std::uint32_t id = 0;
  std::string country, sector;
  std::optional<double> output;
  double final_sales_home = 0, final_sales_abroad = 0;
  std::optional<SizeClass> size_class;  // else by employment per enterprise
  double enterprises = 1, employment = 0, hours_per_worker_day = 0, labour_income = 0;
  bool in_zone = false;
  Location where;
};

struct LinkRow {
  std::uint32_t supplier, buyer;  // ids
  double flow;
  int line;
};

// Rows read so far, and the mistakes in them.
class Rows {
 public:
  // A whole number that fits an id; else a mistake.
  std::optional<std::uint32_t> id(std::string_view field, std::string_view what, const Location& where,
                                  Mistakes& mistakes);
  // Refuses a second firm of that id.
  void add(FirmRow firm, Mistakes& mistakes);
  // Refuses unknown firms and flows that are not above 0.
  void add_link(const std::string& file, int line, std::string_view supplier, std::string_view buyer,
                std::string_view flow, Mistakes& mistakes);
  // The position of a firm by id.
  std::optional<std::uint32_t> position(std::uint32_t id) const;
  std::vector<FirmRow>& firms() { return firms_; }
  const std::vector<LinkRow>& links() const { return links_; }

 private:
  std::vector<FirmRow> firms_;
  std::vector<LinkRow> links_;
  std::unordered_map<std::uint32_t, std::uint32_t> position_;  // looked up only, never walked through
};

// Makes the network of the rows: countries and sectors are already in `network`. All final demand is
// at home, by households.
// Errors: InvalidInput for links that stand twice, firms that sell nothing, outputs that are not the
// sum of the sales, countries or sectors the network does not have.
void build(Network& network, Rows& rows, const std::string& links_file, const Context& context);

}  // namespace tierwave::network
