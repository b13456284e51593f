#include "compiler/generate/code.hpp"

namespace slrc::generate {

namespace {

std::string repeated(std::string_view text, std::size_t count) {
    std::string result;
    for (; count > 0; --count) {
        result += text;
    }
    return result;
}

} // namespace

std::string flat(const Code& code) {
    if (!code.is_call) {
        return code.text;
    }
    std::string text = code.text + "(";
    bool first = true;
    for (const Code& argument : code.arguments) {
        text += (first ? "" : ", ") + flat(argument);
        first = false;
    }
    return text + ")";
}

Code plain(std::string text) {
    return Code{std::move(text), false, {}};
}

Code call(std::string function, std::vector<Code> arguments) {
    return Code{std::move(function), true, std::move(arguments)};
}

void Writer::line(std::string_view text) {
    if (!text.empty()) {
        text_ += repeated(style_.indent, level_);
        text_ += text;
    }
    text_ += '\n';
}

void Writer::begin(std::string_view text) {
    line(text);
    indent();
}

void Writer::end(std::string_view text) {
    dedent();
    line(text);
}

void Writer::line(std::string_view before, const Code& code, std::string_view after) {
    const std::string call = flat(code) + std::string(after);
    const bool assigns = !style_.closes_below && before.ends_with(" = ");
    if (assigns && columns(std::string(before) + call, level_) > style_.width &&
        columns(call, level_ + style_.argument_levels) <= style_.width) {
        before.remove_suffix(1);
        text_ += repeated(style_.indent, level_) + std::string(before) + "\n";
        text_ += repeated(style_.indent, level_ + style_.argument_levels) + call + "\n";
        return;
    }
    write(code, before, after, level_);
}

std::size_t Writer::room(std::size_t taken) const {
    const std::size_t used = level_ * style_.indent_width + taken;
    constexpr std::size_t least = 20;
    return used + least < style_.width ? style_.width - used : least;
}

std::size_t Writer::columns(std::string_view text, std::size_t level) const {
    return level * style_.indent_width + text.size(); // all code is ASCII
}

/// Where the argument does not fit below either, what breaks is the argument alone.
bool Writer::hugs(const Code& code, std::string_view after, std::size_t level) const {
    if (style_.closes_below || code.arguments.size() != 1 || !code.arguments.front().is_call) {
        return false;
    }
    const std::string below = flat(code.arguments.front()) + ")" + std::string(after);
    return columns(below, level + style_.argument_levels) > style_.width;
}

void Writer::write(const Code& code, std::string_view before, std::string_view after, std::size_t level) {
    const std::string whole = std::string(before) + flat(code) + std::string(after);
    if (!code.is_call || code.arguments.empty() || columns(whole, level) <= style_.width) {
        text_ += repeated(style_.indent, level) + whole + "\n";
        return;
    }
    if (hugs(code, after, level)) {
        write(code.arguments.front(), std::string(before) + code.text + "(", ")" + std::string(after), level);
        return;
    }
    text_ += repeated(style_.indent, level) + std::string(before) + code.text + "(\n";
    for (std::size_t index = 0; index < code.arguments.size(); ++index) {
        const bool last = index + 1 == code.arguments.size();
        const std::string end = !last || style_.closes_below ? "," : ")" + std::string(after);
        write(code.arguments[index], {}, end, level + style_.argument_levels);
    }
    if (style_.closes_below) {
        text_ += repeated(style_.indent, level) + ")" + std::string(after) + "\n";
    }
}

} // namespace slrc::generate
