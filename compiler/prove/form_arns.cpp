#include "compiler/prove/form_arns.hpp"

#include "compiler/catalog/requests.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/pattern/arn_form.hpp"
#include "compiler/prove/fresh.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

namespace slrc::prove {

namespace {

using pattern::But;
using pattern::Pattern;
using pattern::Piece;

But without_colon(But but) {
    return but == But::nothing ? But::colon : but == But::slash ? But::slash_and_colon : but;
}

/// `aws`, `aws-cn` and whatever comes.
Pattern any_partition() {
    Pattern partition("aws");
    partition.add_any(But::slash_and_colon);
    return partition;
}

Pattern any_region() {
    Pattern region;
    for (const std::string_view hyphen : {"-", "-", ""}) {
        region.add_one(But::slash_and_colon);
        region.add_any(But::slash_and_colon);
        region.add_letters(hyphen);
    }
    return region;
}

/// An account, or what stands for AWS.
std::vector<Pattern> any_owner() {
    constexpr std::size_t digits = 12;
    Pattern account;
    for (std::size_t digit = 0; digit < digits; ++digit) {
        account.add_one(But::all_but_digits);
    }
    return {account, Pattern("aws"), Pattern()};
}

/// AWS's own text has a `*` where the catalogue writes `<all>` (catalog::account_arns).
Pattern with_stars(const Pattern& pattern) {
    constexpr std::string_view all = "<all>";
    Pattern made;
    for (const Piece& piece : pattern.pieces()) {
        std::string_view rest = piece.letters;
        if (piece.kind != Piece::Kind::letters) {
            made.add(piece);
        }
        while (!rest.empty()) {
            const std::size_t at = std::min(rest.find(all), rest.size());
            made.add_letters(rest.substr(0, at));
            made.add_letters(at < rest.size() ? "*" : "");
            rest.remove_prefix(std::min(at + all.size(), rest.size()));
        }
    }
    return made;
}

/// What stands in a part: mostly one pattern.
std::vector<Pattern> texts_of(const Pattern& part, std::string_view form) {
    if (form == "${Partition}") {
        return {any_partition()};
    }
    if (form == "${Region}") {
        return {any_region()};
    }
    if (form == "${Account}") {
        return any_owner();
    }
    return {with_stars(part)};
}

/// Each of those so far, a colon, and each of these.
std::vector<Pattern> followed_by(const std::vector<Pattern>& all, const std::vector<Pattern>& texts) {
    std::vector<Pattern> longer;
    for (const Pattern& text : texts) {
        for (const Pattern& arn : all) {
            longer.push_back(arn);
            longer.back().add_letters(":");
            longer.back().add(text);
        }
    }
    return longer;
}

Pattern arn_of_any_service() {
    Pattern arn("arn");
    for (const bool may_be_empty : {false, false, true, true}) {
        arn.add_letters(":");
        if (!may_be_empty) {
            arn.add_one(But::colon);
        }
        arn.add_any(But::colon);
    }
    arn.add_letters(":");
    arn.add_one(But::nothing);
    arn.add_any();
    return arn;
}

Pattern resource_of(const Pattern& part, bool has_colons) {
    const Pattern text = with_stars(part);
    Pattern resource;
    for (Piece piece : text.pieces()) {
        const bool is_wild = piece.kind == Piece::Kind::any || piece.kind == Piece::Kind::one;
        piece.but = is_wild && !has_colons ? without_colon(piece.but) : piece.but;
        resource.add(piece);
    }
    return resource;
}

std::vector<Pattern> patterns_of(std::string_view form) {
    const pattern::Parts names = pattern::divide(form);
    const std::vector<Pattern> parts =
        pattern::divided_at_colons(pattern::form_pattern(form), pattern::parts_before_resource + 1);
    std::vector<Pattern> all{parts.front()};
    for (std::size_t part = 1; part < pattern::parts_before_resource; ++part) {
        all = followed_by(all, texts_of(parts[part], names.texts.at(part)));
    }
    // Multi-Region Access Points have an account and no region (Amazon S3 User Guide).
    if (names.texts[2] == "s3" && names.texts.back().starts_with("accesspoint/")) {
        const std::vector<Pattern> before = followed_by({parts.front()}, {any_partition()});
        const std::vector<Pattern> more = followed_by(before, {Pattern("s3::")});
        Pattern arn = more.front();
        arn.add(any_owner().front());
        all.push_back(std::move(arn));
    }
    const Pattern resource = resource_of(parts.back(), !catalog::has_no_colons(form));
    std::vector<Pattern> resources{resource};
    for (const std::string_view end : catalog::ends_of(form)) {
        resources.push_back(resource);
        std::string_view rest = end;
        while (!rest.empty()) {
            const std::size_t hole = pattern::variable_size(rest);
            if (hole > 0) {
                resources.back().add_any(But::colon);
            } else {
                resources.back().add_letters(rest.substr(0, 1));
            }
            rest.remove_prefix(std::max<std::size_t>(hole, 1));
        }
    }
    return followed_by(all, resources);
}

} // namespace

std::vector<Glob> arns_of_form(std::string_view form) {
    if (form == "*") {
        return {letters_glob("*")};
    }
    // Where the form leaves the service open, the other parts are that service's own: recovery points of AWS Backup are snapshots and
    // images as well.
    const bool is_any_service = pattern::divide(form).texts[pattern::service_part].starts_with("${");
    const std::vector<Pattern> patterns =
        is_any_service ? std::vector{arn_of_any_service()} : patterns_of(form);
    std::vector<Glob> globs;
    std::transform(patterns.begin(), patterns.end(), std::back_inserter(globs), pattern_glob);
    globs.front().example = example_of(form, "x");
    return globs;
}

std::vector<Glob> arns_of_new_type(std::string_view service) {
    std::vector<Pattern> all{Pattern("arn")};
    Pattern name;
    name.add_one(But::colon);
    name.add_any(But::colon);
    all = followed_by(all, {any_partition()});
    all = followed_by(all, {Pattern(service)});
    all = followed_by(all, {any_region(), Pattern()});
    all = followed_by(all, any_owner());
    all = followed_by(all, {name});
    std::vector<Glob> globs;
    std::transform(all.begin(), all.end(), std::back_inserter(globs), pattern_glob);
    return globs;
}

} // namespace slrc::prove
