#include "compiler/data/parse.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/text/format.hpp"
#include "compiler/workspace/choices.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace slrc::workspace {

using data::Node;
using data::Type;
using diagnostics::Kind;

namespace {

class ConfigurationReader {
public:
    ConfigurationReader(std::string_view name, diagnostics::Sink& sink) : name_(name), sink_(sink) {}

    FileRequest read(Node json) {
        FileRequest result;
        if (!expect(json, Type::object, "a configuration", "an object")) {
            return result;
        }
        read_request(json, "", true, result.common);
        const auto roles = json.find("roles");
        if (!roles || !expect(*roles, Type::object, "`roles`", "an object")) {
            return result;
        }
        for (const Node& role : *roles) {
            const std::string where = "roles." + std::string(role.key());
            if (expect(role, Type::object, text::format("`{}`", where), "an object")) {
                FileRequest::OfRole& own = result.roles[std::string(role.key())];
                own.span = role.key_span();
                read_request(role, where + ".", false, own.request);
            }
        }
        return result;
    }

private:
    bool expect(Node value, Type type, const std::string& what, std::string_view wanted) {
        if (!value.is(type)) {
            sink_.report(Kind::bad_configuration, value.span(),
                         text::format("{} has to be {}", what, wanted));
        }
        return value.is(type);
    }

    void read_request(Node json, const std::string& prefix, bool top, model::Choice& request) {
        static constexpr std::array<std::string_view, 7> keys{
            "capabilities", "parameters", "partition", "region", "account", "suffix", "roles"};
        const auto& fields = model::place_fields;
        for (const Node& member : json) {
            const std::string_view key = member.key();
            const std::string where = prefix + std::string(key);
            if (key == "capabilities") {
                read_capabilities(member, where, request);
            } else if (key == "parameters") {
                read_parameters(member, where, {}, request);
            } else if (const auto* field = std::ranges::find(fields, key, &model::PlaceField::name);
                       field != fields.end()) {
                if (expect(member, Type::text, text::format("`{}`", where), "text in quotes")) {
                    request.*field->value = std::string(member.text());
                    request.spans[field->name] = member.span();
                }
            } else if (!(top && key == "roles")) {
                const auto near =
                    diagnostics::nearest(key, std::span(keys).first(top ? keys.size() : keys.size() - 1));
                sink_.report(Kind::bad_configuration, member.key_span(),
                             text::format("a configuration has no key `{}`{}", where,
                                          near ? text::format(": {}", diagnostics::did_you_mean(near)) : ""));
            }
        }
    }

    void read_capabilities(Node json, const std::string& where, model::Choice& request) {
        if (!expect(json, Type::object, text::format("`{}`", where), "an object: `{\"sentiment\": {}}`")) {
            return;
        }
        for (const Node& capability : json) {
            const std::string name(capability.key());
            request.capabilities.push_back({name, name_, capability.key_span()});
            read_parameters(capability, where + "." + name, name, request);
        }
    }

    void read_parameters(Node json, const std::string& where, const std::string& capability,
                         model::Choice& request) {
        if (!expect(json, Type::object, text::format("`{}`", where), "an object of parameters")) {
            return;
        }
        for (const Node& parameter : json) {
            const std::string name(parameter.key());
            const std::vector<Node> values = data::items(parameter);
            model::Choice::ValueRequest wanted{capability, name, {}, name_, false, parameter.key_span(), {}};
            for (const Node& value : values) {
                if (expect(value, Type::text, text::format("`{}.{}`", where, name),
                           "text in quotes, or a list of it")) {
                    wanted.values.emplace_back(value.text());
                    wanted.value_spans.push_back(value.span());
                }
            }
            if (wanted.values.size() == values.size()) {
                request.values.push_back(std::move(wanted));
            }
        }
    }

    std::string name_;
    diagnostics::Sink& sink_;
};

} // namespace

FileRequest read_configuration(const source::Files& files, source::FileIndex file, diagnostics::Sink& sink) {
    data::Tree tree;
    const bool whole = data::parse_json(data::whole_text(file, files.text(file)), tree, sink,
                                        Kind::bad_configuration, "the configuration");
    return whole ? ConfigurationReader(files.name(file), sink).read(tree.root()) : FileRequest();
}

} // namespace slrc::workspace
