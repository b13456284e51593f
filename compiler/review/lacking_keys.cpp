#include "compiler/catalog/requests.hpp"
#include "compiler/review/rule_resources.hpp"

namespace slrc::review {

bool can_have_key(const Subject& subject, RuleResources* resources, catalog::ActionId action,
                  catalog::KeyId key) {
    const catalog::Catalog& catalog = subject.catalog;
    if (resources == nullptr || !catalog::is_key_by_resource(catalog, action, key)) {
        return catalog.has_key(action, key);
    }
    bool takes_some = false;
    for (std::size_t index = 0; index < catalog.use_count(action); ++index) {
        const catalog::Use use = catalog.use(action, index);
        if (!resources->takes(use.type)) {
            continue;
        }
        if (catalog::has_key_on(catalog, use, key)) {
            return true;
        }
        takes_some = true;
    }
    return !takes_some;
}

} // namespace slrc::review
