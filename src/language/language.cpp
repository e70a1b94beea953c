#include "language/language.hpp"

#include "language/ensemble_keys.hpp"
#include "language/network_keys.hpp"
#include "language/output_keys.hpp"
#include "language/root_keys.hpp"
#include "language/stocks_keys.hpp"
#include "language/sweep_keys.hpp"
#include "models/capital/keys.hpp"
#include "models/closures/keys.hpp"
#include "models/labour/keys.hpp"
#include "models/measures/keys.hpp"
#include "models/mechanisms.hpp"
#include "models/presets/presets.hpp"
#include "models/shocks/keys.hpp"
#include "models/transport/keys.hpp"

namespace tierwave::language {
namespace {

using schema::Table;

Table compose() {
  Table root;
  root.text = "A scenario: which economy, which firms, which shocks, for how long.";
  root.keys = root_keys();
  root.tables = {economy_keys(), network_keys(), stocks_keys(), models::presets::keys(models::presets::all())};
  models::Mechanisms any;
  models::for_each_kind(any, [&](const char*, auto keys, auto, auto&) { root.tables.push_back(keys()); });
  for (const Table& table : {models::labour::keys(), models::capital::keys(), models::closure_keys(),
                             models::transport::keys(), models::shocks::overlap_keys(), models::shocks::shock_keys(),
                             models::measures::keys(), output_keys(), ensemble_keys(), sweep_keys()})
    root.tables.push_back(table);
  return root;
}

}  // namespace

const Table& whole() {
  static const Table composed = compose();
  return composed;
}

}  // namespace tierwave::language
