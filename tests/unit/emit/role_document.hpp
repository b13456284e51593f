// The document `role` of a text.
#pragma once

#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace slrc::test {

/// Asks for the document `role` alone.
inline workspace::CompileOptions role_options() {
    workspace::CompileOptions options;
    options.documents.documents = {emit::DocumentKind::role};
    return options;
}

/// The document `role` of the only role.
inline nlohmann::ordered_json role_of(const std::string& text,
                                      workspace::CompileOptions options = role_options()) {
    const Compiled compiled = compile_text(text, std::move(options));
    INFO((compiled.messages.empty() ? std::string() : compiled.messages.front()));
    REQUIRE(compiled.texts.size() == 1);
    return nlohmann::ordered_json::parse(compiled.texts.begin()->second);
}

/// Of a plain role with these rules.
inline nlohmann::ordered_json plain(std::string_view rules,
                                    workspace::CompileOptions options = role_options()) {
    return role_of(plain_role(rules), std::move(options));
}

/// In their order.
inline std::vector<std::string> keys(const nlohmann::ordered_json& object) {
    std::vector<std::string> names;
    for (const auto& item : object.items()) {
        names.push_back(item.key());
    }
    return names;
}

} // namespace slrc::test
