#include "compiler/text/names.hpp"

#include "compiler/diagnostics/suggest.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/review/checks.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <set>
#include <unordered_set>
#include <utility>

namespace slrc::review {

using diagnostics::Kind;
using diagnostics::quoted;
using model::Mention;

namespace {

/// Services that nobody knows, by catalogue: one `extern` settles all their actions, so that each is told once.
using ToldServices = std::set<std::pair<std::size_t, std::string>>;

class ActionNames {
public:
    ActionNames(const catalog::Catalog& catalog, diagnostics::Sink& sink, ToldServices& told,
                const Mention& mention)
        : catalog_(catalog), sink_(sink), told_(told), mention_(mention), text_(mention.text) {}

    void review() {
        service_name_ = text::service_of(text_);
        name_ = text::name_in_service(text_);
        // Nearly every name is right: that comes first.
        const bool pattern = pattern::has_wildcard(text_);
        if (const auto action = pattern ? std::nullopt : catalog_.find_action(text_)) {
            report_case(*action);
            return;
        }
        const auto service = catalog_.find_service(service_name_);
        if (!service && !pattern::has_wildcard(service_name_)) {
            report_service();
        } else if (pattern) {
            report_empty(service);
        } else {
            report_action(*service);
        }
    }

private:
    /// What stands at the place of the mention: the whole action, or in `logs:{A, B}` its name alone.
    [[nodiscard]] std::string as_written(const std::string& full_name) const {
        const bool whole = mention_.service && mention_.span.begin == mention_.service->begin;
        return std::string(whole ? std::string_view(full_name) : text::name_in_service(full_name));
    }

    void report_service() {
        if (!told_.emplace(mention_.catalog, text::folded(service_name_)).second) {
            return;
        }
        const auto names = catalog_.service_names();
        const auto near = diagnostics::nearest(service_name_, names);
        auto found = make(Kind::unknown_service, mention_.service.value_or(mention_.span),
                          text::format("{} is not the prefix of a service", quoted(service_name_)));
        add_near_name(found, service_name_, near ? std::string(*near) : with_longer_name());
        if (near && mention_.service) {
            found.fix = diagnostics::Fix{*mention_.service, std::string(*near)};
        }
        sink_.add(std::move(found));
    }

    void report_action(catalog::ServiceId service) {
        std::vector<std::string_view> names;
        for (const catalog::ActionId id : catalog_.actions(service)) {
            names.push_back(catalog_.action(id).name);
        }
        if (names.empty()) {
            return; // whose actions nobody lists
        }
        const catalog::Service facts = catalog_.service(service);
        const auto near = diagnostics::nearest(name_, names);
        const std::string meant = near ? std::string(facts.name) + ":" + std::string(*near) : std::string();
        auto found = make(Kind::unknown_action, mention_.span,
                          text::format("{} is not an action of {}", quoted(text_),
                                       facts.title.empty() ? quoted(facts.name) : std::string(facts.title)));
        add_near_name(found, text_, near ? meant : elsewhere());
        if (near) {
            found.fix = diagnostics::Fix{mention_.span, as_written(meant)};
        }
        sink_.add(std::move(found));
    }

    /// Another service that has an action of this name: `s3:CreateFunction`.
    [[nodiscard]] std::string elsewhere() const {
        const catalog::ActionRanges same = catalog_.expand("*:" + std::string(name_));
        return same.size() == 1 && same.front().second - same.front().first == 1
                   ? catalog_.full_name(catalog::ActionId{same.front().first})
                   : std::string();
    }

    /// A version or a word too much in the name of the service: `lexv2:CreateBot`.
    [[nodiscard]] std::string with_longer_name() const {
        constexpr std::size_t longest = 40; // of all prefixes, and then some
        for (std::size_t size = std::min(service_name_.size() - 1, longest); size > 1; --size) {
            const std::string_view service = service_name_.substr(0, size);
            std::string shorter = std::string(service) + ":" + std::string(name_);
            const bool there = pattern::has_wildcard(name_) ? catalog_.find_service(service).has_value()
                                                            : catalog_.find_action(shorter).has_value();
            if (there) {
                return shorter;
            }
        }
        return {};
    }

    void report_empty(std::optional<catalog::ServiceId> service) {
        const bool listed = !service || !catalog_.actions(*service).empty();
        if (listed && !pattern::has_wildcard(service_name_) && catalog_.expand(text_).empty()) {
            sink_.report(Kind::empty_pattern, mention_.span,
                         text::format("no action matches {}", quoted(text_)));
        }
    }

    void report_case(catalog::ActionId id) {
        const catalog::Action action = catalog_.action(id);
        if (action.name == name_ && catalog_.service(action.service).name == service_name_) {
            return;
        }
        const std::string right = catalog_.full_name(id);
        auto found = make(Kind::letter_case, mention_.span,
                          text::format("{} is spelled {}", quoted(text_), quoted(right)));
        found.fix = diagnostics::Fix{mention_.span, as_written(right)};
        sink_.add(std::move(found));
    }

    const catalog::Catalog& catalog_;
    diagnostics::Sink& sink_;
    ToldServices& told_;
    const Mention& mention_;
    std::string_view text_;
    std::string_view service_name_;
    std::string_view name_;
};

/// Whether a key is of a service that nobody knows, which is told already.
bool is_told_service(const catalog::Catalog& catalog, const Mention& mention, const ToldServices& told) {
    const std::string_view service = text::service_of(mention.text);
    return !catalog.find_service(service) && told.contains({mention.catalog, text::folded(service)});
}

/// The mentions of actions, or the others.
void review_mentions(const model::Program& program, bool of_actions, ToldServices& told,
                     diagnostics::Sink& sink) {
    // Rules name the same actions and keys again and again: what is fine once is fine everywhere. By catalogue and by
    // what is named.
    constexpr std::size_t whats = 3;
    std::vector<std::unordered_set<std::string_view>> fine(program.catalogs.size() * whats);
    for (const Mention& mention : program.mentions) {
        if ((mention.what == Mention::What::action) != of_actions) {
            continue;
        }
        auto& known = fine[mention.catalog * whats + static_cast<std::size_t>(mention.what)];
        if (known.contains(mention.text)) {
            continue;
        }
        const std::size_t before = sink.all().size();
        const catalog::Catalog& catalog = program.catalogs[mention.catalog];
        if (mention.what == Mention::What::action) {
            ActionNames(catalog, sink, told, mention).review();
        } else if (!is_told_service(catalog, mention, told)) {
            review_key_name(catalog, mention, sink);
        }
        if (sink.all().size() == before) {
            known.insert(mention.text);
        }
    }
}

} // namespace

void review_names(const model::Program& program, diagnostics::Sink& sink) {
    // A service that nobody knows is one finding, at its actions where it has any.
    ToldServices told;
    review_mentions(program, true, told, sink);
    review_mentions(program, false, told, sink);
}

} // namespace slrc::review
