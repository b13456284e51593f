#include "tests/unit/diagnostics/run_example.hpp"

#include "compiler/diagnostics/levels.hpp"
#include "compiler/diagnostics/locate.hpp"
#include "compiler/workspace/compile.hpp"
#include "compiler/workspace/format.hpp"
#include "compiler/workspace/import.hpp"
#include "compiler/workspace/read_documents.hpp"

#include <algorithm>
#include <ostream>
#include <sstream>
#include <stdexcept>
#include <string_view>

namespace slrc::test {

namespace {

using emit::DocumentKind;

std::vector<std::string> split_words(const std::string& line) {
    std::vector<std::string> words;
    bool quoted = false;
    bool in_word = false;
    for (const char letter : line) {
        const bool ends = letter == ' ' && !quoted;
        if (!ends && !in_word) {
            words.emplace_back();
        }
        in_word = !ends;
        if (letter == '\'') {
            quoted = !quoted;
        } else if (!ends) {
            words.back() += letter;
        }
    }
    return words;
}

/// `NAME=VALUE` or `CAPABILITY.NAME=VALUE`; the values of one name are those of one list.
void add_setting(model::Choice& request, const std::string& setting) {
    const std::size_t equals = setting.find('=');
    const std::string name = setting.substr(0, equals);
    const std::string value = setting.substr(std::min(equals + 1, setting.size()));
    const std::size_t dot = name.find('.');
    const bool owned = dot != std::string::npos;
    const std::string capability = owned ? name.substr(0, dot) : "";
    const std::string parameter = owned ? name.substr(dot + 1) : name;
    for (model::Choice::ValueRequest& earlier : request.values) {
        if (earlier.capability == capability && earlier.name == parameter) {
            earlier.values.push_back(value);
            return;
        }
    }
    request.values.push_back({capability, parameter, {value}, "--set " + name, true});
}

void add_capabilities(model::Choice& request, const std::string& names) {
    std::istringstream list(names);
    for (std::string name; std::getline(list, name, ',');) {
        request.capabilities.push_back({name, "--with"});
    }
}

struct Command {
    bool compiles = false;
    bool imports = false;
    bool formats = false;
    reader::ReadOptions reading;
    workspace::CompileOptions options;
};

class CommandReader {
public:
    explicit CommandReader(const std::string& line) : line_(line), words_(split_words(line)) {}

    Command read() {
        if (next() != "slrc") {
            refuse();
        }
        const std::string verb = next();
        command_.compiles = verb == "compile";
        command_.imports = verb == "import";
        command_.formats = verb == "fmt";
        if (!command_.compiles && !command_.imports && !command_.formats && verb != "check") {
            refuse();
        }
        while (position_ < words_.size()) {
            read_word(next());
        }
        if (command_.options.documents.documents.empty()) {
            command_.options.documents.documents = {DocumentKind::trust, DocumentKind::permissions,
                                                    DocumentKind::admin, DocumentKind::role};
        }
        return std::move(command_);
    }

private:
    [[noreturn]] void refuse() const {
        throw std::runtime_error("the tests cannot run this command: " + line_);
    }

    std::string next() {
        if (position_ == words_.size()) {
            refuse();
        }
        return words_[position_++];
    }

    void read_word(const std::string& word) {
        workspace::CompileOptions& options = command_.options;
        if (!word.starts_with("-")) {
            options.specifications.push_back(word);
        } else if (word == "-I") {
            options.search_folders.push_back(next());
        } else if (word == "--kind" && !command_.compiles) {
            command_.reading.kind = next() == "trust" ? iam::PolicyKind::trust : iam::PolicyKind::permissions;
        } else if (!command_.compiles) {
            refuse();
        } else if (word == "--role") {
            options.roles.push_back(next());
        } else if (word == "--with") {
            add_capabilities(options.request, next());
        } else if (word == "--set") {
            add_setting(options.request, next());
        } else if (word == "--matrix") {
            options.every_set = true;
        } else {
            read_single(word);
        }
    }

    /// Options that are given once.
    void read_single(const std::string& word) {
        workspace::CompileOptions& options = command_.options;
        if (word == "--config") {
            options.configuration_file = next();
        } else if (word == "--partition") {
            options.request.partition = next();
        } else if (word == "--region") {
            options.request.region = next();
        } else if (word == "--account") {
            options.request.account = next();
        } else if (word == "--suffix") {
            options.request.suffix = next();
        } else if (word == "--split") {
            const std::string how = next();
            options.documents.split = how == "capability" ? emit::Split::capability
                                      : how == "size"     ? emit::Split::size
                                                          : emit::Split::none;
        } else if (word == "--document") {
            read_document(next());
        } else if (word == "--target" && next() == "cloudformation") {
            options.target = emit::Target::cloudformation;
        } else {
            refuse();
        }
    }

    void read_document(const std::string& name) {
        for (const DocumentKind kind :
             {DocumentKind::trust, DocumentKind::permissions, DocumentKind::admin, DocumentKind::role}) {
            if (to_string(kind) == name) {
                command_.options.documents.documents.push_back(kind);
                return;
            }
        }
        refuse();
    }

    const std::string& line_;
    std::vector<std::string> words_;
    std::size_t position_ = 0;
    Command command_;
};

} // namespace

std::ostream& operator<<(std::ostream& stream, const Finding& finding) {
    return stream << diagnostics::facts(finding.kind).name << " at " << finding.file << ":" << finding.line
                  << ":" << finding.column << ": " << finding.message;
}

namespace {

/// What a command found, as it is shown.
std::vector<Finding> shown_findings(const diagnostics::Sink& sink, const source::Files& files) {
    std::vector<diagnostics::Diagnostic> shown = apply_levels(sink.all(), {}, files);
    sort_by_place(shown);
    diagnostics::Locator locator(files);
    std::vector<Finding> findings;
    for (const diagnostics::Diagnostic& one : shown) {
        const auto place = locator.find(one.span);
        findings.push_back(place ? Finding{one.kind, std::string(place->file), place->begin.line,
                                           place->begin.column, one.message}
                                 : Finding{one.kind, one.file, 0, 0, one.message});
    }
    return findings;
}

std::vector<Finding> run_import(const Command& command, const workspace::World& world) {
    workspace::ImportOptions options;
    options.files = command.options.specifications;
    options.reading = command.reading;
    workspace::Import import;
    import_documents(import, options, world);
    return shown_findings(import.sink, import.sources);
}

} // namespace

std::vector<Finding> run(const Example& example) {
    Command command = CommandReader(example.command).read();
    command.options.review = example.review;
    const workspace::World& world = example.files;
    if (command.imports) {
        return run_import(command, world);
    }
    if (command.formats) {
        workspace::Formatting formatting;
        format_files(formatting, command.options.specifications, world);
        return shown_findings(formatting.sink, formatting.files);
    }
    workspace::Compilation compilation;
    if (command.compiles) {
        compile(compilation, command.options, world);
    } else {
        const workspace::Inputs inputs = sort_inputs(command.options.specifications, world);
        static_cast<void>(check_specifications(compilation, inputs.specifications,
                                               command.options.search_folders, world, example.review));
        static_cast<void>(check_documents(compilation.sources.files, inputs.documents, command.reading, world,
                                          compilation.sink));
    }
    return shown_findings(compilation.sink, compilation.sources.files);
}

} // namespace slrc::test
