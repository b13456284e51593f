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
    /// `FILE:LINE` of the first fact about it.
    std::string place;
    std::set<std::string> levels;
    std::map<std::string, Use, FoldedOrder> uses;
    Names keys;
    Names needs;
};

struct Type {
    std::string place;
    std::set<std::string> patterns;
    Names keys;
};

struct Service {
    std::string title;
    std::map<std::string, Action, FoldedOrder> actions;
    std::map<std::string, Type, FoldedOrder> types;
    Names keys;
};

/// A name that a fact uses and that another one declares, perhaps in a later file.
struct Reference {
    enum class To : std::uint8_t { action, type, key };
    To to;
    std::string name;
    /// `FILE:LINE`.
    std::string place;
};

struct Facts {
    std::map<std::string, Service, FoldedOrder> services;
    /// The type of each key, by its name: "ArrayOfString".
    std::map<std::string, std::string, FoldedOrder> keys;
    Names global_keys;
    std::vector<Reference> references;
};

/// Adds what the text of a file says. Throws std::runtime_error, beginning with `FILE:LINE:`, at a line that is not
/// in the form.
void read_text(const std::string& file, const std::string& text, Facts& facts);

/// Once all files have been read: throws in the same way where a name is used that nothing declares, an action has
/// no access level, or a type no pattern.
void check(const Facts& facts);

} // namespace slrc::tabulate
