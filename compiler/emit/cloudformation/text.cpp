#include "compiler/emit/cloudformation/text.hpp"

#include <algorithm>
#include <utility>

namespace slrc::emit::cloudformation {

namespace {

Json as_join(const std::vector<Text::Piece>& pieces) {
    Json list = Json::array();
    for (const Text::Piece& piece : pieces) {
        const auto* letters = std::get_if<std::string>(&piece);
        list.push_back(letters != nullptr ? Json(*letters) : value_of(std::get<Hole>(piece)));
    }
    return join("", std::move(list));
}

/// AWS CloudFormation Template Reference, "Fn::Sub": `${name}`, and for what is no parameter a map of names to values.
Json as_sub(const std::vector<Text::Piece>& pieces) {
    std::string text;
    Json values = Json::object();
    for (const Text::Piece& piece : pieces) {
        if (const auto* letters = std::get_if<std::string>(&piece)) {
            text += *letters;
            continue;
        }
        const Hole& hole = std::get<Hole>(piece);
        std::string name = hole.name;
        for (int number = 2; values.contains(name) && values[name] != hole.value; ++number) {
            name = hole.name + std::to_string(number);
        }
        text += "${" + name + "}";
        if (!hole.value.is_null()) {
            values[name] = hole.value;
        }
    }
    return object("Fn::Sub", values.empty() ? Json(text) : Json::array({text, std::move(values)}));
}

} // namespace

Json value_of(const Hole& hole) {
    return hole.value.is_null() ? reference(hole.name) : hole.value;
}

void Text::append(std::string_view letters) {
    auto* last = pieces_.empty() ? nullptr : std::get_if<std::string>(&pieces_.back());
    if (last != nullptr) {
        last->append(letters);
    } else if (!letters.empty()) {
        pieces_.emplace_back(std::string(letters));
    }
}

void Text::append(Hole hole) {
    pieces_.emplace_back(std::move(hole));
}

void Text::append(const Text& more) {
    for (const Piece& piece : more.pieces_) {
        if (const auto* letters = std::get_if<std::string>(&piece)) {
            append(*letters);
        } else {
            append(std::get<Hole>(piece));
        }
    }
}

bool Text::has_holes() const {
    return std::ranges::any_of(pieces_,
                               [](const Piece& piece) { return std::holds_alternative<Hole>(piece); });
}

std::string Text::letters() const {
    return pieces_.empty() ? std::string() : std::get<std::string>(pieces_.front());
}

Json Text::json() const {
    if (!has_holes()) {
        return letters();
    }
    if (pieces_.size() == 1) {
        return value_of(std::get<Hole>(pieces_.front()));
    }
    const bool has_dollar = std::ranges::any_of(pieces_, [](const Piece& piece) {
        const auto* letters = std::get_if<std::string>(&piece);
        return letters != nullptr && letters->find('$') != std::string::npos;
    });
    return has_dollar ? as_join(pieces_) : as_sub(pieces_);
}

} // namespace slrc::emit::cloudformation
