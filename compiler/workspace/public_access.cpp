#include "compiler/workspace/public_access.hpp"

#include "compiler/iam/json.hpp"
#include "compiler/prove/outside.hpp"
#include "compiler/prove/shown.hpp"
#include "compiler/source/lines.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/json_writer.hpp"

#include <algorithm>
#include <vector>

namespace slrc::workspace {

using prove::Access;

namespace {

/// What is shown of, and how commands name it.
struct Shown {
    const source::Files& files;
    std::span<const std::string> import_options;
};

std::string example_of(const model::Role& role, const Access& access, const Shown& shown) {
    return access.example ? eval_command(role, *access.example,
                                         prove::subject_words(role, shown.files.name(role.span.file),
                                                              shown.import_options))
                          : std::string();
}

source::Position place_of(const model::Role& role, const Access& access, const source::Files& files) {
    const source::Span span = role.trust[access.rule].span;
    return source::LineTable(files.text(span.file)).position(span.begin);
}

/// As it is written, on one line.
std::string rule_text(const model::Role& role, const Access& access, const source::Files& files) {
    std::string text;
    for (const char letter : files.text(role.trust[access.rule].span)) {
        const bool blank = letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
        if (!blank || !text.ends_with(' ')) {
            text += blank ? ' ' : letter;
        }
    }
    return text;
}

void write_access(text::JsonWriter& writer, const model::Role& role, const Access& access,
                  const Shown& shown) {
    const source::Files& files = shown.files;
    writer.open_object();
    writer.member("reach", to_word(access.reach));
    writer.member("who", access.who);
    writer.member("conditional", access.conditional);
    writer.member("certain", access.example.has_value());
    writer.member("file", files.name(role.span.file));
    writer.member("line", place_of(role, access, files).line);
    writer.member("rule", rule_text(role, access, files));
    if (access.example) {
        writer.member("action", access.example->request.action);
        writer.member("principal", access.example->request.caller->value);
        writer.key("context");
        writer.open_object();
        for (const iam::ContextEntry& entry : access.example->request.context) {
            writer.key(entry.key);
            writer.value(std::span<const std::string>(entry.values));
        }
        writer.close_object();
        writer.member("command", example_of(role, access, shown));
    }
    writer.close_object();
}

} // namespace

std::string public_text(const model::Program& program, const source::Files& files,
                        std::span<const std::string> import_options) {
    const Shown shown{files, import_options};
    std::string text;
    for (const model::Role& role : program.roles) {
        if (!role.requested) {
            continue;
        }
        const std::vector<Access> all = prove::access_from_outside(role, program.catalogs[role.catalog]);
        text += text::format("{}: {}\n", role.name.base, to_string(widest(all)));
        for (const Access& access : all) {
            text += text::format("    {}{}{}\n", access.who, access.conditional ? ", with a condition" : "",
                                 access.example ? "" : ", maybe");
            text += text::format("        {}:{}: {}\n", files.name(role.span.file),
                                 place_of(role, access, files).line, rule_text(role, access, files));
            text += access.example ? text::format("        {}\n", example_of(role, access, shown)) : "";
        }
    }
    return text;
}

std::string public_json(const model::Program& program, const source::Files& files,
                        std::span<const std::string> import_options) {
    std::string text;
    text::JsonWriter writer(text, iam::json_layout(false));
    writer.open_array();
    for (const model::Role& role : program.roles) {
        if (!role.requested) {
            continue;
        }
        const std::vector<Access> all = prove::access_from_outside(role, program.catalogs[role.catalog]);
        writer.open_object();
        writer.member("role", role.name.base);
        writer.member("reach", to_word(widest(all)));
        writer.key("access");
        writer.open_array();
        for (const Access& access : all) {
            write_access(writer, role, access, {files, import_options});
        }
        writer.close_array();
        writer.close_object();
    }
    writer.close_array();
    text += '\n';
    return text;
}

} // namespace slrc::workspace
