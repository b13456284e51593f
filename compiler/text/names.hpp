// Names of IAM's actions and condition keys: `s3:GetObject`, `aws:SourceArn`.
#pragma once

#include <string_view>

namespace slrc::text {

/// `s3` of `s3:GetObject`; the whole text where it has no colon.
[[nodiscard]] constexpr std::string_view service_of(std::string_view name) {
    return name.substr(0, name.find(':'));
}

/// `GetObject` of `s3:GetObject`; the whole text where it has no colon.
[[nodiscard]] constexpr std::string_view name_in_service(std::string_view name) {
    return name.substr(name.find(':') + 1); // npos + 1 is 0
}

} // namespace slrc::text
