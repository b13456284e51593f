// Who outside of its account may assume each role, as text and as JSON.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/model/role.hpp"
#include "compiler/reader/reader.hpp"
#include "compiler/source/files.hpp"
#include "compiler/workspace/world.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::workspace {

/// A role that is asked about.
struct PublicRole {
    std::reference_wrapper<const model::Role> role;
    std::reference_wrapper<const catalog::Catalog> catalog;
    /// What names it in a command.
    std::string words;
    /// Of the role; empty where it may be any.
    std::string_view account = {};
};

/// The requested roles of a specification. Their commands repeat the options with which imports were found.
[[nodiscard]] std::vector<PublicRole> public_roles(const model::Program& program, const source::Files& files,
                                                   std::span<const std::string> import_options);
/// The roles of documents that have a trust policy. Their commands repeat with which names the documents were read.
[[nodiscard]] std::vector<PublicRole> public_roles(const reader::Reading& reading, const source::Files& files,
                                                   const std::string& known,
                                                   const std::vector<std::string>& search_folders,
                                                   const World& world);

/// For each role how far it can be reached, and below it by whom, with the command that shows an example.
[[nodiscard]] std::string public_text(std::span<const PublicRole> roles, const source::Files& files);
/// The same as JSON: a list of objects.
[[nodiscard]] std::string public_json(std::span<const PublicRole> roles, const source::Files& files);

} // namespace slrc::workspace
