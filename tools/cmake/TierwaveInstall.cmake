# What `cmake --install` puts under the prefix besides the rooms:
#   bin/tierwave               the program
#   include/tierwave           tierwave.hpp, the public interface, and headers of rooms as tierwave/ROOM/FILE.hpp
#   share/tierwave/models      data of the mechanisms and economies
#   share/tierwave/scenarios   scenarios to start from
#   lib/cmake/Tierwave         the CMake package: find_package(Tierwave), targets tierwave::tierwave, tierwave::ROOM
include(CMakePackageConfigHelpers)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/Tierwave)

install(TARGETS tierwave RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})

# Where the library is shared its rooms cannot be linked, and their headers would be of no use.
set(headers_of rooms)
if(BUILD_SHARED_LIBS)
  set(headers_of tierwave)
endif()
install(CODE "
  execute_process(COMMAND \${CMAKE_COMMAND}
    -D SOURCE=${PROJECT_SOURCE_DIR} -D GENERATED=${PROJECT_BINARY_DIR}/include -D OF=${headers_of}
    -D OUTPUT=${PROJECT_BINARY_DIR}/installed-headers -P ${CMAKE_CURRENT_LIST_DIR}/write_headers.cmake
    COMMAND_ERROR_IS_FATAL ANY)
  file(INSTALL ${PROJECT_BINARY_DIR}/installed-headers/tierwave
    DESTINATION \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_INCLUDEDIR}\")
")

foreach(folder models scenarios)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/${folder}/ DESTINATION ${CMAKE_INSTALL_DATADIR}/tierwave/${folder}
    FILES_MATCHING PATTERN "*.toml" PATTERN "*.csv" PATTERN "README.md")
endforeach()
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/CITATION.cff
  DESTINATION ${CMAKE_INSTALL_DATADIR}/tierwave)

install(EXPORT TierwaveTargets NAMESPACE tierwave:: DESTINATION ${package_folder})
set(Tierwave_DATA_DIR ${CMAKE_INSTALL_DATADIR}/tierwave)
set(TIERWAVE_SHARED ${BUILD_SHARED_LIBS})
list(GET HDF5_C_LIBRARIES 0 hdf5_library)
get_filename_component(TIERWAVE_HDF5_FOLDER "${hdf5_library}" DIRECTORY)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/TierwaveConfig.cmake.in
  ${PROJECT_BINARY_DIR}/TierwaveConfig.cmake INSTALL_DESTINATION ${package_folder} PATH_VARS Tierwave_DATA_DIR)
# Below 1.0 every minor version may change an interface.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/TierwaveConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/TierwaveConfig.cmake ${PROJECT_BINARY_DIR}/TierwaveConfigVersion.cmake
  ${CMAKE_CURRENT_LIST_DIR}/FindLibcsv.cmake ${CMAKE_CURRENT_LIST_DIR}/FindTierwaveHDF5.cmake
  DESTINATION ${package_folder})
