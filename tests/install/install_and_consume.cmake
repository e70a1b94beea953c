# Run by ctest (see CMakeLists.txt): install, move the prefix, configure, build and run the consumer.
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    string(REPLACE ";" " " command "${ARGN}")
    message(FATAL_ERROR "failed (${status}): ${command}\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${WORK_FOLDER})
run(${CMAKE_COMMAND} --install ${BUILD_FOLDER} --prefix ${WORK_FOLDER}/first)
# A package must not remember where it was installed first.
file(RENAME ${WORK_FOLDER}/first ${WORK_FOLDER}/prefix)

run(${CMAKE_COMMAND} -S ${CONSUMER} -B ${WORK_FOLDER}/build -G Ninja
  -D CMAKE_BUILD_TYPE=${BUILD_TYPE} -D CMAKE_PREFIX_PATH=${WORK_FOLDER}/prefix -D EXPECTED_VERSION=${VERSION}
  -D CMAKE_CXX_COMPILER=${COMPILER} -D CMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER})
run(${CMAKE_COMMAND} --build ${WORK_FOLDER}/build)
run(${WORK_FOLDER}/build/consumer)
message(STATUS "${output}")

foreach(file share/tierwave/LICENSE share/tierwave/scenarios share/tierwave/models include/tierwave/base/ids.hpp)
  if(NOT EXISTS ${WORK_FOLDER}/prefix/${file})
    message(FATAL_ERROR "${file} was not installed")
  endif()
endforeach()
