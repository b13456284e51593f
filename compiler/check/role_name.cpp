#include "compiler/check/role.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/utf8.hpp"

namespace slrc::check {

using diagnostics::Kind;

namespace {

Span part_of(const syntax::Name& name, std::size_t offset, std::size_t length) {
    const auto begin = name.span.begin + static_cast<std::uint32_t>(offset);
    return Span{name.span.file, begin, begin + static_cast<std::uint32_t>(length)};
}

/// The length of the character at an offset: wrong characters are shown whole.
std::size_t character_length(std::string_view text, std::size_t offset) {
    std::size_t length = 1;
    while (offset + length < text.size() && text::continues_character(text[offset + length])) {
        ++length;
    }
    return length;
}

} // namespace

model::RoleName resolve_role_name(Context& context, const syntax::Name& name) {
    model::RoleName result;
    result.text = name.text;
    result.base = base_name(name.text);
    result.open_text.span = name.span;
    result.span = name.span;
    std::size_t letters = 0;
    std::string run;
    const auto append_run = [&] {
        if (!run.empty()) {
            append(result.open_text, model::Literal{run});
            run.clear();
        }
    };
    for (std::size_t offset = 0; offset < name.text.size();) {
        const std::string_view rest = name.text.substr(offset);
        if (rest.starts_with(model::suffix_template) && !result.has_suffix) {
            append_run();
            append(result.open_text, model::BuiltIn::suffix);
            result.has_suffix = true;
            offset += model::suffix_template.size();
            continue;
        }
        const std::size_t length =
            rest.front() == '{' ? rest.find('}') + 1 : character_length(name.text, offset);
        if (rest.front() == '{' || !model::is_role_name_letter(rest.front())) {
            context.sink.report(Kind::bad_role_name, part_of(name, offset, length),
                                rest.front() == '{' ? "a role's name holds `{suffix}` at most, and once"
                                                    : text::format("`{}` cannot stand in a role's name",
                                                                   rest.substr(0, length)));
            append_run();
            return result;
        }
        run += rest.front();
        ++letters;
        ++offset;
    }
    append_run();
    // A suffix has one character at least.
    const std::size_t shortest = letters + (result.has_suffix ? 1 : 0);
    if (shortest > model::longest_role_name) {
        context.sink.report(
            Kind::bad_role_name, name.span,
            text::format("the role's name has {} characters{}, and IAM takes {}", shortest,
                         result.has_suffix ? " with the shortest suffix" : "", model::longest_role_name));
    } else if (result.base.empty()) {
        context.sink.report(Kind::bad_role_name, name.span, "the role's name is nothing but a suffix");
    }
    return result;
}

} // namespace slrc::check
