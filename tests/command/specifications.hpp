// Specifications that several tests compile.
#pragma once

#include <string_view>

namespace slrc::test {

/// A role with everything that the options of `slrc compile` choose: capabilities, of which one requires another and
/// two have a parameter of one name; a list; a value for each of the places that are built in.
inline constexpr std::string_view shop = R"(role AWSServiceRoleForShop_{suffix} {
    description "Runs a shop."
    trust service lambda.amazonaws.com

    capability mail(topics: [sns:topic])               "mail to customers"
    capability vault(key: kms:key)                     "a key for orders"
    capability backup(key: kms:key) requires vault     "copies of orders"

    allow s3:ListAllMyBuckets on *
    when mail:   allow sns:Publish on topics
    when vault:  allow kms:Decrypt on vault.key
    when backup: allow kms:Encrypt on backup.key
}
)";

inline constexpr std::string_view topic_a = "arn:aws:sns:eu-west-1:111122223333:a";
inline constexpr std::string_view topic_b = "arn:aws:sns:eu-west-1:111122223333:b";
inline constexpr std::string_view key_a = "arn:aws:kms:eu-west-1:111122223333:key/a";
inline constexpr std::string_view key_b = "arn:aws:kms:eu-west-1:111122223333:key/b";

/// Uses each of the built-in places.
inline constexpr std::string_view places = R"(role AWSServiceRoleForPlaces_{suffix} {
    trust service lambda.amazonaws.com
    allow s3:GetObject on "arn:{partition}:s3:::b-{region}-{account}-{suffix}/*"
}
)";

/// Two roles, each with one rule.
inline constexpr std::string_view two_roles = R"(role AWSServiceRoleForOne_{suffix} {
    trust service lambda.amazonaws.com
    capability mail "mail"
    allow s3:ListAllMyBuckets on *
    // slrc: allow(wildcard-resource)
    when mail: allow ses:SendEmail on *
}
role AWSServiceRoleForTwo {
    trust service lambda.amazonaws.com
    // slrc: allow(wildcard-resource)
    allow s3:ListBucket on *
}
)";

/// A library of one constant.
inline constexpr std::string_view bucket_constant = "let here = \"arn:aws:s3:::here/*\"\n";

} // namespace slrc::test
