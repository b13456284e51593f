// Keys by action and by the resources that the rule names; calls that are decided for several resources.
#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

#include <algorithm>

using namespace slrc;

namespace {

using KeyMessages = std::vector<std::string>;

std::string ec2(const std::string& resource) {
    return "\"arn:{partition}:ec2:{region}:{account}:" + resource + "\"";
}

/// The messages of SLR0211 about a role with these rules.
KeyMessages about_keys(const std::string& rules) {
    const test::Compiled compiled = test::review_text(test::plain_role(rules));
    KeyMessages messages;
    for (std::size_t index = 0; index < compiled.codes.size(); ++index) {
        if (compiled.codes[index] == "SLR0211") {
            messages.push_back(compiled.messages[index]);
        }
    }
    return messages;
}

const std::string any_image = "\"arn:{partition}:ec2:{region}::image/*\"";
const std::string other_resources =
    ec2("subnet/*") + ", " + ec2("network-interface/*") + ", " + ec2("security-group/*");

} // namespace

TEST_CASE("action keys: tags of a request belong to actions that create or tag", "[review]") {
    CHECK(
        about_keys("allow ec2:TerminateInstances on * if aws:RequestTag/a == \"b\"") ==
        KeyMessages{"requests for `ec2:TerminateInstances` have no `aws:RequestTag/a`: nothing is allowed"});
    CHECK(about_keys("deny s3:DeleteBucket on * if any aws:TagKeys == \"b\"").size() == 1);
    CHECK(about_keys("allow ec2:CreateTags on * if aws:RequestTag/a == \"b\"").empty());
    CHECK(about_keys("allow ec2:TerminateInstances on * if aws:ResourceTag/a == \"b\"").empty());
    // A test that holds without the key says nothing at all.
    CHECK(about_keys("deny ec2:TerminateInstances on * if aws:RequestTag/a != \"b\"").size() == 1);
}

TEST_CASE("action keys: each action of a list", "[review]") {
    CHECK(
        about_keys("allow ec2:CreateVolume, ec2:DeleteVolume on * if aws:RequestTag/a == \"b\"") ==
        KeyMessages{"requests for `ec2:DeleteVolume` have no `aws:RequestTag/a`: the rule never allows it"});
    CHECK(
        about_keys("deny ec2:CreateVolume, ec2:DeleteVolume on * if aws:RequestTag/a == \"b\"") ==
        KeyMessages{"requests for `ec2:DeleteVolume` have no `aws:RequestTag/a`: the rule never denies it"});
    CHECK(
        about_keys(
            "deny rds:CreateDBCluster, rds:RestoreDBClusterFromSnapshot on * if rds:StorageEncrypted == false") ==
        KeyMessages{
            "requests for `rds:RestoreDBClusterFromSnapshot` have no `rds:StorageEncrypted`: the rule never denies it"});
    // Where the test holds without the key, it is always denied.
    CHECK(
        about_keys("deny ec2:CreateVolume, ec2:DeleteVolume on * if aws:RequestTag/a != \"b\"") ==
        KeyMessages{"requests for `ec2:DeleteVolume` have no `aws:RequestTag/a`: the rule always denies it"});
    CHECK(about_keys("deny ec2:CreateVolume, ec2:DeleteVolume on * if aws:RequestTag/a not exists").size() ==
          1);
    CHECK(about_keys("deny ec2:CreateVolume, ec2:DeleteVolume on * if aws:RequestTag/a != \"b\" and "
                     "aws:PrincipalTag/c == \"d\"") ==
          KeyMessages{"requests for `ec2:DeleteVolume` have no `aws:RequestTag/a`: the test always holds"});
    CHECK(about_keys("deny ec2:CreateVolume, ec2:DeleteVolume on * if aws:RequestTag/a? != \"b\"").empty());
    CHECK(
        about_keys("deny ec2:CreateVolume, ec2:DeleteVolume on * if aws:RequestTag/a exists and "
                   "aws:RequestTag/a != \"b\"") ==
        KeyMessages{"requests for `ec2:DeleteVolume` have no `aws:RequestTag/a`: the rule never denies it"});
    CHECK(about_keys("allow ec2:CreateVolume, ec2:DeleteVolume on * if aws:RequestTag/a != \"b\"").empty());
    // One way of several keeps nothing from an action.
    CHECK(
        about_keys(
            "allow ec2:StartInstances, ec2:DescribeInstances on * if aws:ResourceTag/a == \"b\" or aws:SourceVpc == \"vpc-0a1b2c3d\"")
            .empty());
    // What a pattern stands for is judged by its service.
    CHECK(about_keys("allow ec2:*Instances, ec2:CreateVolume on * if aws:RequestTag/a == \"b\"").empty());
    CHECK(
        about_keys(
            "allow sts:AssumeRole, sts:TagSession on \"arn:{partition}:iam::{account}:role/a\" if aws:RequestTag/a == \"b\"")
            .empty());
}

