#include "tests/unit/diagnostics/every_kind.hpp"

namespace slrc::test {

using diagnostics::Kind;

namespace {

/// What a configuration of one line has in a column.
Row configured(Kind kind, std::size_t column, std::string text, std::string configuration) {
    return {kind,
            1,
            column,
            std::move(text),
            "slrc compile main.slr --config bot.json",
            {{{"bot.json", std::move(configuration)}}},
            "bot.json"};
}

std::string many_capabilities() {
    std::string text = "allow s3:GetObject on *\n";
    std::string guard = "when c0";
    for (int index = 0; index < 17; ++index) {
        text += "capability c" + std::to_string(index) + "\n";
        guard += " or c" + std::to_string(index);
    }
    return role(text + guard + ": allow s3:PutObject on *");
}

std::vector<Row> place_rows() {
    const std::string good = role("allow cloudwatch:GetMetricData on *");
    const std::string placed = role(R"(allow logs:GetLogEvents on "arn:aws:logs:{region}:123456789012:*")");
    const std::string bucket = role("param bucket: s3:bucket\nallow s3:GetObject on bucket");
    const std::string compile = "slrc compile main.slr";
    return {
        {Kind::missing_built_in, 4, 28, placed, compile},
        {Kind::wrong_partition, 0, 0, good, compile + " --partition moon", {}, ""},
        {Kind::wrong_partition, 0, 0, good, compile + " --partition aws --region cn-north-1", {}, ""},
        {Kind::wrong_partition, 4, 7, bucket, compile + " --set bucket=arn:aws-cn:s3:::acme"},
        {Kind::too_many_sets, 1, 6, many_capabilities(), compile + " --matrix"},
        {Kind::empty_permissions, 1, 6, role("capability a\nwhen a: allow s3:GetObject on *"), compile},
        configured(Kind::bad_configuration, 2, good, "{"),
        configured(Kind::bad_configuration, 1, good, "[]"),
        configured(Kind::bad_configuration, 2, good, R"({"capability": {}})"),
        configured(Kind::bad_configuration, 25, good, R"({"region": "eu-west-1", "region": "eu-west-2"})"),
        configured(Kind::bad_configuration, 13, good, R"({"account": 123456789012})"),
        configured(Kind::bad_account, 13, good, R"({"account": "1"})"),
        configured(Kind::bad_region, 12, good, R"({"region": "moon"})"),
        configured(Kind::wrong_partition, 15, good, R"({"partition": "moon"})"),
        configured(Kind::unknown_role, 12, good, R"({"roles": {"acme": {}}})"),
        configured(Kind::unknown_capability, 19, good, R"({"capabilities": {"a": {"b": "c"}}})"),
        configured(Kind::unknown_parameter, 17, good, R"({"parameters": {"a": "b"}})"),
        configured(Kind::value_does_not_fit, 27, bucket, R"({"parameters": {"bucket": "acme"}})"),
        configured(Kind::value_does_not_fit, 17, bucket,
                   R"({"parameters": {"bucket": ["arn:aws:s3:::a", "arn:aws:s3:::b"]}})"),
        configured(Kind::wrong_partition, 27, bucket,
                   R"({"parameters": {"bucket": "arn:aws-cn:s3:::acme"}})"),
    };
}

} // namespace

std::vector<Row> configuration_rows() {
    const std::string two =
        "capability reports\ncapability archive requires reports\nallow s3:GetObject on * "
        "when archive: allow s3:PutObject on *";
    const std::string bucket = role("param bucket: s3:bucket\nallow s3:GetObject on bucket");
    const std::string owned =
        "capability reports(bucket: s3:bucket)\nallow s3:GetObject on *\n"
        "when reports: allow s3:PutObject on \"{bucket}/*\"";
    const std::string compile = "slrc compile main.slr";
    std::vector<Row> rows{
        {Kind::requirement_not_met, 5, 12, role(two), compile + " --with archive"},
        {Kind::requirement_not_met, 7, 6,
         role(two + "\ntest \"t\" { with archive expect allow s3:GetObject }")},
        {Kind::missing_value, 4, 7, bucket, compile},
        {Kind::missing_value, 4, 20, role(owned), compile + " --with reports"},
        {Kind::missing_value, 4, 20, role(owned), compile + " --matrix"},
        {Kind::value_does_not_fit, 4, 7, bucket, compile + " --set bucket=acme"},
        {Kind::value_does_not_fit, 4, 7, bucket,
         compile + " --set bucket=arn:aws:s3:::a --set bucket=arn:aws:s3:::b"},
        {Kind::ambiguous_setting,
         0,
         0,
         role(
             "capability archive(bucket: s3:bucket)\nwhen archive: allow s3:DeleteObject on \"{bucket}/*\"\n" +
             owned),
         compile + " --with reports --set bucket=arn:aws:s3:::acme",
         {},
         ""},
        {Kind::value_not_used, 4, 20, role(owned), compile + " --set bucket=arn:aws:s3:::acme"},
    };
    const std::vector<Row> more = place_rows();
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

} // namespace slrc::test
