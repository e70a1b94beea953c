#include "network/purchases.hpp"
#include "base/errors.hpp"
namespace tierwave::network {
Purchases sparse_purchases(const economy::Economy&, const FlowTable&, const Population&, const GenerationOptions&, const Context&) {
  throw InvalidInput({}, "sparse", "todo");
}
}
