# Writes OUTPUT, a C++ source that says which source the program was built from. Run at every build;
# the file changes only when its text does.
execute_process(COMMAND git -C ${SOURCE} rev-parse --short=12 HEAD
                OUTPUT_VARIABLE revision OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
if(failed)
  set(revision unknown)
else()
  execute_process(COMMAND git -C ${SOURCE} status --porcelain --untracked-files=no
                  OUTPUT_VARIABLE changes ERROR_QUIET)
  if(changes)
    string(APPEND revision "+changes")
  endif()
endif()
set(text "#include \"study/revision.hpp\"

namespace tierwave::study {
const char* const program_version = \"${VERSION}\";
const char* const program_revision = \"${revision}\";
const char* const library_versions = \"${LIBRARIES}\";
}  // namespace tierwave::study
")
if(EXISTS ${OUTPUT})
  file(READ ${OUTPUT} before)
endif()
if(NOT "${before}" STREQUAL "${text}")
  file(WRITE ${OUTPUT} "${text}")
endif()
