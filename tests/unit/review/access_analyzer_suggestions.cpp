#include "tests/unit/review/access_analyzer_examples.hpp"
#include "tests/unit/support/compile_text.hpp"

namespace slrc::test {

std::vector<AnalyzerExample> analyzer_suggestions() {
    const std::string read = R"(allow s3:GetObject on "arn:{partition}:s3:::acme/*")";
    return {
        {"EMPTY_ARRAY_ACTION", "SLR0101", plain_role(R"(allow s3:{} on "arn:{partition}:s3:::acme/*")")},
        {"EMPTY_ARRAY_ACTION", "SLR0307", "let nothing = []\n" + plain_role("allow nothing on *")},
        {"EMPTY_ARRAY_RESOURCE", "SLR0514",
         "let nothing = []\n" + plain_role("allow s3:GetObject on nothing")},
        {"EMPTY_ARRAY_CONDITION", "SLR0224", get_object_if("aws:PrincipalOrgID StringEquals []")},
        {"EMPTY_ARRAY_CONDITION", "SLR0514", get_object_if("aws:PrincipalOrgID in []")},
        {"EMPTY_ARRAY_CONDITION_FORALLVALUES", "SLR0224", create_tags_if("all aws:TagKeys StringEquals []")},
        {"EMPTY_ARRAY_CONDITION_FORALLVALUES", "SLR0514", create_tags_if("all aws:TagKeys in []")},
        {"EMPTY_ARRAY_CONDITION_FORANYVALUE", "SLR0224", create_tags_if("any aws:TagKeys StringEquals []")},
        {"EMPTY_ARRAY_CONDITION_FORANYVALUE", "SLR0514", create_tags_if("any aws:TagKeys in []")},
        {"EMPTY_ARRAY_CONDITION_IFEXISTS", "SLR0224",
         get_object_if("aws:PrincipalOrgID StringEqualsIfExists []")},
        {"EMPTY_ARRAY_CONDITION_IFEXISTS", "SLR0514", get_object_if("aws:PrincipalOrgID? in []")},
        {"EMPTY_OBJECT_CONDITION", "SLR0101", get_object_if("")},
        {"IMPROVE_IP_RANGE", "SLR0221", get_object_if(R"(aws:SourceIp == "203.0.113.7/24")")},
        {"NULL_WITH_QUALIFIER", "SLR0225", get_object_if("aws:PrincipalOrgID ForAnyValue:Null true")},
        {"PRIVATE_IP_ADDRESS_SUBSET", "SLR0220",
         get_object_if(R"(aws:SourceIp in ["10.0.0.0/8", "203.0.113.0/24"])")},
        {"PRIVATE_NOTIPADDRESS_SUBSET", "SLR0220",
         plain_role(R"(deny s3:GetObject on "arn:{partition}:s3:::acme/*" )"
                    R"(if aws:SourceIp not in ["10.0.0.0/8", "203.0.113.0/24"])")},
        {"REDUNDANT_ACTION", "SLR0801",
         plain_role(R"(allow s3:GetObject, s3:Get* on "arn:{partition}:s3:::acme/*")")},
        {"REDUNDANT_CONDITION_VALUE_NUM", "SLR0806",
         get_object_if("aws:MultiFactorAuthAge NumericLessThan [300, 600]")},
        {"REDUNDANT_RESOURCE", "SLR0802", plain_role(read + R"(, "arn:{partition}:s3:::acme/reports/*")")},
        {"REDUNDANT_STATEMENT", "SLR0803",
         plain_role(read + "\n" + R"(allow s3:GetObject on "arn:{partition}:s3:::acme/reports/*")")},
        {"WILDCARD_IN_SERVICE_NAME", "SLR0229",
         plain_role(R"(allow s3*:GetObject on "arn:{partition}:s3:::acme/*")")},
    };
}

std::vector<AnalyzerExample> analyzer_refused() {
    const std::string read = R"(allow s3:GetObject on "arn:{partition}:s3:::acme/*")";
    return {
        {"DATA_TYPE_MISMATCH", "", plain_role("description 12\n" + read)},
        {"INVALID_CONDITION_DATA_TYPE", "", get_object_if(R"(aws:SecureTransport in [true, "maybe"])")},
        {"INVALID_CONDITION_DATA_TYPE", "", get_object_if("aws:PrincipalOrgID == [[]]")},
        {"INVALID_EFFECT", "", plain_role(R"(permit s3:GetObject on "arn:{partition}:s3:::acme/*")")},
        {"INVALID_POLICY_ELEMENT", "", plain_role(read + " id \"one\"")},
        {"INVALID_PRINCIPAL_KEY", "", trusting("trust user 111122223333")},
        {"INVALID_VERSION", "", plain_role("version \"2012-10-18\"\n" + read)},
        {"JSON_SYNTAX_ERROR", "", R"({"Statement": [}})"},
        {"MISSING_EFFECT", "", plain_role(R"(s3:GetObject on "arn:{partition}:s3:::acme/*")")},
        {"MISSING_VERSION", "", plain_role("version \"\"\n" + read)},
        {"UNSUPPORTED_PRINCIPAL", "", plain_role(read + " to account 111122223333")},
        {"VARIABLE_UNSUPPORTED_IN_VERSION", "", plain_role("version \"2008-10-17\"\n" + read)},
        {"ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL", "", trusting("trust not account 111122223333")},
        {"ALLOW_WITH_NOTPRINCIPAL", "", trusting("trust * except account 111122223333")},
        {"EMPTY_SID_VALUE", "", plain_role(read + " as \"\"")},
    };
}

} // namespace slrc::test
