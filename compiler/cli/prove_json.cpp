#include "compiler/cli/prove_output.hpp"
#include "compiler/diagnostics/locate.hpp"
#include "compiler/diagnostics/write_facts.hpp"
#include "compiler/text/json_writer.hpp"

#include <vector>

namespace slrc::cli {

using text::JsonWriter;
using workspace::Proof;
using workspace::ProvedWays;
using workspace::ShownRule;
using workspace::ShownWay;

namespace {

class ProofJson {
public:
    explicit ProofJson(const source::Files& files) : locator_(files) {}

    std::string write(const workspace::Proofs& proofs) {
        writer_.open_object();
        if (proofs.ways.empty()) {
            writer_.key("answers");
            write_all(proofs.proofs);
        } else {
            writer_.key("actions");
            write_all(proofs.ways);
        }
        writer_.close_object();
        return std::move(text_) + "\n";
    }

private:
    template <typename Item>
    void write_all(const std::vector<Item>& items) {
        writer_.open_array();
        for (const Item& item : items) {
            writer_.open_object();
            write_members(item);
            writer_.close_object();
        }
        writer_.close_array();
    }

    void write_place(const std::optional<source::Span>& span) {
        if (const auto place = locator_.find(span)) {
            writer_.member("file", place->file);
            writer_.member("line", place->begin.line);
            writer_.member("column", place->begin.column);
        }
    }

    void write_members(const Proof& proof) {
        writer_.member("role", proof.role);
        writer_.member("question", proof.question);
        write_place(proof.span);
        writer_.member("answer", word_of(proof.verdict));
        if (proof.example) {
            diagnostics::write_facts(writer_, {&proof.example->fact, 1}, locator_);
        }
    }

    void write_members(const ProvedWays& ways) {
        const bool never = ways.verdict == prove::Verdict::holds;
        const bool allowed = ways.verdict == prove::Verdict::fails;
        writer_.member("role", ways.role);
        writer_.member("action", ways.actions);
        writer_.member("answer", never     ? std::string_view("never allowed")
                                 : allowed ? std::string_view("allowed")
                                           : word_of(ways.verdict));
        writer_.key("ways");
        write_all(ways.ways);
    }

    void write_members(const ShownWay& way) {
        writer_.key("rules");
        write_all(way.by);
        writer_.key("butNot");
        write_all(way.but_not);
        diagnostics::Fact example = way.example.fact;
        example.name = "example";
        diagnostics::write_facts(writer_, {&example, 1}, locator_);
    }

    void write_members(const ShownRule& rule) {
        write_place(rule.span);
        writer_.member("sid", rule.sid);
        writer_.member("when", rule.when);
        writer_.member("boundary", rule.of_boundary);
        writer_.member("actions", rule.actions);
        writer_.member("on", rule.on);
        writer_.member("if", rule.condition);
    }

    diagnostics::Locator locator_;
    std::string text_;
    JsonWriter writer_{text_, {4, text::NotUtf8::replaced}};
};

} // namespace

std::string proofs_json(const workspace::Proofs& proofs, const source::Files& files) {
    return ProofJson(files).write(proofs);
}

} // namespace slrc::cli
