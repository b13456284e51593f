#include "compiler/workspace/eval.hpp"

#include "compiler/diagnostics/suggest.hpp"
#include "compiler/reasons/notes.hpp"
#include "compiler/reasons/request_form.hpp"
#include "compiler/review/requests.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"
#include "compiler/workspace/choices.hpp"
#include "compiler/workspace/import_check.hpp"
#include "compiler/workspace/load.hpp"
#include "compiler/workspace/read_documents.hpp"

#include <utility>

namespace slrc::workspace {

using diagnostics::Diagnostic;
using diagnostics::Kind;
using diagnostics::Severity;
using model::Role;

namespace {

struct Asking {
    iam::Request request;
    /// Nothing for that of the command line.
    std::optional<source::Span> span;
};

class Evaluation {
public:
    Evaluation(Compilation& compilation, const EvalOptions& options, const World& world)
        : result_(compilation), sink_(compilation.sink), options_(options), world_(world) {}

    std::vector<Answered> run() {
        const model::Program program = options_.policy.empty() ? check_specification() : read_policy();
        const Choices asked = read_choices(options_.configuration_file, options_.configuration, world_,
                                           result_.sources.files, result_.dependencies, sink_);
        if (sink_.has_errors()) {
            return {};
        }
        const Role* role = choose_role(program, asked);
        if (role == nullptr) {
            return {};
        }
        const iam::PolicyKind kind = options_.document.value_or(
            role->rules.empty() && !options_.policy.empty() ? iam::PolicyKind::trust
                                                            : iam::PolicyKind::permissions);
        const std::vector<Asking> requests = read_all_requests(kind);
        return ask(program.catalogs[role->catalog], *role, request_for(*role, asked), kind, requests);
    }

private:
    model::Program check_specification() {
        Compilation checked;
        check_without_proofs(checked, {options_.specification}, options_.search_folders, world_);
        keep_errors_of(checked.sink, sink_);
        result_.sources = std::move(checked.sources);
        result_.dependencies = std::move(checked.dependencies);
        return std::move(checked.program);
    }

    /// Only what IAM would refuse keeps a policy from being asked.
    model::Program read_policy() {
        reader::Reading reading;
        reader::ReadOptions options;
        options.kind = options_.document;
        const auto known =
            known_names(result_.sources.files, options_.known, options_.search_folders, world_, sink_);
        if (!known) {
            return {};
        }
        reading.program.catalogs.push_back(*known);
        const std::vector<std::string> names{options_.policy};
        diagnostics::Sink found;
        read_documents(reading, result_.sources.files, names, options, world_, found);
        keep_errors_of(found, sink_);
        for (std::size_t index = 0; index < reading.roles.size(); ++index) {
            spell_out_dollars(reading.program.roles[index], reading.roles[index]);
        }
        return std::move(reading.program);
    }

    const Role* choose_role(const model::Program& program, const Choices& asked) {
        const std::vector<const Role*> all = requested_roles(program);
        const std::vector<std::string> wanted =
            options_.role.empty() ? std::vector<std::string>() : std::vector<std::string>{options_.role};
        const std::vector<const Role*> chosen = chosen_roles(program, wanted, sink_);
        if (chosen.size() > 1) {
            std::vector<std::string_view> names;
            names.reserve(chosen.size());
            for (const Role* role : chosen) {
                names.push_back(role->name.base);
            }
            sink_.report(Kind::unknown_role, std::string(),
                         text::format("there are {} roles: name one with --role, {}", chosen.size(),
                                      text::list_names(names)));
        } else if (chosen.empty() && !sink_.has_errors()) {
            sink_.report(Kind::unknown_role, options_.specification + options_.policy,
                         "there is no role in it");
        }
        check_choices(all, chosen, asked, sink_);
        return sink_.has_errors() ? nullptr : chosen.front();
    }

