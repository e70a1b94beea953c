# Writes the headers to install to OUTPUT/tierwave, with `tierwave/` put in front of the project's own
# includes, so that "network/network.hpp" becomes <tierwave/network/network.hpp> for other projects.
#
# Which headers: tierwave/tierwave.hpp, which is the public interface; with OF=rooms also each header that a room
# other than its own includes; and what these include in turn. What only its own room includes stays at home.
#   SOURCE     the project's folder
#   GENERATED  headers that the build writes (tierwave/version.hpp ...)
cmake_minimum_required(VERSION 3.25)
set(own_include "^[ \t]*#[ \t]*include[ \t]*\"([^\"]+)\"")

# Sets `found` to what a file includes in quotes.
function(includes_of file)
  file(STRINGS ${file} lines REGEX "${own_include}")
  set(list "")
  foreach(line IN LISTS lines)
    string(REGEX MATCH "${own_include}" ignored "${line}")
    list(APPEND list ${CMAKE_MATCH_1})
  endforeach()
  set(found "${list}" PARENT_SCOPE)
endfunction()

# Sets `place` to the file that an include names, or to nothing.
function(place_of name)
  set(place "" PARENT_SCOPE)
  foreach(folder ${SOURCE}/src ${SOURCE} ${GENERATED})
    if(EXISTS ${folder}/${name})
      set(place ${folder}/${name} PARENT_SCOPE)
      return()
    endif()
  endforeach()
endfunction()

set(waiting tierwave/tierwave.hpp)
if(OF STREQUAL "rooms")
  file(GLOB_RECURSE sources RELATIVE ${SOURCE}
    ${SOURCE}/src/*.cpp ${SOURCE}/src/*.hpp ${SOURCE}/models/*.cpp ${SOURCE}/models/*.hpp)
  foreach(source IN LISTS sources)
    string(REGEX REPLACE "^src/" "" inside ${source})
    string(REGEX MATCH "^[^/]+" room ${inside})
    includes_of(${SOURCE}/${source})
    foreach(name IN LISTS found)
      if(NOT name MATCHES "^${room}/")
        list(APPEND waiting ${name})
      endif()
    endforeach()
  endforeach()
  list(REMOVE_DUPLICATES waiting)
endif()

set(installed "")
while(waiting)
  list(POP_FRONT waiting name)
  place_of(${name})
  if(NOT place)
    message(FATAL_ERROR "a header to install is missing: \"${name}\"")
  endif()
  list(APPEND installed ${name})
  includes_of(${place})
  foreach(other IN LISTS found)
    if(NOT other IN_LIST installed AND NOT other IN_LIST waiting)
      list(APPEND waiting ${other})
    endif()
  endforeach()
endwhile()

file(REMOVE_RECURSE ${OUTPUT})
foreach(name IN LISTS installed)
  place_of(${name})
  file(READ ${place} text)
  string(REGEX REPLACE "(^|\n)([ \t]*#[ \t]*include[ \t]*\")" "\\1\\2tierwave/" text "${text}")
  string(REPLACE "\"tierwave/tierwave/" "\"tierwave/" text "${text}")
  string(REGEX REPLACE "^tierwave/" "" target ${name})
  file(WRITE ${OUTPUT}/tierwave/${target} "${text}")
endforeach()
