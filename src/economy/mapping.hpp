// Which countries and sectors are joined into which: a CSV with the columns kind,from,to,name.
//   kind   country or sector
//   from   a code of the economy to be aggregated; every code stands once
//   to     the code it becomes or is joined into; countries and sectors come in the order in which these first appear
//   name   what to call `to`; needed once for each, empty or the same elsewhere
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace tierwave::economy {

// One row.
struct MappedCode {
  std::string from;
  std::string to;
  int line = 0;
};

// What is joined, in the order of the file.
struct Target {
  std::string code;
  std::string name;
};

struct CodeMapping {
  std::vector<MappedCode> codes;
  std::vector<Target> targets;
};

struct Mapping {
  std::string file;  // for error locations
  CodeMapping countries;
  CodeMapping sectors;
};

// Errors: InputOutputError for a missing file or a folder; InvalidInput with all mistakes: an unknown kind, an empty
// code, a code mapped twice, a target without a name or with two, a code that cannot stand in a label.
// Whether the codes are those of an economy is checked by aggregate().
Mapping read_mapping(const std::filesystem::path& path);

}  // namespace tierwave::economy
