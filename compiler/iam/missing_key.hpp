// What a request without the key says to a test.
#pragma once

#include "compiler/iam/operators.hpp"

namespace slrc::iam {

/// Whether a request without the key fulfils a test with an operator that is not a plain `Null`. ForAnyValue wants a value, with or
/// without `IfExists`: that is asked of each value by itself (iam/README.md).
[[nodiscard]] inline bool holds_without_key(const Operator& operation) {
    return operation.set == SetOperator::none ? operation.if_exists || operation.facts->negated
                                              : operation.set == SetOperator::for_all_values;
}

} // namespace slrc::iam
