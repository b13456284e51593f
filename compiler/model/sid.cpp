#include "compiler/model/names.hpp"

namespace slrc::model {

std::vector<std::string> statement_sids(const std::string& sid, std::size_t count) {
    std::vector<std::string> sids(count, sid);
    if (sid.empty() || count == 1) {
        return sids;
    }
    for (std::size_t index = 0; index < count; ++index) {
        sids[index] += std::to_string(index + 1);
    }
    return sids;
}

} // namespace slrc::model
