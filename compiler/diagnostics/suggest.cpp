#include "compiler/diagnostics/suggest.hpp"

#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <cstddef>

namespace slrc::diagnostics {

namespace {

/// Optimal string alignment distance, by rows; more than `limit` is answered with `limit + 1`.
std::size_t distance(std::string_view left, std::string_view right, std::size_t limit) {
    const std::size_t longer = std::max(left.size(), right.size());
    if (longer - std::min(left.size(), right.size()) > limit) {
        return limit + 1;
    }
    std::vector<std::size_t> before_last(right.size() + 1);
    std::vector<std::size_t> last(right.size() + 1);
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t column = 0; column <= right.size(); ++column) {
        last[column] = column;
    }
    for (std::size_t i = 1; i <= left.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t replaced =
                last[j - 1] + (text::small(left[i - 1]) == text::small(right[j - 1]) ? 0 : 1);
            row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
            const bool swapped = i > 1 && j > 1 && text::small(left[i - 1]) == text::small(right[j - 2]) &&
                                 text::small(left[i - 2]) == text::small(right[j - 1]);
            if (swapped) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
        }
        before_last.swap(last);
        last.swap(row);
    }
    return std::min(last[right.size()], limit + 1);
}

} // namespace

std::optional<std::string_view> nearest(std::string_view written,
                                        std::span<const std::string_view> candidates) {
    // No name is that long, and comparing letter by letter would take its square.
    if (written.size() > 200) {
        return std::nullopt;
    }
    // A third of the letters may be wrong: more is another word. One letter alone is no word to compare.
    if (written.size() < 2) {
        return std::nullopt;
    }
    std::size_t best = std::max<std::size_t>(1, written.size() / 3) + 1;
    std::optional<std::string_view> found;
    for (const std::string_view candidate : candidates) {
        const std::size_t edits = distance(written, candidate, best - 1);
        if (edits < best) {
            best = edits;
            found = candidate;
        }
        if (best == 0) {
            break;
        }
    }
    return found;
}

std::string did_you_mean(std::optional<std::string_view> suggestion) {
    return suggestion ? text::format("did you mean `{}`?", *suggestion) : std::string{};
}

void add_near_name(Diagnostic& found, std::string_view written, std::string_view known) {
    if (!known.empty()) {
        found.label = did_you_mean(known);
        found.near_name = NearName{std::string(written), std::string(known)};
    }
}

std::string quoted(std::string_view text) {
    return text::format("`{}`", text);
}

} // namespace slrc::diagnostics
