// One run at a time writes a results file. The file system's own lock on NAME.lock, held as long as this lives; HDF5's
// locks can be switched off (HDF5_USE_FILE_LOCKING=FALSE, usual on cluster file systems) and end before the file is in
// place. The lock goes with the process, however it ends; a NAME.lock that a killed run left hinders nobody.
#pragma once
#include <filesystem>

namespace tierwave::results {

class OutputLock {
 public:
  // Errors: InputOutputError when another run holds it, or the folder is not writable. Where the file system knows no
  // locks nothing is held, and the writer's look at its own file (still_named) is the only guard.
  explicit OutputLock(const std::filesystem::path& output);
  ~OutputLock();
  OutputLock(const OutputLock&) = delete;
  OutputLock& operator=(const OutputLock&) = delete;

 private:
  std::filesystem::path path_;
  int descriptor_ = -1;
};

// Whether the name still stands for the open file: another run may have removed it and made its own.
bool still_named(int descriptor, const std::filesystem::path& name);

}  // namespace tierwave::results
