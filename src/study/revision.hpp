// What this program is: filled in by the build (tools/cmake/write_revision.cmake).
#pragma once

namespace tierwave::study {

extern const char* const program_version;  // "0.1.0"
extern const char* const
    program_revision;  // of the source, "unknown" outside a checkout; "+changes" when it was changed
extern const char* const library_versions;  // "HDF5 1.10.8, oneTBB 2021.8 ..."

}  // namespace tierwave::study
