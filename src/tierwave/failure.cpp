#include <fmt/format.h>

#include <new>
#include <utility>

#include "base/errors.hpp"
#include "base/system_errors.hpp"
#include "tierwave/access.hpp"

namespace tierwave {

Failure::Failure(Family family, const std::string& what, std::vector<Message> messages)
    : std::runtime_error(what), family_(family), messages_(std::move(messages)) {}
Failure::~Failure() = default;

void throw_as_failure() {
  const auto single = [](Failure::Family family, const std::string& text) {
    return Failure(family, text, {{"", 0, 0, text, ""}});
  };
  try {
    throw;
  } catch (const Failure&) {
    throw;
  } catch (const InvalidInput& error) {
    std::vector<Failure::Message> messages;
    for (const Mistake& mistake : error.mistakes())
      messages.push_back(
          {mistake.where.file, mistake.where.line, mistake.where.column, mistake.problem, mistake.remedy});
    throw Failure(Failure::Family::invalid_input, error.what(), std::move(messages));
  } catch (const InputOutputError& error) {
    throw single(Failure::Family::input_output, error.what());
  } catch (const BrokenInvariant& error) {
    throw single(Failure::Family::broken_invariant, error.what());
  } catch (const Error& error) {
    throw single(error.exit_code() == ExitCode::input_output ? Failure::Family::input_output : Failure::Family::other,
                 error.what());
  } catch (const std::system_error& error) {
    const Error refusal = told(error);
    throw single(refusal.exit_code() == ExitCode::input_output ? Failure::Family::input_output : Failure::Family::other,
                 refusal.what());
  } catch (const std::bad_alloc&) {
    throw single(Failure::Family::other, "out of memory; simulate fewer firms or use precision = \"single\"");
  } catch (const std::exception& error) {
    throw single(Failure::Family::other,
                 fmt::format("{}; this is a defect of Tierwave, please report it", error.what()));
  }
}

}  // namespace tierwave
