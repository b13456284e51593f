// The target `aws-cli`: the inputs of the AWS CLI's calls, and a shell script that makes the calls.
#pragma once

#include "compiler/emit/iam_target.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace slrc::emit {

/// One role's files: `ROLE.CALL.json` for each call (`aws iam CALL --cli-input-json`), the administrator's policy, and the
/// script `ROLE.sh`. The documents in them are those of the target `iam`, byte for byte. A plain role has an input for each
/// part of its permissions that the configuration's capabilities, or some of them, make. What the values of the
/// configuration make wrong goes to the filler's sink; nothing may be written then.
[[nodiscard]] std::vector<NamedDocument> aws_cli_files(const model::Role& role, model::Filler& filler,
                                                       const IamOptions& options);

/// The calls of which there are inputs: what stands in the names of the files.
inline constexpr std::array<std::string_view, 7> aws_cli_calls{"create-role",
                                                               "create-service-linked-role",
                                                               "delete-role",
                                                               "delete-service-linked-role",
                                                               "put-role-policy",
                                                               "update-assume-role-policy",
                                                               "update-role-description"};

} // namespace slrc::emit
