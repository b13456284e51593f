// Questions to the built-in catalogue.
#include "compiler/catalog/catalog.hpp"

#include "compiler/catalog/requests.hpp"
#include "compiler/pattern/match.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/support/text_files.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <utility>
#include <vector>

using namespace slrc::catalog;
using slrc::pattern::LetterCase;

namespace {

std::vector<ActionId> members(const ActionRanges& ranges) {
    std::vector<ActionId> all;
    std::uint32_t last = 0;
    for (const auto& [begin, end] : ranges) {
        CHECK(begin < end);
        CHECK((all.empty() || begin > last)); // in order, not overlapping, and not touching
        last = end;
        for (std::uint32_t number = begin; number < end; ++number) {
            all.push_back(ActionId{number});
        }
    }
    return all;
}

/// What a pattern stands for by the definition: service and name are compared on their own.
std::vector<ActionId> every_match(const std::string& pattern) {
    std::vector<ActionId> all;
    const std::size_t colon = pattern.find(':');
    for (const ServiceId service : built_in().services()) {
        for (const ActionId id : built_in().actions(service)) {
            const bool fits =
                pattern == "*" ||
                (colon != std::string::npos &&
                 slrc::pattern::matches(pattern.substr(0, colon), built_in().service(service).name,
                                        LetterCase::ignored) &&
                 slrc::pattern::matches(pattern.substr(colon + 1), built_in().action(id).name,
                                        LetterCase::ignored));
            if (fits) {
                all.push_back(id);
            }
        }
    }
    return all;
}

std::vector<std::string> names(const ActionRanges& ranges) {
    std::vector<std::string> all;
    for (const ActionId id : members(ranges)) {
        all.push_back(built_in().full_name(id));
    }
    return all;
}

std::string key_of(std::string_view name) {
    const auto id = built_in().find_key(name);
    return id ? std::string(built_in().key(*id).name) : "none";
}

} // namespace

TEST_CASE("catalog: names are found without regard to case, and nothing else is", "[catalog]") {
    const auto id = built_in().find_action("LEX:createbot");
    REQUIRE(id);
    CHECK(built_in().full_name(*id) == "lex:CreateBot");
    for (const char* name : {"", ":", "lex", "lex:", ":CreateBot", "lex:CreateBo",
                             "lex:CreateBot:", "lex:Create*", "lex: CreateBot", "s3:CreateBot"}) {
        INFO(name);
        CHECK_FALSE(built_in().find_action(name));
    }
    for (const char* name : {"", "le", "lexx", "lex*", "aws"}) {
        INFO(name);
        CHECK_FALSE(built_in().find_service(name));
    }
    REQUIRE(built_in().find_type("KMS:Key"));
    CHECK(built_in().full_name(*built_in().find_type("KMS:Key")) == "kms:key");
    CHECK_FALSE(built_in().find_type("kms"));
    CHECK_FALSE(built_in().find_type("kms:"));
}

TEST_CASE("catalog: types with two patterns, and with a space in their name", "[catalog]") {
    const auto bot = built_in().find_type("lex:bot");
    REQUIRE(bot);
    CHECK(built_in().patterns(*bot) ==
          std::vector<std::string_view>{"arn:${Partition}:lex:${Region}:${Account}:bot/${BotId}",
                                        "arn:${Partition}:lex:${Region}:${Account}:bot:${BotName}"});
    CHECK(built_in().pattern_count(*bot) == 2);
    CHECK(built_in().pattern(*bot, 1).ends_with("bot:${BotName}"));
    CHECK(built_in().find_type("lex:bot-alias"));
    CHECK_FALSE(built_in().find_type("lex:bot alias"));
    for (const ServiceId service : built_in().services()) {
        for (const TypeId type : built_in().types(service)) {
            INFO(built_in().full_name(type));
            CHECK(built_in().type(type).name.find_first_of(" /:") == std::string_view::npos);
        }
    }
}

