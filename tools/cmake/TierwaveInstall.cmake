# What `cmake --install` puts under the prefix besides the rooms:
#   bin/tierwave               the program
#   share/tierwave/models      data of the mechanisms and economies
#   share/tierwave/scenarios   scenarios to start from
#   lib/cmake/Tierwave         the CMake package: find_package(Tierwave), targets tierwave::ROOM
include(CMakePackageConfigHelpers)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/Tierwave)

if(TARGET tierwave)
  install(TARGETS tierwave RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()

foreach(folder models scenarios)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/${folder}/ DESTINATION ${CMAKE_INSTALL_DATADIR}/tierwave/${folder}
    FILES_MATCHING PATTERN "*.toml" PATTERN "*.csv" PATTERN "README.md")
endforeach()
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/CITATION.cff
  DESTINATION ${CMAKE_INSTALL_DATADIR}/tierwave)

install(EXPORT TierwaveTargets NAMESPACE tierwave:: DESTINATION ${package_folder})
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/TierwaveConfig.cmake.in
  ${PROJECT_BINARY_DIR}/TierwaveConfig.cmake INSTALL_DESTINATION ${package_folder})
# Below 1.0 every minor version may change an interface.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/TierwaveConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/TierwaveConfig.cmake ${PROJECT_BINARY_DIR}/TierwaveConfigVersion.cmake
  ${CMAKE_CURRENT_LIST_DIR}/FindLibcsv.cmake DESTINATION ${package_folder})
