// The facts of the text files, as they stand in them; stdlib/catalog/README.md describes the form.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace slrc::tabulate {

/// In the order in which the catalogue sorts names: without regard to case.
struct FoldedOrder {
    bool operator()(const std::string& left, const std::string& right) const;
};
using Names = std::set<std::string, FoldedOrder>;

struct Use {
    bool required = false;
    Names keys;
};

struct Action {
    std::set<std::string> levels;
    std::map<std::string, Use, FoldedOrder> uses;
    Names keys;
    Names needs;
};

struct Type {
    std::set<std::string> patterns;
    Names keys;
};

struct Service {
    std::string title;
    std::map<std::string, Action, FoldedOrder> actions;
    std::map<std::string, Type, FoldedOrder> types;
    Names keys;
};

struct Facts {
    std::map<std::string, Service, FoldedOrder> services;
    /// The type of each key, by its name: "ArrayOfString".
    std::map<std::string, std::string, FoldedOrder> keys;
    Names global_keys;
};

/// Adds what a file holds. Throws std::runtime_error, with the line, for one that is not in the form.
void read_file(const std::string& path, Facts& facts);

} // namespace slrc::tabulate
