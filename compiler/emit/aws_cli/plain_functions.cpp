#include "compiler/emit/aws_cli/runbook.hpp"
#include "compiler/iam/put_order.hpp"

#include <algorithm>
#include <utility>

namespace slrc::emit::aws_cli {

namespace {

int rank(const model::PossiblePart& part) {
    return iam::put_order(part.document.statements,
                          [](const iam::Statement& statement) { return statement.effect; });
}

std::vector<const model::PossiblePart*> order_of(const model::PossibleParts& parts) {
    std::vector<const model::PossiblePart*> order;
    order.reserve(parts.parts.size());
    for (const model::PossiblePart& part : parts.parts) {
        order.push_back(&part);
    }
    std::ranges::stable_sort(order,
                             [](const auto* left, const auto* right) { return rank(*left) < rank(*right); });
    return order;
}

class PlainFunctions {
public:
    PlainFunctions(const model::Role& role, const model::PossibleParts& parts,
                   const model::Configuration& configuration)
        : role_(role),
          parts_(parts),
          configuration_(configuration),
          names_(capability_names(role)),
          order_(order_of(parts)) {}

    std::string text() {
        write_values();
        write_wanted();
        write_unmet();
        write_policies();
        write_on_now();
        return std::move(out_);
    }

private:
    [[nodiscard]] bool is_on(std::size_t capability) const { return configuration_.capabilities[capability]; }

    void write_values() {
        std::string capabilities;
        std::string unclear;
        for (std::size_t index = 0; index < names_.size(); ++index) {
            if (is_on(index)) {
                capabilities += (capabilities.empty() ? "" : "\n") + std::string(names_[index]);
                unclear +=
                    parts_.signs[index] ? "" : (unclear.empty() ? "" : "\n") + std::string(names_[index]);
            }
        }
        out_ +=
            "# The capabilities that this script has the policies of, a line each; and those that no policy tells.\n";
        out_ += "capabilities=" + shell_word(capabilities) + "\nunclear=" + shell_word(unclear) +
                "\nchosen=''\npresent=''\nnew_role=''\n";
    }

    void begin(const char* name, const char* about) {
        out_ += "\n# " + std::string(name) + ": " + about + "\n" + name + "() {\n";
    }

    void only_if(const std::string& command, const std::string& then) {
        out_ += "    if " + command + "; then\n        " + then + "\n    fi\n";
    }

    void write_wanted() {
        begin("wanted", "the policies of the capabilities in $chosen, a line each, in the order of all.");
        for (const model::PossiblePart* part : order_) {
            const std::string print = "echo " + shell_word(policy_name(*part));
            if (is_conditional(part->guard)) {
                only_if(condition(part->guard, names_), print);
            } else {
                out_ += "    " + print + "\n";
            }
        }
        out_ += "    return 0\n}\n";
    }

    void write_unmet() {
        begin("unmet", "what a capability in $chosen requires, and the others there do not fulfil.");
        for (std::size_t index = 0; index < names_.size(); ++index) {
            const model::Guard& required = role_.capabilities[index].required;
            if (is_on(index) && is_conditional(required)) {
                const std::string name(names_[index]);
                only_if("on " + shell_word(name) + " && " + condition(negation(required), names_),
                        "echo " + shell_word(name + " requires " + to_text(required, names_)));
            }
        }
        out_ += "    return 0\n}\n";
    }

    void write_policies() {
        begin("policies", "all policies, a line each: those that deny stand before what they deny.");
        for (const model::PossiblePart* part : order_) {
            out_ += "    echo " + shell_word(policy_name(*part)) + "\n";
        }
        out_ += "    return 0\n}\n";
    }

    void write_on_now() {
        begin("on_now", "the capabilities that are on, as the policies in $present tell, a line each.");
        for (std::size_t index = 0; index < names_.size(); ++index) {
            if (is_on(index) && parts_.signs[index]) {
                const model::Sign sign = *parts_.signs[index];
                only_if((sign.present ? "has " : "! has ") + shell_word(policy_name(parts_.parts[sign.part])),
                        "echo " + shell_word(names_[index]));
            }
        }
        out_ += "    return 0\n}\n";
    }

    const model::Role& role_;
    const model::PossibleParts& parts_;
    const model::Configuration& configuration_;
    std::vector<std::string_view> names_;
    std::vector<const model::PossiblePart*> order_;
    std::string out_;
};

} // namespace

std::string plain_functions(const model::Role& role, const model::PossibleParts& parts,
                            const model::Configuration& configuration) {
    return PlainFunctions(role, parts, configuration).text();
}

} // namespace slrc::emit::aws_cli
