// Strings that CloudFormation fills in.
#pragma once

#include "compiler/emit/cloudformation/json.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace slrc::emit::cloudformation {

/// What CloudFormation puts into a string: a parameter by its name (`AWS::Region`) or, where `value` is not null, what
/// is worked out there and called `name` in Fn::Sub.
struct Hole {
    std::string name;
    Json value;
};

class Text {
public:
    void append(std::string_view letters);
    void append(Hole hole);
    void append(const Text& more);

    [[nodiscard]] bool has_holes() const;
    /// The letters of a text without holes.
    [[nodiscard]] std::string letters() const;

    /// A string, the value of its one hole, Fn::Sub, or, where a `$` could be taken for a part of `${…}`, Fn::Join: IAM's
    /// own variables stay as they are there.
    [[nodiscard]] Json json() const;

    using Piece = std::variant<std::string, Hole>;
    [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }

private:
    /// Neighbouring letters are one piece.
    std::vector<Piece> pieces_;
};

/// The value of a hole by itself.
[[nodiscard]] Json value_of(const Hole& hole);

} // namespace slrc::emit::cloudformation
