#include "compiler/cli/completions.hpp"

#include <algorithm>

namespace slrc::cli {

namespace {

/// One of the pieces of `FILE.slr|std:PATH`.
void add_piece(ValueForm& form, std::string_view piece) {
    if (piece == "FILE") {
        form.any_file = true;
    } else if (piece == "DIR") {
        form.folder = true;
    } else if (piece == "std:PATH") {
        form.standard_library = true;
    } else if (piece.starts_with("FILE.")) {
        form.endings.emplace_back(piece.substr(std::string_view("FILE").size()));
    }
}

} // namespace

ValueForm value_form(const Option& option) {
    ValueForm form;
    std::string_view rest = option.value.empty() ? option.name : option.value;
    const std::size_t equals = rest.find('=');
    if (equals != std::string_view::npos) {
        rest.remove_prefix(equals + 1);
    }
    while (!rest.empty()) {
        const std::string_view piece = rest.substr(0, rest.find('|'));
        add_piece(form, piece);
        rest.remove_prefix(std::min(piece.size() + 1, rest.size()));
    }
    form.after_equals = equals != std::string_view::npos && form.is_file();
    return form;
}

} // namespace slrc::cli
