#include "compiler/catalog/catalog.hpp"
#include "compiler/emit/cloudformation/parameters.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>

namespace slrc::emit::cloudformation {

using model::BaseType;

namespace {

/// `KMS` of "AWS Key Management Service", `ACM` of "AWS Certificate Manager": where its capitals are the prefix.
bool is_short_for(std::string_view prefix, std::string_view title) {
    std::string capitals;
    for (std::size_t index = 0; index < title.size(); ++index) {
        const bool begins_word = index == 0 || title[index - 1] == ' ';
        capitals += begins_word && text::is_capital(title[index]) ? std::string(1, title[index]) : "";
    }
    return text::equal_folded(prefix, capitals) ||
           text::equal_folded(prefix, std::string_view(capitals).substr(capitals.empty() ? 0 : 1));
}

std::string capitals(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), text::capital);
    return result;
}

/// As people call the service: "S3", "KMS", "CloudWatch Logs".
std::string service_name(const std::string& prefix) {
    const catalog::Catalog& catalog = catalog::built_in();
    const auto service = catalog.find_service(prefix);
    std::string_view title = service ? catalog.service(*service).title : std::string_view(prefix);
    if (is_short_for(prefix, title) || title.ends_with("(" + capitals(prefix) + ")")) {
        return capitals(prefix);
    }
    for (const std::string_view owner : {"Amazon ", "AWS "}) {
        title.remove_prefix(title.starts_with(owner) ? owner.size() : 0);
    }
    return std::string(title);
}

/// "an S3 bucket", "a KMS key": letters that are spelled out begin as they are spoken.
std::string_view article(std::string_view words) {
    const bool spelled = words.size() > 1 && !text::is_small(words[1]);
    const std::string_view spoken_with_vowel = spelled ? "AEFHILMNORSX" : "AEIOUaeiou";
    return spoken_with_vowel.find(words.front()) == std::string_view::npos ? "a " : "an ";
}

std::string resource_words(const model::Type& type) {
    std::string words = service_name(type.service) + " " + type.resource;
    std::ranges::replace(words, '-', ' ');
    return std::string(article(words)) + words;
}

std::string words_of(const plan::PlannedParameter& parameter) {
    const model::Type& type = parameter.type;
    switch (type.base) {
        case BaseType::resource:
            return "The ARN of " + resource_words(type);
        case BaseType::account:
            return "An AWS account, 12 digits";
        case BaseType::region:
            return "A region such as us-east-1";
        case BaseType::arn:
            return "An ARN";
        case BaseType::string:
        case BaseType::unknown:
            break;
    }
    return "The text " + parameter.name +
           (type.expression.empty() ? std::string() : ", which matches " + type.expression);
}

} // namespace

std::string description_of(const plan::PlannedParameter& parameter) {
    return words_of(parameter) + (parameter.type.list ? ", or several with commas between" : "");
}

} // namespace slrc::emit::cloudformation
