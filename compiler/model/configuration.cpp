#include "compiler/model/configuration.hpp"

#include "compiler/catalog/partitions.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <utility>

namespace slrc::model {

using diagnostics::Diagnostic;
using diagnostics::Kind;

namespace {

std::string describe(const Role& role, const Parameter& parameter) {
    const std::string own = text::format("`{}`", parameter.name);
    return parameter.capability
               ? text::format("{} of the capability `{}`", own, role.capabilities[*parameter.capability].name)
               : own;
}

class Configurer {
public:
    Configurer(const Role& role, const Choice& request, const ConfigureOptions& options,
               diagnostics::Sink& sink)
        : role_(role), request_(request), options_(options), sink_(sink) {}

    Configuration configure() {
        result_.capabilities.resize(role_.capabilities.size(), false);
        result_.values.resize(role_.parameters.size());
        given_.resize(role_.parameters.size(), false);
        refused_.resize(role_.parameters.size(), false);
        set_place();
        turn_on();
        for (const bool overrides : {false, true}) {
            for (const Choice::ValueRequest& value : request_.values) {
                if (value.overrides == overrides) {
                    assign(value);
                }
            }
        }
        check_requirements();
        if (options_.needs_values) {
            check_missing();
        }
        return std::move(result_);
    }

private:
    void set_place() {
        if (request_.region) {
            check_region(*request_.region);
        }
        const auto* of_region = request_.region ? catalog::partition_of_region(*request_.region) : nullptr;
        const std::string_view fallback =
            of_region != nullptr ? of_region->name : catalog::partitions().front().name;
        result_.partition = request_.partition.value_or(std::string(fallback));
        check_partition(of_region);
        if (request_.account && !pattern::is_account(*request_.account)) {
            report(Kind::bad_account, "account",
                   text::format("the account `{}` is not 12 digits", *request_.account));
        }
        if (request_.suffix) {
            check_suffix(*request_.suffix);
        }
        result_.region = request_.region;
        result_.account = request_.account;
        result_.suffix = request_.suffix;
    }

    /// What is wrong with where the role is.
    void report(Kind kind, std::string_view name, std::string message) {
        Diagnostic found = make(kind, std::string(), std::move(message));
        if (const auto span = request_.spans.find(name); span != request_.spans.end()) {
            found.span = span->second;
        }
        sink_.add(std::move(found));
    }

    void check_region(const std::string& region) {
        if (catalog::is_known_region(region)) {
            return;
        }
        const auto near = diagnostics::did_you_mean(diagnostics::nearest(region, catalog::known_regions()));
        const std::string hint = near.empty() ? near : text::format(": {}", near);
        if (catalog::partition_of_region(region) == nullptr) {
            report(Kind::bad_region, "region", text::format("`{}` is no region{}", region, hint));
        } else {
            report(Kind::unknown_region, "region",
                   text::format("`{}` is a region that this version does not know{}", region, hint));
        }
    }

    void check_partition(const catalog::Partition* of_region) {
        if (catalog::find_partition(result_.partition) == nullptr) {
            std::vector<std::string_view> names;
            for (const catalog::Partition& partition : catalog::partitions()) {
                names.push_back(partition.name);
            }
            report(Kind::wrong_partition, "partition",
                   text::format("there is no partition `{}`: the partitions are {}", result_.partition,
                                text::list_names(names, names.size())));
        } else if (of_region != nullptr && of_region->name != result_.partition) {
            report(Kind::wrong_partition, "region",
                   text::format("the region `{}` is of the partition `{}`, not of `{}`", *request_.region,
                                of_region->name, result_.partition));
        }
    }

    void check_suffix(const std::string& suffix) {
        const std::size_t letters = role_.name.text.size() - suffix_template.size() + suffix.size();
        // Documents may hold it even where the name does not.
        if (const auto wrong = suffix_misfit(suffix)) {
            sink_.report(Kind::bad_role_name, role_.name.span, *wrong);
        } else if (role_.name.has_suffix && letters > longest_role_name) {
            sink_.report(Kind::bad_role_name, role_.name.span,
                         text::format("with the suffix `{}` the name has {} characters, and IAM takes {}",
                                      suffix, letters, longest_role_name));
        }
    }

    void turn_on() {
        for (const Choice::CapabilityRequest& request : request_.capabilities) {
            for (std::size_t index = 0; index < role_.capabilities.size(); ++index) {
                if (request.name == "all" || request.name == role_.capabilities[index].name) {
                    result_.capabilities[index] = true;
                }
            }
        }
    }

    [[nodiscard]] std::vector<std::size_t> parameters_of(const Choice::ValueRequest& value) const {
        std::vector<std::size_t> found;
        for (std::size_t index = 0; index < role_.parameters.size(); ++index) {
            const Parameter& parameter = role_.parameters[index];
            const bool owned =
                value.capability.empty() ||
                (parameter.capability && role_.capabilities[*parameter.capability].name == value.capability);
            if (owned && parameter.name == value.name) {
                found.push_back(index);
            }
        }
        return found;
    }

    /// A parameter that the capability does not have is reported by its name: the one that was meant is not missing
    /// besides.
    void refuse_misspelt(const Choice::ValueRequest& value) {
        for (std::size_t index = 0; index < role_.parameters.size(); ++index) {
            const auto owner = role_.parameters[index].capability;
            refused_[index] =
                refused_[index] || (owner && role_.capabilities[*owner].name == value.capability);
        }
    }

