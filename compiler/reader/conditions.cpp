// Condition.
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/reader/policies.hpp"
#include "compiler/reader/texts.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <map>

namespace slrc::reader {

using diagnostics::Kind;

namespace {

/// The nearest operator, with the prefix and the suffix that were written.
std::string nearest_operator(std::string_view written) {
    std::string_view name = written;
    const std::size_t colon = name.find(':');
    const std::string_view prefix = colon == std::string_view::npos ? "" : name.substr(0, colon + 1);
    name.remove_prefix(prefix.size());
    constexpr std::string_view suffix = "IfExists";
    const bool if_exists = name.ends_with(suffix);
    name.remove_suffix(if_exists ? suffix.size() : 0);
    std::vector<std::string_view> names;
    for (const iam::OperatorFacts& facts : iam::operators()) {
        names.push_back(facts.name);
    }
    const auto near = diagnostics::nearest(name, names);
    const std::vector<std::string_view> prefixes{"ForAnyValue:", "ForAllValues:"};
    const auto near_prefix =
        prefix.empty() ? std::optional<std::string_view>("") : diagnostics::nearest(prefix, prefixes);
    if (!near || !near_prefix) {
        return {};
    }
    const bool keeps_suffix = if_exists && *near != "Null";
    return std::string(*near_prefix) + std::string(*near) + (keeps_suffix ? std::string(suffix) : "");
}

/// `true` for `True`, where the operator reads a boolean: IAM takes any letter case there.
std::optional<std::string> boolean_of(const iam::Operator& operation, const model::OpenText& value) {
    const iam::OperatorFamily family = operation.facts->family;
    const bool reads_booleans = family == iam::OperatorFamily::boolean || family == iam::OperatorFamily::null;
    if (!reads_booleans || !is_literal(value)) {
        return std::nullopt;
    }
    std::string folded = text::folded(literal_text(value));
    return folded == "true" || folded == "false" ? std::optional(std::move(folded)) : std::nullopt;
}

/// From here on booleans have one spelling.
void spell_booleans(const iam::Operator& operation, std::vector<model::OpenText>& values) {
    for (model::OpenText& value : values) {
        if (auto boolean = boolean_of(operation, value)) {
            value.parts = {model::Literal{std::move(*boolean)}};
        }
    }
}

class ConditionReader {
public:
    explicit ConditionReader(const RoleContext& context) : context_(context) {}

    std::optional<model::Alternative> read(data::Node condition) {
        if (!condition.is(data::Type::object)) {
            wrong_type(condition, "Condition");
        } else if (condition.empty()) {
            report_empty(condition, "the Condition is empty: the statement has none");
        } else if (!wrong_function(condition, "Condition")) {
            for (const data::Node& block : condition) {
                read_block(block);
            }
        }
        return whole_ ? std::optional(std::move(tests_)) : std::nullopt;
    }

private:
    void wrong_type(data::Node value, std::string_view name) {
        report_type(context_, value, name, "an object");
        whole_ = false;
    }

    /// A function in the place of a block is an object, too.
    bool wrong_function(data::Node value, std::string_view name) {
        const bool is_call = context_.names != nullptr && value.size() == 1 &&
                             (value.find("Ref") || (*value.begin()).key().starts_with("Fn::"));
        if (is_call) {
            wrong_type(value, name);
        }
        return is_call;
    }

    void report_empty(data::Node value, std::string message) {
        context_.report(Kind::empty_condition, value.span(), std::move(message));
    }

    void report_operator(data::Node block) {
        const std::string near = nearest_operator(block.key());
        auto found = make(Kind::unknown_operator, block.key_span(),
                          text::format("IAM has no operator `{}`", block.key()),
                          near.empty() ? "" : diagnostics::did_you_mean(near));
        if (!near.empty()) {
            found.fix = word_fix(block, block.inner_key_span(), near);
        }
        context_.run.sink.add(std::move(found));
        whole_ = false;
    }

