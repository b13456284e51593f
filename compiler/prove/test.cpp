#include "compiler/prove/test.hpp"

#include "compiler/iam/operators.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>

namespace slrc::prove {

namespace {

using iam::OperatorFamily;
using pattern::LetterCase;

/// Whether it is not known before the role is compiled.
bool is_open(const model::OpenText& text, const Place& place) {
    return std::any_of(text.parts.begin(), text.parts.end(), [&](const model::Part& part) {
        const auto* built_in = std::get_if<model::BuiltIn>(&part);
        return std::holds_alternative<model::ParameterUse>(part) ||
               (built_in != nullptr && !value_of(place, *built_in));
    });
}

void prepare_texts(Test& test, const std::vector<model::OpenText>& values, const TextReading& reading) {
    const std::string_view name = test.operation.facts->name;
    const auto letter_case =
        name.ends_with("IgnoreCase") ? LetterCase::ignored_everywhere : LetterCase::counts;
    for (const model::OpenText& value : values) {
        add_choices(test.globs, value_glob(value, name.ends_with("Like"), letter_case, reading), reading);
    }
}

/// Whether it is a parameter alone that takes nothing but ARNs.
bool is_always_arn(const model::OpenText& text, const model::Role& role) {
    const auto* use = text.parts.size() == 1 ? std::get_if<model::ParameterUse>(text.parts.data()) : nullptr;
    const auto base = use != nullptr ? role.parameters[use->parameter].type.base : model::BaseType::string;
    return base == model::BaseType::arn || base == model::BaseType::resource;
}

void prepare_arns(Test& test, const std::vector<model::OpenText>& values, const TextReading& reading) {
    for (const model::OpenText& value : values) {
        if (auto glob = arn_glob(value, reading)) {
            // A text with a hole that has too few parts is an ARN with some values alone.
            const bool is_short =
                pattern::divided_at_colons(glob->pattern, pattern::parts_before_resource + 1).size() <=
                pattern::parts_before_resource;
            test.reads = is_short && glob->pattern.pieces().size() > 1 ? Reads::open : test.reads;
            test.may_be_no_arn = test.may_be_no_arn || (is_short && !is_always_arn(value, reading.role));
            add_choices(test.globs, std::move(*glob), reading);
        } else {
            test.all_arns = false;
        }
    }
    test.fits_or_no_arn = test.globs;
    test.fits_or_no_arn.insert(test.fits_or_no_arn.end(), no_arns().begin(), no_arns().end());
}

void prepare_booleans(Test& test) {
    for (const std::string_view word : {"true", "false"}) {
        const bool has = std::any_of(test.texts.begin(), test.texts.end(), [&](const std::string& value) {
            return text::equal_folded(value, word);
        });
        if (has) {
            test.globs.push_back(letters_glob(word, LetterCase::ignored));
        }
    }
}

Reads reads_of(OperatorFamily family) {
    switch (family) {
        case OperatorFamily::null:
            return Reads::presence;
        case OperatorFamily::string:
        case OperatorFamily::arn:
        case OperatorFamily::boolean:
            return Reads::globs;
        case OperatorFamily::numeric:
        case OperatorFamily::date:
        case OperatorFamily::ip_address:
        case OperatorFamily::binary:
            break;
    }
    return Reads::things;
}

} // namespace

Test prepare(const model::ConditionTest& source, const TextReading& reading) {
    Test test;
    test.source = &source;
    test.operation = source.operation;
    test.span = source.span;
    test.key_text = filled_text(source.key, reading, {});
    test.key = text::folded(test.key_text);
    test.has_values = !source.values.empty();
    const OperatorFamily family = source.operation.facts->family;
    const bool is_text = family == OperatorFamily::string || family == OperatorFamily::arn;
    test.reads = reads_of(family);
    const auto open = [&](const model::OpenText& text) { return is_open(text, reading.place); };
    test.is_key_open = open(source.key);
    if (test.is_key_open || (!is_text && std::any_of(source.values.begin(), source.values.end(), open))) {
        test.reads = Reads::open;
        for (const model::OpenText& value : source.values) {
            static_cast<void>(filled_text(value, reading, {})); // numbers its holes
        }
        return test;
    }
    if (family == OperatorFamily::string) {
        prepare_texts(test, source.values, reading);
        return test;
    }
    if (family == OperatorFamily::arn) {
        prepare_arns(test, source.values, reading);
        return test;
    }
    for (const model::OpenText& value : source.values) {
        test.texts.push_back(filled_text(value, reading, {}));
    }
    test.values = iam::read_values(*source.operation.facts, test.texts, false);
    if (family == OperatorFamily::boolean) {
        prepare_booleans(test);
    }
    return test;
}

bool same(const Test& left, const Test& right) {
    return left.source != nullptr && right.source != nullptr && left.operation == right.operation &&
           left.source->key == right.source->key && left.source->values == right.source->values;
}

bool holds_without_key(const Test& test) {
    if (test.reads != Reads::presence) {
        return iam::holds_without_key(test.operation);
    }
    return test.operation.set == iam::SetOperator::none
               ? iam::fits_one(test.values, "true", {})
               : test.operation.set == iam::SetOperator::for_all_values;
}

bool fits(const Test& test, std::string_view value) {
    if (test.reads == Reads::things) {
        return test.operation.facts->negated ? iam::fits_none(test.values, value, {})
                                             : iam::fits_one(test.values, value, {});
    }
    const auto matches = [&](const Glob& glob) {
        return pattern::matches(glob.open.pattern, value, glob.open.letter_case);
    };
    if (!test.operation.facts->negated) {
        return std::any_of(test.globs.begin(), test.globs.end(), matches);
    }
    return test.all_arns && std::none_of(test.globs.begin(), test.globs.end(), matches) &&
           (test.operation.facts->family != OperatorFamily::arn ||
            pattern::matches(arns().front().open.pattern, value));
}

} // namespace slrc::prove
