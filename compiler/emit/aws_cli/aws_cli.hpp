// The target `aws-cli`: the inputs of the AWS CLI's calls, and a shell script that makes the calls.
#pragma once

#include "compiler/emit/target.hpp"
#include "compiler/model/filler.hpp"
#include "compiler/model/role.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace slrc::emit {

/// One role's files: `ROLE.CALL.json` for each call (`aws iam CALL --cli-input-json`), the administrator's policy, and the
/// script `ROLE.sh`. The documents in them are those of the target `iam`, byte for byte. A plain role has an input for each
/// part of its permissions that the configuration's capabilities, or some of them, make. What the values of the
/// configuration make wrong goes to the filler's sink; nothing may be written then.
[[nodiscard]] std::vector<File> aws_cli_files(const model::Role& role, model::Filler& filler, bool minify);

/// The calls of which there are inputs: what stands in the names of the files.
[[nodiscard]] std::span<const std::string_view> aws_cli_calls();

} // namespace slrc::emit
