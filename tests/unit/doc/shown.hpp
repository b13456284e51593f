// From the text of a specification to its page or picture, without a disk.
#pragma once

#include "compiler/workspace/doc.hpp"

#include <stdexcept>
#include <string>

namespace slrc::test {

/// Throws with the first finding where there is an error.
inline std::string shown(const std::string& text, workspace::DocForm form) {
    workspace::Compilation compilation;
    workspace::DocOptions options;
    options.specifications = {"main.slr"};
    options.form = form;
    std::string result = document_roles(compilation, options, workspace::Memory{{{"main.slr", text}}});
    if (compilation.sink.has_errors()) {
        throw std::runtime_error(compilation.sink.all().front().message);
    }
    return result;
}

inline std::string markdown(const std::string& text) {
    return shown(text, workspace::DocForm::markdown);
}

/// A service-linked role of Lex's with these rules.
inline std::string lex_role(const std::string& rules) {
    return "role AWSServiceRoleForShown_{suffix} {\n trust service lexv2.amazonaws.com\n" + rules + "\n}\n";
}

/// Whether a page has these words; where it has not, a failing check shows it.
inline bool has(const std::string& page, const std::string& words) {
    INFO(page << "\nwithout " << words);
    return page.find(words) != std::string::npos;
}

} // namespace slrc::test
