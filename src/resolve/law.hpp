// The law that a parameter is drawn from, as [[ensemble.draw]] states it.
#pragma once
#include <cstdint>
#include <string>

#include "base/errors.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::resolve {

struct Law {
  enum class Distribution : std::uint8_t { uniform, triangular, normal, lognormal };
  Distribution distribution = Distribution::uniform;
  bool whole = false;  // of whole numbers
  double low = 0;      // infinite where the law is not cut
  double high = 0;
  double centre = 0;  // mode, mean or median
  double spread = 0;  // standard deviation, of the logarithm under lognormal

  // The value below which a share u of the law lies, 0 < u < 1; in [low, high].
  double quantile(double u) const;
};

// The law of an entry for a key of that name. Adds a mistake where it makes no sense or reaches beyond the key's range.
Law law_of(const schema::Values& entry, const schema::Key& key, const std::string& name, Mistakes& mistakes);

}  // namespace tierwave::resolve
