// The built-in tables say what the text files say, nothing less and nothing more.
#include "compiler/catalog/catalog.hpp"
#include "compiler/text/letters.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/support/text_files.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

using namespace slrc::catalog;
using namespace slrc::test;

namespace {

using Facts = std::set<std::string>;

/// The facts of a service's actions and types as its file writes them, from the catalogue. Keys and dependent actions
/// are in lower case on both sides: the files may spell them in two ways.
class Rewriter {
public:
    explicit Rewriter(const std::string& service) : service_(*catalog_.find_service(service)) {}

    Facts rewrite() {
        for (const ActionId id : catalog_.actions(service_)) {
            rewrite_action(id);
        }
        for (const TypeId id : catalog_.types(service_)) {
            const ResourceType type = catalog_.type(id);
            CHECK(type.service == service_);
            const std::string start = "type " + std::string(type.name);
            for (const std::string_view pattern : catalog_.patterns(id)) {
                add(start + " is " + std::string(pattern));
            }
            add_keys(start, type.keys);
        }
        for (const KeyId id : catalog_.keys(service_)) {
            add("key " + slrc::text::folded(catalog_.key(id).name));
        }
        CHECK(count_ == facts_.size());
        return facts_;
    }

private:
    void rewrite_action(ActionId id) {
        const Action action = catalog_.action(id);
        CHECK(action.service == service_);
        const std::string start = "action " + std::string(action.name);
        for (std::size_t level = 0; level < access_level_count; ++level) {
            if (action.is(static_cast<AccessLevel>(level))) {
                add(start + " is " + std::string(to_string(static_cast<AccessLevel>(level))));
            }
        }
        add_keys(start, action.keys);
        for (const ActionId needed : action.needs) {
            add(start + " needs " + slrc::text::folded(catalog_.full_name(needed)));
        }
        for (std::size_t index = 0; index < catalog_.use_count(id); ++index) {
            const Use use = catalog_.use(id, index);
            CHECK(catalog_.type(use.type).service == service_);
            const std::string on = start + " on " + std::string(catalog_.type(use.type).name);
            add(on + (use.required ? " required" : ""));
            add_keys(on, use.keys);
        }
    }

    void add_keys(const std::string& start, std::span<const KeyId> keys) {
        for (const KeyId key : keys) {
            add(start + " key " + slrc::text::folded(catalog_.key(key).name));
        }
    }

    void add(std::string fact) {
        ++count_;
        facts_.insert(std::move(fact));
    }

    const Catalog& catalog_ = built_in();
    ServiceId service_;
    Facts facts_;
    std::size_t count_ = 0;
};

/// The same facts from the file.
Facts read(const ServiceFile& file) {
    Facts facts;
    for (const auto& fact : file.facts) {
        const std::string& kind = fact[fact.size() - 2];
        const bool folds = fact[0] == "key" || kind == "key" || kind == "needs";
        std::vector<std::string> words = fact;
        if (words[0] == "key") {
            words.resize(2); // its type is checked with those of all other files
        }
        if (folds) {
            words.back() = slrc::text::folded(words.back());
        }
        facts.insert(words_from(words, 0));
    }
    // A use that has a key says only in another line whether it is required; one that is required has one line for it.
    for (auto fact = facts.begin(); fact != facts.end();) {
        fact = facts.contains(*fact + " required") ? facts.erase(fact) : std::next(fact);
    }
    return facts;
}

Facts missing(const Facts& all, const Facts& from) {
    Facts rest;
    std::set_difference(all.begin(), all.end(), from.begin(), from.end(), std::inserter(rest, rest.begin()));
    return rest;
}

} // namespace

