// The parameters of a mechanism and their keys as one list, from which its keys() and from() both follow: a value
// cannot end in another member than that of its key. Defaults are those of the members.
#pragma once
#include <functional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models {

template <class Parameters>
struct Parameter {
  schema::Key key;
  std::function<void(const schema::Values& values, Parameters& parameters)> read;
};

template <class Parameters>
using ParameterList = std::vector<Parameter<Parameters>>;

// A number; the key has all but the default.
template <class Parameters>
Parameter<Parameters> number(double Parameters::*member, schema::Key key) {
  key.type = schema::Type::number;
  key.fallback = Parameters{}.*member;
  const std::string name = key.name;
  return {std::move(key), [member, name](const schema::Values& values, Parameters& parameters) {
            parameters.*member = values.number(name);
          }};
}

// One of several words, each with what it means; the key has all but type, choices and default.
template <class Parameters, class Meaning>
Parameter<Parameters> choice(Meaning Parameters::*member, schema::Key key,
                             std::vector<std::pair<std::string, Meaning>> words) {
  key.type = schema::Type::choice;
  for (const auto& [word, meaning] : words) {
    key.choices.push_back(word);
    if (meaning == Parameters{}.*member) key.fallback = word;
  }
  const std::string name = key.name;
  return {std::move(key),
          [member, name, words = std::move(words)](const schema::Values& values, Parameters& parameters) {
            for (const auto& [word, meaning] : words)
              if (word == values.text(name)) {
                parameters.*member = meaning;
                return;
              }
            throw std::logic_error("'" + values.text(name) + "' is no choice of " + name);
          }};
}

template <class Parameters>
schema::Table table_of(const std::string& text, const ParameterList<Parameters>& list) {
  schema::Table table;
  table.text = text;
  for (const Parameter<Parameters>& parameter : list) table.keys.push_back(parameter.key);
  return table;
}

template <class Parameters>
Parameters read(const ParameterList<Parameters>& list, const schema::Values& values) {
  Parameters parameters;
  for (const Parameter<Parameters>& parameter : list) parameter.read(values, parameters);
  return parameters;
}

}  // namespace tierwave::models
