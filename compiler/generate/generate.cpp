#include "compiler/generate/generate.hpp"

#include "compiler/generate/support.hpp"
#include "compiler/generate/tables.hpp"
#include "compiler/generate/words.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <map>

namespace slrc::generate {

namespace {

/// What stands for the package in the support code.
constexpr std::string_view package_word = "slrc_package";

struct LanguageFacts {
    Language language;
    std::string_view name;
    std::string_view package;
    /// Before the first line of a file that is put together.
    std::string_view comment;
    /// Between two texts of one file.
    std::string_view gap;
    std::vector<File> (*files)(const Plan& plan, Package& package);
};

const LanguageFacts& facts(Language language) {
    static constexpr std::array table{
        LanguageFacts{Language::cpp, "cpp", "roles", "// ", "\n", cpp_files},
        LanguageFacts{Language::python, "python", "", "# ", "\n\n", python_files},
        LanguageFacts{Language::typescript, "typescript", "", "// ", "\n", typescript_files},
        LanguageFacts{Language::go, "go", "roles", "// ", "\n", go_files},
        LanguageFacts{Language::java, "java", "roles", "// ", "\n", java_files},
    };
    return table.at(static_cast<std::size_t>(language));
}

void replace_word(std::string& text, std::string_view word, const std::string& by) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size())) {
        text.replace(at, word.size(), by);
    }
}

/// `slrc_support.cpp` of `cpp/slrc_support.cpp.3-arn`: several texts make one file.
std::string file_name(std::string_view name) {
    const std::string_view own = name.substr(name.find('/') + 1);
    return std::string(own.substr(0, own.find('.', own.find('.') + 1)));
}

std::vector<File> support_files(const LanguageFacts& language, const std::string& package) {
    std::vector<File> files;
    const std::vector<ValueTable> tables = value_tables();
    for (const SupportText& piece : support_texts()) {
        if (!piece.name.starts_with(std::string(language.name) + "/")) {
            continue;
        }
        std::string name = file_name(piece.name);
        const auto known = std::ranges::find(files, name, &File::name);
        std::string text(piece.text);
        replace_word(text, package_word, package);
        for (const ValueTable& table : tables) {
            replace_word(text, "\"" + table.name + "\"", "\"" + table.text + "\"");
        }
        if (known == files.end()) {
            files.push_back({std::move(name), std::string(language.comment) + head_line + "\n" + text});
        } else {
            known->text += std::string(language.gap) + text;
        }
    }
    return files;
}

bool is_identifier(std::string_view text) {
    const auto letter = [](char c) { return text::is_letter(c) || c == '_'; };
    return !text.empty() && letter(text.front()) &&
           std::ranges::all_of(text, [&](char c) { return letter(c) || text::is_digit(c); });
}

bool is_path_of_identifiers(std::string_view text, std::string_view divider,
                            std::span<const std::string_view> reserved) {
    for (;;) {
        const std::size_t end = text.find(divider);
        const std::string_view one = text.substr(0, end);
        if (!is_identifier(one) || std::ranges::find(reserved, one) != reserved.end()) {
            return false;
        }
        if (end == std::string_view::npos) {
            return true;
        }
        text.remove_prefix(end + divider.size());
    }
}

/// Reports expressions whose tables would be too large.
bool check_expressions(const model::Role& role, diagnostics::Sink& sink) {
    bool all_fit = true;
    for (const model::Parameter& parameter : role.parameters) {
        if (!parameter.type.expression.empty() && !expression_table(parameter.type.expression)) {
            sink.report(diagnostics::Kind::unknown_type, parameter.span,
                        "what is generated cannot match this expression: its table would be too large");
            all_fit = false;
        }
    }
    return all_fit;
}

} // namespace

std::string_view to_string(Language language) {
    return facts(language).name;
}

std::span<const Language> languages() {
    static constexpr std::array all{Language::cpp, Language::python, Language::typescript, Language::go,
                                    Language::java};
    return all;
}

std::optional<Language> find_language(std::string_view name) {
    const auto all = languages();
    const auto found =
        std::ranges::find_if(all, [&](Language language) { return to_string(language) == name; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

std::string_view default_package(Language language) {
    return facts(language).package;
}

std::optional<std::string> package_misfit(Language language, std::string_view package) {
    const std::string shown = "`" + std::string(package) + "` ";
    if (default_package(language).empty()) {
        return "the folder is the package in " + std::string(to_string(language));
    }
    if (language == Language::cpp && !is_path_of_identifiers(package, "::", cpp_reserved)) {
        return shown + "is no namespace";
    }
    if (language == Language::go &&
        (!is_path_of_identifiers(package, "/", go_reserved) || package.find('/') != std::string_view::npos)) {
        return shown + "is no package: only the last word of its path";
    }
    if (language == Language::java && !is_path_of_identifiers(package, ".", java_reserved)) {
        return shown + "is no package";
    }
    return std::nullopt;
}

std::vector<File> generate(std::span<const model::Role* const> roles, Language language,
                           const std::string& package, diagnostics::Sink& sink) {
    std::vector<File> all = support_files(facts(language), package);
    // Some disks take names for the same that differ in letter case alone.
    std::map<std::string, std::string> owners;
    for (const File& file : all) {
        owners.emplace(text::folded(file.name), "support code");
    }
    Package names{package, Names(language == Language::go ? go_types : std::span<const std::string_view>())};
    for (const model::Role* role : roles) {
        const Plan plan = plan::make_plan(*role, sink);
        if (!check_expressions(*role, sink)) {
            continue;
        }
        for (File& file : facts(language).files(plan, names)) {
            const auto [place, is_new] = owners.emplace(text::folded(file.name), plan.name);
            if (is_new) {
                all.push_back(std::move(file));
            } else {
                sink.report(diagnostics::Kind::duplicate_name, role->name.span,
                            "the file `" + file.name + "` would be that of `" + place->second + "` and of `" +
                                plan.name + "`");
            }
        }
    }
    return all;
}

} // namespace slrc::generate
