// A firm's workers by contract class and by state.
//
// All figures are shares of the firm's baseline workforce, in heads; hours are shares of its baseline hours, so that
// a worker on full hours is 1 of both. States of all classes add up to 1 every day, or to the heads where a firm has hired
// beyond its baseline.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tierwave::models::labour {

// How a worker is bound to the firm.
enum class Contract : std::uint8_t { permanent, temporary, informal, home_based, migrant };
inline constexpr std::size_t contracts = 5;
std::vector<std::string> names_of_contracts();  // in their order
std::string_view name_of(Contract contract);    // "permanent", "temporary", "informal", "home_based", "migrant"

// What a worker of the baseline does today.
enum class WorkState : std::uint8_t {
  working,              // full hours, or overtime
  shorter_hours,        // employed, some of the hours
  furloughed,           // employed, no hours, paid by a scheme
  suspended,            // employed, no hours, no pay
  unemployed,           // the job is lost
  out_of_labour_force,  // the job is lost and no other is looked for
};
inline constexpr std::size_t work_states = 6;
std::string_view name_of(WorkState state);  // "working", "shorter_hours", ..., "out_of_labour_force"

// One figure per contract class.
using ByContract = std::array<double, contracts>;

// Pay that workers keep without working for it, as a share of the firm's baseline labour income.
struct Support {
  double furlough_pay = 0;    // from job-retention schemes
  double income_support = 0;  // from the country's income support, to those without work or pay
};

struct Workforce {
  std::array<std::array<double, work_states>, contracts> heads{};  // [contract][state]
  std::array<double, work_states> hours_a_head{};                  // 1: the hours of the baseline
  Support support;
};

}  // namespace tierwave::models::labour
