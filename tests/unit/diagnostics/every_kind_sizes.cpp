#include "tests/unit/diagnostics/every_kind.hpp"

namespace slrc::test {

using diagnostics::Kind;

namespace {

/// A list of ARNs of objects, each of 60 characters.
std::string arns(int count) {
    std::string text = "let objects = [";
    for (int number = 0; number < count; ++number) {
        const std::string digits = std::to_string(1'000 + number);
        text += std::string(number == 0 ? "" : ", ") + "\"arn:{partition}:s3:::" + std::string(41, 'b') +
                digits + "/*\"";
    }
    return text + "]\n";
}

std::string linked(int count) {
    return arns(count) +
           "role AWSServiceRoleForLexV2Bots {\ntrust service lexv2.amazonaws.com\nallow s3:GetObject on "
           "objects\n}\n";
}

std::string trusting(int count) {
    std::string text =
        "role acme-reader {\npath \"/acme/\"\nallow s3:GetObject on \"arn:{partition}:s3:::acme/*\"\ntrust aws ";
    for (int number = 0; number < count; ++number) {
        text += std::string(number == 0 ? "" : ", ") + "\"arn:{partition}:iam::123456789012:role/reader" +
                std::to_string(100 + number) + "\"";
    }
    return text + "\n}\n";
}

} // namespace

std::vector<Row> size_rows() {
    const std::string plain = arns(170) + role("allow s3:GetObject on objects");
    return {
        {Kind::policy_too_large, 2, 6, plain},
        {Kind::policy_too_large, 2, 6, plain, "slrc compile main.slr"},
        {Kind::policy_too_large, 1, 6, trusting(200)},
        {Kind::owned_policy_too_large, 2, 6, linked(100)},
        {Kind::owned_policy_too_large, 1, 6, trusting(50)},
        {Kind::owned_policy_too_large, 2, 6, linked(1'500), "slrc compile main.slr --split size"},
        {Kind::policy_nearly_full, 2, 6, linked(80)},
        {Kind::policy_nearly_full, 1, 6, trusting(42)},
        // A policy that is on no role may be AWS's own.
        {Kind::owned_policy_too_large, 2, 6,
         arns(170) + "role acme-monitor {\npath \"/acme/\"\ndistrust *\nallow s3:GetObject on objects\n}\n"},
        {Kind::value_not_held, 4, 20,
         role("capability exports(prefix: string)\n"
              "when exports: allow s3:PutObject on \"arn:{partition}:s3:::acme/{prefix}x\""),
         "slrc compile main.slr --target cloudformation"},
    };
}

} // namespace slrc::test
