#include "compiler/catalog/keys.hpp"

namespace slrc::catalog {

std::string_view equals_operator(KeyType type) {
    switch (type) {
        case KeyType::arn:
            return "ArnEquals";
        case KeyType::numeric:
            return "NumericEquals";
        case KeyType::date:
            return "DateEquals";
        case KeyType::boolean:
            return "Bool";
        case KeyType::ip_address:
            return "IpAddress";
        case KeyType::binary:
            return "BinaryEquals";
        case KeyType::string:
            break;
    }
    return "StringEquals";
}

std::string_view like_operator(KeyType type) {
    if (type == KeyType::arn) {
        return "ArnLike";
    }
    return type == KeyType::string ? "StringLike" : "";
}

} // namespace slrc::catalog