    /// A key that stands where its operator belongs: `{"aws:SourceVpc": "vpc-1a2b3c4d"}`. Nothing more is said of it.
    bool lacks_operator(data::Node block) {
        const std::string_view name = block.key();
        const std::size_t colon = name.find(':');
        const bool key = colon != std::string_view::npos && colon > 0 && nearest_operator(name).empty();
        if (key) {
            context_.report(
                Kind::unknown_operator, block.key_span(),
                text::format("`{}` stands without an operator: a condition key is below one", name),
                text::format("as in `{{\"StringEquals\": {{\"{}\": …}}}}`", name));
            whole_ = false;
        }
        return key;
    }

    void read_block(data::Node block) {
        const auto operation = iam::parse_operator(block.key());
        if (!operation && lacks_operator(block)) {
            return;
        }
        if (!operation) {
            report_operator(block);
        }
        if (!block.is(data::Type::object)) {
            wrong_type(block, block.key());
            return;
        }
        if (block.empty()) {
            report_empty(block, text::format("`{}` has no key, so that it says nothing", block.key()));
        }
        if (wrong_function(block, block.key())) {
            return;
        }
        std::map<std::string, data::Node> keys;
        for (const data::Node& member : block) {
            if (check_twice(keys, member)) {
                read_test(operation, member);
            }
        }
    }

    /// Keys do not depend on letter case. Those that are equal to the letter are told already. True where it is the first.
    bool check_twice(std::map<std::string, data::Node>& keys, data::Node member) {
        const auto [known, is_new] = keys.emplace(text::folded(member.key()), member);
        if (is_new || known->second.key() == member.key()) {
            return is_new;
        }
        auto found =
            make(Kind::duplicate_key, member.key_span(),
                 text::format("`{}` stands twice with one operator: keys do not depend on letter case",
                              member.key()));
        found.related.push_back({known->second.key_span(), "the first is here"});
        context_.run.sink.add(std::move(found));
        whole_ = false;
        return false;
    }

    bool check_key(data::Node member) {
        if (member.key().find(':') == std::string_view::npos) {
            context_.report(Kind::operator_form, member.key_span(),
                            text::format("`{}` is no condition key: it has no `:`", member.key()));
            return false;
        }
        if (const auto wrong = model::first_bad_character(member.key())) {
            context_.report(Kind::bad_character, member.key_span(),
                            text::format("IAM's documents cannot hold the character {}", *wrong));
            return false;
        }
        context_.run.reading.program.mentions.push_back({model::Mention::What::key, std::string(member.key()),
                                                         member.inner_key_span(), context_.target().catalog});
        return true;
    }

    /// Whether the value may stay. IAM takes one that the operator cannot read, and never finds it equal (Access Analyzer:
    /// TYPE_MISMATCH and its kin, general warnings); a variable where none is read is an error to it.
    bool check_value(const iam::Operator& operation, const model::OpenText& value) {
        const bool judged = is_literal(value) && !boolean_of(operation, value);
        const auto wrong = judged ? model::value_misfit(operation, literal_text(value)) : std::nullopt;
        if (!wrong) {
            return true;
        }
        auto found = make(Kind::bad_condition_value, value.span, *wrong);
        const bool stays = !has_variable(value);
        found.severity = stays ? diagnostics::Severity::warning : found.severity;
        context_.run.sink.add(std::move(found));
        return stays;
    }

    void read_test(const std::optional<iam::Operator>& operation, data::Node member) {
        const bool good = check_key(member);
        auto values = read_texts(context_, member, member.key(), [&](const model::OpenText& value) {
            return !operation || check_value(*operation, value);
        });
        if (!operation || !good || !values) {
            whole_ = false;
            return;
        }
        spell_booleans(*operation, *values);
        tests_.push_back(model::ConditionTest{
            *operation, model::literal(std::string(member.key()), member.inner_key_span()),
            std::move(*values), join(member.key_span(), member.span())});
    }

    const RoleContext& context_;
    model::Alternative tests_;
    bool whole_ = true;
};

} // namespace

std::optional<model::Alternative> read_conditions(const RoleContext& context, data::Node value) {
    return ConditionReader(context).read(value);
}

} // namespace slrc::reader
