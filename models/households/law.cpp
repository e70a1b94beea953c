#include "models/households/law.hpp"

#include "models/choice.hpp"
#include "models/parameters.hpp"
#include "models/share.hpp"

namespace tierwave::models::households {
namespace {

schema::Key share_saved() {
  return share("share_saved", "Share of what shocks keep households from buying that they save.",
               "recorded Belgian run of Pichler et al. (2022)");
}

schema::Key expected_permanent_income() {
  schema::Key key =
      share("expected_permanent_income",
            "Labour income that households expect for good since the first shock began, relative to the baseline.",
            "assumption: nobody expects to earn less for good");
  key.minimum = 0.01;
  return key;
}

}  // namespace

schema::Table Fixed::keys() {
  schema::Table table;
  table.text = "households buy what shocks leave of their baseline.";
  return table;
}

namespace {

ParameterList<Saving::Parameters> of_saving() {
  using P = Saving::Parameters;
  return {
      number(&P::share_saved, share_saved()),
  };
}

}  // namespace

schema::Table Saving::keys() {
  return table_of(
      "of what shocks keep them from buying households save a share and spend the rest on other products (Pichler et "
      "al. 2022).",
      of_saving());
}

Saving Saving::from(const schema::Values& values) {
  return {read(of_saving(), values)};
}

namespace {

ParameterList<Income::Parameters> of_income() {
  using P = Income::Parameters;
  return {
      number(&P::persistence_per_quarter,
             share("persistence_per_quarter",
                   "Persistence of consumption over a quarter; a day closes (1 - this) / 90 of the gap.",
                   "Pichler et al. (2022)")),
      number(&P::share_saved, share_saved()),
      number(&P::benefit_share,
             share("benefit_share", "Share of lost labour income that benefits replace.",
                   "assumption: no benefits; Pichler et al. (2022) have 0.8 for the United Kingdom in 2020")),
      number(&P::expected_permanent_income, expected_permanent_income()),
  };
}

}  // namespace

schema::Table Income::keys() {
  return table_of("the same, and consumption follows labour income (Pichler et al. 2022).", of_income());
}

Income Income::from(const schema::Values& values) {
  return {read(of_income(), values)};
}

schema::Table keys() {
  return choice_table<Law>("households", "How households' demand follows what they can buy and what they earn.",
                           "demand falls as shocks say; what income and saving do to it is asked for by name");
}
Law from(const schema::Values& values) {
  return chosen<Law>(values);
}

bool reads_income(const Law& law) {
  return std::visit([](const auto& chosen_law) { return chosen_law.reads_income; }, law);
}

}  // namespace tierwave::models::households
