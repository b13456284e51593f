// What a text with holes can become.
#pragma once

#include "compiler/model/open_text.hpp"
#include "compiler/model/role.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/pattern/step.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace slrc::model {

/// Whether IAM's variables are letters, `${…}`, or holes like the others.
enum class Variables : std::uint8_t { as_written, open };

/// Stands for what is filled in. No document holds this character.
inline constexpr char hole_mark = '\x01';

/// As a glob: `*` for each hole, or another mark.
[[nodiscard]] std::string glob_text(const OpenText& value, Variables variables = Variables::open,
                                    char mark = '*');

/// With a value for each built-in that it may have: `123456789012` for the account, and `aws` for the others, none of which
/// has a colon in it. Nothing where there are parameters, too.
[[nodiscard]] std::optional<std::string> with_built_ins(const OpenText& value);

/// Patterns that match everything that an open text can become, and as little else as the types of the role's parameters
/// allow: the ARN of a bucket begins as such ARNs do. Each of several forms is a pattern of its own, up to some hundreds in
/// all; beyond that a hole takes anything.
[[nodiscard]] std::vector<pattern::Pattern> openings(const OpenText& value, const Role& role);
/// The only opening, as steps, which are made faster than a pattern. Nothing if a parameter's type has forms, so that there may
/// be several.
[[nodiscard]] std::optional<pattern::Steps> only_opening(const OpenText& value, const Role& role);
/// As openings, where only some parts are open. The others are holes, by their index in the open text.
[[nodiscard]] std::vector<pattern::Pattern> openings(const OpenText& value, const Role& role,
                                                     const std::function<bool(const Part&)>& is_open);

} // namespace slrc::model
