#include "compiler/data/parse.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/reader/policies.hpp"
#include "compiler/reader/texts.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace slrc::reader {

using diagnostics::Kind;

namespace {

constexpr std::array<std::string_view, 3> policy_elements{"Version", "Id", "Statement"};
constexpr std::string_view new_version = "2012-10-17";
constexpr std::string_view old_version = "2008-10-17";

class PolicyReader {
public:
    PolicyReader(RoleContext context, data::Node document, const PolicyFacts& facts, std::string_view text)
        : context_(context), document_(document), facts_(facts), text_(text) {
        const bool trust = facts.kind ? *facts.kind == iam::PolicyKind::trust : names_principals(document);
        policy_.kind = trust ? iam::PolicyKind::trust : iam::PolicyKind::permissions;
        policy_.attachment = facts.attachment;
        policy_.name = facts.name;
        policy_.span = document.span();
    }

    void read() {
        const Elements elements(context_, document_, policy_elements, "a policy document");
        read_version(elements["Version"]);
        if (const auto id = elements["Id"]) {
            policy_.id = read_word(context_, *id, "Id").value_or("");
        }
        policy_.first_rule = count();
        if (const auto statements = elements["Statement"]) {
            read_statements(*statements);
        } else {
            context_.report(Kind::missing_element, document_.head_span(), "this document has no `Statement`");
        }
        policy_.rule_count = count() - policy_.first_rule;
        if (!has_holes()) {
            check_size(context_, policy_, facts_.exists, policy_size(text_));
        }
        add_policy();
    }

private:
    /// How long what a template's functions give is, is not known.
    [[nodiscard]] bool has_holes() const {
        return context_.names != nullptr && (text_.find("\"Ref\"") != std::string_view::npos ||
                                             text_.find("\"Fn::") != std::string_view::npos);
    }

    [[nodiscard]] std::size_t count() const {
        const model::Role& role = context_.target();
        return policy_.kind == iam::PolicyKind::trust ? role.trust.size() : role.rules.size();
    }

    void read_version(const std::optional<data::Node>& element) {
        context_.variables = false;
        if (!element) {
            report_old(document_.head_span(), "this document has no `Version`: IAM reads it as `2008-10-17`");
            return;
        }
        const auto text = read_word(context_, *element, "Version");
        policy_.version = text.value_or("");
        context_.variables = !text || *text != old_version;
        if (text && *text == old_version) {
            report_old(element->span(), "`2008-10-17` is the old version of the language");
        } else if (text && *text != new_version) {
            auto found = make(Kind::bad_version, element->span(),
                              text::format("`{}` is no version of the language", *text));
            found.fix = word_fix(*element, element->inner_span(), new_version);
            context_.run.sink.add(std::move(found));
        }
    }

    /// IAM answers "Policy document must be version 2012-10-17 or greater" for a managed policy (moto's tests, recorded from
    /// AWS), and takes inline ones. Without a variable the document means the same in both versions.
    void report_old(source::Span place, std::string message) {
        if (policy_.attachment == Attachment::managed_policy && !facts_.exists) {
            context_.report(Kind::bad_version, place,
                            text::format("{}, which IAM takes for no managed policy", message));
            return;
        }
        auto found = make(Kind::old_version, place, std::move(message));
        if (text_.find("${") == std::string_view::npos) {
            found.severity = diagnostics::Severity::note;
        }
        context_.run.sink.add(std::move(found));
    }

    void read_statements(data::Node statements) {
        if (statements.is(data::Type::array) && statements.empty()) {
            context_.report(Kind::missing_element, statements.span(),
                            "this document has an empty list of statements");
            return;
        }
        if (!statements.is(data::Type::array) && !statements.is(data::Type::object)) {
            report_type(context_, statements, "Statement", "an object or a list of objects");
            return;
        }
        for (const data::Node& statement : items_of(context_, statements)) {
            check_sid(statement);
            read_statement(context_, statement, policy_.kind);
        }
    }

    /// Sids are unique in a document, also among statements that have other faults.
    void check_sid(data::Node statement) {
        const auto sid = statement.find("Sid");
        if (!sid || !sid->is(data::Type::text) || sid->text().empty()) {
            return;
        }
        const auto [known, is_new] = sids_.emplace(sid->text(), sid->span());
        if (is_new) {
            return;
        }
        auto found = make(Kind::duplicate_sid, sid->span(),
                          text::format("a second statement with the Sid `{}`", sid->text()));
        found.related.push_back({known->second, "the first is here"});
        context_.run.sink.add(std::move(found));
    }

    /// Trust comes first.
    void add_policy() {
        auto& policies = context_.run.reading.roles[context_.role].policies;
        const bool trust = policy_.kind == iam::PolicyKind::trust;
        policies.insert(trust ? policies.begin() : policies.end(), std::move(policy_));
    }

    RoleContext context_;
    data::Node document_;
    const PolicyFacts& facts_;
    /// As it was written, or decoded.
    std::string_view text_;
    ReadPolicy policy_;
    std::map<std::string_view, source::Span> sids_;
};

void read_object(const RoleContext& context, data::Node document, const PolicyFacts& facts,
                 std::string_view text) {
    const bool is_call = context.names != nullptr && !function_name(document).empty();
    if (!document.is(data::Type::object) || is_call) {
        report_type(context, document, "the policy document", "an object");
        return;
    }
    PolicyReader(context, document, facts, text).read();
}

} // namespace

void read_policy(RoleContext context, data::Node document, const PolicyFacts& facts) {
    if (!document.is(data::Type::text)) {
        read_object(context, document, facts, context.run.files.text(document.span()));
        return;
    }
    const Decoded inside = decode(document, context.run.files.text(document.inner_span()));
    const data::Text text{document.span().file, inside.text, 0, inside.offsets};
    data::Tree tree;
    if (data::parse_json(text, tree, context.run.sink)) {
        read_object(context, tree.root(), facts, text.text);
    }
}

bool is_policy(data::Node value) {
    return std::any_of(value.begin(), value.end(), [](const data::Node& member) {
        constexpr std::array<std::string_view, 2> telling{"Version", "Statement"};
        return diagnostics::nearest(member.key(), telling).has_value();
    });
}

bool names_principals(data::Node document) {
    const auto has = [](data::Node statement, std::string_view name) {
        return statement.find(name) || statement.find("Not" + std::string(name));
    };
    std::size_t with = 0;
    std::size_t without = 0;
    const auto count = [&](data::Node statement) {
        const bool names = has(statement, "Principal");
        with += names ? 1 : 0;
        without += !names && has(statement, "Resource") ? 1 : 0;
    };
    const auto statements = document.find("Statement");
    if (statements && statements->is(data::Type::array)) {
        std::for_each(statements->begin(), statements->end(), count);
    } else if (statements) {
        count(*statements);
    }
    return with > 0 && with >= without;
}

} // namespace slrc::reader
