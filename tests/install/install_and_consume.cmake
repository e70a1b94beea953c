# Run by ctest (see CMakeLists.txt): install, move the prefix, look at what is there, build and run the consumers.
cmake_minimum_required(VERSION 3.25)

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    string(REPLACE ";" " " command "${ARGN}")
    message(FATAL_ERROR "failed (${status}): ${command}\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

# What a consumer printed, each line by a regular expression.
function(expect text)
  set(pattern "^")
  foreach(line IN LISTS ARGN)
    string(APPEND pattern "${line}\n")
  endforeach()
  if(NOT text MATCHES "${pattern}$")
    message(FATAL_ERROR "the consumer printed\n${text}instead of\n${pattern}")
  endif()
endfunction()

file(REMOVE_RECURSE ${WORK_FOLDER})
run(${CMAKE_COMMAND} --install ${BUILD_FOLDER} --prefix ${WORK_FOLDER}/first)
# A package must not remember where it was installed first.
set(prefix ${WORK_FOLDER}/prefix)
file(RENAME ${WORK_FOLDER}/first ${prefix})

foreach(file share/tierwave/LICENSE share/tierwave/scenarios share/tierwave/models bin/tierwave
    include/tierwave/tierwave.hpp include/tierwave/version.hpp include/tierwave/export.hpp)
  if(NOT EXISTS ${prefix}/${file})
    message(FATAL_ERROR "${file} was not installed")
  endif()
endforeach()

# Nothing stands in include but tierwave, and every include of ours is written with it and is there.
file(GLOB beside RELATIVE ${prefix}/include ${prefix}/include/*)
if(NOT beside STREQUAL "tierwave")
  message(FATAL_ERROR "include holds ${beside}")
endif()
file(GLOB_RECURSE headers RELATIVE ${prefix}/include ${prefix}/include/*.hpp)
set(all "")
foreach(header IN LISTS headers)
  string(APPEND all "#include <${header}>\n")
  file(STRINGS ${prefix}/include/${header} includes REGEX "^[ \t]*#[ \t]*include[ \t]*\"")
  foreach(line IN LISTS includes)
    string(REGEX REPLACE "^[^\"]*\"([^\"]*)\".*" "\\1" name "${line}")
    if(NOT name MATCHES "^tierwave/" OR NOT EXISTS ${prefix}/include/${name})
      message(FATAL_ERROR "${header} includes \"${name}\"")
    endif()
  endforeach()
endforeach()

# Public headers compile alone and without a warning; all headers go together.
set(check ${COMPILER} -std=c++20 -fsyntax-only -I ${prefix}/include)
foreach(header tierwave version export)
  file(WRITE ${WORK_FOLDER}/alone.cpp "#include <tierwave/${header}.hpp>\n")
  run(${check} -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror ${WORK_FOLDER}/alone.cpp)
endforeach()
file(WRITE ${WORK_FOLDER}/all.cpp "${all}")
run(${check} ${WORK_FOLDER}/all.cpp)

# Of a shared library only the public names are seen.
if(SHARED)
  run(nm --dynamic --defined-only --demangle ${prefix}/lib/libtierwave.so)
  string(REGEX MATCHALL "[^\n]+" symbols "${output}")
  foreach(symbol IN LISTS symbols)
    if(NOT symbol MATCHES "^[0-9a-f]* ?[A-Za-z] ((typeinfo|typeinfo name|vtable) for )?tierwave::(Failure|Scenario|DayView|Results|run|version|revision)"
        OR symbol MATCHES "::Implementation::")
      message(FATAL_ERROR "libtierwave.so shows ${symbol}")
    endif()
  endforeach()
endif()

run(${CMAKE_COMMAND} -S ${CONSUMER} -B ${WORK_FOLDER}/build -G Ninja
  -D CMAKE_BUILD_TYPE=${BUILD_TYPE} -D CMAKE_PREFIX_PATH=${prefix} -D EXPECTED_VERSION=${VERSION}
  -D CMAKE_CXX_COMPILER=${COMPILER} "-DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}")
run(${CMAKE_COMMAND} --build ${WORK_FOLDER}/build)

run(${CMAKE_COMMAND} -E chdir ${WORK_FOLDER} ${WORK_FOLDER}/build/consumer)
message(STATUS "${output}")
expect("${output}"
  "tierwave ${VERSION}: covid-2020, 60 days from 2020-01-01"
  "2020-01-01  hours 1.000  output in CHN 1.000"
  "2020-01-11  hours [01].[0-9]+  output in CHN [01].[0-9]+"
  "2020-01-21  hours [01].[0-9]+  output in CHN [01].[0-9]+"
  "stopped after [0-9]+ days"
  "2020-0[12]-[0-9]+: 3[23][0-9][0-9].[0-9] million persons"
  "mistakes.toml:1:1: start is missing"
  "mistakes.toml:1:8: name is .*"
  "mistakes.toml:2:8: days is 0, below 1")
if(NOT SHARED)
  run(${WORK_FOLDER}/build/rooms/simulation ${prefix}/share/tierwave/scenarios)
  message(STATUS "${output}")
  expect("${output}" "day 9 made [0-9]+.[0-9] million" "day 19 made [0-9]+.[0-9] million")
endif()

# The installed program finds what an installed scenario names.
run(${CMAKE_COMMAND} -E chdir ${WORK_FOLDER} ${prefix}/bin/tierwave run
  ${prefix}/share/tierwave/scenarios/covid-2020.toml --set days=2 --set network.firms=1000 --quiet)
