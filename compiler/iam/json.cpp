// Writing documents.
#include "compiler/iam/json.hpp"

#include <algorithm>

namespace slrc::iam {

namespace {

using text::JsonWriter;

void write_one_or_list(JsonWriter& writer, const std::vector<std::string>& values) {
    if (values.size() == 1) {
        writer.value(values.front());
    } else {
        writer.value(values);
    }
}

void write_principals(JsonWriter& writer, const std::vector<Principals>& principals) {
    writer.open_object();
    for (const Principals& kind : principals) {
        writer.key(kind.kind);
        write_one_or_list(writer, kind.values);
    }
    writer.close_object();
}

/// The keys of one operator stand together, where the first of them is.
void write_conditions(JsonWriter& writer, const std::vector<Condition>& conditions) {
    writer.open_object();
    for (auto first = conditions.begin(); first != conditions.end(); ++first) {
        const auto is_same = [&](const Condition& other) { return other.operation == first->operation; };
        if (std::any_of(conditions.begin(), first, is_same)) {
            continue;
        }
        writer.key(first->operation);
        writer.open_object();
        for (auto each = first; each != conditions.end(); ++each) {
            if (is_same(*each)) {
                writer.key(each->key);
                write_one_or_list(writer, each->values);
            }
        }
        writer.close_object();
    }
    writer.close_object();
}

void write_statement(JsonWriter& writer, const Statement& statement) {
    writer.open_object();
    if (!statement.sid.empty()) {
        writer.member("Sid", statement.sid);
    }
    writer.member("Effect", statement.effect == Effect::allow ? "Allow" : "Deny");
    if (!statement.principals.empty()) {
        writer.key(statement.not_principals ? "NotPrincipal" : "Principal");
        write_principals(writer, statement.principals);
    }
    writer.key(statement.not_actions ? "NotAction" : "Action");
    write_one_or_list(writer, statement.actions);
    if (!statement.resources.empty()) {
        writer.key(statement.not_resources ? "NotResource" : "Resource");
        write_one_or_list(writer, statement.resources);
    }
    if (!statement.conditions.empty()) {
        writer.key("Condition");
        write_conditions(writer, statement.conditions);
    }
    writer.close_object();
}

template <typename WriteStatements>
void write_document(JsonWriter& writer, std::string_view version, std::string_view id,
                    const WriteStatements& write_statements) {
    writer.open_object();
    writer.member("Version", version);
    if (!id.empty()) {
        writer.member("Id", id);
    }
    writer.key("Statement");
    writer.open_array();
    write_statements();
    writer.close_array();
    writer.close_object();
}

} // namespace

void write(JsonWriter& writer, const Document& document) {
    write_document(writer, document.version, document.id, [&] {
        for (const Statement& statement : document.statements) {
            write_statement(writer, statement);
        }
    });
}

text::JsonLayout json_layout(bool minify) {
    return {minify ? std::size_t{0} : std::size_t{4}, text::NotUtf8::refused};
}

std::string to_text(const Document& document, bool minify) {
    std::string text;
    JsonWriter writer(text, json_layout(minify));
    write(writer, document);
    text += '\n';
    return text;
}

std::string to_text(const Statement& statement, bool minify) {
    std::string text;
    JsonWriter writer(text, json_layout(minify));
    write_statement(writer, statement);
    return text;
}

std::string to_text(std::span<const std::string_view> statements, bool minify) {
    std::string text;
    JsonWriter writer(text, json_layout(minify));
    write_document(writer, Document().version, {}, [&] {
        for (const std::string_view statement : statements) {
            writer.written(statement);
        }
    });
    text += '\n';
    return text;
}

} // namespace slrc::iam
