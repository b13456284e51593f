// Tests of conditions, each in the words that a person would use.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/importer/strings.hpp"
#include "compiler/model/condition.hpp"
#include "compiler/model/role.hpp"

#include <span>
#include <string>

namespace slrc::importer {

/// The role's parameters as rules name them.
struct ParameterNames {
    std::vector<std::string> names;
    /// Whether each of them is a list.
    std::vector<bool> lists;
    /// Whether each of them is an account.
    std::vector<bool> accounts = {};
};

/// `aws:ResourceAccount == "${aws:PrincipalAccount}"`: one test. `==`, `like`, `<` and their like stand where the type of
/// the key, by the catalogue, makes just this operator of them; otherwise IAM's own name does.
[[nodiscard]] std::string test_text(const model::ConditionTest& test, const catalog::Catalog& catalog,
                                    const ParameterNames& parameters, TextPlace place);

} // namespace slrc::importer
