#include "compiler/review/value_forms.hpp"

#include "compiler/pattern/arn.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace slrc::review {

using model::ConditionTest;
using model::OpenText;

namespace {

/// Stands for what is fixed and not known; a digit, as it may be one of an account.
constexpr char unknown_letter = '0';

bool is_of_resource(std::string_view variable) {
    constexpr std::string_view start = "${aws:Resource";
    return text::equal_folded(variable.substr(0, start.size()), start);
}

/// `${*}`, `${?}` and `${$}` are letters.
bool is_letter(std::string_view variable) {
    return variable == "${*}" || variable == "${?}" || variable == "${$}";
}

bool is_fixed(std::string_view variable, Pinned pinned) {
    switch (pinned) {
        case Pinned::every_variable:
            return true;
        case Pinned::those_of_the_resource:
            return is_letter(variable) || is_of_resource(variable);
        case Pinned::all_but_those_of_the_resource:
            return is_letter(variable) || !is_of_resource(variable);
        case Pinned::none:
            break;
    }
    return is_letter(variable);
}

/// A value as a glob in which `*` and `?` are all that is open.
std::string shape_of(const OpenText& value, bool wildcards, Pinned pinned) {
    std::string shape;
    for (const model::Part& part : value.parts) {
        if (const auto* literal = std::get_if<model::Literal>(&part)) {
            std::string text = literal->text;
            if (!wildcards) {
                std::ranges::replace_if(text, pattern::is_wildcard, unknown_letter);
            }
            shape += text;
        } else if (const auto* variable = std::get_if<model::Variable>(&part)) {
            shape += is_fixed(variable->text, pinned) ? unknown_letter : '*';
        } else {
            shape += unknown_letter;
        }
    }
    return shape;
}

/// Signs between names are none.
bool has_letters(std::string_view shape) {
    return std::ranges::any_of(shape, [](char letter) {
        return text::is_letter_or_digit(letter) || static_cast<unsigned char>(letter) > 0x7F;
    });
}

/// What stands before the first wildcard.
std::string_view beginning(std::string_view shape) {
    return shape.substr(0, shape.find_first_of("*?"));
}

bool names_letters(std::string_view shape, std::string_view mark) {
    const std::string_view fixed = beginning(shape);
    if (fixed.size() == shape.size() || mark.empty()) {
        return has_letters(shape);
    }
    return !mark.starts_with(fixed) || has_letters(shape.substr(fixed.size()));
}

bool names_tenant(std::string_view shape, std::string_view mark) {
    const std::string_view fixed = beginning(shape);
    if (fixed.size() == shape.size()) {
        return true;
    }
    const bool marked = fixed.starts_with(mark);
    return marked ? fixed.substr(mark.size()).find_first_of(":/") != std::string_view::npos
                  : !mark.starts_with(fixed);
}

/// `o-a1b2*`, and neither `o-*` nor `o*`; of what follows in a path `ou-a1b2-*` and not `ou-*`.
bool names_part(std::string_view part, std::string_view mark) {
    const std::string_view fixed = beginning(part);
    if (fixed.size() < part.size() && mark.starts_with(fixed)) {
        return has_letters(part.substr(fixed.size()));
    }
    const std::size_t dash = part.find('-');
    return has_letters(dash == std::string_view::npos ? part : part.substr(dash + 1));
}

bool names_id(std::string_view shape, std::string_view mark) {
    while (!shape.empty()) {
        const std::size_t slash = std::min(shape.find('/'), shape.size());
        if (names_part(shape.substr(0, slash), mark)) {
            return true;
        }
        shape.remove_prefix(std::min(slash + 1, shape.size()));
    }
    return false;
}

bool has_digit(std::string_view shape) {
    return std::ranges::any_of(shape, text::is_digit);
}

/// An ARN without an account, of a bucket or a hosted zone, names its resource for the whole world. The word for its kind
/// is no name.
bool names_owner(std::string_view shape) {
    const pattern::Parts parts = pattern::divide(shape);
    if (parts.count <= pattern::account_part) {
        return !pattern::divide_arn(shape) && beginning(shape).size() == shape.size() && !shape.empty();
    }
    if (!parts.texts.at(pattern::account_part).empty()) {
        return has_digit(parts.texts.at(pattern::account_part)) ||
               parts.texts.at(pattern::account_part) == "aws";
    }
    std::string_view resource =
        parts.count > pattern::resource_part ? parts.texts.at(pattern::resource_part) : std::string_view();
    resource.remove_prefix(resource.starts_with('/') ? 1 : 0);
    const std::size_t kind = resource.find_first_of(":/");
    const bool has_kind = kind != std::string_view::npos && parts.texts.at(pattern::service_part) != "s3";
    return has_letters(has_kind ? resource.substr(kind + 1) : resource.substr(0, kind));
}

/// Of a policy `arn:aws:iam::*:policy/boundary`, and neither `arn:aws:iam::*:policy/*` nor `arn:aws:iam::aws:policy/*`.
bool names_resource(std::string_view shape) {
    const pattern::Parts parts = pattern::divide(shape);
    if (parts.count <= pattern::parts_before_resource) {
        return beginning(shape).size() == shape.size();
    }
    const std::string_view resource = parts.texts.at(pattern::resource_part);
    const std::size_t kind = resource.find_first_of(":/");
    return has_letters(kind == std::string_view::npos ? resource : resource.substr(kind + 1)) ||
           has_digit(parts.texts.at(pattern::account_part));
}

/// `0.0.0.0/0` and its halves; in version 6 what is given to anybody is `2000::/3`.
bool names_network(std::string_view shape) {
    const std::size_t slash = shape.find('/');
    if (slash == std::string_view::npos) {
        return has_letters(shape);
    }
    int bits = 0;
    const std::string_view number = shape.substr(slash + 1);
    const auto read = std::from_chars(number.data(), number.data() + number.size(), bits);
    const bool version6 = shape.find(':') != std::string_view::npos;
    return read.ec != std::errc() || bits > (version6 ? 3 : 1);
}

/// Every token for AWS has these: `sts.amazonaws.com`, and what Azure's are for.
bool names_application(std::string_view shape) {
    const bool is_sts = shape.starts_with("sts.") && shape.find(".amazonaws.com") != std::string_view::npos;
    return has_letters(shape) && !is_sts && shape != "sts.amazonaws.com" &&
           !text::equal_folded(shape, "api://AzureADTokenExchange");
}

bool names_host(std::string_view shape) {
    const std::size_t domain = shape.rfind("amazonaws.com");
    const std::string_view host = shape.substr(0, domain);
    return std::ranges::any_of(host,
                               [](char letter) { return !pattern::is_wildcard(letter) && letter != '.'; });
}

bool names_somebody(std::string_view shape, KeyNaming form) {
    switch (form.naming) {
        case Naming::letters:
            return names_letters(shape, form.mark);
        case Naming::tenant:
            return names_tenant(shape, form.mark);
        case Naming::account:
            return has_digit(shape);
        case Naming::id:
            return names_id(shape, form.mark);
        case Naming::arn:
            return names_owner(shape);
        case Naming::resource:
            return names_resource(shape);
        case Naming::user_id:
            return has_letters(shape.substr(0, shape.find(':')));
        case Naming::pool:
            return has_letters(shape.substr(shape.find(':') + 1)) &&
                   (shape.find(':') != std::string_view::npos || beginning(shape).size() == shape.size());
        case Naming::network:
            return names_network(shape);
        case Naming::audience:
            return names_application(shape);
        case Naming::service:
            return names_host(shape);
        case Naming::truth:
            return text::equal_folded(shape, "true") || shape == std::string(1, unknown_letter);
    }
    return true;
}

} // namespace

bool reads_wildcards(const iam::OperatorFacts& facts) {
    return facts.family == iam::OperatorFamily::arn || facts.name.ends_with("Like");
}

bool takes_anybody(const ConditionTest& test, KeyNaming form, Pinned pinned) {
    const bool wildcards = reads_wildcards(*test.operation.facts);
    return std::ranges::any_of(test.values, [&](const OpenText& value) {
        return !names_somebody(shape_of(value, wildcards, pinned), form);
    });
}

} // namespace slrc::review