    std::vector<Asking> read_all_requests(iam::PolicyKind kind) {
        const bool needs_caller = kind == iam::PolicyKind::trust;
        std::vector<Asking> all;
        if (options_.request && needs_caller && !options_.request->caller) {
            sink_.report(Kind::bad_request, std::string(),
                         "a trust policy decides about one who asks: say who with --principal");
        } else if (options_.request) {
            all.push_back({*options_.request, std::nullopt});
        }
        if (!options_.requests_file) {
            return all;
        }
        const std::string& name = *options_.requests_file;
        ReadResult read = world_.read(name);
        if (read.problem) {
            report_unreadable(name, read, sink_);
            return all;
        }
        const source::FileIndex file =
            result_.sources.files.add(name == "-" ? "<stdin>" : name, std::move(read.text));
        for (reasons::ReadRequest& one :
             reasons::read_requests(result_.sources.files, file, needs_caller, sink_)) {
            all.push_back({std::move(one.request), one.span});
        }
        return all;
    }

    void report_unknown_names(const Asking& asking, const catalog::Catalog& catalog) {
        for (const reasons::UnknownName& unknown : reasons::unknown_names(asking.request, catalog)) {
            Diagnostic found = make(unknown.kind, std::string(), unknown.message);
            found.span = asking.span;
            found.severity = Severity::warning;
            sink_.add(std::move(found));
        }
    }

    /// Such a request is decided all the same, by a document that says nothing of it.
    void report_never_made(const Asking& asking, iam::PolicyKind kind, const catalog::Catalog& catalog,
                           review::Lookups& lookups) {
        review::AskedRequests asked;
        asked.actions = {asking.request.action};
        asked.span = asking.span.value_or(source::Span{});
        asked.noun = "request";
        if (kind == iam::PolicyKind::permissions) {
            asked.resources = {asking.request.resource};
        }
        asked.context = asking.request.context;
        diagnostics::Sink found;
        review_asked(asked, catalog, lookups, found);
        for (Diagnostic one : found.all()) {
            one.severity = Severity::warning;
            if (!asking.span) {
                one.span.reset();
                one.message =
                    one.label.empty() ? one.message : text::format("{} ({})", one.message, one.label);
            }
            sink_.add(std::move(one));
        }
    }

    /// Of a policy the values that no operator reads are told where they stand.
    void keep_errors(const diagnostics::Sink& compiling) {
        for (const Diagnostic& found : compiling.all()) {
            const bool told = found.kind == Kind::bad_condition_value && !options_.policy.empty();
            if (found.severity == Severity::error && !told) {
                sink_.add(found);
            }
        }
    }

    std::vector<Answered> ask(const catalog::Catalog& catalog, const Role& role, const model::Choice& wanted,
                              iam::PolicyKind kind, const std::vector<Asking>& requests) {
        diagnostics::Sink compiling;
        const model::Configuration configuration = configure(role, wanted, {}, compiling);
        std::vector<Answered> answers;
        std::optional<reasons::Judge> judge;
        if (!compiling.has_errors()) {
            judge.emplace(role, configuration, kind, catalog, compiling);
        }
        keep_errors(compiling);
        if (sink_.has_errors()) {
            return answers;
        }
        review::Lookups lookups(catalog);
        for (const Asking& asking : requests) {
            report_unknown_names(asking, catalog);
            report_never_made(asking, kind, catalog, lookups);
            reasons::Answer answer = judge->answer(asking.request);
            answer.notes = notes(asking.request, answer);
            if (answer.decision == iam::Decision::implicitly_denied) {
                answer.elsewhere = reasons::decided_elsewhere(asking.request, kind, role.is_service_linked());
            }
            answers.push_back({asking.request, std::move(answer)});
        }
        return answers;
    }

    Compilation& result_;
    diagnostics::Sink& sink_;
    const EvalOptions& options_;
    const World& world_;
};

} // namespace

std::vector<Answered> evaluate(Compilation& compilation, const EvalOptions& options, const World& world) {
    return Evaluation(compilation, options, world).run();
}

} // namespace slrc::workspace
