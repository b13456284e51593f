#include "compiler/diagnostics/suggest.hpp"
#include "compiler/reader/policies.hpp"
#include "compiler/reader/texts.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>

namespace slrc::reader {

using diagnostics::Kind;

Elements::Elements(const RoleContext& context, data::Node object, std::span<const std::string_view> names,
                   std::string_view owner)
    : names_(names), found_(names.size()) {
    std::vector<data::Node> unknown;
    for (const data::Node& member : object) {
        if (is_absent(context, member)) {
            continue;
        }
        const auto name = std::ranges::find(names, member.key());
        if (name == names.end()) {
            unknown.push_back(member);
        } else if (auto& slot = found_[static_cast<std::size_t>(name - names.begin())]; !slot) {
            slot = member;
        }
    }
    for (const data::Node& member : unknown) {
        add_unknown(context, member, owner);
    }
}

void Elements::add_unknown(const RoleContext& context, data::Node member, std::string_view owner) {
    good_ = false;
    const auto near = diagnostics::nearest(member.key(), names_);
    auto found =
        make(Kind::unknown_element, member.key_span(),
             text::format("`{}` is no element of {}", member.key(), owner), diagnostics::did_you_mean(near));
    if (near) {
        auto& slot = found_[static_cast<std::size_t>(std::ranges::find(names_, *near) - names_.begin())];
        if (!slot) {
            slot = member;
            found.fix = word_fix(member, member.inner_key_span(), *near);
        }
    }
    context.run.sink.add(std::move(found));
}

std::optional<data::Node> Elements::operator[](std::string_view name) const {
    const auto place = std::ranges::find(names_, name);
    return place == names_.end() ? std::nullopt : found_[static_cast<std::size_t>(place - names_.begin())];
}

} // namespace slrc::reader
