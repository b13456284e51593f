// Values: whether a request can have them. Only those are judged that are written out; `*` and `?` stand for
// themselves where the operator does not read them, and another check says so.
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/model/openings.hpp"
#include "compiler/review/arn_values.hpp"
#include "compiler/review/possible_values.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

namespace slrc::review {

using catalog::KeyType;
using diagnostics::Kind;
using diagnostics::quoted;
using iam::OperatorFamily;

namespace {

/// Values as they can be judged: `*` for each hole, and for each variable of IAM's.
std::string judged_text(const Examined& examined, const model::OpenText& value) {
    std::string text = glob_text(value);
    return examined.ignores_case() ? text::folded(text) : text;
}

/// Whether an operator for ARNs reads the key's values, as far as is known: else that is a finding of its own.
bool reads_arns(const Examined& examined, std::string_view text) {
    return examined.family() == OperatorFamily::arn && examined.known.id &&
           (examined.known.key.type == KeyType::arn || examined.known.key.is_template() ||
            text.starts_with("arn:"));
}

std::optional<Misfit> find_misfit(const Examined& examined, const model::OpenText& value) {
    const std::string text = judged_text(examined, value);
    const bool arns = reads_arns(examined, text);
    if (auto found = text == "*" ? std::nullopt : value_misfit(examined, text)) {
        return found;
    }
    return arns ? arn_value_misfit(examined, value) : std::nullopt;
}

void report_form(const Examined& examined, const model::OpenText& value, const Misfit& misfit) {
    const auto written = letters(value);
    const std::string shown =
        written ? std::string(*written) : source_text(value, parameter_names(examined.subject.role));
    auto found =
        make(Kind::unlikely_value, value.span,
             text::format("no request has {} as {}: {}", quoted(shown), quoted(examined.name), misfit.reason),
             diagnostics::did_you_mean(misfit.meant));
    if (misfit.meant) {
        found.fix = replace_string(value, *misfit.meant);
    }
    examined.subject.sink.add(std::move(found));
}

void check_forms(const Examined& examined) {
    const OperatorFamily family = examined.family();
    if (family != OperatorFamily::string && family != OperatorFamily::arn) {
        return;
    }
    for (const model::OpenText& value : examined.test.values) {
        if (const auto misfit = find_misfit(examined, value)) {
            report_form(examined, value, *misfit);
        }
    }
}

/// The tag that a key names: `aws:RequestTag/team`.
void check_tag_name(const Examined& examined) {
    if (!is_tag_key(examined.name) || !has_strict_tags(examined)) {
        return;
    }
    const std::string_view name = examined.name.substr(examined.name.find('/') + 1);
    if (const auto misfit = tag_misfit(name, tag_key_length, "the key of a tag")) {
        examined.report(Kind::unlikely_value, examined.test.key.span,
                        text::format("no request has {}: {}", quoted(examined.name), misfit->reason));
    }
}

void check_wildcards(const Examined& examined) {
    if (!examined.compares_exactly()) {
        return;
    }
    for (const model::OpenText& value : examined.test.values) {
        for (const model::Part& part : value.parts) {
            const auto* literal = std::get_if<model::Literal>(&part);
            const std::size_t at = literal != nullptr ? literal->text.find_first_of("*?") : std::string::npos;
            if (at != std::string::npos) {
                examined.report(Kind::wildcard_without_like, value.span,
                                text::format("{} takes {} for a letter", quoted(examined.facts().name),
                                             quoted(literal->text.substr(at, 1))),
                                text::format("a pattern needs {}", examined.facts().negated
                                                                       ? examined.subject.words.not_like
                                                                       : examined.subject.words.like));
                break;
            }
        }
    }
}

} // namespace

void check_values(const Examined& examined) {
    check_wildcards(examined);
    if (!examined.name.empty()) {
        check_forms(examined);
        check_tag_name(examined);
    }
}

} // namespace slrc::review
