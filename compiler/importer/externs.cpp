#include "compiler/importer/externs.hpp"

#include "compiler/diagnostics/printable.hpp"
#include "compiler/importer/strings.hpp"
#include "compiler/model/openings.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/pattern/arn_form.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/names.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace slrc::importer {

namespace {

using catalog::TypeId;

/// Letters that need no escape anywhere, and are no wildcard.
bool is_plain(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return text::is_letter_or_digit(c) || c == '-' || c == '_';
    });
}

/// `project` of `project/*`, in letters that the name of a type may have.
std::string type_word(std::string_view resource) {
    std::string word = snake_case(resource.substr(0, resource.find_first_of("/:")));
    std::ranges::replace(word, '_', '-');
    return word.empty() ? "resource" : word;
}

/// How many letters of a form no hole stands for.
std::size_t letters_of(std::string_view form) {
    std::size_t letters = 0;
    for (const pattern::FormPart& part : pattern::divide_form(form)) {
        for (const pattern::FormPiece& piece : part) {
            letters += piece.is_hole ? 0 : piece.text.size();
        }
    }
    return letters;
}

/// Actions of one service on the same types are one declaration.
struct ActionLine {
    std::string service;
    std::vector<std::string> names;
    std::vector<std::string> types;
    bool is_guessed = false;
};

struct UnknownAction {
    std::string service;
    std::string name;
    /// In the order of their rules, each once.
    std::vector<std::string> types;
    /// Whether a rule on resources of many types leaves them open.
    bool is_guessed = false;
};

class ActionExterns {
public:
    ActionExterns(Externs& result, const Suggestions& suggestions)
        : result_(result), suggestions_(suggestions) {}

    void add(const model::Rule& rule) {
        for (const model::ActionName& action : rule.actions) {
            add(action.text, &rule);
        }
        for (const model::OpenText& resource : rule.resources) {
            add_arn(glob_text(resource));
        }
    }
    void add(const model::TrustRule& rule) {
        for (const model::ActionName& action : rule.actions) {
            add(action.text, nullptr);
        }
    }

    void declare() {
        for (const std::string& service : pattern_services_) {
            if (!result_.catalog.find_service(service) && services_.count(text::folded(service)) == 0) {
                add_suggestion(result_, suggestions_, service);
                declare_type(service, "resource", "arn:*:" + service + ":*:*:*");
            }
        }
        for (const std::string& service : arn_services_) {
            if (!result_.catalog.is_arn_service(service)) {
                declare_type(service, "resource", "arn:*:" + service + ":*:*:*");
            }
        }
        for (const ActionLine& line : lines()) {
            suggest(line);
            if (line.is_guessed) {
                result_.declarations.emplace_back(
                    "// The rules do not tell which types of resource are meant here: this is one of many.");
            }
            std::string text = text::format("extern action {}:", line.service);
            for (std::size_t index = 0; index < line.names.size(); ++index) {
                text += (index > 0 ? ", " : line.names.size() > 1 ? "{" : "") + line.names[index];
            }
            text += line.names.size() > 1 ? "}" : "";
            for (std::size_t index = 0; index < line.types.size(); ++index) {
                text += (index == 0 ? " on " : ", ") + line.types[index];
            }
            result_.declarations.push_back(std::move(text));
            add_to_catalog(line);
        }
    }

private:
    void add(const std::string& text, const model::Rule* rule) {
        if (text.find(':') == std::string::npos) {
            return;
        }
        const std::string service(text::service_of(text));
        if (pattern::has_wildcard(service) || result_.catalog.find_action(text)) {
            return;
        }
        if (pattern::has_wildcard(text)) {
            pattern_services_.push_back(service);
            return;
        }
        services_.insert(text::folded(service));
        const auto [place, is_new] = places_.emplace(text::folded(text), actions_.size());
        if (is_new) {
            actions_.push_back({service, std::string(text::name_in_service(text)), {}, false});
        }
        if (rule != nullptr && !rule->not_resources) {
            add_types(actions_[place->second], *rule);
        }
    }

    /// IAM takes any service in an ARN, also where no action is of that service.
    void add_arn(const std::string& glob) {
        const auto arn = pattern::divide_arn(glob);
        if (arn && is_plain(arn->service) && !result_.catalog.is_arn_service(arn->service)) {
            arn_services_.emplace_back(arn->service);
        }
    }

    void add_types(UnknownAction& action, const model::Rule& rule) {
        for (const model::OpenText& resource : rule.resources) {
            const std::string glob = glob_text(resource);
            const auto type = type_for(action.service, glob);
            if (type && std::ranges::find(action.types, *type) == action.types.end()) {
                action.types.push_back(*type);
            }
            action.is_guessed = action.is_guessed || (type && leaves_type_open(action.service, glob));
        }
    }

