// Guards in short.
#pragma once

#include "compiler/model/guard.hpp"

#include <utility>
#include <vector>

namespace slrc::test {

inline model::Guard has(std::size_t capability) {
    return model::Guard{model::Guard::Has{capability}};
}
inline model::Guard none_of(model::Guard guard) {
    model::Guard::Not made;
    made.operand.push_back(std::move(guard));
    return model::Guard{std::move(made)};
}
inline model::Guard all_of(std::vector<model::Guard> guards) {
    return model::Guard{model::Guard::And{std::move(guards)}};
}
inline model::Guard any_of(std::vector<model::Guard> guards) {
    return model::Guard{model::Guard::Or{std::move(guards)}};
}

} // namespace slrc::test
