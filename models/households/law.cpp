#include "models/households/law.hpp"

#include "models/choice.hpp"
#include "models/share.hpp"

namespace tierwave::models::households {
namespace {

schema::Key share_saved() {
  return share("share_saved", 0.75, "Share of what shocks keep households from buying that they save.",
               "recorded Belgian run of Pichler et al. (2022)");
}

}  // namespace

schema::Table Fixed::keys() {
  schema::Table table;
  table.text = "households buy what shocks leave of their baseline.";
  return table;
}

schema::Table Saving::keys() {
  schema::Table table;
  table.text =
      "of what shocks keep them from buying households save a share and spend the rest on other products (Pichler et "
      "al. 2022).";
  table.keys = {share_saved()};
  return table;
}

Saving Saving::from(const schema::Values& values) {
  return {{values.number("share_saved")}};
}

schema::Table Income::keys() {
  schema::Table table;
  table.text = "the same, and consumption follows labour income (Pichler et al. 2022).";
  schema::Key expected =
      share("expected_permanent_income", 1,
            "Labour income that households expect for good since the first shock began, relative to the baseline.",
            "assumption: nobody expects to earn less for good");
  expected.minimum = 0.01;
  table.keys = {share("persistence_per_quarter", 0.6,
                      "Persistence of consumption over a quarter; a day closes (1 - this) / 90 of the gap.",
                      "Pichler et al. (2022)"),
                share_saved(),
                share("benefit_share", 0, "Share of lost labour income that benefits replace.",
                      "assumption: no benefits; Pichler et al. (2022) have 0.8 for the United Kingdom in 2020"),
                expected};
  return table;
}

Income Income::from(const schema::Values& values) {
  return {{values.number("persistence_per_quarter"), values.number("share_saved"), values.number("benefit_share"),
           values.number("expected_permanent_income")}};
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
