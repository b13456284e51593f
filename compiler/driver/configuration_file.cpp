#include "compiler/driver/configuration_file.hpp"

#include "compiler/diagnostics/suggest.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <optional>
#include <set>
#include <vector>

namespace slrc::driver {

using diagnostics::Kind;
using Json = nlohmann::ordered_json;

namespace {

/// Objects inside objects of a configuration: no deeper than this, so that reading it cannot exhaust the stack.
constexpr int depth_limit = 100;

class Reader {
public:
    Reader(const std::string& name, diagnostics::Sink& sink) : name_(name), sink_(sink) {}

    FileRequest read(std::string_view text) {
        FileRequest result;
        const Json json = parse(text);
        if (json.is_discarded()) {
            return result;
        }
        if (!expect(json.is_object(), "a configuration", "an object")) {
            return result;
        }
        read_request(json, "", true, result.common);
        if (const auto roles = json.find("roles");
            roles != json.end() && expect(roles->is_object(), "`roles`", "an object")) {
            for (const auto& [role, request] : roles->items()) {
                if (expect(request.is_object(), "`roles." + role + "`", "an object")) {
                    read_request(request, "roles." + role + ".", false, result.roles[role]);
                }
            }
        }
        return result;
    }

private:
    void report(std::string message) { sink_.report(Kind::bad_configuration, name_, std::move(message)); }

    bool expect(bool fits, const std::string& what, std::string_view wanted) {
        if (!fits) {
            report(what + " has to be " + std::string(wanted));
        }
        return fits;
    }

    /// JSON itself allows a key twice, and every reader takes another one of the two.
    Json parse(std::string_view text) {
        std::vector<std::set<std::string>> keys;
        bool too_deep = false;
        const auto watch = [&](int depth, Json::parse_event_t event, Json& value) {
            too_deep = too_deep || depth > depth_limit;
            if (too_deep) {
                return false; // what is thrown away is no longer announced in pairs
            }
            if (event == Json::parse_event_t::object_start) {
                keys.emplace_back();
            } else if (event == Json::parse_event_t::object_end) {
                keys.pop_back();
            } else if (event == Json::parse_event_t::key &&
                       !keys.back().insert(value.get<std::string>()).second) {
                report("the key `" + value.get<std::string>() + "` stands twice in one object");
            }
            return true;
        };
        try {
            Json json = Json::parse(text, watch);
            if (too_deep) {
                report("the configuration is nested deeper than " + std::to_string(depth_limit) + " levels");
                return Json(Json::value_t::discarded);
            }
            return json;
        } catch (const Json::parse_error& error) {
            report("the configuration is not JSON: " + plain(error.what()));
            return Json(Json::value_t::discarded);
        }
    }

    /// Without the library's own prefix `[json.exception.…] `.
    static std::string plain(std::string_view message) {
        const std::size_t bracket = message.find("] ");
        return std::string(bracket == std::string_view::npos ? message : message.substr(bracket + 2));
    }

    void read_request(const Json& json, const std::string& prefix, bool top, model::Request& request) {
        static constexpr std::array<std::string_view, 7> keys{
            "capabilities", "parameters", "partition", "region", "account", "suffix", "roles"};
        for (const auto& [key, value] : json.items()) {
            const std::string where = "`" + prefix + key + "`";
            if (key == "capabilities") {
                read_capabilities(value, prefix + key, request);
            } else if (key == "parameters") {
                read_parameters(value, prefix + key, {}, request);
            } else if (auto* place = place_of(key, request)) {
                if (expect(value.is_string(), where, "text in quotes")) {
                    *place = value.get<std::string>();
                }
            } else if (!(top && key == "roles")) {
                const auto near =
                    diagnostics::nearest(key, std::span(keys).first(top ? keys.size() : keys.size() - 1));
                report("a configuration has no key " + where +
                       (near ? ": " + diagnostics::did_you_mean(near) : ""));
            }
        }
    }

    static std::optional<std::string>* place_of(std::string_view key, model::Request& request) {
        if (key == "partition") {
            return &request.partition;
        }
        if (key == "region") {
            return &request.region;
        }
        if (key == "account") {
            return &request.account;
        }
        return key == "suffix" ? &request.suffix : nullptr;
    }

    void read_capabilities(const Json& json, const std::string& where, model::Request& request) {
        if (!expect(json.is_object(), "`" + where + "`", "an object: `{\"sentiment\": {}}`")) {
            return;
        }
        for (const auto& [capability, parameters] : json.items()) {
            request.capabilities.push_back({capability, name_});
            read_parameters(parameters, where + "." + capability, capability, request);
        }
    }

    void read_parameters(const Json& json, const std::string& where, const std::string& capability,
                         model::Request& request) {
        if (!expect(json.is_object(), "`" + where + "`", "an object of parameters")) {
            return;
        }
        for (const auto& [parameter, value] : json.items()) {
            const Json list = value.is_array() ? value : Json::array({value});
            model::Request::ValueRequest wanted{capability, parameter, {}, name_, false};
            for (const Json& element : list) {
                if (expect(element.is_string(), "`" + where + "." + parameter + "`",
                           "text in quotes, or a list of it")) {
                    wanted.values.push_back(element.get<std::string>());
                }
            }
            if (wanted.values.size() == list.size()) {
                request.values.push_back(std::move(wanted));
            }
        }
    }

    const std::string& name_;
    diagnostics::Sink& sink_;
};

} // namespace

FileRequest parse_configuration(std::string_view text, const std::string& name, diagnostics::Sink& sink) {
    return Reader(name, sink).read(text);
}

} // namespace slrc::driver
