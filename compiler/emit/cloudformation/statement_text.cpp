#include "compiler/emit/cloudformation/statements.hpp"

#include <charconv>
#include <string_view>

namespace slrc::emit::cloudformation {

namespace {

/// Characters for private use, which IAM's documents cannot hold.
constexpr std::string_view begin_mark = "\uE000";
constexpr std::string_view end_mark = "\uE001";

} // namespace

std::string StatementText::single(const model::OpenText& value) {
    const Text filled = values_.in_text(value);
    std::string text;
    for (const Text::Piece& piece : filled.pieces()) {
        if (const auto* letters = std::get_if<std::string>(&piece)) {
            text += *letters;
            continue;
        }
        text += std::string(begin_mark) + std::to_string(holes_.size()) + std::string(end_mark);
        holes_.push_back(std::get<Hole>(piece));
    }
    return text;
}

Json StatementText::several(const std::vector<model::OpenText>& values) {
    Json list = Json::array();
    for (const model::OpenText& value : values) {
        list.push_back(single(value));
    }
    return list.size() == 1 ? std::move(list.front()) : list;
}

Text StatementText::text_of(const Json& json) const {
    const std::string dumped = json.dump();
    std::string_view rest = dumped;
    Text text;
    for (std::size_t mark = rest.find(begin_mark); mark != std::string_view::npos;
         mark = rest.find(begin_mark)) {
        text.append(rest.substr(0, mark));
        rest.remove_prefix(mark + begin_mark.size());
        const std::size_t end = rest.find(end_mark);
        std::size_t index = 0;
        std::from_chars(rest.data(), rest.data() + end, index);
        text.append(holes_.at(index));
        rest.remove_prefix(end + end_mark.size());
    }
    text.append(rest);
    return text;
}

} // namespace slrc::emit::cloudformation
