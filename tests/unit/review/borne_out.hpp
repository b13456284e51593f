// Whether the text files of the catalogue bear a finding out, worked out in another way than the review does.
#pragma once

#include "compiler/iam/document.hpp"

#include <string>

namespace slrc::test {

/// Whether no file has this action: `s3:GetObjekt`.
[[nodiscard]] bool is_absent_action(const std::string& action);
/// Whether no file has the service: `s4`.
[[nodiscard]] bool is_absent_service(const std::string& service);
/// Whether no file has a key of this name, or one whose placeholder it could fill.
[[nodiscard]] bool is_absent_key(const std::string& key);
/// Whether a statement has this resource, and none of its actions acts on a type with an ARN that both could have.
[[nodiscard]] bool is_mismatch(const iam::Statement& statement, const std::string& resource);

} // namespace slrc::test
