#include "tests/unit/diagnostics/every_kind.hpp"

namespace slrc::test {

using diagnostics::Kind;

namespace {

/// A document, checked alone.
Row row(Kind kind, std::size_t line, std::size_t column, std::string text, const std::string& options = "") {
    return {kind,
            line,
            column,
            "",
            "slrc check " + options + "main.json",
            {{{"main.json", std::move(text)}}},
            "main.json"};
}

/// A document of one statement, whose elements begin at line 3, column 1.
std::string policy(const std::string& elements) {
    return "{\"Version\": \"2012-10-17\",\n\"Statement\": [{\n" + elements + "}]}";
}

std::string allowing(const std::string& element) {
    return policy(element + ",\n" +
                  R"("Effect": "Allow", "Action": "cloudwatch:GetMetricData", "Resource": "*")");
}

std::string trust_policy(const std::string& principal, const std::string& element = "") {
    return policy("\"Principal\": " + principal + ",\n" + element +
                  R"("Effect": "Allow", "Action": "sts:AssumeRole")");
}

const std::string read_action = R"("Effect": "Allow", "Action": "cloudwatch:GetMetricData", "Resource": "*")";

std::vector<Row> json_rows() {
    return {
        row(Kind::bad_json, 1, 1, ""),
        row(Kind::bad_json, 3, 7, policy("\"Sid\" \"a\"")),
        row(Kind::not_utf8, 2, 3, "{\n \"\374\": 1}"),
        row(Kind::nul_byte, 1, 2, std::string("{\0}", 3)),
        row(Kind::duplicate_key, 4, 2, policy("\"Sid\": \"a\",\n \"Sid\": \"b\", " + read_action)),
        row(Kind::duplicate_key, 4, 45,
            allowing("\"Condition\": {\"StringLike\": {\n" +
                     std::string(R"("aws:PrincipalOrgID": "o-a1b2c3d4e5*", )") + "     " +
                     R"("aws:PRINCIPALORGID": "o-*"}})")),
        row(Kind::json_too_deep, 1, 201, std::string(200'000, '[')),
        row(Kind::number_out_of_range, 3, 8, policy("\"Sid\": 1e999")),
        row(Kind::unknown_document, 1, 1, "[]"),
        row(Kind::unknown_document, 1, 1, R"({"Bucket": "acme"})"),
        row(Kind::unknown_document, 1, 2, R"({"Policy": {"Arn": "arn:aws:iam::123456789012:policy/a"}})"),
        row(Kind::unknown_document, 1, 2, R"({"UserName": "alice", "PolicyDocument": {}})"),
    };
}

std::vector<Row> element_rows() {
    return {
        row(Kind::unknown_element, 3, 1,
            policy("\"Effects\": \"Allow\", \"Action\": \"cloudwatch:GetMetricData\", "
                   "\"Resource\": \"*\"")),
        row(Kind::unknown_element, 3, 1, allowing(R"("Owner": "me")")),
        row(Kind::wrong_type, 3, 8, allowing(R"("Sid": 12)")),
        row(Kind::wrong_type, 3, 14, allowing(R"("Condition": "a")")),
        row(Kind::wrong_type, 2, 15,
            R"({"Version": "2012-10-17",)"
            "\n"
            R"( "Statement": 7})"),
        row(Kind::missing_element, 2, 15,
            policy(R"("Effect": "Allow", "Action": "cloudwatch:GetMetricData")")),
        row(Kind::missing_element, 2, 15, policy(R"("Action": "cloudwatch:GetMetricData", "Resource": "*")")),
        row(Kind::missing_element, 2, 15, policy(R"("Effect": "Allow", "Resource": "*")")),
        row(Kind::missing_element, 2, 15, policy(R"("Effect": "Allow", "Action": "sts:AssumeRole")"),
            "--kind trust "),
        row(Kind::missing_element, 1, 1, R"({"Version": "2012-10-17"})"),
        row(Kind::missing_element, 1, 40, R"({"Version": "2012-10-17", "Statement": []})"),
        row(Kind::conflicting_elements, 3, 1, allowing(R"("NotAction": "s3:*")")),
        row(Kind::conflicting_elements, 3, 1, allowing(R"("NotResource": "*")")),
        row(Kind::bad_effect, 3, 11,
            policy(R"("Effect": "ALLOW", "Action": "cloudwatch:GetMetricData", "Resource": "*")")),
        row(Kind::bad_version, 1, 13, "{\"Version\": \"2012-10-18\", \"Statement\": {" + read_action + "}}"),
        row(Kind::old_version, 1, 1, "{\"Statement\": {" + read_action + "}}"),
        row(Kind::bad_version, 1, 90,
            R"({"Resources": {"P": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {"PolicyDocument": {"Statement": {)" +
                read_action + "}}}}}}"),
        row(Kind::bad_arn, 1, 188,
            R"({"Resources": {"Q": {"Type": "AWS::SQS::Queue"}, "P": {"Type": "AWS::IAM::Policy", "Properties": {)"
            R"("PolicyDocument": {"Version": "2012-10-17", "Statement": {"Effect": "Allow", )"
            R"("Resource": {"Ref": "Q"}, "Action": "sqs:SendMessage"}}}}}})"),
        row(Kind::old_version, 1, 13, "{\"Version\": \"2008-10-17\", \"Statement\": {" + read_action + "}}"),
        row(Kind::misplaced_element, 3, 1, allowing(R"("Principal": {"AWS": "123456789012"})"),
            "--kind permissions "),
        row(Kind::misplaced_element, 4, 1,
            trust_policy(R"({"AWS": "123456789012"})", R"("Resource": "*", )")),
        row(Kind::empty_values, 3, 11, policy(R"("Action": [], "Effect": "Allow", "Resource": "*")")),
        row(Kind::empty_values, 3, 14, trust_policy("{}")),
        row(Kind::empty_condition, 3, 14, allowing(R"("Condition": {})")),
        row(Kind::empty_condition, 3, 23, allowing(R"("Condition": {"Bool": {}})")),
    };
}

/// Kinds of other families, found where documents are read.
std::vector<Row> rows_of_other_families() {
    return {
        row(Kind::bad_sid, 3, 8, allowing(R"("Sid": "a b")")),
        row(Kind::duplicate_sid, 4, 8,
            "{\"Version\": \"2012-10-17\", \"Statement\": [\n{" + read_action + ", \"Sid\": \"a\"}, {\n" +
                "\n\"Sid\": \"a\", \"Effect\": \"Allow\", \"Action\": \"cloudwatch:ListMetrics\", \"Resource\": \"*\"}]}"),
        row(Kind::unknown_operator, 3, 15,
            allowing(R"("Condition": {"StringEqual": {"aws:PrincipalOrgID": "a"}})")),
        row(Kind::operator_form, 3, 32,
            allowing(R"("Condition": {"StringEquals": {"PrincipalOrgID": "a"}})")),
        row(Kind::bad_condition_value, 3, 47,
            allowing(R"("Condition": {"Bool": {"aws:SecureTransport": "yes"}})")),
        row(Kind::bad_arn, 3, 13,
            policy(R"("Resource": "acme", "Effect": "Allow", "Action": "s3:GetObject")")),
        row(Kind::bad_variable, 3, 30,
            policy(
                R"("Resource": "arn:*:s3:::acme/${aws:username", "Effect": "Allow", "Action": "s3:GetObject")")),
        row(Kind::bad_character, 3, 14,
            policy(R"("Resource": "arn:*:s3:::acme/Ω", "Effect": "Allow", "Action": "s3:GetObject")")),
        row(Kind::unknown_action, 3, 12,
            policy(R"("Action": "GetMetricData", "Effect": "Allow", "Resource": "*")")),
        row(Kind::unknown_action, 3, 12,
            policy(R"("Action": "s3:Get Object", "Effect": "Allow", "Resource": "*")")),
        row(Kind::bad_principal, 3, 14, trust_policy(R"("*")")),
        row(Kind::bad_principal, 3, 15, trust_policy(R"({"Services": "lambda.amazonaws.com"})")),
        row(Kind::bad_principal, 3, 22, trust_policy(R"({"AWS": "everybody"})")),
    };
}

/// One role of a template; its properties begin at line 2, column 1.
std::string role_resource(const std::string& properties) {
    return "{\"Resources\": {\"Monitor\": {\"Type\": \"AWS::IAM::Role\", \"Properties\": {\n" + properties +
           "\n\"AssumeRolePolicyDocument\": " + trust_policy(R"({"AWS": "123456789012"})") + "}}}}";
}

std::vector<Row> role_rows_of_documents() {
    return {
        row(Kind::bad_role_name, 2, 14, role_resource(R"("RoleName": "acme monitor",)")),
        row(Kind::bad_path, 2, 9, role_resource(R"("Path": "acme",)")),
        row(Kind::bad_description, 2, 16, role_resource(R"("Description": "Ω",)")),
        row(Kind::bad_session, 2, 23, role_resource(R"("MaxSessionDuration": 60,)")),
        row(Kind::bad_tag, 2, 18, role_resource(R"("Tags": [{"Key": "aws:a", "Value": "b"}],)")),
        row(Kind::unread_function, 2, 10, role_resource(R"("Path": {"Fn::ImportValue": "path"},)")),
        row(Kind::unread_function, 2, 18, role_resource(R"("Path": {"Ref": "Paths"},)")),
        row(Kind::nothing_to_read, 1, 2, R"({"Resources": {}})"),
        row(Kind::not_imported, 2, 23,
            role_resource(R"("ManagedPolicyArns": ["arn:aws:iam::aws:policy/ReadOnlyAccess"],)")),
        row(Kind::missing_element, 1, 16, R"({"Resources": {"Monitor": {"Type": "AWS::IAM::Role"}}})"),
        row(Kind::wrong_type, 1, 10, R"({"Role": "acme-monitor"})"),
    };
}

/// A document of so many characters.
std::string long_policy(std::size_t size) {
    std::string text =
        R"({"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":[)";
    std::size_t number = 0;
    while (text.size() < size) {
        text += std::string(number == 0 ? "" : ",") + "\"arn:*:s3:::acme/" +
                std::to_string(1'000'000 + number) + "\"";
        ++number;
    }
    return text + "]}}";
}

/// A role with two inline policies, whose statements have one Sid.
Row renamed_sid() {
    const std::string document =
        "{\"Version\": \"2012-10-17\", \"Statement\": [\n"
        R"({"Sid": "One", "Effect": "Allow", "Action": "sts:GetCallerIdentity", "Resource": "*"}]})";
    const std::string inline_policy = R"({"PolicyName": "NAME", "PolicyDocument": )" + document + "}";
    Row made =
        row(Kind::renamed_sid, 6, 1,
            "{\"RoleDetailList\": [{\"RoleName\": \"a\", \"Path\": \"/\", \"AssumeRolePolicyDocument\": " +
                trust_policy(R"({"AWS": "123456789012"})") + ", \"RolePolicyList\": [" + inline_policy +
                ", " + inline_policy + "]}]}");
    made.command = "slrc import main.json";
    return made;
}

std::vector<Row> long_rows() {
    return {
        row(Kind::policy_nearly_full, 1, 1, long_policy(5'500)),
        row(Kind::owned_policy_too_large, 1, 1, long_policy(6'200)),
        row(Kind::owned_policy_too_large, 1, 1, long_policy(131'100)),
        renamed_sid(),
    };
}

} // namespace

std::vector<Row> document_rows() {
    std::vector<Row> all;
    for (const auto& rows :
         {json_rows(), element_rows(), rows_of_other_families(), role_rows_of_documents(), long_rows()}) {
        all.insert(all.end(), rows.begin(), rows.end());
    }
    return all;
}

} // namespace slrc::test
