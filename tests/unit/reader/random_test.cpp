// Documents with random faults: something is always said or read, and nothing ever breaks.
#include "compiler/workspace/read_documents.hpp"
#include "tests/unit/catch.hpp"

#include <random>

using namespace slrc;

namespace {

const std::vector<std::string> documents{
    R"({"Version": "2012-10-17", "Id": "a", "Statement": [{"Sid": "A", "Effect": "Allow", "Action": ["s3:Get*", "ec2:RunInstances"], "Resource": "arn:aws:s3:::acme/${aws:username, 'x'}/*", "Condition": {"ForAnyValue:StringLike": {"aws:TagKeys": ["a\u00e9\n", true, 1.5]}}}, {"Effect": "Deny", "NotAction": "iam:*", "NotResource": "*"}]})",
    R"({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com", "AWS": ["123456789012", "*"], "Federated": "accounts.google.com"}, "Action": "sts:AssumeRole", "Condition": {"Null": {"aws:SourceArn": false}}}})",
    R"({"Role": {"RoleName": "AWSServiceRoleForLexV2Bots_A", "Path": "/aws-service-role/lexv2.amazonaws.com/", "MaxSessionDuration": 3600, "Tags": [{"Key": "a", "Value": "b"}], "AssumeRolePolicyDocument": "%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%7B%22Effect%22%3A%22Allow%22%2C%22Principal%22%3A%7B%22Service%22%3A%22lexv2.amazonaws.com%22%7D%2C%22Action%22%3A%22sts%3AAssumeRole%22%7D%5D%7D"}})",
    R"({"Parameters": {"P": {"Type": "String"}}, "Resources": {"B": {"Type": "AWS::S3::Bucket"}, "M": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {"Roles": [{"Ref": "R"}], "PolicyDocument": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": [{"Fn::Sub": ["${B.Arn}/${x}/${!aws:username}", {"x": {"Ref": "P"}}]}, {"Fn::Join": ["", ["arn:", {"Ref": "AWS::Partition"}, ":s3:::a"]]}]}]}}}, "R": {"Type": "AWS::IAM::Role", "Properties": {"ManagedPolicyArns": [{"Ref": "M"}], "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": []}}}}})",
    R"({"RoleDetailList": [{"RoleName": "a", "AssumeRolePolicyDocument": {"Statement": {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole"}}, "RolePolicyList": [{"PolicyName": "p", "PolicyDocument": "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\"}}"}], "AttachedManagedPolicies": [{"PolicyName": "m", "PolicyArn": "arn:aws:iam::aws:policy/m"}]}], "Policies": [{"Arn": "arn:aws:iam::aws:policy/m", "DefaultVersionId": "v1", "PolicyVersionList": [{"VersionId": "v1", "Document": {}}]}], "UserDetailList": [{}]})",
};

class Faults {
public:
    explicit Faults(unsigned seed) : random_(seed) {}

    std::string in(std::string text) {
        const std::size_t count = 1 + below(2);
        for (std::size_t number = 0; number < count && !text.empty(); ++number) {
            change(text);
        }
        return text;
    }

private:
    std::size_t below(std::size_t limit) { return random_() % limit; }

    void change(std::string& text) {
        const std::size_t at = below(text.size());
        const std::size_t length = std::min<std::size_t>(1 + below(20), text.size() - at);
        switch (below(7)) {
            case 0:
                text.erase(at, length);
                break;
            case 1:
                text.insert(at, text.substr(at, length));
                break;
            case 2:
                std::swap(text[at], text[below(text.size())]);
                break;
            case 3:
                text[at] = static_cast<char>(below(256));
                break;
            case 4:
                text.insert(at, pieces[below(pieces.size())]);
                break;
            case 5:
                replace_value(text, at);
                break;
            default:
                text.resize(at);
                break;
        }
    }

    /// Puts another value in the place of the text that begins behind `at`: JSON stays JSON.
    void replace_value(std::string& text, std::size_t at) {
        const std::size_t begin = text.find(": ", at);
        const std::size_t end = begin == std::string::npos ? begin : text.find_first_of(",}]", begin);
        if (end != std::string::npos) {
            text.replace(begin + 2, end - begin - 2, values[below(values.size())]);
        }
    }

    const std::vector<std::string> pieces{"{",  "}",    "[",    "]", "\"",  ",",   ":", "${",
                                          "\\", "null", "\xFF", "*", "Ref", "Not", "%"};
    const std::vector<std::string> values{"{}",
                                          "[]",
                                          "null",
                                          "7",
                                          "\"\"",
                                          "[[]]",
                                          "true",
                                          R"({"Ref": "P"})",
                                          R"("*")",
                                          "1e999",
                                          R"({"Fn::If": []})"};
    std::mt19937 random_;
};

} // namespace

TEST_CASE("random faults: something is said, or a role is read", "[reader]") {
    std::size_t read = 0;
    std::size_t refused = 0;
    for (unsigned seed = 0; seed < 3'000; ++seed) {
        workspace::Memory memory;
        const std::string text = Faults(seed).in(documents[seed % documents.size()]);
        memory.files["a.json"] = text;
        source::Files files;
        diagnostics::Sink sink;
        const std::vector<std::string> names{"a.json"};
        const reader::Reading reading = check_documents(files, names, {}, memory, sink);
        CAPTURE(seed, text);
        const bool something = !sink.all().empty() || !reading.program.roles.empty();
        CHECK(something);
        CHECK(reading.roles.size() == reading.program.roles.size());
        for (const diagnostics::Diagnostic& found : sink.all()) {
            const bool inside =
                !found.span || (found.span->begin <= found.span->end && found.span->end <= text.size());
            CHECK(inside);
        }
        ++(sink.has_errors() ? refused : read);
    }
    // The faults are neither too many nor too few to say something.
    CHECK(read > 150);
    CHECK(refused > 1'500);
}
