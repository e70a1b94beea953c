// [economy] and [network]: where firms and links come from.
#pragma once
#include <string>

#include "network/generate.hpp"
#include "scenario/scenario.hpp"
#include "schema/given.hpp"
#include "schema/table.hpp"

namespace tierwave::language {

schema::Table economy_keys();
schema::Table network_keys();

// A scenario with mistakes of form may lack any of them.
struct FirmSource {
  schema::Given<std::string> economy;  // folder
  schema::Given<std::string> kind;     // "generated", "sectors", "files" or "saved"
  schema::Mention firms;               // how many are generated
  schema::Given<std::string> folder;   // of files
  schema::Given<std::string> layout;   // of these
  schema::Given<std::string> file;     // a saved network

  bool is(const char* name) const { return kind && *kind == name; }
  bool has_inoue_todo_layout() const { return layout && *layout == "inoue-todo"; }
};

FirmSource firm_source(const scenario::Scenario& scenario);

// How firms and links are made from an economy: all but the key of random draws and the precision. Errors: InvalidInput
// for a number of suppliers that belongs to the other mode of links.
network::GenerationOptions generation_options(const scenario::Scenario& scenario);

}  // namespace tierwave::language
