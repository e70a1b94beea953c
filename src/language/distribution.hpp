// The distribution that a parameter is drawn from, as [[ensemble.draw]] states it.
#pragma once
#include <cstdint>
#include <string>

#include "base/errors.hpp"
#include "language/ensemble_keys.hpp"
#include "schema/table.hpp"

namespace tierwave::language {

struct Distribution {
  enum class Shape : std::uint8_t { uniform, triangular, normal, lognormal };
  Shape shape = Shape::uniform;
  bool whole = false;  // of whole numbers
  double low = 0;      // infinite where it is not cut
  double high = 0;
  double centre = 0;  // mode, mean or median
  double spread = 0;  // standard deviation, of the logarithm under lognormal

  // The value below which a share u of the values lies, 0 < u < 1; in [low, high].
  double quantile(double u) const;
};

// That of an entry for a key of that name. Adds a mistake where it makes no sense or reaches beyond the key's range.
Distribution distribution_of(const EnsembleDraw& entry, const schema::Key& key, const std::string& name,
                             Mistakes& mistakes);

}  // namespace tierwave::language
