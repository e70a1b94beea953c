// Vaccination: of what closures and distancing take, the vaccinated work and buy as before.
//
//   labour supply     l' = 1 - (1 - l) (1 - m e v)      v share of the population vaccinated in the country, by day;
//                                                       e share of the restriction that falls away for them; m reach
//   final demand      what follows closures falls by 1 - m e v of what it falls otherwise, by the buyers' country
//   paid              T = a m (v - v of the day before) L      a the cost a person, L persons in work without shocks
//
// l is what closures and all other shocks of labour supply leave (labour_supply.hpp). Several vaccinations are refused for
// the same country and days. The series is the whole population's: among those of working age more are vaccinated. v is
// that of the day itself: who is fully vaccinated today is protected today.
//
// | parameter  | unit | default | source                                                                                |
// | share      | 1    | 0.67    | Lopez Bernal et al. (2021, NEJM 385:585): two doses of ChAdOx1 against symptomatic     |
// |            |      |         | delta; 0.88 of BNT162b2. That people work and buy as far as they are protected is an   |
// |            |      |         | assumption; that activity rises with vaccinations: Deb et al. (2022, Swiss Journal of  |
// |            |      |         | Economics and Statistics 158:3)                                                       |
#pragma once
#include <filesystem>

#include "models/steps.hpp"

namespace tierwave::models::measures {

// Of persons in work; the model holds no others.
inline double vaccination_cost(double cost, double persons, double newly_vaccinated) {
  return cost * persons * newly_vaccinated;
}

using VaccinationTable = StepTable<double>;

// Columns country, from, vaccinated: a share of the population on that day, empty where the data end.
// Errors: InputOutputError for a missing file; InvalidInput with all mistakes.
VaccinationTable read_vaccinated(const std::filesystem::path& path);

// Between two rows in a straight line; 0 before a country's first row, its last value after the last.
double vaccinated_on(const std::vector<Step<double>>& steps, Date date);

}  // namespace tierwave::models::measures
