// Bytes in base64.
#pragma once

#include <string_view>

namespace slrc::iam {

/// RFC 4648, section 4, with padding; also for no bytes.
[[nodiscard]] bool is_base64(std::string_view text);

/// Whether two texts stand for the same bytes (RFC 4648, section 4, with padding); false where one is not in base64.
[[nodiscard]] bool same_bytes(std::string_view left, std::string_view right);

} // namespace slrc::iam
