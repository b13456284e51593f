// Forms of ARNs, with `${…}` for what AWS fills in, as the Service Authorization Reference writes them; and what a policy has
// beside them.
#pragma once

#include "compiler/pattern/arn.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/pattern/step.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace slrc::pattern {

/// Letters of a form, or a hole: `${…}` for what AWS fills in, or `*`.
struct FormPiece {
    std::string_view text;
    bool is_hole = false;
    /// Of the holes before the resource only the account can be empty, which what AWS itself owns does not have, and `*`.
    bool may_be_empty = false;
    /// The name of a bucket has no slash, nor has a resource that is a name alone, as `${TopicName}` is: an object's ARN is not
    /// a bucket's.
    bool may_have_slashes = true;
};
using FormPart = std::vector<FormPiece>;

/// The six parts of a form; views into it.
[[nodiscard]] std::array<FormPart, parts_before_resource + 1> divide_form(std::string_view form);

/// All ARNs of a form. A hole before the resource has no colon; in the resource it may be empty, and is anything else that
/// `FormPiece` lets it be.
[[nodiscard]] Pattern form_pattern(std::string_view form);

/// Whether some ARN fits both a text of a policy, whose variables may have any value, and a form. The text of a policy is read
/// as IAM does: a `*` may go beyond a colon (IAM JSON policy reference, "Resource"). Where it does, what AWS fills in is taken
/// to be as it usually is, so that not every text fits every form: regions have two hyphens, accounts are twelve digits; in
/// the resource is no colon, in an id no slash, and numbers are digits. An object may well have a name with colons, and be
/// matched by `arn:*:sqs:*:*:q`, but nobody means that.
[[nodiscard]] bool arns_meet(std::string_view policy_text, std::string_view form);

/// The same where each part of the text is held to that part of the form. A value of a resource type is judged so, by the
/// compiler and by everything that it makes.
[[nodiscard]] bool parts_meet(std::string_view policy_text, std::string_view form);

/// A form, divided for many comparisons.
class ArnForm {
public:
    explicit ArnForm(std::string_view form);

private:
    friend class ArnGlob;

    struct Part {
        Steps steps;
        /// Before the resource: one hole and nothing else.
        bool is_hole = false;
        bool may_be_empty = false;
    };

    std::array<Part, parts_before_resource + 1> parts_;
    /// As one text, in which a `*` of a policy may go beyond colons.
    Steps whole_;
};

/// A resource of a policy, divided for many comparisons.
class ArnGlob {
public:
    explicit ArnGlob(Steps steps);
    explicit ArnGlob(const Pattern& pattern) : ArnGlob(steps_of(pattern)) {}

    /// As arns_meet.
    [[nodiscard]] bool meets(const ArnForm& form) const;
    [[nodiscard]] bool meets_part_by_part(const ArnForm& form) const;
    [[nodiscard]] bool is_everything() const;

private:
    struct Range {
        std::size_t begin = 0;
        std::size_t size = 0;
    };

    [[nodiscard]] StepView part(std::size_t index) const;
    [[nodiscard]] bool meets_part(std::size_t index, const ArnForm& form) const;

    Steps steps_;
    std::array<Range, parts_before_resource + 1> parts_;
    std::size_t count_ = 0;
    /// Whether a `*` before the resource can go beyond a colon.
    bool has_early_star_ = false;
};

/// Placeholders and what an ARN without wildcards has in their places: {"BucketName", "logs"}. Each takes as little
/// as it can, and never nothing. Nothing where the ARN does not fit the form.
using PlaceholderValues = std::vector<std::pair<std::string_view, std::string_view>>;
[[nodiscard]] std::optional<PlaceholderValues> placeholder_values(std::string_view form,
                                                                  std::string_view arn);

} // namespace slrc::pattern
