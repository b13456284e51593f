#include "compiler/workspace/set_files.hpp"

#include "compiler/iam/json.hpp"
#include "compiler/text/json_writer.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace slrc::workspace {

namespace {

using emit::NamedDocument;
using emit::RoleDocuments;

const NamedDocument* find_document(const RoleDocuments& of_set, const std::string& name) {
    const auto found = std::ranges::find(of_set.documents, name, &NamedDocument::name);
    return found == of_set.documents.end() ? nullptr : &*found;
}

/// The files of one role.
class SetFiles {
public:
    SetFiles(std::span<const RoleDocuments> sets, const std::string& folder, bool minify)
        : sets_(sets),
          place_(path_in(folder, sets.front().role)),
          writer_(index_, iam::json_layout(minify)) {}

    std::vector<OutputFile> make() {
        writer_.open_object();
        writer_.member("role", sets_.front().role);
        writer_.key("documents");
        writer_.open_object();
        for (const std::string& name : names()) {
            writer_.key(name);
            add(name);
        }
        writer_.close_object();
        writer_.close_object();
        index_ += '\n';
        files_.insert(files_.begin(), OutputFile{place_ + ".sets.json", std::move(index_)});
        return std::move(files_);
    }

private:
    /// Of all documents, in the order in which sets have them.
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const RoleDocuments& of_set : sets_) {
            for (const NamedDocument& document : of_set.documents) {
                if (std::ranges::find(names, document.name) == names.end()) {
                    names.push_back(document.name);
                }
            }
        }
        return names;
    }

    void add(const std::string& name) {
        const NamedDocument* first = find_document(sets_.front(), name);
        const bool same = first != nullptr && std::ranges::all_of(sets_, [&](const RoleDocuments& of_set) {
                              const NamedDocument* document = find_document(of_set, name);
                              return document != nullptr && document->text == first->text;
                          });
        if (same) {
            writer_.value(relative_name("." + name + ".json"));
            files_.push_back(OutputFile{place_ + "." + name + ".json", first->text});
        } else {
            add_different(name);
        }
    }

    void add_different(const std::string& name) {
        std::unordered_map<std::string_view, std::string_view> first_sets; // by the text
        writer_.open_object();
        for (const RoleDocuments& of_set : sets_) {
            const NamedDocument* document = find_document(of_set, name);
            if (document == nullptr) {
                continue; // a part that this set does not have
            }
            const auto [first, is_new] = first_sets.emplace(document->text.str(), of_set.set);
            const std::string end = "." + name + "/" + std::string(first->second) + ".json";
            writer_.member(of_set.set, relative_name(end));
            if (is_new) {
                files_.push_back(OutputFile{place_ + end, document->text});
            }
        }
        writer_.close_object();
    }

    [[nodiscard]] std::string relative_name(const std::string& end) const { return sets_.front().role + end; }

    std::span<const RoleDocuments> sets_;
    std::string place_;
    std::string index_;
    text::JsonWriter writer_;
    std::vector<OutputFile> files_;
};

} // namespace

std::vector<OutputFile> files_of_sets(std::span<const RoleDocuments> roles, const std::string& folder,
                                      bool minify) {
    std::vector<OutputFile> files;
    for (std::size_t begin = 0; begin < roles.size();) {
        std::size_t end = begin + 1;
        while (end < roles.size() && roles[end].role == roles[begin].role) {
            ++end;
        }
        std::vector<OutputFile> of_role = SetFiles(roles.subspan(begin, end - begin), folder, minify).make();
        std::ranges::move(of_role, std::back_inserter(files));
        begin = end;
    }
    return files;
}

} // namespace slrc::workspace
