#include "compiler/prove/clause.hpp"

#include "compiler/pattern/arn.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>

namespace slrc::prove {

using catalog::ActionRanges;

namespace {

/// Sorted, without overlap.
ActionRanges joined(ActionRanges ranges) {
    std::sort(ranges.begin(), ranges.end());
    ActionRanges all;
    for (const auto& [begin, end] : ranges) {
        if (!all.empty() && begin <= all.back().second) {
            all.back().second = std::max(all.back().second, end);
        } else {
            all.emplace_back(begin, end);
        }
    }
    return all;
}

ActionRanges actions_of(const model::Rule& rule, const catalog::Catalog& catalog) {
    ActionRanges named;
    for (const model::ActionName& action : rule.actions) {
        const ActionRanges more = catalog.expand(action.text);
        named.insert(named.end(), more.begin(), more.end());
    }
    named = joined(std::move(named));
    return rule.not_actions ? without(joined(catalog.expand("*")), named) : named;
}

bool takes_everything(const pattern::Piece& piece) {
    return piece.kind == pattern::Piece::Kind::any && piece.but == pattern::But::nothing;
}

/// Whether a text of it has colons only where it says so.
bool has_plain_colons(const pattern::Pattern& part) {
    return std::none_of(part.pieces().begin(), part.pieces().end(), [](const pattern::Piece& piece) {
        const bool is_wild = piece.kind != pattern::Piece::Kind::letters;
        return is_wild && (piece.kind == pattern::Piece::Kind::hole || takes(piece.but, U':'));
    });
}

/// Nothing where it may be several.
std::optional<std::string> arn_service_of(const Glob& glob) {
    constexpr std::size_t service = pattern::service_part;
    const auto parts = pattern::divided_at_colons(glob.open.pattern, pattern::parts_before_resource + 1);
    const bool is_plain =
        parts.size() > service + 1 && std::all_of(parts.begin(), parts.begin() + service, has_plain_colons);
    const auto* pieces = is_plain ? &parts[service].pieces() : nullptr;
    const bool is_word =
        pieces != nullptr && pieces->size() == 1 && pieces->front().kind == pattern::Piece::Kind::letters;
    return is_word ? std::optional(pieces->front().letters) : std::nullopt;
}

std::optional<std::vector<std::string>> arn_services_of(const std::vector<Glob>& resources) {
    std::vector<std::string> services;
    for (const Glob& glob : resources) {
        const auto& pieces = glob.open.pattern.pieces();
        const bool is_any = !glob.has_holes && pieces.size() == 1 && takes_everything(pieces.front());
        auto service = is_any ? std::nullopt : arn_service_of(glob);
        if (!is_any && !service) {
            return std::nullopt;
        }
        if (service) {
            services.push_back(std::move(*service));
        }
    }
    return services;
}

} // namespace

ActionRanges without(const ActionRanges& all, const ActionRanges& ranges) {
    ActionRanges left;
    for (auto [begin, end] : all) {
        for (const auto& [from, to] : ranges) {
            if (to <= begin || from >= end) {
                continue;
            }
            if (from > begin) {
                left.emplace_back(begin, from);
            }
            begin = std::min(to, end);
        }
        if (begin < end) {
            left.emplace_back(begin, end);
        }
    }
    return left;
}

ActionRanges common(const ActionRanges& left, const ActionRanges& right) {
    ActionRanges both;
    auto one = left.begin();
    auto other = right.begin();
    while (one != left.end() && other != right.end()) {
        const auto begin = std::max(one->first, other->first);
        const auto end = std::min(one->second, other->second);
        if (begin < end) {
            both.emplace_back(begin, end);
        }
        (one->second < other->second ? one : other)++;
    }
    return both;
}

bool has(const ActionRanges& ranges, catalog::ActionId action) {
    const auto number = static_cast<std::uint32_t>(action);
    const auto behind =
        std::upper_bound(ranges.begin(), ranges.end(), number,
                         [](std::uint32_t wanted, const auto& range) { return wanted < range.second; });
    return behind != ranges.end() && behind->first <= number;
}

std::vector<Clause> clauses_of(const model::Rule& rule, std::size_t index, const catalog::Catalog& catalog,
                               const TextReading& reading) {
    Clause common_part;
    common_part.rule = &rule;
    common_part.index = index;
    common_part.actions = actions_of(rule, catalog);
    common_part.not_actions = rule.not_actions;
    common_part.not_resources = rule.not_resources;
    for (const model::ActionName& action : rule.actions) {
        if (pattern::has_wildcard(action.text)) {
            common_part.new_actions.push_back(pattern_glob(pattern::Pattern(text::folded(action.text))));
        }
    }
    for (const model::OpenText& resource : rule.resources) {
        add_choices(common_part.resources, resource_glob(resource, reading), reading);
    }
    common_part.arn_services = arn_services_of(common_part.resources);
    std::vector<Clause> all;
    for (const model::Alternative& alternative : rule.alternatives) {
        Clause clause = common_part;
        clause.alternative = &alternative;
        for (const model::ConditionTest& test : alternative) {
            clause.tests.push_back(prepare(test, reading));
        }
        all.push_back(std::move(clause));
    }
    return all;
}

} // namespace slrc::prove
