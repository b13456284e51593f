// Regular expressions of types, against the compiler's own reading of ARNs.
#include "compiler/emit/terraform/types.hpp"

#include "compiler/catalog/catalog.hpp"
#include "compiler/catalog/partitions.hpp"
#include "tests/unit/catch.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <map>

using namespace slrc;

namespace {

/// A pattern of the catalogue with something in the place of each `${…}`.
std::string filled(const std::string& pattern, const std::string& value) {
    std::string result;
    std::size_t from = 0;
    for (std::size_t at = pattern.find("${"); at != std::string::npos; at = pattern.find("${", from)) {
        result += pattern.substr(from, at - from) + value;
        from = pattern.find('}', at) + 1;
    }
    return result + pattern.substr(from);
}

/// The same with the one value up to the resource, and another in it.
std::string filled(const std::string& pattern, const std::string& before, const std::string& in_resource) {
    std::size_t at = 0;
    for (int colons = 0; colons < 5; ++colons) {
        at = pattern.find(':', at) + 1;
    }
    return filled(pattern.substr(0, at), before) + filled(pattern.substr(at), in_resource);
}

/// ARNs that a pattern means, and others that are near them.
std::vector<std::string> samples(const std::string& pattern) {
    std::vector<std::string> all{
        filled(pattern, "a1"),        filled(pattern, "*"), filled(pattern, "a1", "${aws:PrincipalTag/a}"),
        filled(pattern, "a1", "a/b"), filled(pattern, ""),  filled(pattern, "a1") + "/more"};
    const std::string whole = all.front();
    for (std::size_t at = 0; at < whole.size(); at += 3) {
        all.push_back(whole.substr(0, at) + "-" + whole.substr(at));
        all.push_back(whole.substr(0, at) + whole.substr(at + 1));
        all.push_back(whole.substr(0, at) + "*");
    }
    return all;
}

bool matches(const std::string& expression, const std::string& value) {
    return RE2::FullMatch(value, RE2(expression));
}

model::Type resource_type(std::vector<std::string> arns) {
    model::Type type;
    type.base = model::BaseType::resource;
    type.arns = std::make_shared<const std::vector<std::string>>(std::move(arns));
    return type;
}

} // namespace

TEST_CASE("terraform: every resource type of the catalogue takes the ARNs that the compiler takes",
          "[emit]") {
    const catalog::Catalog catalog;
    std::map<std::string, std::size_t> counts;
    for (const catalog::ServiceId service : catalog.services()) {
        for (const catalog::TypeId id : catalog.types(service)) {
            for (const std::string_view pattern : catalog.patterns(id)) {
                const model::Type type = resource_type({std::string(pattern)});
                const RE2 expression(emit::terraform::type_expression(type));
                for (const std::string& value : samples(std::string(pattern))) {
                    const bool fits = !misfit(type, value);
                    INFO(pattern << " " << value << " " << expression.pattern());
                    REQUIRE(RE2::FullMatch(value, expression) == fits);
                    ++counts[fits ? "fits" : "misfits"];
                }
            }
        }
    }
    CHECK(counts["fits"] > 10'000);
    CHECK(counts["misfits"] > 10'000);
}

TEST_CASE("terraform: wildcards among the letters of a type", "[emit]") {
    const std::string key = emit::terraform::type_expression(
        resource_type({"arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}"}));
    CHECK(matches(key, "arn:aws:kms:*:*:k*"));
    CHECK(matches(key, "arn:aws:k?s:*:*:key/1"));
    CHECK(matches(key, "arn:*:*:*:*:*"));
    CHECK(!matches(key, "arn:aws:kms:*:*:alias/*"));
    CHECK(!matches(key, "arn:aws:s*:*:*:key/1"));
    CHECK(!matches(key, "arn:aws:kms:*:*"));
}

TEST_CASE("terraform: regions as the compiler knows them", "[emit]") {
    model::Type type;
    type.base = model::BaseType::region;
    const std::string expression = emit::terraform::type_expression(type);
    for (const std::string_view region : catalog::known_regions()) {
        CHECK(matches(expression, std::string(region)));
    }
    for (const char* other : {"moon-west-1", "us-east", "eu-west-1a", "", "us-east-1\n", "US-EAST-1"}) {
        INFO(other);
        CHECK(misfit(type, other).has_value());
        CHECK(!matches(expression, other));
    }
}
