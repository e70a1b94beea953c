# Writes OUTPUT, a C++ source that holds the texts of FILES, the presets of models/presets.
set(text "#include \"models/presets/texts.hpp\"

namespace tierwave::models::presets {

std::vector<Text> texts() {
  return {
")
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME_WLE)
  file(READ ${file} toml)
  string(APPEND text "      {\"${name}\", R\"toml(${toml})toml\"},\n")
endforeach()
string(APPEND text "  };
}

}  // namespace tierwave::models::presets
")
file(WRITE ${OUTPUT} "${text}")
