# tierwave_room(NAME [DEPENDS room...] [LIBRARIES target...] [PROGRAM_ONLY])
#
# A room is one folder of the library: a static library of all .cpp files in it. DEPENDS names the
# rooms its headers may include; LIBRARIES names outside libraries, which stay private to the room.
# The room is installed as tierwave::NAME unless it is PROGRAM_ONLY, which no other project can link.
# Its headers are installed by TierwaveInstall.cmake. Where the library is shared (BUILD_SHARED_LIBS)
# the rooms are parts of it and are not installed.
function(tierwave_room name)
  cmake_parse_arguments(ROOM "PROGRAM_ONLY" "" "DEPENDS;LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  if(sources)
    add_library(tierwave_${name} STATIC ${sources})
    set(scope PUBLIC)
    target_link_libraries(tierwave_${name} PRIVATE $<BUILD_INTERFACE:tierwave_flags> ${ROOM_LIBRARIES})
    tierwave_hide_symbols(tierwave_${name})
  else()
    add_library(tierwave_${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  add_library(tierwave::${name} ALIAS tierwave_${name})
  target_link_libraries(tierwave_${name} ${scope} fmt::fmt)
  target_include_directories(tierwave_${name} ${scope}
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/src> $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_compile_features(tierwave_${name} ${scope} cxx_std_20)
  set_target_properties(tierwave_${name} PROPERTIES EXPORT_NAME ${name})
  foreach(room IN LISTS ROOM_DEPENDS)
    target_link_libraries(tierwave_${name} ${scope} tierwave_${room})
  endforeach()
  if(NOT BUILD_SHARED_LIBS AND NOT ROOM_PROGRAM_ONLY)
    install(TARGETS tierwave_${name} EXPORT TierwaveTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
  endif()
endfunction()

# Of all that a library holds only what is marked TIERWAVE_API is seen from outside of a shared library.
function(tierwave_hide_symbols target)
  set_target_properties(${target} PROPERTIES CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  if(BUILD_SHARED_LIBS)
    set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON)
  endif()
endfunction()

# tierwave_tests(ROOM [LABEL label] [ENVIRONMENT NAME=value] [LIBRARIES target...])
#
# One test program per folder: all .cpp files of the folder, linked to the room of that name when
# there is one. Each TEST_CASE becomes one ctest test with the label (default: unit).
function(tierwave_tests room)
  cmake_parse_arguments(TESTS "" "LABEL;ENVIRONMENT" "LIBRARIES" ${ARGN})
  if(NOT TESTS_LABEL)
    set(TESTS_LABEL unit)
  endif()
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  if(NOT sources)
    return()
  endif()
  string(REPLACE "/" "_" target "tests_${room}")
  add_executable(${target} ${sources})
  target_link_libraries(${target} PRIVATE tierwave_flags Catch2::Catch2WithMain fmt::fmt ${TESTS_LIBRARIES})
  target_precompile_headers(${target} REUSE_FROM tierwave_test_headers)
  target_compile_options(${target} PRIVATE ${tierwave_test_options})
  if(TARGET tierwave_${room})
    target_link_libraries(${target} PRIVATE tierwave_${room})
  endif()
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(${target} PRIVATE TIERWAVE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  # The timeout ends what hangs; the longest test takes minutes under the thread sanitizer.
  catch_discover_tests(${target} DISCOVERY_MODE PRE_TEST TEST_PREFIX "${room}: "
    PROPERTIES LABELS ${TESTS_LABEL} TIMEOUT 1800 ENVIRONMENT "${TESTS_ENVIRONMENT}")
endfunction()