TEST_CASE("action keys: on the resources that the rule names", "[review]") {
    CHECK(
        about_keys("allow ec2:RunInstances on " + ec2("volume/*") + " if ec2:InstanceType == \"t4g.nano\"") ==
        KeyMessages{
            "requests for `ec2:RunInstances` on these resources have no `ec2:InstanceType`: nothing is allowed"});
    CHECK(
        about_keys("allow ec2:RunInstances on " + ec2("instance/*") + " if ec2:InstanceType == \"t4g.nano\"")
            .empty());
    CHECK(about_keys("allow ec2:RunInstances on " + ec2("volume/*") + " if ec2:VolumeSize < 20").empty());
    CHECK(
        about_keys("deny ec2:RunInstances on " + ec2("subnet/*") + " if aws:RequestTag/a == \"b\"").size() ==
        1);
    CHECK(about_keys("deny ec2:RunInstances on * except " + ec2("subnet/*") + " if aws:RequestTag/a == \"b\"")
              .empty());
    // A resource that the action does not take is a finding of its own.
    CHECK(about_keys("allow ec2:RunInstances on " + ec2("vpn-gateway/*") +
                     " if ec2:InstanceType == \"t4g.nano\"")
              .empty());
}

TEST_CASE("action keys: a name that nobody knows may have any key", "[review]") {
    CHECK(about_keys("allow s3:GetObject, s3:ListBuckt on * if s3:prefix == \"a\"") ==
          KeyMessages{"requests for `s3:GetObject` have no `s3:prefix`: the rule never allows it"});
    CHECK(about_keys("allow s3:ListBuckt on * if s3:prefix == \"a\"").empty());
}

TEST_CASE("required resources: a condition that one of them can never meet", "[review]") {
    const std::string small = "allow ec2:RunInstances on * if ec2:InstanceType like \"t4g.*\"\n";
    CHECK(about_keys(small) ==
          KeyMessages{
              "a call of `ec2:RunInstances` is decided for each of its resources, and those of `ec2:image`, "
              "`ec2:network-interface` and 2 more have no `ec2:InstanceType`: nothing allows it on them"});
    CHECK(about_keys(small + "allow ec2:RunInstances on " + any_image + ", " + other_resources).empty());
    CHECK(
        about_keys(small + "allow ec2:RunInstances on " + any_image) ==
        KeyMessages{
            "a call of `ec2:RunInstances` is decided for each of its resources, and those of `ec2:network-interface`, "
            "`ec2:security-group` and `ec2:subnet` have no `ec2:InstanceType`: nothing allows it on them"});
    // Another rule helps only where it can hold on them.
    CHECK(about_keys(small + "allow ec2:* on * if ec2:Tenancy == \"default\"").size() == 1);
    CHECK(about_keys(small + "allow ec2:Run* on * if aws:RequestedRegion == \"eu-west-1\"").empty());
    CHECK(about_keys(small + "allow * on *").empty());
}

TEST_CASE("required resources: of other calls, and what is none of these", "[review]") {
    CHECK(about_keys("allow ec2:CreateSubnet on * if aws:RequestTag/a == \"b\"").size() == 1);
    CHECK(about_keys("allow ec2:CreateSnapshot on * if aws:RequestTag/a == \"b\"").size() == 1);
    // The key is of every resource, or the test holds without it.
    CHECK(about_keys("allow ec2:RunInstances on * if aws:RequestedRegion == \"eu-west-1\"").empty());
    CHECK(about_keys("allow ec2:RunInstances on * if ec2:InstanceType? like \"t4g.*\"").empty());
    CHECK(about_keys("allow ec2:RunInstances on * if ec2:InstanceType != \"m5.large\"").empty());
    // A deny of one resource denies the call.
    CHECK(
        about_keys("deny ec2:RunInstances on * if ec2:InstanceType != \"t3.micro\"") ==
        KeyMessages{
            "a call of `ec2:RunInstances` is decided for each of its resources, and those of `ec2:image`, `ec2:network-interface` and 2 more have no `ec2:InstanceType`: the test holds on them, and the call is always denied"});
    CHECK(about_keys("deny ec2:RunInstances on * if ec2:InstanceType not exists").size() == 1);
    CHECK(about_keys("deny ec2:RunInstances on * if ec2:InstanceType != \"t3.micro\" or ec2:Region == "
                     "\"eu-west-1\"")
              .size() == 1);
    CHECK(
        about_keys("deny ec2:RunInstances on * if ec2:InstanceType != \"t3.micro\" and ec2:Region == "
                   "\"eu-west-1\"") ==
        KeyMessages{
            "a call of `ec2:RunInstances` is decided for each of its resources, and those of `ec2:image`, `ec2:network-interface` and 2 more have no `ec2:InstanceType`: the test holds on them, whatever the others are"});
    CHECK(about_keys(
              "deny ec2:RunInstances on * if ec2:InstanceType != \"t3.micro\" and ec2:InstanceType exists")
              .empty());
    CHECK(about_keys("deny ec2:RunInstances on " + ec2("instance/*") + " if ec2:InstanceType != \"t3.micro\"")
              .empty());
    CHECK(about_keys("deny ec2:RunInstances on * if ec2:Region != \"eu-west-1\"").empty());
    // An `or` may speak of each.
    CHECK(about_keys("deny ec2:RunInstances on * if ec2:InstanceType like \"p*\"").empty());
    CHECK(about_keys(
              "allow ec2:RunInstances on * if ec2:InstanceType like \"t4g.*\" or ec2:InstanceType not exists")
              .empty());
    // What the rule does not name may be allowed by a policy that is not seen.
    CHECK(about_keys("allow ec2:RunInstances on " + ec2("instance/*") + " if ec2:InstanceType like \"t4g.*\"")
              .empty());
}
