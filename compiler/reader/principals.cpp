// Principal.
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/reader/policies.hpp"
#include "compiler/reader/texts.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <array>

namespace slrc::reader {

using diagnostics::Kind;

namespace {

constexpr std::array<std::string_view, 4> kinds{"AWS", "CanonicalUser", "Federated", "Service"};

bool check_kind(const RoleContext& context, data::Node member) {
    if (std::ranges::find(kinds, member.key()) != kinds.end()) {
        return true;
    }
    const auto near = diagnostics::nearest(member.key(), kinds);
    auto found = make(
        Kind::bad_principal, member.key_span(), text::format("`{}` is no kind of principals", member.key()),
        near ? diagnostics::did_you_mean(near) : text::format("there is {}", text::list_names(kinds)));
    if (near) {
        found.fix = word_fix(member, member.inner_key_span(), *near);
    }
    context.run.sink.add(std::move(found));
    return false;
}

bool check_value(const RoleContext& context, std::string_view kind, const model::OpenText& value) {
    const auto name = kind == "AWS" || kind == "Federated" ? name_for_arn(context, value) : std::nullopt;
    const auto arn = name ? std::nullopt : model::principal_arn_misfit(value);
    const auto wrong = name || arn ? std::nullopt : model::principal_misfit(kind, value);
    if (name) {
        context.report(Kind::bad_principal, value.span, *name, "`Fn::GetAtt`?");
    } else if (arn) {
        context.report(Kind::bad_arn, value.span, *arn);
    } else if (wrong) {
        context.run.sink.add(model::bad_principal(
            value, value.span, *wrong, kind, context.run.reading.program.catalogs[context.target().catalog]));
    }
    return !name && !arn && !wrong;
}

/// One kind with its values; nothing where something is wrong with it.
std::optional<model::Principal> read_principal(const RoleContext& context, data::Node member) {
    const bool known = check_kind(context, member);
    auto values = read_texts(context, member, member.key(), [&](const model::OpenText& value) {
        return !known || check_value(context, member.key(), value);
    });
    if (!known || !values) {
        return std::nullopt;
    }
    return model::Principal{std::string(member.key()), std::move(*values),
                            join(member.key_span(), member.span())};
}

} // namespace

std::optional<std::vector<model::Principal>> read_principals(const RoleContext& context, data::Node value) {
    if (value.is(data::Type::text)) {
        context.report(Kind::bad_principal, value.span(), "a trust policy names its principals by their kind",
                       value.text() == "*" ? R"(everyone is `{"AWS": "*"}`)" : R"(as in `{"Service": "…"}`)");
        return std::nullopt;
    }
    if (!value.is(data::Type::object) || (context.names != nullptr && !function_name(value).empty())) {
        report_type(context, value, "Principal", "an object");
        return std::nullopt;
    }
    std::vector<model::Principal> principals;
    bool whole = true;
    for (const data::Node& member : value) {
        if (is_absent(context, member)) {
            continue;
        }
        auto principal = read_principal(context, member);
        whole = whole && principal;
        if (principal && !principal->values.empty()) {
            principals.push_back(std::move(*principal));
        } else if (principal) {
            // "The passed in policy has a statement with no principals!"
            context.report(Kind::empty_values, member.span(),
                           text::format("an empty list of principals of the kind `{}`", member.key()));
            whole = false;
        }
    }
    return whole ? std::optional(std::move(principals)) : std::nullopt;
}

} // namespace slrc::reader
