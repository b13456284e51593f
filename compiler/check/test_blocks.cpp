// `test` blocks: names and types are checked here; the tests are run on the compiled documents.
#include "compiler/check/role.hpp"
#include "compiler/check/rules.hpp"
#include "compiler/check/values.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>

namespace slrc::check {

using diagnostics::Kind;

namespace {

class TestBlock {
public:
    TestBlock(Context& context, const Scope& scope, RoleScope& role)
        : context_(context), scope_(scope), model_(role.role) {}

    std::optional<model::Test> resolve(const syntax::TestBlock& block) {
        const std::size_t errors_before = context_.sink.error_count();
        test_.title = plain_text(context_, block.title);
        test_.span = block.span;
        test_.setting.values.resize(model_.parameters.size());
        for (const syntax::TestItem& item : block.items) {
            if (const auto* with = std::get_if<syntax::With>(&item)) {
                for (const syntax::Setting& setting : with->settings) {
                    apply(setting);
                }
            } else {
                expect(std::get<syntax::Expect>(item));
            }
        }
        if (context_.sink.error_count() == errors_before) {
            check_complete(block.title.span);
        }
        return context_.sink.error_count() == errors_before ? std::optional(std::move(test_)) : std::nullopt;
    }

private:
    void apply(const syntax::Setting& setting) {
        const std::vector<std::string_view> capabilities = capability_names(model_);
        const auto capability = std::ranges::find(capabilities, setting.name.text);
        if (setting.values) {
            set_role_parameter(setting);
        } else if (capability != capabilities.end()) {
            turn_on(static_cast<std::size_t>(capability - capabilities.begin()), setting);
        } else {
            context_.sink.report(
                Kind::unknown_capability, setting.name.span,
                text::format("the role has no capability `{}`", setting.name.text),
                diagnostics::did_you_mean(diagnostics::nearest(setting.name.text, capabilities)));
        }
    }

    void set_role_parameter(const syntax::Setting& setting) {
        std::vector<std::string_view> names;
        for (const model::Parameter& parameter : model_.parameters) {
            if (!parameter.capability) {
                names.push_back(parameter.name); // the role's own come first
            }
        }
        const auto found = std::ranges::find(names, setting.name.text);
        if (found == names.end()) {
            context_.sink.report(Kind::unknown_parameter, setting.name.span,
                                 text::format("the role has no parameter `{}` of its own", setting.name.text),
                                 diagnostics::did_you_mean(diagnostics::nearest(setting.name.text, names)));
            return;
        }
        set(static_cast<std::size_t>(found - names.begin()), *setting.values);
    }

    void turn_on(std::size_t capability, const syntax::Setting& setting) {
        std::vector<std::string_view> names;
        std::vector<std::size_t> parameters;
        for (std::size_t index = 0; index < model_.parameters.size(); ++index) {
            if (model_.parameters[index].capability == capability) {
                names.push_back(model_.parameters[index].name);
                parameters.push_back(index);
            }
        }
        test_.setting.capabilities.push_back(capability);
        const auto assigned = assign_arguments(context_, names, setting.arguments,
                                               text::format("the capability `{}`", setting.name.text));
        for (std::size_t index = 0; assigned && index < parameters.size(); ++index) {
            if ((*assigned)[index] != nullptr) {
                set(parameters[index], (*assigned)[index]->values);
            } else if (!model_.parameters[parameters[index]].default_values) {
                context_.sink.report(
                    Kind::wrong_arguments, setting.span,
                    text::format("`{}` needs a value for `{}`, which is `{}`", setting.name.text,
                                 names[index], to_text(model_.parameters[parameters[index]].type)));
            }
        }
    }

    void set(std::size_t parameter, const syntax::Values& values) {
        auto resolved = resolve_values(context_, scope_, values);
        if (resolved && check_fits(context_, model_.parameters[parameter], *resolved, values.span)) {
            test_.setting.values[parameter] = std::move(resolved->values);
        }
    }

    /// A set that `requires` refuses could not be compiled.
    void check_complete(Span title) {
        model::CapabilitySet set(model_.capabilities.size(), false);
        for (const std::size_t capability : test_.setting.capabilities) {
            set[capability] = true;
        }
        for (const std::size_t capability : test_.setting.capabilities) {
            const model::Capability& on = model_.capabilities[capability];
            if (!holds(on.required, set)) {
                context_.sink.report(Kind::requirement_not_met, title,
                                     text::format("`{}` requires `{}`, which this test does not turn on",
                                                  on.name, to_text(on.required, capability_names(model_))));
            }
        }
        for (std::size_t index = 0; index < model_.parameters.size(); ++index) {
            const model::Parameter& parameter = model_.parameters[index];
            if (!parameter.capability && !parameter.default_values && test_.setting.values[index].empty()) {
                context_.sink.report(Kind::wrong_arguments, title,
                                     text::format("the test needs `with {}: …`, which is `{}`",
                                                  parameter.name, to_text(parameter.type)));
            }
        }
    }

    void expect(const syntax::Expect& written) {
        model::Expectation expectation;
        expectation.effect = written.effect == syntax::Effect::allow ? iam::Effect::allow : iam::Effect::deny;
        expectation.span = written.span;
        Scope inside = scope_;
        inside.guard_is_broken = true; // what is on is said by `with`, not by a guard
        if (auto actions = resolve_actions(context_, inside, written.actions)) {
            check_whole_names(*actions, written.actions.span);
            expectation.actions = texts(*actions);
        }
        expectation.resources = {model::literal("*", written.actions.span)};
        if (written.resources) {
            auto resources = resolve_resources(context_, inside, *written.resources);
            expectation.resources = resources ? std::move(*resources) : std::vector<model::OpenText>{};
        }
        if (written.condition) {
            add_context(inside, *written.condition, expectation);
        }
        test_.expectations.push_back(std::move(expectation));
    }

    void check_whole_names(const std::vector<model::ActionName>& actions, Span span) {
        for (const std::string& action : texts(actions)) {
            if (action.find_first_of("*?") != std::string::npos) {
                context_.sink.report(
                    Kind::bad_expectation, span,
                    text::format("a request is for one action, and `{}` is a pattern", action));
                return;
            }
        }
    }

    void add_context(const Scope& inside, const syntax::Condition& condition,
                     model::Expectation& expectation) {
        if (const auto* both = std::get_if<syntax::Condition::And>(&condition.node)) {
            for (const syntax::Condition& operand : both->operands) {
                add_context(inside, operand, expectation);
            }
            return;
        }
        const auto* test = std::get_if<syntax::Test>(&condition.node);
        const auto* comparison =
            test != nullptr ? std::get_if<syntax::Comparison>(&test->comparison.what) : nullptr;
        const bool is_value =
            comparison != nullptr && !test->if_exists && test->quantifier == syntax::Quantifier::one &&
            (*comparison == syntax::Comparison::equal || *comparison == syntax::Comparison::in);
        if (!is_value) {
            context_.sink.report(Kind::bad_expectation, condition.span,
                                 R"(a request has values for keys: `key == "value"`, `key in ["a", "b"]`)");
            return;
        }
        if (auto resolved = resolve_test(context_, inside, *test)) {
            expectation.context.push_back(std::move(*resolved));
        }
    }

    Context& context_;
    const Scope& scope_;
    const model::Role& model_;
    model::Test test_;
};

} // namespace

std::optional<model::Test> resolve_test_block(Context& context, const Scope& scope, RoleScope& role,
                                              const syntax::TestBlock& block) {
    return TestBlock(context, scope, role).resolve(block);
}

} // namespace slrc::check