TEST_CASE("catalog: an action may have several access levels", "[catalog]") {
    const auto id = built_in().find_action("lambda:TagResource");
    REQUIRE(id);
    CHECK(built_in().action(*id).is(AccessLevel::tagging));
    // Whichever the files have today.
    std::size_t several = 0;
    for (const ActionId action : members(built_in().expand("*"))) {
        const unsigned levels = built_in().action(action).levels;
        CHECK(levels != 0);
        CHECK(levels < 1U << access_level_count);
        several += (levels & (levels - 1)) != 0 ? 1 : 0;
    }
    CHECK(several > 0);
    CHECK(find_access_level("permissions-management") == AccessLevel::permissions_management);
    CHECK(find_access_level("PERMISSIONS MANAGEMENT") == AccessLevel::permissions_management);
    CHECK(find_access_level("list") == AccessLevel::list);
    CHECK_FALSE(find_access_level(""));
    CHECK_FALSE(find_access_level("permissionsmanagement"));
}

TEST_CASE("catalog: dependent actions", "[catalog]") {
    const auto create = built_in().find_action("lambda:CreateFunction");
    REQUIRE(create);
    const auto needs = built_in().action(*create).needs;
    CHECK(std::find(needs.begin(), needs.end(), *built_in().find_action("iam:PassRole")) != needs.end());
}

TEST_CASE("catalog: patterns stand for the actions that they match", "[catalog]") {
    CHECK(names(built_in().expand("lex:CreateB*")) ==
          std::vector<std::string>{"lex:CreateBot", "lex:CreateBotAlias", "lex:CreateBotChannel",
                                   "lex:CreateBotLocale", "lex:CreateBotReplica", "lex:CreateBotVersion"});
    CHECK(names(built_in().expand("S3:getobject")) == std::vector<std::string>{"s3:GetObject"});
    CHECK(built_in().expand("lex:Frob").empty());
    CHECK(built_in().expand("*").size() == 1);
    CHECK(built_in().expand("*:*") == built_in().expand("*"));
    for (const char* pattern : {"*",
                                "*:*",
                                "*:List*",
                                "s3*:*",
                                "s?:*",
                                "s3:*",
                                "S3:GET*",
                                "lex:*bot*",
                                "lex:?etBot",
                                "*:",
                                ":*",
                                "s3*",
                                "**",
                                "?*:?*",
                                "iam:*Role*Polic?",
                                "ec2:Describe*s",
                                "nothing:*",
                                "*:*:*",
                                "",
                                "lex:CreateBo?",
                                "zz*:a*"}) {
        INFO(pattern);
        CHECK(members(built_in().expand(pattern)) == every_match(pattern));
    }
}

TEST_CASE("catalog: patterns made of names stand for what they match", "[catalog]") {
    std::mt19937 numbers(5);
    const auto all = members(built_in().expand("*"));
    for (int round = 0; round < 60; ++round) {
        std::string pattern = built_in().full_name(all[numbers() % all.size()]);
        const std::size_t name = pattern.find(':') + 1;
        for (int change = 0; change < 2; ++change) {
            const std::size_t at = name + numbers() % (pattern.size() - name);
            pattern.replace(at, numbers() % 4, numbers() % 2 == 0 ? "*" : "?");
        }
        INFO(pattern);
        CHECK(members(built_in().expand(pattern)) == every_match(pattern));
    }
}

TEST_CASE("catalog: keys, with what fills their placeholders", "[catalog]") {
    CHECK(key_of("aws:resourcetag/Team") == "aws:ResourceTag/${TagKey}");
    CHECK(key_of("aws:ResourceTag/a/b:c") == "aws:ResourceTag/${TagKey}");
    CHECK(key_of("aws:ResourceTag/${TagKey}") == "aws:ResourceTag/${TagKey}");
    CHECK(key_of("aws:ResourceTag/") == "none");
    CHECK(key_of("codebuild:secondarySources/x.location") ==
          "codebuild:secondarySources/${sourceIdentifier}.location");
    CHECK(key_of("codebuild:secondarySources/x.auth.type") ==
          "codebuild:secondarySources/${sourceIdentifier}.auth.type");
    CHECK(key_of("codebuild:secondarySources/x.frob") == "none");
    CHECK(key_of("codebuild:secondarySources/.location") == "none");
    CHECK(key_of("kms:EncryptionContext:purpose") == "kms:EncryptionContext:${EncryptionContextKey}");
    CHECK(key_of("token.actions.githubusercontent.com:actor") == "token.actions.githubusercontent.com:actor");
    CHECK(key_of("token.actions.githubusercontent.com/acme:actor") ==
          "token.actions.githubusercontent.com/${SubPath}:actor");
    CHECK(key_of("github.com/enterprises/acme:ref") == "github.com/enterprises/${EnterpriseName}:ref");
    // Both fit; one says more.
    CHECK(key_of("events:Metadata/a/Matcher") == "events:Metadata/${MetadataKey}/Matcher");
    CHECK(key_of("events:Metadata/a") == "events:Metadata/${MetadataKey}");
}

