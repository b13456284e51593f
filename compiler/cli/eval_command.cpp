#include "compiler/cli/command.hpp"
#include "compiler/cli/eval_arguments.hpp"
#include "compiler/cli/terminal.hpp"
#include "compiler/diagnostics/locate.hpp"
#include "compiler/reasons/writers.hpp"
#include "compiler/text/format.hpp"
#include "compiler/workspace/eval.hpp"

#include <algorithm>
#include <memory>

namespace slrc::cli {

namespace {

using workspace::Answered;

std::string answers_text(const std::vector<Answered>& answers, const source::Files& files, bool json) {
    diagnostics::Locator locator(files);
    const bool colour = output_wants_colour();
    std::string text;
    for (const Answered& one : answers) {
        if (json) {
            text += reasons::write_json(one.answer, locator);
        } else {
            text +=
                (text.empty() ? "" : "\n") + reasons::write_text(one.request, one.answer, locator, colour);
        }
    }
    return text;
}

/// Says how many decisions are not as expected; both kinds of deny are denials. Without a decision nothing is as expected.
Status compare_decisions(const std::vector<Answered>& answers, const std::string& expected) {
    if (!expected.empty() && answers.empty()) {
        say(text::format("there is no request, and so no decision is `{}`", expected));
        return Status::wrong;
    }
    const auto others = std::ranges::count_if(answers, [&](const Answered& one) {
        return (one.answer.decision == iam::Decision::allowed) != (expected == "allow");
    });
    if (expected.empty() || others == 0) {
        return Status::good;
    }
    say(text::format("{} of {} decision{} {} not `{}`", others, answers.size(),
                     answers.size() == 1 ? "" : "s", others == 1 ? "is" : "are", expected));
    return Status::wrong;
}

Status run_eval(const EvalArguments& arguments) {
    workspace::Compilation compilation;
    const std::vector<Answered> answers = evaluate(compilation, arguments.options, arguments.disk);
    const Status status = show(compilation.sink, compilation.sources.files, arguments.diagnostics);
    if (status != Status::good) {
        return status;
    }
    const Status printed =
        print(answers_text(answers, compilation.sources.files, arguments.format == "json"));
    return printed == Status::good ? compare_decisions(answers, arguments.expect) : printed;
}

void define_eval(Definition& command) {
    const auto arguments = std::make_shared<EvalArguments>();
    add_eval_options(command, *arguments);
    command.footer =
        "Decisions are made by one document alone. A key that is not given is missing, also one that IAM\n"
        "itself always sends, such as aws:PrincipalAccount or aws:RequestedRegion.";
    command.run = [arguments] {
        complete(*arguments);
        return run_eval(*arguments);
    };
}

} // namespace

Command eval_command() {
    return {"eval", "Decide about requests as IAM does, and say which rule decides", define_eval};
}

} // namespace slrc::cli
