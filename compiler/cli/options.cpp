#include "compiler/cli/options.hpp"

#include "compiler/cli/usage.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace slrc::cli {

namespace {

Option& option_called(Definition& command, std::string_view name) {
    const auto found = std::ranges::find(command.options, name, &Option::name);
    if (found == command.options.end()) {
        throw std::logic_error(text::format("there is no option `{}` to exclude", name));
    }
    return *found;
}

} // namespace

std::vector<std::string> Option::names() const {
    std::vector<std::string> all;
    std::string_view rest = name;
    while (!rest.empty()) {
        const std::string_view one = rest.substr(0, rest.find(','));
        all.emplace_back(one);
        rest.remove_prefix(std::min(one.size() + 1, rest.size()));
    }
    return all;
}

std::vector<std::string> Option::words() const {
    return fit.words ? fit.words() : std::vector<std::string>();
}

void Definition::add(Option option) {
    (option.name.front() == '-' ? options : arguments).push_back(std::move(option));
}

Definition definition_of(const Command& command) {
    Definition definition;
    definition.add({help_option, nowhere, "Print this help message and exit"});
    command.define(definition);
    return definition;
}

Option required(Option option) {
    option.required = true;
    return option;
}

void exclude(Definition& command, std::string_view one, std::string_view other) {
    option_called(command, one).excludes.push_back(other);
    option_called(command, other).excludes.push_back(one);
}

Fit one_of(const std::vector<std::string>& words) {
    const auto misfit = [words](const std::string& word) {
        const bool known = std::ranges::find(words, word) != words.end();
        return known ? std::string() : text::format("`{}` does not fit{}", word, hint(word, words));
    };
    return {[words] { return words; }, misfit};
}

Fit one_of(std::initializer_list<const char*> words) {
    return one_of(std::vector<std::string>(words.begin(), words.end()));
}

Fit such_as(std::function<std::vector<std::string>()> words) {
    return {std::move(words), {}};
}

Fit not_empty() {
    return {{}, [](const std::string& name) { return std::string(name.empty() ? "the name is empty" : ""); }};
}

Fit written_name() {
    return {{}, [](const std::string& name) {
                return name == "-"
                           ? "`-` is standard output, which has no place here; a file of that name is `./-`"
                           : not_empty().misfit(name);
            }};
}

} // namespace slrc::cli