TEST_CASE("catalog: which requests have a key", "[catalog]") {
    const auto has = [](const char* action, const char* key) {
        return built_in().has_key(*built_in().find_action(action), *built_in().find_key(key));
    };
    CHECK(has("s3:GetObject", "aws:SourceIp"));
    CHECK(has("s3:GetObject", "aws:PrincipalTag/a"));
    CHECK(has("s3:ListBucket", "s3:prefix"));
    CHECK_FALSE(has("s3:GetObject", "s3:prefix"));
    CHECK_FALSE(has("s3:GetObject", "kms:ViaService"));
    CHECK(has("lex:CreateBot", "aws:RequestTag/a"));
    CHECK_FALSE(has("lex:BuildBotLocale", "aws:RequestTag/a"));
    CHECK(has("lex:BuildBotLocale", "aws:ResourceTag/a")); // of its resource type
    CHECK_FALSE(
        has("ec2:TerminateInstances", "aws:RequestTag/a")); // its resource type can be created with tags
    CHECK_FALSE(has("ec2:TerminateInstances", "aws:TagKeys"));
    CHECK(has("ec2:RunInstances", "aws:RequestTag/a")); // on one of its resource types
    CHECK(has("s3:GetObject", "codebuild:projectArn")); // of the session
    CHECK(has("s3:GetObject", "aws:SignInSessionArn"));
    CHECK(has("partnercentral:UseSession", "aws:IsMcpServiceAction"));
    CHECK(built_in().is_global(*built_in().find_key("aws:SourceIp")));
    CHECK_FALSE(built_in().is_global(*built_in().find_key("aws:ResourceTag/a")));
    CHECK_FALSE(built_in().is_global(*built_in().find_key("aws:TagKeys")));
    CHECK_FALSE(built_in().is_global(*built_in().find_key("s3:prefix")));
}

TEST_CASE("catalog: which resource types of an action have a key", "[catalog]") {
    const Catalog& all = built_in();
    const auto with_key = [&](const char* action, const char* key) {
        std::vector<std::string> types;
        const auto id = *all.find_action(action);
        for (std::size_t index = 0; index < all.use_count(id); ++index) {
            const Use use = all.use(id, index);
            if (use.required && has_key_on(all, use, *all.find_key(key))) {
                types.push_back(all.full_name(use.type));
            }
        }
        return types;
    };
    CHECK(with_key("ec2:RunInstances", "ec2:InstanceType") == std::vector<std::string>{"ec2:instance"});
    CHECK(with_key("ec2:CreateSubnet", "aws:RequestTag/a") == std::vector<std::string>{"ec2:subnet"});
    CHECK(with_key("ec2:CreateSubnet", "aws:ResourceTag/a") ==
          std::vector<std::string>{"ec2:subnet", "ec2:vpc"});
    CHECK(has_key_on_all(all, *all.find_action("sns:CreateTopic"), *all.find_key("aws:RequestTag/a")));
    CHECK_FALSE(has_key_on_all(all, *all.find_action("ec2:CreateSubnet"), *all.find_key("aws:RequestTag/a")));
}

