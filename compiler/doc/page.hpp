// A page of documentation as a value: what is said, before it is Markdown or HTML.
#pragma once

#include "compiler/doc/prose.hpp"
#include "compiler/model/role.hpp"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace slrc::doc {

struct Paragraph {
    Prose words;
};

/// A heading inside of a section.
struct Heading {
    Prose words;
};

struct Steps {
    std::vector<Prose> items;
};

/// Terms with what is to be said of each: `On`, `Regions`.
struct Facts {
    std::vector<std::pair<std::string, Prose>> rows;
};

/// The first cell of a row is its heading. A table of marks has short cells, and as many columns as there are capabilities.
struct Table {
    std::string caption;
    std::vector<Prose> columns;
    std::vector<std::vector<Prose>> rows;
    bool marks = false;
};

/// A document, or a command.
struct Listing {
    Prose title;
    /// `json` or `sh`.
    std::string language;
    std::string text;
};

/// The permissions by their guards. HTML has switches besides, which put them together.
struct Switches {
    std::vector<Listing> parts;
};

using Block = std::variant<Paragraph, Heading, Steps, Facts, Table, Listing, Switches>;

struct Section {
    std::string title;
    /// Part of addresses: `permissions`.
    std::string id;
    std::vector<Block> blocks;
};

struct RolePage {
    /// Must outlive the page.
    const model::Role* role = nullptr;
    /// Part of addresses; no two are equal.
    std::string id;
    std::vector<Block> about;
    std::vector<Section> sections;
};

struct Page {
    std::string title;
    std::vector<RolePage> roles;
};

/// What is to be said of roles of a program, in their order. All of it comes from the specification, the catalogue, and what
/// IAM does with every role of the kind.
[[nodiscard]] Page make_page(const model::Program& program, const std::vector<const model::Role*>& roles);

} // namespace slrc::doc
