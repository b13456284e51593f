#include "compiler/diagnostics/suggest.hpp"
#include "compiler/reader/template_names.hpp"
#include "compiler/reader/texts.hpp"
#include "compiler/text/format.hpp"

namespace slrc::reader {

using diagnostics::Kind;
using model::OpenText;

namespace {

class FunctionReader {
public:
    FunctionReader(const RoleContext& context, data::Node call)
        : context_(context), call_(call), argument_(*call.begin()) {}

    std::optional<OpenText> read() {
        const std::string_view name = argument_.key();
        std::optional<OpenText> result;
        if (name == "Ref") {
            result = read_reference();
        } else if (name == "Fn::GetAtt") {
            result = read_attribute();
        } else if (name == "Fn::Join") {
            result = read_join();
        } else if (name == "Fn::Sub") {
            result = read_sub();
        } else {
            report(argument_.key_span(), text::format("`{}`: what it gives is not known here", name));
        }
        if (result) {
            result->span = call_.span();
        }
        return result;
    }

private:
    void report(source::Span place, std::string message, std::string label = {}) const {
        context_.report(Kind::unread_function, place, std::move(message), std::move(label));
    }

    std::optional<OpenText> malformed(std::string_view form) const {
        report(argument_.head_span(), text::format("`{}` takes {}", argument_.key(), form));
        return std::nullopt;
    }

    void report_unknown(std::string_view name, source::Span place) const {
        const std::vector<std::string_view> names = context_.names->names();
        const bool variable = name.find(':') != std::string_view::npos && !name.starts_with("AWS::");
        const auto near = diagnostics::nearest(name, names);
        report(place, text::format("the template has neither a parameter nor a resource `{}`", name),
               variable ? "IAM's own variable is `${!" + std::string(name) + "}` here"
                        : diagnostics::did_you_mean(near));
    }

    std::optional<OpenText> reference(std::string_view name, source::Span place) const {
        auto value = context_.names->reference(context_.target(), name, place);
        if (!value) {
            report_unknown(name, place);
        }
        return value;
    }

    std::optional<OpenText> attribute(std::string_view resource, std::string_view name,
                                      source::Span place) const {
        auto value = context_.names->attribute(context_.target(), resource, name, place);
        if (!value) {
            report_unknown(resource, place);
        }
        return value;
    }

    std::optional<OpenText> read_reference() const {
        return argument_.is(data::Type::text) ? reference(argument_.text(), argument_.inner_span())
                                              : malformed("the name of a parameter or a resource");
    }

    std::optional<OpenText> read_attribute() const {
        constexpr std::string_view form = "a resource and one of its attributes";
        if (argument_.is(data::Type::text)) {
            const std::size_t dot = argument_.text().find('.');
            return dot == std::string_view::npos
                       ? malformed(form)
                       : attribute(argument_.text().substr(0, dot), argument_.text().substr(dot + 1),
                                   argument_.inner_span());
        }
        if (!argument_.is(data::Type::array) || argument_.size() != 2) {
            return malformed(form);
        }
        const data::Node resource = *argument_.begin();
        const data::Node name = *++argument_.begin();
        return resource.is(data::Type::text) && name.is(data::Type::text)
                   ? attribute(resource.text(), name.text(), resource.inner_span())
                   : malformed(form);
    }

    std::optional<OpenText> read_join() {
        constexpr std::string_view form = "text and a list of texts";
        if (!argument_.is(data::Type::array) || argument_.size() != 2) {
            return malformed(form);
        }
        const data::Node separator = *argument_.begin();
        const data::Node list = *++argument_.begin();
        if (!separator.is(data::Type::text) || !list.is(data::Type::array)) {
            return malformed(form);
        }
        OpenText joined{{}, call_.span()};
        bool whole = true;
        bool first = true;
        for (const data::Node& item : items_of(context_, list)) {
            const auto text = read_text(context_, item, "Fn::Join");
            whole = whole && text;
            if (!first) {
                append(joined, model::Literal{std::string(separator.text())});
            }
            if (text) {
                append(joined, *text);
            }
            first = false;
        }
        return whole ? std::optional(std::move(joined)) : std::nullopt;
    }

    std::optional<OpenText> read_sub() {
        constexpr std::string_view form = "text, or a list of text and an object with names";
        if (argument_.is(data::Type::text)) {
            return substitute(argument_, std::nullopt);
        }
        if (!argument_.is(data::Type::array) || argument_.size() != 2) {
            return malformed(form);
        }
        const data::Node text = *argument_.begin();
        const data::Node names = *++argument_.begin();
        return text.is(data::Type::text) && names.is(data::Type::object) ? substitute(text, names)
                                                                         : malformed(form);
    }

    /// `${Name}`, `${Name.Attribute}`, and `${!text}` for `${text}` itself, which is how IAM's variables are written.
    std::optional<OpenText> substitute(data::Node node, std::optional<data::Node> own) {
        OpenText result{{}, call_.span()};
        std::string_view rest = node.text();
        std::string letters; // up to the next hole; IAM's variables are looked for in them
        bool whole = true;
        while (!rest.empty()) {
            const std::size_t open = rest.find("${");
            const std::size_t close = open == std::string_view::npos ? open : rest.find('}', open);
            if (close == std::string_view::npos) {
                letters += rest;
                break;
            }
            letters += rest.substr(0, open);
            const std::string_view name = rest.substr(open + 2, close - open - 2);
            rest.remove_prefix(close + 1);
            if (name.starts_with('!')) {
                letters += "${" + std::string(name.substr(1)) + "}";
                continue;
            }
            whole = append_letters(result, letters, node) && whole;
            letters.clear();
            const auto value = read_name(name, node, own);
            whole = whole && value;
            if (value) {
                append(result, *value);
            }
        }
        return append_letters(result, letters, node) && whole ? std::optional(std::move(result))
                                                              : std::nullopt;
    }

    bool append_letters(OpenText& to, const std::string& letters, data::Node node) const {
        return append_text(context_, to, letters, node);
    }

    std::optional<OpenText> read_name(std::string_view name, data::Node node,
                                      const std::optional<data::Node>& own) const {
        if (const auto value = own ? own->find(name) : std::nullopt) {
            return read_text(context_, *value, name);
        }
        const source::Span place =
            part_of(node, static_cast<std::size_t>(name.data() - node.text().data()), name.size());
        const std::size_t dot = name.find('.');
        return dot == std::string_view::npos ? reference(name, place)
                                             : attribute(name.substr(0, dot), name.substr(dot + 1), place);
    }

    const RoleContext& context_;
    data::Node call_;
    data::Node argument_;
};

} // namespace

std::string_view function_name(data::Node value) {
    if (!value.is(data::Type::object) || value.size() != 1) {
        return {};
    }
    const std::string_view key = (*value.begin()).key();
    return key == "Ref" || key.starts_with("Fn::") ? key : std::string_view();
}

std::optional<OpenText> read_function(const RoleContext& context, data::Node call) {
    return FunctionReader(context, call).read();
}

} // namespace slrc::reader