    void assign(const Choice::ValueRequest& value) {
        const std::vector<std::size_t> found = parameters_of(value);
        if (found.empty()) {
            refuse_misspelt(value);
            return;
        }
        if (found.size() > 1) {
            for (const std::size_t index : found) {
                refused_[index] = true;
            }
            Diagnostic ambiguous = make(Kind::ambiguous_setting, std::string(),
                                        text::format("`{}` ({}) is {} and {}", value.name, value.origin,
                                                     describe(role_, role_.parameters[found[0]]),
                                                     describe(role_, role_.parameters[found[1]])));
            ambiguous.span = value.span;
            sink_.add(std::move(ambiguous));
            return;
        }
        const std::size_t index = found.front();
        const Parameter& parameter = role_.parameters[index];
        if (parameter.capability && !result_.capabilities[*parameter.capability] && !options_.every_set) {
            Diagnostic unused = make(
                Kind::value_not_used, parameter.span,
                text::format("a value for {}, which is off ({})", describe(role_, parameter), value.origin));
            if (value.span) {
                unused.related.push_back({value.span, "it is given here"});
            }
            sink_.add(std::move(unused));
        }
        auto& values = result_.values[index];
        if (value.overrides && !given_[index]) {
            values.clear(); // the first on the command line replaces a file's
        }
        given_[index] = value.overrides;
        for (std::size_t at = 0; at < value.values.size(); ++at) {
            check_value(parameter, value, at);
            values.push_back(normalized(parameter.type, value.values[at]));
        }
        refused_[index] = values.empty();
        if (values.empty() || (values.size() > 1 && !parameter.type.list)) {
            report_misfit(Kind::value_does_not_fit, parameter, value, value.span,
                          text::format("{} takes {}one value: `{}`", describe(role_, parameter),
                                       parameter.type.list ? "at least " : "", to_text(parameter.type)));
        }
    }

    /// At the value where a file has it, and otherwise where the parameter is declared.
    void report_misfit(Kind kind, const Parameter& parameter, const Choice::ValueRequest& value,
                       const std::optional<source::Span>& place, const std::string& message) {
        Diagnostic found =
            make(kind, place.value_or(parameter.span), text::format("{} ({})", message, value.origin));
        if (place) {
            found.related.push_back({parameter.span, text::format("`{}` is declared here", parameter.name)});
        }
        sink_.add(std::move(found));
    }

    void check_value(const Parameter& parameter, const Choice::ValueRequest& value, std::size_t at) {
        const std::string& text = value.values[at];
        const auto report = [&](Kind kind, const std::string& message) {
            const auto place =
                at < value.value_spans.size() ? std::optional(value.value_spans[at]) : std::nullopt;
            report_misfit(kind, parameter, value, place, text::format("`{}` {}", text, message));
        };
        const std::string wanted =
            text::format(": {} takes `{}`", describe(role_, parameter), element_text(parameter.type));
        if (const auto wrong = first_bad_character(text)) {
            report(Kind::value_does_not_fit,
                   text::format("has the character {}, which IAM's documents cannot hold{}", *wrong, wanted));
        } else if (const auto misfit = model::misfit(parameter.type, text)) {
            report(Kind::value_does_not_fit, *misfit + wanted);
        } else if (const auto arn = pattern::divide_arn(text);
                   arn && arn->partition != result_.partition && arn->partition != "*") {
            report(Kind::wrong_partition,
                   text::format("is of the partition `{}`, and the role is compiled for `{}`", arn->partition,
                                result_.partition));
        }
    }

    void check_requirements() {
        for (std::size_t index = 0; index < role_.capabilities.size(); ++index) {
            const Capability& capability = role_.capabilities[index];
            if (result_.capabilities[index] && !options_.every_set &&
                !holds(capability.required, result_.capabilities)) {
                sink_.report(
                    Kind::requirement_not_met, capability.span,
                    text::format("the capability `{}` requires `{}`, which this configuration does not meet",
                                 capability.name, to_text(capability.required, capability_names(role_))));
            }
        }
    }

    void check_missing() {
        for (std::size_t index = 0; index < role_.parameters.size(); ++index) {
            const Parameter& parameter = role_.parameters[index];
            const bool needed = !parameter.capability || result_.capabilities[*parameter.capability];
            if (needed && result_.values[index].empty() && !parameter.default_values && !refused_[index]) {
                sink_.report(Kind::missing_value, parameter.span,
                             text::format("{} has no value: it takes `{}`", describe(role_, parameter),
                                          to_text(parameter.type)));
            }
        }
    }

    const Role& role_;
    const Choice& request_;
    const ConfigureOptions& options_;
    diagnostics::Sink& sink_;
    Configuration result_;
    /// Whether the command line has given the value already.
    std::vector<bool> given_;
    /// Whether a value was given that has been reported: it is not missing besides.
    std::vector<bool> refused_;
};

} // namespace

Configuration configure(const Role& role, const Choice& request, const ConfigureOptions& options,
                        diagnostics::Sink& sink) {
    return Configurer(role, request, options, sink).configure();
}

void check_values(const Role& role, const Configuration& configuration, const CapabilitySet& set,
                  diagnostics::Sink& sink) {
    for (std::size_t index = 0; index < role.parameters.size(); ++index) {
        const Parameter& parameter = role.parameters[index];
        const bool needed = parameter.capability && set[*parameter.capability];
        if (needed && configuration.values[index].empty() && !parameter.default_values) {
            sink.report(Kind::missing_value, parameter.span,
                        text::format("{} has no value: it takes `{}`", describe(role, parameter),
                                     to_text(parameter.type)));
        }
    }
}

} // namespace slrc::model
