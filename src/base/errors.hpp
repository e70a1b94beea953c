// Failures, in two families: the user's mistake (Mistake, InvalidInput, UsageError, InputOutputError)
// and our own bug or a broken account (BrokenInvariant). errors.cpp puts the parts of a message together.
//
// Every message says what is wrong, the value seen, where, and what to do.
#pragma once
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tierwave {

// Exit codes of the program.
enum class ExitCode : int {
  ok = 0,
  failure = 1,
  usage = 2,
  invalid_input = 3,      // a scenario or data that cannot be used
  broken_invariant = 4,   // an account or invariant does not hold
  input_output = 5,       // a file cannot be read or written
  outside_tolerance = 6,  // a comparison
  interrupted = 130,
};

// Where in the user's files something stands. Line and column count from 1; 0 means "not known".
struct Location {
  std::string file;
  int line = 0;
  int column = 0;
};

// One mistake in the user's input.
struct Mistake {
  Location where;
  std::string problem;  // what is wrong, with the value seen, e.g. "share is 1.2, above 1"
  std::string remedy;   // what to do, e.g. "write a share between 0 and 1"
};

// "file:line:column: problem; remedy"
std::string describe(const Mistake& mistake);

class Error : public std::runtime_error {
 public:
  Error(ExitCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
  ExitCode exit_code() const { return code_; }

 private:
  ExitCode code_;
};

// One or more mistakes in a scenario or data; all mistakes of a file are reported in one pass.
class InvalidInput : public Error {
 public:
  explicit InvalidInput(std::vector<Mistake> mistakes);
  explicit InvalidInput(const Mistake& mistake) : InvalidInput(std::vector<Mistake>(1, mistake)) {}
  InvalidInput(const Location& where, const std::string& problem, const std::string& remedy)
      : InvalidInput(Mistake{where, problem, remedy}) {}
  const std::vector<Mistake>& mistakes() const { return mistakes_; }

 private:
  std::vector<Mistake> mistakes_;
};

// Collects the mistakes of one pass over a file and throws them together.
class Mistakes {
 public:
  void add(Location where, std::string problem, std::string remedy);
  void add(Mistake mistake) { list_.push_back(std::move(mistake)); }
  // Calls body(); the mistakes it throws as InvalidInput join the list, so that the pass can go on.
  template <class Body>
  void collect(Body&& body) {
    try {
      body();
    } catch (const InvalidInput& error) {
      list_.insert(list_.end(), error.mistakes().begin(), error.mistakes().end());
    }
  }
  bool empty() const { return list_.empty(); }
  std::size_t size() const { return list_.size(); }
  const std::vector<Mistake>& list() const { return list_; }
  // Throws InvalidInput when there is any.
  void throw_if_any() const;

 private:
  std::vector<Mistake> list_;
};

// A command line that cannot be understood.
class UsageError : public Error {
 public:
  explicit UsageError(const std::string& message) : Error(ExitCode::usage, message) {}
};

// A file or folder that cannot be read or written. `reason` is the system's word for it. Where the reason is that no more
// files can be open, the message says so in place of `remedy`.
class InputOutputError : public Error {
 public:
  InputOutputError(const std::string& path, const std::string& doing, const std::string& reason,
                   const std::string& remedy);
};

// An account that does not add up or an invariant of the program that does not hold.
class BrokenInvariant : public Error {
 public:
  explicit BrokenInvariant(const std::string& message) : Error(ExitCode::broken_invariant, message) {}
};

// The user asked to stop; what was written so far is readable.
class Interrupted : public Error {
 public:
  explicit Interrupted(const std::string& message) : Error(ExitCode::interrupted, message) {}
};

// The candidate that `name` was probably meant to be, or "" when none is near: the same letters in another case; one
// the plural of the other; one the beginning of the other; else few slips for its length. Of names with dots every part
// must be near.
std::string nearest_name(std::string_view name, const std::vector<std::string>& candidates);

// "unknown sector 'textile'; did you mean 'textiles'?" with the known names (at most 40) when none is near.
// Where `what` is "country", two-letter codes and English names lead to the code that is known, and the code of
// a country that is not known is not taken for a slip of another.
Mistake unknown_name(Location where, std::string_view what, std::string_view name,
                     const std::vector<std::string>& known);

}  // namespace tierwave
