#include "compiler/check/externs.hpp"
#include "compiler/check/values.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <memory>

namespace slrc::check {

using diagnostics::Kind;
using model::BaseType;
using model::Type;

namespace {

struct TypeWord {
    std::string_view word;
    BaseType base;
};
constexpr std::array<TypeWord, 4> type_words{{{"string", BaseType::string},
                                              {"account", BaseType::account},
                                              {"region", BaseType::region},
                                              {"arn", BaseType::arn}}};

/// `service:type` as the catalogue spells it, with its ARNs.
std::optional<Type> resource_type(Context& context, const Scope& scope, const syntax::Type& written) {
    const catalog::Catalog& catalog = context.catalog_of(scope);
    const auto id = catalog.find_type(written.text);
    if (!id) {
        const auto begin =
            static_cast<std::uint32_t>(written.text.data() - context.file_of(scope.unit).text.data());
        const auto size = static_cast<std::uint32_t>(written.text.size());
        const syntax::Name name{written.text, Span{written.span.file, begin, begin + size}};
        context.sink.add(unknown_type(Kind::unknown_resource_type, catalog, name));
        return std::nullopt;
    }
    Type type = model::resource_type(std::string(catalog.service(catalog.type(*id).service).name),
                                     std::string(catalog.type(*id).name));
    auto& arns = context.type_arns[{scope.unit, *id}];
    if (!arns) {
        const auto patterns = catalog.patterns(*id);
        arns = std::make_shared<const std::vector<std::string>>(patterns.begin(), patterns.end());
        context.used_services[scope.unit].insert(text::folded(type.service));
    }
    type.arns = arns;
    return type;
}

std::optional<Type> type_of_word(Context& context, const Scope& scope, const syntax::Type& written) {
    const auto* const found = std::ranges::find(type_words, written.text, &TypeWord::word);
    if (found != type_words.end()) {
        Type type;
        type.base = found->base;
        return type;
    }
    if (written.text.find(':') != std::string_view::npos) {
        return resource_type(context, scope, written);
    }
    const std::array<std::string_view, 4> words{"string", "account", "region", "arn"};
    context.sink.report(Kind::unknown_type, written.span, text::format("there is no type `{}`", written.text),
                        diagnostics::did_you_mean(diagnostics::nearest(written.text, words)));
    return std::nullopt;
}

bool check_pattern(Context& context, const syntax::Type& written, Type& type) {
    if (type.base != BaseType::string) {
        context.sink.report(Kind::unknown_type, written.pattern->span,
                            "only a `string` can be `matching` an expression");
        return false;
    }
    type.expression = written.pattern->text;
    if (type.expression.empty()) {
        context.sink.report(Kind::unknown_type, written.pattern->span,
                            "an empty expression: leave out `matching` for any string");
        return false;
    }
    if (const auto wrong = model::expression_error(type.expression)) {
        context.sink.report(Kind::unknown_type, written.pattern->span,
                            text::format("not a regular expression: {}", *wrong));
        return false;
    }
    return true;
}

/// Which of several equal names came first. The few that nearly every list has are compared one by one; a map is made for
/// a long one alone.
class FirstNames {
public:
    const syntax::Name& first_of(const syntax::Name& name) {
        if (!many_.empty()) {
            return *many_.emplace(name.text, &name).first->second;
        }
        for (std::size_t index = 0; index < count_; ++index) {
            if (few_[index]->text == name.text) {
                return *few_[index];
            }
        }
        if (count_ < few_.size()) {
            few_[count_++] = &name;
        } else {
            for (const syntax::Name* earlier : few_) {
                many_.emplace(earlier->text, earlier);
            }
            many_.emplace(name.text, &name);
        }
        return name;
    }

private:
    std::array<const syntax::Name*, 12> few_{};
    std::size_t count_ = 0;
    std::map<std::string_view, const syntax::Name*> many_;
};

/// Why a value cannot fit, whatever its holes are filled with; nothing where that is not known before they are.
std::optional<std::string> known_misfit(const Type& wanted, const model::OpenText& value) {
    std::string text;
    for (const model::Part& part : value.parts) {
        if (std::holds_alternative<model::ParameterUse>(part)) {
            return std::nullopt;
        }
        const auto* built_in = std::get_if<model::BuiltIn>(&part);
        text += built_in != nullptr ? std::string(model::usual_text(*built_in))
                                    : literal_text(model::OpenText{{part}, value.span});
    }
    const bool decided = is_literal(value) || wanted.base != BaseType::string;
    return decided ? misfit(wanted, text) : std::nullopt;
}

void add_default(Context& context, const Scope& scope, const syntax::Parameter& written,
                 model::Parameter& parameter) {
    auto value = resolve_values(context, scope, *written.default_value);
    if (value && check_fits(context, parameter, *value, written.default_value->span)) {
        parameter.default_values = std::move(value->values);
    }
}

} // namespace

std::optional<Type> resolve_type(Context& context, const Scope& scope, const syntax::Type& written) {
    auto type = type_of_word(context, scope, written);
    if (!type) {
        return std::nullopt;
    }
    type->list = written.list;
    if (written.pattern && !check_pattern(context, written, *type)) {
        return std::nullopt;
    }
    return type;
}

std::optional<model::Parameter> resolve_parameter(Context& context, const Scope& scope,
                                                  const syntax::Parameter& written) {
    auto type = resolve_type(context, scope, written.type);
    model::Parameter parameter;
    parameter.name = written.name.text;
    // A type that is wrong has been reported: the name is declared all the same, so that its uses are not reported too.
    parameter.type =
        type ? std::move(*type) : model::Type{.base = model::BaseType::unknown, .list = written.type.list};
    parameter.span = written.span;
    if (written.documentation) {
        parameter.documentation = plain_text(context, *written.documentation);
    }
    if (written.default_value && type) {
        add_default(context, scope, written, parameter);
    }
    return parameter;
}

void check_parameter_names(Context& context, const Scope& scope,
                           std::span<const syntax::Parameter* const> parameters) {
    FirstNames seen;
    const auto& constants = context.symbols_of(scope).constants;
    for (const syntax::Parameter* parameter : parameters) {
        const syntax::Name& name = parameter->name;
        const syntax::Name& first = seen.first_of(name);
        std::optional<diagnostics::Related> earlier;
        if (&first != &name) {
            earlier = diagnostics::Related{first.span, "first declared here"};
        } else if (const auto constant = constants.find(name.text); constant != constants.end()) {
            earlier = diagnostics::Related{constant->second.node->name.span, "a constant has this name"};
        } else if (find_built_in(name.text)) {
            earlier = diagnostics::Related{std::nullopt, "`{" + std::string(name.text) + "}` is built in"};
        }
        if (earlier) {
            auto found =
                make(Kind::duplicate_name, name.span, text::format("the name `{}` is taken", name.text));
            found.related.push_back(std::move(*earlier));
            context.sink.add(std::move(found));
        }
    }
}

bool check_fits(Context& context, const model::Parameter& parameter, const Strings& value, Span span) {
    const Type& wanted = parameter.type;
    const auto what = [&] {
        return text::format("`{}` is {}`{}`", parameter.name,
                            wanted.list ? "a list: " : "one value: ", to_text(wanted));
    };
    if (value.list && !wanted.list) {
        context.sink.report(Kind::bad_argument_value, span, text::format("{}; this is a list", what()));
        return false;
    }
    if (value.values.empty()) {
        context.sink.report(Kind::empty_list, span, text::format("{}; this list is empty", what()));
        return false;
    }
    if (value.type && !assignable(wanted, *value.type)) {
        context.sink.report(Kind::bad_argument_value, span,
                            text::format("{}; this is `{}`", what(), to_text(*value.type)));
        return false;
    }
    for (const model::OpenText& element : value.values) {
        if (const auto wrong = known_misfit(wanted, element)) {
            context.sink.report(Kind::bad_argument_value, span,
                                text::format("`{}` {}: `{}` takes `{}`", source_text(element, {}), *wrong,
                                             parameter.name, element_text(wanted)));
            return false;
        }
    }
    return true;
}

std::optional<std::vector<const syntax::Argument*>> assign_arguments(
    Context& context, const std::vector<std::string_view>& names,
    const syntax::List<syntax::Argument>& arguments, std::string_view what) {
    std::vector<const syntax::Argument*> assigned(names.size(), nullptr);
    bool whole = true;
    for (std::size_t position = 0; position < arguments.size(); ++position) {
        const syntax::Argument& argument = arguments[position];
        std::size_t index = position;
        if (argument.name) {
            const auto found = std::ranges::find(names, argument.name->text);
            index = static_cast<std::size_t>(found - names.begin());
            if (found == names.end()) {
                context.sink.report(
                    Kind::unknown_parameter, argument.name->span,
                    text::format("{} has no parameter `{}`", what, argument.name->text),
                    diagnostics::did_you_mean(diagnostics::nearest(argument.name->text, names)));
                whole = false;
                continue;
            }
        }
        if (index >= names.size() || assigned[index] != nullptr) {
            context.sink.report(Kind::wrong_arguments, argument.span,
                                index >= names.size()
                                    ? text::format("{} takes {} arguments", what, names.size())
                                    : text::format("`{}` is given twice", names[index]));
            whole = false;
            continue;
        }
        assigned[index] = &argument;
    }
    return whole ? std::optional(std::move(assigned)) : std::nullopt;
}

} // namespace slrc::check