TEST_CASE("tables: every fact of every file is in them, and no other", "[catalog]") {
    std::size_t actions = 0;
    std::size_t services = 0;
    for (const ServiceFile& file : service_files()) {
        INFO(file.name);
        CHECK(file.sorted);
        if (file.name == "aws") {
            continue;
        }
        REQUIRE(built_in().find_service(file.name));
        CHECK(built_in().service(*built_in().find_service(file.name)).name == file.name);
        CHECK(built_in().service(*built_in().find_service(file.name)).title == file.title);
        const Facts written = read(file);
        const Facts known = Rewriter(file.name).rewrite();
        CHECK(missing(written, known) == Facts());
        CHECK(missing(known, written) == Facts());
        actions += built_in().actions(*built_in().find_service(file.name)).size();
        ++services;
    }
    CHECK(services == built_in().services().size());
    CHECK(actions == 22'323);
}

TEST_CASE("tables: every name is found, in any letter case", "[catalog]") {
    const auto upper = [](std::string text) {
        std::transform(text.begin(), text.end(), text.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
        return text;
    };
    for (const ServiceId service : built_in().services()) {
        CHECK(built_in().find_service(upper(std::string(built_in().service(service).name))) == service);
        for (const ActionId action : built_in().actions(service)) {
            const std::string name = built_in().full_name(action);
            INFO(name);
            CHECK(built_in().find_action(name) == action);
            CHECK(built_in().find_action(upper(name)) == action);
        }
        for (const TypeId type : built_in().types(service)) {
            const std::string name = built_in().full_name(type);
            INFO(name);
            CHECK(built_in().find_type(name) == type);
            CHECK(built_in().find_type(upper(name)) == type);
        }
    }
}

TEST_CASE("tables: keys have the types of the files", "[catalog]") {
    const std::map<std::string, KeyType> types{
        {"String", KeyType::string}, {"ARN", KeyType::arn},      {"Numeric", KeyType::numeric},
        {"Date", KeyType::date},     {"Bool", KeyType::boolean}, {"IPAddress", KeyType::ip_address},
        {"Binary", KeyType::binary},
    };
    // By the key's name, what files say: that of the service in its name, or else the first file.
    std::map<std::string, std::string> wanted;
    Facts global;
    for (const ServiceFile& file : service_files()) {
        for (const auto& fact : file.facts) {
            if (fact[0] != "key") {
                continue;
            }
            if (fact[1].starts_with(file.name + ":")) {
                wanted[slrc::text::folded(fact[1])] = fact[2];
            } else {
                wanted.emplace(slrc::text::folded(fact[1]), fact[2]);
            }
            if (file.name == "aws") {
                global.insert(slrc::text::folded(fact[1]));
            }
        }
    }
    const auto names = built_in().key_names();
    CHECK(names.size() == wanted.size());
    for (const auto& [name, type] : wanted) {
        INFO(name);
        const auto id = built_in().find_key(name);
        REQUIRE(id);
        const Key key = built_in().key(*id);
        CHECK(slrc::text::folded(key.name) == name);
        CHECK(key.list == type.starts_with("ArrayOf"));
        CHECK(key.type == types.at(key.list ? type.substr(7) : type));
        CHECK(key.is_template() == (name.find('$') != std::string::npos));
    }
    Facts known;
    for (const KeyId id : built_in().global_keys()) {
        known.insert(slrc::text::folded(built_in().key(id).name));
    }
    CHECK(known == global);
}

TEST_CASE("tables: a key with its placeholder filled in is found", "[catalog]") {
    for (const std::string_view name : built_in().key_names()) {
        const std::size_t open = name.find("${");
        if (open == std::string_view::npos) {
            continue;
        }
        const std::string before(name.substr(0, open));
        const std::string after(name.substr(name.find('}') + 1));
        for (const std::string value : {"x", "X-1", "a/b"}) {
            INFO(name << " " << value);
            const auto id = built_in().find_key(before + value + after);
            REQUIRE(id);
            CHECK(built_in().key(*id).name == name);
        }
        CHECK(built_in().find_key(before + after) != built_in().find_key(name));
    }
}

TEST_CASE("tables: they have the version of the data", "[catalog]") {
    std::ifstream stream(SLRC_SOURCE_DIR "/stdlib/catalog/VERSION");
    std::string line;
    REQUIRE(std::getline(stream, line));
    CHECK(version() == line);
}
