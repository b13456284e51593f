#include "compiler/catalog/keys.hpp"

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

} // namespace slrc::catalog
