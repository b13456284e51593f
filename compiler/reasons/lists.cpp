#include "compiler/catalog/requests.hpp"
#include "compiler/reasons/request_form.hpp"

namespace slrc::reasons {

iam::Request with_lists(iam::Request request, const catalog::Catalog& catalog) {
    for (iam::ContextEntry& entry : request.context) {
        const auto key = catalog.find_key(entry.key);
        entry.list = key && catalog.key(*key).list && !catalog::is_single_when_alone(entry.key);
    }
    return request;
}

} // namespace slrc::reasons