    [[nodiscard]] bool leaves_type_open(const std::string& service, const std::string& glob) const {
        const auto arn = pattern::divide_arn(glob);
        const auto id = result_.catalog.find_service(service);
        return arn && arn->resource.starts_with('*') && id && result_.catalog.types(*id).size() > 1;
    }

    /// A type that a resource can be of: of the action's own service, of the one that its ARN names, or a new one.
    std::optional<std::string> type_for(const std::string& service, const std::string& glob) {
        const auto arn = pattern::divide_arn(glob);
        if (!arn) {
            return std::nullopt;
        }
        for (const std::string_view owner : {std::string_view(service), arn->service}) {
            const auto id = result_.catalog.find_service(owner);
            const auto types = id ? result_.catalog.types(*id) : std::vector<TypeId>{};
            if (const auto closest = closest_type(glob, types)) {
                return result_.catalog.full_name(*closest);
            }
        }
        if (!is_plain(arn->service)) {
            return std::nullopt;
        }
        const std::size_t end = arn->resource.find_first_of("/:");
        const bool divided = end != std::string_view::npos && is_plain(arn->resource.substr(0, end));
        const std::string resource = divided ? std::string(arn->resource.substr(0, end + 1)) + "*" : "*";
        const std::string word = divided ? type_word(arn->resource) : "resource";
        return declare_type(service, word, "arn:*:" + std::string(arn->service) + ":*:*:" + resource);
    }

    /// Of the types that a resource can be of, the one whose pattern says most, and the first of several such.
    [[nodiscard]] std::optional<TypeId> closest_type(const std::string& glob,
                                                     const std::vector<TypeId>& types) const {
        std::optional<TypeId> closest;
        std::size_t most = 0;
        for (const TypeId type : types) {
            for (const std::string_view pattern : result_.catalog.patterns(type)) {
                const std::size_t letters = letters_of(pattern);
                if ((!closest || letters > most) && pattern::arns_meet(glob, pattern)) {
                    closest = type;
                    most = letters;
                }
            }
        }
        return closest;
    }

    std::string declare_type(const std::string& service, const std::string& word, std::string pattern) {
        std::string name = service + ":" + word;
        result_.declarations.push_back(text::format("extern resource {} \"{}\"", name, pattern));
        result_.texts.push_back(std::move(pattern));
        const std::string& kept_pattern = result_.texts.back();
        result_.texts.push_back(name);
        const std::string_view kept = result_.texts.back();
        result_.catalog.add_type(kept.substr(0, service.size()), kept.substr(service.size() + 1),
                                 kept_pattern);
        return name;
    }

    [[nodiscard]] std::vector<ActionLine> lines() const {
        std::vector<ActionLine> all;
        for (const UnknownAction& action : actions_) {
            const auto same = std::ranges::find_if(all, [&](const ActionLine& line) {
                return line.service == action.service && line.types == action.types &&
                       line.is_guessed == action.is_guessed;
            });
            if (same != all.end()) {
                same->names.push_back(action.name);
            } else {
                all.push_back({action.service, {action.name}, action.types, action.is_guessed});
            }
        }
        return all;
    }

    void suggest(const ActionLine& line) {
        // Of a service that is not known the first line of its actions tells.
        if (!result_.catalog.find_service(line.service)) {
            add_suggestion(result_, suggestions_, line.service);
        }
        for (const std::string& name : line.names) {
            add_suggestion(result_, suggestions_, line.service + ":" + name);
        }
    }

    void add_to_catalog(const ActionLine& line) {
        std::vector<TypeId> types;
        for (const std::string& type : line.types) {
            if (const auto id = result_.catalog.find_type(type)) {
                types.push_back(*id);
            }
        }
        result_.texts.push_back(line.service);
        const std::string& service = result_.texts.back();
        for (const std::string& name : line.names) {
            result_.texts.push_back(name);
            result_.catalog.add_action(service, result_.texts.back(), types);
        }
    }

    Externs& result_;
    const Suggestions& suggestions_;
    std::vector<UnknownAction> actions_;
    std::map<std::string, std::size_t> places_;
    std::set<std::string> services_;
    std::vector<std::string> pattern_services_;
    std::vector<std::string> arn_services_;
};

} // namespace

void add_suggestion(Externs& result, const Suggestions& suggestions, std::string_view name) {
    const auto meant = suggestions.find(text::folded(name));
    if (meant != suggestions.end()) {
        result.declarations.push_back(
            text::format("// `{}`: did you mean `{}`?", diagnostics::printable(name), meant->second));
    }
}

Externs externs_of(std::span<const Draft> drafts, const Suggestions& suggestions) {
    Externs result;
    ActionExterns actions(result, suggestions);
    for (const Draft& draft : drafts) {
        for (const DraftTrust& drafted : draft.trust) {
            actions.add(drafted.rule);
        }
        for (const DraftRule& drafted : draft.rules) {
            actions.add(drafted.rule);
        }
    }
    actions.declare();
    declare_keys(drafts, suggestions, result);
    return result;
}

} // namespace slrc::importer