TEST_CASE("catalog: actions that two pages of the reference have", "[catalog]") {
    const Catalog& all = built_in();
    const auto types_of = [&](const char* action) {
        std::vector<std::string> types;
        const auto id = *all.find_action(action);
        for (std::size_t index = 0; index < all.use_count(id); ++index) {
            types.emplace_back(all.type(all.use(id, index).type).name);
            CHECK_FALSE(all.use(id, index).required);
        }
        return types;
    };
    CHECK(
        types_of("elasticloadbalancing:DeleteLoadBalancer") ==
        std::vector<std::string>{"loadbalancer", "loadbalancer-app", "loadbalancer-gwy", "loadbalancer-net"});
    CHECK(types_of("elasticloadbalancing:AddTags").size() == 11);
    CHECK(types_of("greengrass:CreateDeployment") == std::vector<std::string>{"group"});
    CHECK(types_of("apigateway:PUT").size() == 8);
}

TEST_CASE("catalog: what AWS has retired, and names of its policies that its reference lacks", "[catalog]") {
    CHECK(built_in().find_action("iot1click:DescribeDevice"));
    CHECK(built_in().find_action("deepcomposer:GetComposition"));
    CHECK(built_in().service(*built_in().find_service("deepracer")).title == "AWS DeepRacer (retired)");
    CHECK(built_in().find_action("securityagent:ListTasks"));
    CHECK(built_in().find_service("zocalo"));
    CHECK_FALSE(built_in().find_action("budgets:CreateBudget")); // `ModifyBudget` is the action
}

TEST_CASE("catalog: the services of ARNs", "[catalog]") {
    for (const char* word : {"lex", "s3", "execute-api", "elasticloadbalancing", "apigateway"}) {
        INFO(word);
        CHECK(built_in().is_arn_service(word));
    }
    for (const char* word : {"", "*", "${Vendor}", "LEX", "frob"}) {
        INFO(word);
        CHECK_FALSE(built_in().is_arn_service(word));
    }
    for (const slrc::test::ServiceFile& file : slrc::test::service_files()) {
        for (const auto& fact : file.facts) {
            const std::string start = "arn:${Partition}:";
            if (fact.size() == 4 && fact[2] == "is" && fact[3].starts_with(start)) {
                const std::string word =
                    fact[3].substr(start.size(), fact[3].find(':', start.size()) - start.size());
                INFO(fact[3]);
                CHECK(built_in().is_arn_service(word) == (word.find('$') == std::string::npos));
            }
        }
    }
}

TEST_CASE("catalog: actions of one kind are on the same types", "[catalog]") {
    std::map<ResourceKind, std::vector<std::pair<TypeId, bool>>> known;
    for (const ActionId action : members(built_in().expand("*"))) {
        std::vector<std::pair<TypeId, bool>> types;
        for (std::size_t index = 0; index < built_in().use_count(action); ++index) {
            const Use use = built_in().use(action, index);
            types.emplace_back(use.type, use.required);
        }
        INFO(built_in().full_name(action));
        const auto [place, is_new] = known.emplace(built_in().resource_kind(action), types);
        CHECK(place->second == types);
    }
    CHECK(known.size() == built_in().resource_kinds());
    CHECK(built_in().resource_kind(*built_in().find_action("s3:GetObject")) !=
          built_in().resource_kind(*built_in().find_action("s3:ListBucket")));
}

TEST_CASE("catalog: the kinds with ARNs of a service are all that there are", "[catalog]") {
    for (const char* service : {"s3", "lex", "iam", "elasticloadbalancing", "frob"}) {
        const std::vector<ResourceKind> kinds = built_in().kinds_with(service);
        for (const ActionId action : members(built_in().expand("*"))) {
            bool has = false;
            for (std::size_t index = 0; index < built_in().use_count(action); ++index) {
                for (const std::string_view form : built_in().patterns(built_in().use(action, index).type)) {
                    const bool is_open = form.find("${Vendor}") != std::string_view::npos;
                    has = has || is_open || form.find(":" + std::string(service) + ":") == 16;
                }
            }
            INFO(service << ", " << built_in().full_name(action));
            const auto kind = built_in().resource_kind(action);
            CHECK((std::find(kinds.begin(), kinds.end(), kind) != kinds.end()) == has);
        }
    }
    Catalog more;
    const ActionId declared = more.add_action("acme", "Do", {});
    CHECK(more.kinds_with("frob").back() == more.resource_kind(declared));
    CHECK(more.resource_kinds() == built_in().resource_kinds() + 1);
}
