#include "compiler/workspace/choices.hpp"

#include "compiler/text/format.hpp"

#include <algorithm>
#include <utility>

namespace slrc::workspace {

using diagnostics::Kind;
using model::Role;

namespace {

void add(model::Choice& to, const model::Choice& more) {
    to.capabilities.insert(to.capabilities.end(), more.capabilities.begin(), more.capabilities.end());
    to.values.insert(to.values.end(), more.values.begin(), more.values.end());
    for (const model::PlaceField& field : model::place_fields) {
        if (more.*field.value) {
            to.*field.value = more.*field.value;
            to.spans.erase(field.name);
        }
    }
    to.spans.insert(more.spans.begin(), more.spans.end());
}

/// A role's own configuration replaces what the file says of every role.
void add_own(model::Choice& to, const model::Choice& own) {
    std::erase_if(to.values, [&](const model::Choice::ValueRequest& value) {
        return std::ranges::any_of(own.values, [&](const model::Choice::ValueRequest& other) {
            return other.name == value.name && other.capability == value.capability;
        });
    });
    add(to, own);
}

} // namespace

Choices read_choices(const std::optional<std::string>& configuration_file, const model::Choice& command_line,
                     const World& world, source::Files& files, std::vector<std::string>& dependencies,
                     diagnostics::Sink& sink) {
    Choices asked{{}, configuration_file.value_or(""), command_line};
    if (!configuration_file) {
        return asked;
    }
    ReadResult read = world.read(asked.file_name);
    if (read.problem) {
        sink.report(Kind::unreadable_file, asked.file_name,
                    text::format("cannot read `{}`: {}", asked.file_name, read.reason));
        return asked;
    }
    if (asked.file_name != "-") {
        dependencies.push_back(asked.file_name);
    }
    const std::string name = asked.file_name == "-" ? "<stdin>" : asked.file_name;
    asked.file = read_configuration(files, files.add(name, std::move(read.text)), sink);
    return asked;
}

void check_choices(const std::vector<const Role*>& all, const std::vector<const Role*>& chosen,
                   const Choices& asked, diagnostics::Sink& sink) {
    if (chosen.empty()) {
        return;
    }
    check_names(all, asked.file.common, sink);
    check_names(chosen, asked.command_line, sink);
    for (const auto& entry : asked.file.roles) {
        const std::string& name = entry.first;
        const auto role = std::ranges::find_if(all, [&](const Role* one) { return is_called(*one, name); });
        if (role == all.end()) {
            report_unknown_role(all, name, asked.file_name, entry.second.span, sink);
            continue;
        }
        const std::vector<const Role*> one{*role};
        check_names(one, entry.second.request, sink);
    }
}

model::Choice request_for(const Role& role, const Choices& asked) {
    model::Choice request = asked.file.common;
    for (const auto& [name, own] : asked.file.roles) {
        if (is_called(role, name)) {
            add_own(request, own.request);
        }
    }
    add(request, asked.command_line);
    return request;
}

} // namespace slrc::workspace
