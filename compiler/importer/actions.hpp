// The parts of a rule before its condition: what it allows, and on what.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/importer/strings.hpp"
#include "compiler/model/role.hpp"

#include <span>
#include <string>
#include <vector>

namespace slrc::importer {

/// `logs:{CreateLogStream, PutLogEvents}, s3:Get*`: in the order given; neighbours of one service are a group.
[[nodiscard]] std::string action_list(const std::vector<model::ActionName>& actions);
/// The same with `* except` before what a NotAction leaves out.
[[nodiscard]] std::string action_clause(const std::vector<model::ActionName>& actions, bool not_actions);

/// `on "arn:…", bucket` and `on * except "arn:…"`; empty where the rule may leave it out: its resource is `*`, and
/// by the catalogue none of its actions takes any.
[[nodiscard]] std::string on_clause(const model::Rule& rule, const catalog::Catalog& catalog,
                                    std::span<const std::string> parameters, TextPlace place);

} // namespace slrc::importer
