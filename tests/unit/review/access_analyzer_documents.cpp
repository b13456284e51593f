// Access Analyzer's checks on documents: what the language makes impossible to write.
#include "tests/unit/review/access_analyzer_examples.hpp"

namespace slrc::test {

namespace {

std::string document(const std::string& statement) {
    return R"({"Version": "2012-10-17", "Statement": [{)" + statement + "}]}";
}

std::string get_object(const std::string& more) {
    return document(R"("Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:*:s3:::acme/*", )" +
                    more);
}

std::string assume(const std::string& more) {
    return document(R"("Effect": "Allow", "Action": "sts:AssumeRole", )" + more);
}

std::vector<AnalyzerExample> forms() {
    const std::string read =
        R"("Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:*:s3:::acme/*")";
    return {
        {"DATA_TYPE_MISMATCH", "SLR0906", get_object(R"("Sid": 7)")},
        {"INVALID_CONDITION_DATA_TYPE", "SLR0906",
         get_object(R"("Condition": {"StringEquals": {"aws:PrincipalOrgID": {"a": "b"}}})")},
        {"INVALID_EFFECT", "SLR0909",
         document(R"("Effect": "allow", "Action": "s3:GetObject", "Resource": "arn:*:s3:::acme/*")")},
        {"INVALID_POLICY_ELEMENT", "SLR0905", get_object(R"("Owner": "me")")},
        {"INVALID_VERSION", "SLR0910", R"({"Version": "2012-10-18", "Statement": {)" + read + "}}"},
        {"MISSING_VERSION", "SLR0911", R"({"Statement": {)" + read + "}}"},
        {"MISSING_VERSION", "SLR0910",
         R"({"Resources": {"P": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {"PolicyDocument": {"Statement": {)" +
             read + "}}}}}}"},
        {"VARIABLE_UNSUPPORTED_IN_VERSION", "SLR0911",
         R"({"Version": "2008-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObject", )"
         R"("Resource": "arn:*:s3:::acme/${aws:username}/*"}})"},
        {"JSON_SYNTAX_ERROR", "SLR0901", "{" + read + ",}"},
        {"JSON_SYNTAX_ERROR", "SLR0902", get_object(R"("Effect": "Allow")")},
        {"JSON_SYNTAX_ERROR", "SLR0903", std::string(1'000, '[')},
        {"JSON_SYNTAX_ERROR", "SLR0913", get_object(R"("Sid": 1e999)")},
        {"MISSING_ACTION", "SLR0907", document(R"("Effect": "Allow", "Resource": "*")")},
        {"MISSING_EFFECT", "SLR0907", document(R"("Action": "polly:SynthesizeSpeech", "Resource": "*")")},
        {"MISSING_RESOURCE", "SLR0907", document(R"("Effect": "Allow", "Action": "s3:GetObject")")},
        {"MISSING_STATEMENT", "SLR0907", R"({"Version": "2012-10-17"})"},
        {"MISSING_STATEMENT", "SLR0907", R"({"Version": "2012-10-17", "Statement": []})"},
        {"UNSUPPORTED_ELEMENT_COMBINATION", "SLR0908", get_object(R"("NotAction": "s3:PutObject")")},
        {"UNSUPPORTED_ELEMENT_COMBINATION", "SLR0908", get_object(R"("NotResource": "*")")},
        {"DUPLICATE_KEYS_WITH_DIFFERENT_CASE", "SLR0902",
         get_object(
             R"("Condition": {"StringLike": {"aws:PrincipalOrgID": "o-a*", "aws:principalorgid": "o-*b"}})")},
        {"NULL_WITH_IF_EXISTS", "SLR0313",
         get_object(R"("Condition": {"NullIfExists": {"aws:PrincipalOrgID": "true"}})")},
        {"VARIABLE_UNSUPPORTED_IN_ELEMENT", "SLR0203",
         document(R"("Effect": "Allow", "Action": "s3:${aws:username}", "Resource": "*")")},
        {"VARIABLE_UNSUPPORTED_IN_ELEMENT", "SLR0501", get_object(R"("Sid": "${aws:username}")")},
    };
}

std::vector<AnalyzerExample> principals() {
    const std::string account = R"("Principal": {"AWS": "111122223333"})";
    return {
        {"MISSING_PRINCIPAL", "SLR0907",
         R"({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", )" +
             account + R"(}, {"Effect": "Allow", "Action": "sts:TagSession"}]})"},
        {"INVALID_PRINCIPAL_KEY", "SLR0413", assume(R"("Principal": {"Account": "111122223333"})")},
        {"UNSUPPORTED_PRINCIPAL", "SLR0912",
         R"({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "polly:SynthesizeSpeech", "Resource": "*", )" +
             account + R"(}, {"Effect": "Allow", "Action": "polly:DescribeVoices", "Resource": "*"}, )" +
             R"({"Effect": "Allow", "Action": "polly:ListLexicons", "Resource": "*"}]})"},
        {"ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL", "SLR0912",
         assume(R"("NotPrincipal": {"AWS": "111122223333"})")},
        {"ALLOW_WITH_NOTPRINCIPAL", "SLR0912", assume(R"("NotPrincipal": {"AWS": "111122223333"})")},
        {"ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE", "SLR0912", assume(account + R"(, "Resource": "*")")},
        {"ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL", "SLR0413", assume(R"("Principal": "*")")},
    };
}

std::vector<AnalyzerExample> empty_ones() {
    const auto condition = [](const std::string& block) { return get_object(R"("Condition": )" + block); };
    return {
        {"EMPTY_ARRAY_ACTION", "SLR0914", document(R"("Effect": "Allow", "Action": [], "Resource": "*")")},
        {"EMPTY_ARRAY_RESOURCE", "SLR0914",
         document(R"("Effect": "Allow", "Action": "s3:GetObject", "Resource": [])")},
        {"EMPTY_ARRAY_PRINCIPAL", "SLR0914", assume(R"("Principal": {"AWS": []})")},
        {"EMPTY_OBJECT_PRINCIPAL", "SLR0914", assume(R"("Principal": {})")},
        {"EMPTY_OBJECT_CONDITION", "SLR0224", condition("{}")},
        {"EMPTY_ARRAY_CONDITION", "SLR0224", condition(R"({"StringEquals": {"aws:PrincipalOrgID": []}})")},
        {"EMPTY_ARRAY_CONDITION_FORALLVALUES", "SLR0224",
         document(
             R"("Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "arn:*:ec2:us-east-1:111122223333:instance/*", )"
             R"("Condition": {"ForAllValues:StringEquals": {"aws:TagKeys": []}})")},
        {"EMPTY_ARRAY_CONDITION_FORANYVALUE", "SLR0224",
         document(
             R"("Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "arn:*:ec2:us-east-1:111122223333:instance/*", )"
             R"("Condition": {"ForAnyValue:StringEquals": {"aws:TagKeys": []}})")},
        {"EMPTY_ARRAY_CONDITION_IFEXISTS", "SLR0224",
         condition(R"({"StringEqualsIfExists": {"aws:PrincipalOrgID": []}})")},
    };
}

} // namespace

std::vector<AnalyzerExample> analyzer_documents() {
    std::vector<AnalyzerExample> all;
    for (const auto& family : {forms(), principals(), empty_ones()}) {
        all.insert(all.end(), family.begin(), family.end());
    }
    return all;
}

} // namespace slrc::test
