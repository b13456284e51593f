// A statement as a JSON text that CloudFormation fills in.
#pragma once

#include "compiler/emit/cloudformation/values.hpp"

#include <string>
#include <vector>

namespace slrc::emit::cloudformation {

/// Strings with holes are written into the JSON with marks in their places, so that a JSON library writes all that is
/// around them; then the marks become holes.
class StatementText {
public:
    explicit StatementText(Values& values) : values_(values) {}

    /// A string with marks.
    [[nodiscard]] std::string single(const model::OpenText& value);
    /// The same for several; one stands without a list.
    [[nodiscard]] Json several(const std::vector<model::OpenText>& values);
    /// The JSON without white space, with holes.
    [[nodiscard]] Text text_of(const Json& json) const;

private:
    Values& values_;
    std::vector<Hole> holes_;
};

} // namespace slrc::emit::cloudformation
