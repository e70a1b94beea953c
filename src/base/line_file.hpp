// A text file that grows by whole lines, as the record of long work that may be killed at any moment.
//
// A line that was appended is in the file and, as far as the system allows, on the disk when append() returns: a kill
// of the program does not take it back. A kill in the middle of a write leaves a last line without its line break,
// which the next LineFile of that name removes.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace tierwave {

class LineFile {
 public:
  // Opens a file that is there, to append to it, and cuts it behind its last line break.
  // Errors: InputOutputError where it is missing, no file or not writable.
  explicit LineFile(const std::filesystem::path& path);
  ~LineFile();
  LineFile(const LineFile&) = delete;
  LineFile& operator=(const LineFile&) = delete;

  // Adds a line; its line break is added here. Any thread may call it. A line for which there is no room is taken back
  // whole, and none is added after it. Errors: InputOutputError.
  void append(const std::string& line);

 private:
  void write(const std::string& text);

  struct State;
  std::filesystem::path path_;
  std::unique_ptr<State> state_;
};

}  // namespace tierwave
