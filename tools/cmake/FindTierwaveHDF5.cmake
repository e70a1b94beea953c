# The two HDF5 libraries that the room `results` is linked to. CMake's own FindHDF5 asks the C compiler
# for them, so that every project would have to enable the language C. Looks in HDF5_ROOT, in the folder
# of those that Tierwave was built with, and where Debian keeps them. Gives tierwave::hdf5 and tierwave::hdf5_hl.
set(hdf5_hints ${HDF5_ROOT} $ENV{HDF5_ROOT} ${TierwaveHDF5_BUILT_WITH})
find_library(TierwaveHDF5_LIBRARY NAMES hdf5 hdf5_serial HINTS ${hdf5_hints} PATH_SUFFIXES lib hdf5/serial)
find_library(TierwaveHDF5_HL_LIBRARY NAMES hdf5_hl hdf5_serial_hl HINTS ${hdf5_hints} PATH_SUFFIXES lib hdf5/serial)
unset(hdf5_hints)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(TierwaveHDF5 REQUIRED_VARS TierwaveHDF5_LIBRARY TierwaveHDF5_HL_LIBRARY
  REASON_FAILURE_MESSAGE "install HDF5 (Debian: libhdf5-dev) or set HDF5_ROOT to its folder")
if(TierwaveHDF5_FOUND AND NOT TARGET tierwave::hdf5)
  add_library(tierwave::hdf5 UNKNOWN IMPORTED)
  set_target_properties(tierwave::hdf5 PROPERTIES IMPORTED_LOCATION ${TierwaveHDF5_LIBRARY})
  add_library(tierwave::hdf5_hl UNKNOWN IMPORTED)
  set_target_properties(tierwave::hdf5_hl PROPERTIES
    IMPORTED_LOCATION ${TierwaveHDF5_HL_LIBRARY} INTERFACE_LINK_LIBRARIES tierwave::hdf5)
endif()
mark_as_advanced(TierwaveHDF5_LIBRARY TierwaveHDF5_HL_LIBRARY)
