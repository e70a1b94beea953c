// Whether a test program was built with a sanitizer, whose own memory, threads and files do not fit into limits that a test
// sets on a process.
#pragma once

namespace tierwave::testing {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif

// Whether parallel loops start threads of their own, which take memory, as they do for the thread sanitizer.
#if defined(__SANITIZE_THREAD__)
inline constexpr bool loops_start_threads = true;
#else
inline constexpr bool loops_start_threads = false;
#endif

}  // namespace tierwave::testing
