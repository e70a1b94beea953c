// One program at a time writes an output. The file system's own lock on NAME.lock, held as long as this lives; HDF5's
// locks can be switched off (HDF5_USE_FILE_LOCKING=FALSE, usual on cluster file systems) and end before the file is in
// place. The lock goes with the process, however it ends; a NAME.lock that a killed program left hinders nobody.
//
// Where the file system knows no locks, NAME.lock-owner takes its place: made by one program alone, with its host and
// process inside. That of a process of this host that lives no more is replaced, by one program alone: it
// holds NAME.lock-owner-replaced for that moment.
#pragma once
#include <filesystem>

namespace tierwave {

class OutputLock {
 public:
  // Errors: InputOutputError when another program holds it, or the folder is not writable.
  explicit OutputLock(const std::filesystem::path& output);
  ~OutputLock();
  OutputLock(const OutputLock&) = delete;
  OutputLock& operator=(const OutputLock&) = delete;

 private:
  void take_by_name();

  std::filesystem::path output_;
  std::filesystem::path path_;  // of the file that is held
  int descriptor_ = -1;
};

// Whether the name still stands for the open file: another program may have removed it and made its own.
bool still_named(int descriptor, const std::filesystem::path& name);

}  // namespace tierwave
