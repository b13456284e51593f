#include "compiler/catalog/tabulate/facts.hpp"

#include "compiler/catalog/fold.hpp"

#include <fstream>
#include <stdexcept>
#include <utility>

namespace slrc::tabulate {

namespace {

/// A line's words; what is left of it after them can be taken as one.
class Words {
public:
    explicit Words(const std::string& line) : rest_(line) {}

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
    explicit Reader(Facts& facts) : facts_(facts) {}

    void read(const std::string& line) {
        Words words(line);
        const std::string kind = words.next();
        if (service_ == nullptr && !global_) {
            read_head(kind, words);
        } else if (kind == "action" && service_ != nullptr) {
            read_action(service_->actions[words.next()], words);
        } else if (kind == "type" && service_ != nullptr) {
            read_type(service_->types[words.next()], words);
        } else if (kind == "key") {
            read_key(words);
        } else {
            throw std::runtime_error("there is no kind of fact `" + kind + "`");
        }
        if (!words.empty()) {
            throw std::runtime_error("too many words");
        }
    }

private:
    void read_head(const std::string& kind, Words& words) {
        name_ = words.next();
        if (kind == "service") {
            service_ = &facts_.services[name_];
            service_->title = words.rest();
        } else if (kind == "global") {
            global_ = true;
            words.rest();
        } else {
            throw std::runtime_error("the first line names the service");
        }
    }

    static void read_action(Action& action, Words& words) {
        const std::string what = words.next();
        if (what == "is") {
            action.levels.insert(words.rest());
        } else if (what == "key") {
            action.keys.insert(words.next());
        } else if (what == "needs") {
            action.needs.insert(words.next());
        } else if (what == "on") {
            Use& use = action.uses[words.next()];
            const std::string more = words.empty() ? std::string() : words.next();
            if (more == "key") {
                use.keys.insert(words.next());
            } else if (more == "required") {
                use.required = true;
            } else if (!more.empty()) {
                throw std::runtime_error("an action is `on` a type, `required` or with a `key`");
            }
        } else {
            throw std::runtime_error("an action has no `" + what + "`");
        }
    }

    static void read_type(Type& type, Words& words) {
        const std::string what = words.next();
        if (what != "is" && what != "key") {
            throw std::runtime_error("a type has no `" + what + "`");
        }
        if (what == "is") {
            type.patterns.insert(words.next());
        } else {
            type.keys.insert(words.next());
        }
    }

    void read_key(Words& words) {
        const std::string name = words.next();
        const std::string type = words.next();
        // Two services may give one key different types: the one that it is named after knows.
        const bool own = name.starts_with(name_ + ":");
        if (own || !facts_.keys.contains(name)) {
            facts_.keys[name] = type;
        }
        (service_ != nullptr ? service_->keys : facts_.global_keys).insert(name);
    }

    Facts& facts_;
    std::string name_;
    Service* service_ = nullptr;
    bool global_ = false;
};

} // namespace

bool FoldedOrder::operator()(const std::string& left, const std::string& right) const {
    return catalog::compare_folded(left, right) < 0;
}

void read_file(const std::string& path, Facts& facts) {
    std::ifstream input(path, std::ios::binary);
    if (!input) {
        throw std::runtime_error("cannot read " + path);
    }
    Reader reader(facts);
    std::string line;
    for (int number = 1; std::getline(input, line); ++number) {
        try {
            reader.read(line);
        } catch (const std::runtime_error& error) {
            throw std::runtime_error(path + ":" + std::to_string(number) + ": " + error.what());
        }
    }
}

} // namespace slrc::tabulate
