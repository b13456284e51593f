#include "compiler/workspace/public_access.hpp"

#include "compiler/iam/json.hpp"
#include "compiler/prove/outside.hpp"
#include "compiler/prove/shown.hpp"
#include "compiler/source/lines.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/json_writer.hpp"
#include "compiler/workspace/prove_roles.hpp"

#include <vector>

namespace slrc::workspace {

using prove::Access;

namespace {

std::string example_of(const PublicRole& shown, const Access& access) {
    return access.example ? eval_command(shown.role, *access.example, shown.words) : std::string();
}

std::vector<Access> access_to(const PublicRole& asked) {
    return prove::access_from_outside(asked.role, asked.catalog, asked.account);
}

source::Position place_of(const model::Role& role, const Access& access, const source::Files& files) {
    const source::Span span = role.trust[access.rule].span;
    return source::LineTable(files.text(span.file)).position(span.begin);
}

std::string_view file_of(const model::Role& role, const Access& access, const source::Files& files) {
    return files.name(role.trust[access.rule].span.file);
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

void write_access(text::JsonWriter& writer, const PublicRole& shown, const Access& access,
                  const source::Files& files) {
    writer.open_object();
    writer.member("reach", to_word(access.reach));
    writer.member("who", access.who);
    writer.member("conditional", access.conditional);
    writer.member("certain", access.example.has_value());
    writer.member("file", file_of(shown.role, access, files));
    writer.member("line", place_of(shown.role, access, files).line);
    writer.member("rule", rule_text(shown.role, access, files));
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
        writer.member("command", example_of(shown, access));
    }
    writer.close_object();
}

} // namespace

std::vector<PublicRole> public_roles(const model::Program& program, const source::Files& files,
                                     std::span<const std::string> import_options) {
    std::vector<PublicRole> roles;
    for (const model::Role& role : program.roles) {
        if (role.requested) {
            roles.push_back({role, program.catalogs[role.catalog],
                             prove::subject_words(role, files.name(role.span.file), import_options)});
        }
    }
    return roles;
}

std::vector<PublicRole> public_roles(const reader::Reading& reading, const source::Files& files,
                                     const std::string& known, const std::vector<std::string>& search_folders,
                                     const World& world) {
    std::vector<PublicRole> roles;
    for (std::size_t index = 0; index < reading.roles.size(); ++index) {
        const model::Role& role = reading.program.roles[index];
        const reader::ReadRole& read = reading.roles[index];
        if (!role.trust.empty()) {
            const std::string name(files.name(role.trust.front().span.file));
            roles.push_back(
                {role, reading.program.catalogs[role.catalog],
                 policy_words(name == "<stdin>" ? "-" : name, read.named ? role.name.text : std::string(),
                              known, search_folders, world),
                 read.account});
        }
    }
    return roles;
}

std::string public_text(std::span<const PublicRole> roles, const source::Files& files) {
    std::string text;
    for (const PublicRole& one : roles) {
        const model::Role& role = one.role;
        const std::vector<Access> all = access_to(one);
        text += text::format("{}: {}\n", role.name.base, to_string(widest(all)));
        for (const Access& access : all) {
            text += text::format("    {}{}{}\n", access.who, access.conditional ? ", with a condition" : "",
                                 access.example ? "" : ", maybe");
            text += text::format("        {}:{}: {}\n", file_of(role, access, files),
                                 place_of(role, access, files).line, rule_text(role, access, files));
            text += access.example ? text::format("        {}\n", example_of(one, access)) : "";
        }
    }
    return text;
}

std::string public_json(std::span<const PublicRole> roles, const source::Files& files) {
    std::string text;
    text::JsonWriter writer(text, iam::json_layout(false));
    writer.open_array();
    for (const PublicRole& one : roles) {
        const std::vector<Access> all = access_to(one);
        writer.open_object();
        writer.member("role", one.role.get().name.base);
        writer.member("reach", to_word(widest(all)));
        writer.key("access");
        writer.open_array();
        for (const Access& access : all) {
            write_access(writer, one, access, files);
        }
        writer.close_array();
        writer.close_object();
    }
    writer.close_array();
    text += '\n';
    return text;
}

} // namespace slrc::workspace
