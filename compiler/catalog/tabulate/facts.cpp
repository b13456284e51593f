#include "compiler/catalog/tabulate/facts.hpp"

#include "compiler/catalog/tabulate/tokens.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace slrc::tabulate {

namespace {

/// A line's words; what is left of it after them can be taken as one.
class Words {
public:
    explicit Words(std::string line) : rest_(std::move(line)) {}

    std::string next() {
        const std::string::size_type end = rest_.find(' ');
        std::string word = rest_.substr(0, end);
        rest_ = end == std::string::npos ? std::string() : rest_.substr(end + 1);
        if (word.empty()) {
            throw std::runtime_error("a word is missing");
        }
        return word;
    }
    std::string rest() { return std::exchange(rest_, {}); }
    [[nodiscard]] bool empty() const { return rest_.empty(); }

private:
    std::string rest_;
};

class Reader {
public:
    Reader(std::string file, Facts& facts) : file_(std::move(file)), facts_(facts) {}

    void read(const std::string& text) {
        std::size_t begin = 0;
        do {
            ++number_;
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            try {
                read_line(text.substr(begin, end - begin));
            } catch (const std::runtime_error& error) {
                throw std::runtime_error(place() + ": " + error.what());
            }
            begin = end + 1;
        } while (begin < text.size());
    }

private:
    [[nodiscard]] std::string place() const { return file_ + ":" + std::to_string(number_); }

    void read_line(const std::string& line) {
        Words words(line);
        const std::string kind = words.next();
        if (number_ == 1) {
            read_head(kind, words);
            return;
        }
        if (line.back() == ' ') {
            throw std::runtime_error("a space at the end");
        }
        // An update is a difference that people read: every fact has one place.
        if (line <= previous_) {
            throw std::runtime_error("out of order: facts are sorted by their bytes, each stands once");
        }
        previous_ = line;
        if (kind == "action" && service_ != nullptr) {
            read_action(known(service_->actions, words.next()), words);
        } else if (kind == "type" && service_ != nullptr) {
            read_type(known(service_->types, words.next()), words);
        } else if (kind == "key") {
            read_key(words);
        } else {
            throw std::runtime_error("there is no kind of fact `" + kind + "`");
        }
        if (!words.empty()) {
            throw std::runtime_error("too many words");
        }
    }

    void read_head(const std::string& kind, Words& words) {
        name_ = words.next();
        if (kind == "service") {
            const auto [service, is_new] = facts_.services.try_emplace(name_);
            if (!is_new) {
                throw std::runtime_error("another file holds the service `" + name_ + "`");
            }
            service_ = &service->second;
            service_->title = words.rest();
        } else if (kind != "global") {
            throw std::runtime_error("the first line is `service NAME TITLE`");
        }
    }

    /// The facts about a name; with the place of the first one.
    template <typename Map>
    typename Map::mapped_type& known(Map& all, const std::string& name) {
        const auto [entry, is_new] = all.try_emplace(name);
        if (is_new) {
            entry->second.place = place();
        }
        return entry->second;
    }

    std::string refer(Reference::To to, const std::string& name) {
        const bool is_type = to == Reference::To::type;
        facts_.references.push_back({to, is_type ? name_ + ":" + name : name, place()});
        return name;
    }

    void read_action(Action& action, Words& words) {
        const std::string what = words.next();
        if (what == "is") {
            const std::string level = words.rest();
            if (!level_number(level)) {
                throw std::runtime_error("there is no access level `" + level + "`");
            }
            action.levels.insert(level);
        } else if (what == "key") {
            action.keys.insert(refer(Reference::To::key, words.next()));
        } else if (what == "needs") {
            action.needs.insert(refer(Reference::To::action, words.next()));
        } else if (what == "on") {
            Use& use = action.uses[refer(Reference::To::type, words.next())];
            const std::string more = words.empty() ? std::string() : words.next();
            if (more == "key") {
                use.keys.insert(refer(Reference::To::key, words.next()));
            } else if (more == "required") {
                use.required = true;
            } else if (!more.empty()) {
                throw std::runtime_error("an action is `on` a type, `required` or with a `key`");
            }
        } else {
            throw std::runtime_error("an action has no `" + what + "`");
        }
    }

    void read_type(Type& type, Words& words) {
        const std::string what = words.next();
        if (what == "is") {
            type.patterns.insert(words.next());
        } else if (what == "key") {
            type.keys.insert(refer(Reference::To::key, words.next()));
        } else {
            throw std::runtime_error("a type has no `" + what + "`");
        }
    }

    void read_key(Words& words) {
        const std::string name = words.next();
        const std::string type = words.next();
        if (!key_type(type)) {
            throw std::runtime_error("there is no type of keys `" + type + "`");
        }
        // Two services may give one key different types: the one that it is named after knows.
        const bool own = name.starts_with(name_ + ":");
        if (own || !facts_.keys.contains(name)) {
            facts_.keys[name] = type;
        }
        (service_ != nullptr ? service_->keys : facts_.global_keys).insert(name);
    }

    std::string file_;
    Facts& facts_;
    int number_ = 0;
    std::string previous_;
    std::string name_;
    Service* service_ = nullptr;
};

bool is_declared(const Facts& facts, const Reference& reference) {
    if (reference.to == Reference::To::key) {
        return facts.keys.contains(reference.name);
    }
    const std::size_t colon = std::min(reference.name.find(':'), reference.name.size());
    const auto service = facts.services.find(reference.name.substr(0, colon));
    if (service == facts.services.end() || colon == reference.name.size()) {
        return false;
    }
    const std::string name = reference.name.substr(colon + 1);
    return reference.to == Reference::To::action ? service->second.actions.contains(name)
                                                 : service->second.types.contains(name);
}

} // namespace

bool FoldedOrder::operator()(const std::string& left, const std::string& right) const {
    return text::compare_folded(left, right) < 0;
}

void read_text(const std::string& file, const std::string& text, Facts& facts) {
    Reader(file, facts).read(text);
}

void check(const Facts& facts) {
    for (const Reference& reference : facts.references) {
        if (!is_declared(facts, reference)) {
            throw std::runtime_error(reference.place + ": no fact declares `" + reference.name + "`");
        }
    }
    for (const auto& [service_name, service] : facts.services) {
        for (const auto& [name, action] : service.actions) {
            if (action.levels.empty()) {
                throw std::runtime_error(action.place + ": `" + name + "` has no access level");
            }
        }
        for (const auto& [name, type] : service.types) {
            if (type.patterns.empty()) {
                throw std::runtime_error(type.place + ": `" + name + "` has no ARN pattern");
            }
        }
    }
}

} // namespace slrc::tabulate
