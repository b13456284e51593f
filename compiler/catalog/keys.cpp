#include "compiler/catalog/keys.hpp"

#include "compiler/text/letters.hpp"

namespace slrc::catalog {

std::string_view to_string(KeyType type) {
    switch (type) {
        case KeyType::arn:
            return "ARN";
        case KeyType::numeric:
            return "number";
        case KeyType::date:
            return "date";
        case KeyType::boolean:
            return "Boolean";
        case KeyType::ip_address:
            return "IP address";
        case KeyType::binary:
            return "binary";
        case KeyType::string:
            break;
    }
    return "string";
}

std::optional<std::string_view> replacement_of(std::string_view key) {
    // Amazon SNS Developer Guide, "aws:SourceAccount versus aws:SourceOwner".
    return text::equal_folded(key, "aws:SourceOwner") ? std::optional<std::string_view>("aws:SourceAccount")
                                                      : std::nullopt;
}

} // namespace slrc::catalog
