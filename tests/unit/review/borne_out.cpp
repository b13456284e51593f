#include "tests/unit/review/borne_out.hpp"

#include "tests/unit/support/text_files.hpp"
#include "tests/unit/support/values.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace slrc::test {

namespace {

struct Facts {
    std::set<std::string> services;
    std::set<std::string> keys;
    /// By the action's name in lower case, the full names of the types that it is on.
    std::map<std::string, std::set<std::string>> actions;
    std::map<std::string, std::vector<std::string>> patterns;
};

Facts read_facts() {
    Facts facts;
    for (const ServiceFile& file : service_files()) {
        facts.services.insert(file.name);
        for (const std::vector<std::string>& fact : file.facts) {
            const std::string name = file.name + ":" + fact.at(1);
            if (fact.front() == "key") {
                facts.keys.insert(lower(fact.at(1)));
            } else if (fact.front() == "type" && fact.at(2) == "is") {
                facts.patterns[name].push_back(fact.at(3));
            } else if (fact.front() == "action") {
                std::set<std::string>& types = facts.actions[lower(name)];
                if (fact.at(2) == "on") {
                    types.insert(file.name + ":" + fact.at(3));
                }
            }
        }
    }
    return facts;
}

const Facts& facts() {
    static const Facts all = read_facts();
    return all;
}

/// `*` for each `${…}`.
std::string with_stars(std::string text) {
    for (std::size_t open = text.find("${"); open != std::string::npos; open = text.find("${", open)) {
        text.replace(open, text.find('}', open) + 1 - open, "*");
    }
    return text;
}

/// Whether two texts with `*` and `?` have a text in common, by trying out every way.
bool share(const std::string& left, const std::string& right, std::size_t i = 0, std::size_t j = 0) {
    if (i == left.size() && j == right.size()) {
        return true;
    }
    if (i < left.size() && left[i] == '*') {
        return share(left, right, i + 1, j) || (j < right.size() && share(left, right, i, j + 1));
    }
    if (j < right.size() && right[j] == '*') {
        return share(left, right, i, j + 1) || (i < left.size() && share(left, right, i + 1, j));
    }
    return i < left.size() && j < right.size() &&
           (left[i] == right[j] || left[i] == '?' || right[j] == '?') && share(left, right, i + 1, j + 1);
}

/// The six parts of an ARN; what is missing is `*`.
std::vector<std::string> parts(const std::string& arn) {
    std::vector<std::string> all;
    std::size_t begin = 0;
    while (all.size() < 5 && begin <= arn.size()) {
        const std::size_t colon = std::min(arn.find(':', begin), arn.size());
        all.push_back(arn.substr(begin, colon - begin));
        begin = colon + 1;
    }
    all.push_back(begin <= arn.size() ? arn.substr(begin) : "*");
    all.resize(6, "*");
    return all;
}

bool fits(const std::string& resource, const std::string& pattern) {
    const std::vector<std::string> ours = parts(with_stars(resource));
    const std::vector<std::string> theirs = parts(with_stars(pattern));
    for (std::size_t part = 0; part < 6; ++part) {
        const bool missing = (part == 3 || part == 4) && theirs[part] == "*" && ours[part].empty();
        if (missing || !share(ours[part], theirs[part])) {
            return false;
        }
    }
    const bool bucket = pattern.ends_with(":${BucketName}");
    return !bucket || ours.back().find('/') == std::string::npos;
}

} // namespace

bool is_absent_action(const std::string& action) {
    return !facts().actions.contains(lower(action));
}

bool is_absent_service(const std::string& service) {
    return !facts().services.contains(lower(service));
}

bool is_absent_key(const std::string& key) {
    return std::none_of(facts().keys.begin(), facts().keys.end(),
                        [&](const std::string& known) { return share(with_stars(known), lower(key)); });
}

bool is_mismatch(const iam::Statement& statement, const std::string& resource) {
    const auto& resources = statement.resources;
    if (std::find(resources.begin(), resources.end(), resource) == resources.end()) {
        return false;
    }
    for (const std::string& action : statement.actions) {
        for (const auto& [name, types] : facts().actions) {
            if (!share(lower(action), name)) {
                continue;
            }
            for (const std::string& type : types) {
                const auto& patterns = facts().patterns.at(type);
                if (std::any_of(patterns.begin(), patterns.end(),
                                [&](const std::string& pattern) { return fits(resource, pattern); })) {
                    return false;
                }
            }
        }
    }
    return true;
}

} // namespace slrc::test
