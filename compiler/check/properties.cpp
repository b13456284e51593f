#include "compiler/catalog/partitions.hpp"
#include "compiler/check/role.hpp"
#include "compiler/check/rules.hpp"
#include "compiler/check/values.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>

namespace slrc::check {

using diagnostics::Kind;
using model::OpenText;

namespace {

class Properties {
public:
    Properties(Context& context, const Scope& scope, model::Role& role)
        : context_(context), scope_(scope), role_(role) {}

    void operator()(const syntax::Description& description) {
        auto text = resolve_single(context_, scope_, description.text);
        if (text && check(Kind::bad_description, *text, model::description_misfit)) {
            role_.description = std::move(*text);
        }
    }

    void operator()(const syntax::MaxSession& session) {
        const auto seconds = model::parse_duration(session.duration.text);
        if (!seconds || *seconds < model::shortest_session || *seconds > model::longest_session) {
            report(Kind::bad_session, session.duration.span,
                   text::format("`{}{}", session.duration.text,
                                seconds ? "` is no session that IAM gives"
                                        : "` is no duration such as `1h` or `90m`"));
            return;
        }
        role_.max_session = *seconds;
    }

    void operator()(const syntax::Tags& tags) {
        if (tags.tags.size() > model::most_tags) {
            report(Kind::bad_tag, tags.span,
                   text::format("a role has at most {} tags, and these are {}", model::most_tags,
                                tags.tags.size()));
            return;
        }
        for (const syntax::Tag& tag : tags.tags) {
            add_tag(tag);
        }
    }

    void operator()(const syntax::Boundary& boundary) {
        auto strings = resolve_value(context_, scope_, boundary.value);
        if (!strings) {
            return;
        }
        const bool single = !strings->list && strings->values.size() == 1;
        if (!single || (is_literal(strings->values.front()) &&
                        !pattern::divide_arn(literal_text(strings->values.front())))) {
            report(Kind::bad_arn, boundary.span, "a boundary is the ARN of one managed policy");
            return;
        }
        role_.boundary = std::move(strings->values.front());
    }

    void operator()(const syntax::Regions& regions) {
        for (const syntax::Value& region : regions.values) {
            auto strings = resolve_value(context_, scope_, region);
            if (!strings) {
                continue;
            }
            for (OpenText& value : strings->values) {
                if (!is_literal(value) || check_region(value)) {
                    role_.regions.push_back(std::move(value));
                }
            }
        }
    }

    void operator()(const syntax::Lifecycle& lifecycle) {
        role_.lifecycle = model::Lifecycle{};
        role_.lifecycle->span = lifecycle.span;
        for (const syntax::LifecycleItem& item : lifecycle.items) {
            std::visit([this](const auto& one) { add(one); }, item);
        }
    }

    template <typename Other>
    void operator()(const Other& /*resolved elsewhere*/) {}

private:
    void report(Kind kind, Span span, std::string message) {
        context_.sink.report(kind, span, std::move(message));
    }

    template <typename Misfit>
    bool check(Kind kind, const OpenText& value, Misfit misfit) {
        const auto wrong = is_literal(value) ? misfit(literal_text(value)) : std::nullopt;
        if (wrong) {
            report(kind, value.span, *wrong);
        }
        return !wrong;
    }

    void add_tag(const syntax::Tag& tag) {
        const auto* name = std::get_if<syntax::Name>(&tag.key);
        auto key = name != nullptr ? std::optional(model::literal(std::string(name->text), name->span))
                                   : resolve_single(context_, scope_, std::get<syntax::String>(tag.key));
        auto value = resolve_single(context_, scope_, tag.value);
        if (!key || !value || !check(Kind::bad_tag, *key, model::tag_key_misfit) ||
            !check(Kind::bad_tag, *value, model::tag_value_misfit)) {
            return;
        }
        const bool known =
            std::ranges::any_of(role_.tags, [&](const model::Tag& earlier) { return earlier.key == *key; });
        if (known) {
            report(Kind::bad_tag, tag.span,
                   text::format("a second tag with the key `{}`", source_text(*key, {})));
            return;
        }
        role_.tags.push_back(model::Tag{std::move(*key), std::move(*value)});
    }

    bool check_region(const OpenText& value) {
        const std::string region = literal_text(value);
        const auto suggestion =
            diagnostics::did_you_mean(diagnostics::nearest(region, catalog::known_regions()));
        if (catalog::partition_of_region(region) == nullptr) {
            context_.sink.report(Kind::bad_region, value.span, text::format("`{}` is no region", region),
                                 suggestion);
            return false;
        }
        if (!catalog::is_known_region(region)) {
            context_.sink.report(Kind::unknown_region, value.span,
                                 text::format("`{}` is a region that this version does not know", region),
                                 suggestion);
        }
        return true;
    }

    /// Each line of a lifecycle stands once, but for `created by` and its like, which add up.
    void add(const syntax::OnePer& item) {
        if (!role_.lifecycle->one_per.empty()) {
            report(Kind::repeated_rule, item.span, "a second `one per` in one lifecycle");
        }
        role_.lifecycle->one_per = item.thing.text;
    }
    void add(const syntax::CreatedBy& item) { add_actions(item.actions, role_.lifecycle->created_by); }
    void add(const syntax::PassedBy& item) { add_actions(item.actions, role_.lifecycle->passed_by); }
    void add(const syntax::Editable& item) {
        if (item.what.text != "description") {
            report(Kind::unexpected_text, item.what.span, "only the description of a role can be `editable`");
        }
        role_.lifecycle->editable_description = true;
    }
    void add(const syntax::DeleteAfter& item) {
        if (item.actions) {
            add_actions(*item.actions, role_.lifecycle->delete_after);
        }
        for (const syntax::String& step : item.steps) {
            if (auto text = resolve_single(context_, scope_, step)) {
                role_.lifecycle->steps.push_back(std::move(*text));
            }
        }
    }

    void add_actions(const syntax::Actions& actions, std::vector<std::string>& to) {
        if (const auto resolved = resolve_actions(context_, scope_, actions)) {
            for (const model::ActionName& action : *resolved) {
                to.push_back(action.text);
            }
        }
    }

    Context& context_;
    const Scope& scope_;
    model::Role& role_;
};

} // namespace

void resolve_properties(Context& context, const Scope& scope, const syntax::Role& written,
                        model::Role& role) {
    Properties properties(context, scope, role);
    for (const syntax::RoleItem& item : written.items) {
        std::visit(properties, item);
    }
}

} // namespace slrc::check
