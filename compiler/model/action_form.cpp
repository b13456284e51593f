#include "compiler/model/misfits.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/text/format.hpp"

namespace slrc::model {

std::optional<std::string> service_misfit(const ActionName& action) {
    // "Action vendors (e.g., aws, ec2, etc.) must not contain wildcards", IAM answers to `*:Untag*` (boogy/iam-policy-validator,
    // pull request 172, Sep 2026). Of `*:*` no answer is known.
    if (action.text == "*" || action.text == "*:*" || !pattern::has_wildcard(action.service())) {
        return std::nullopt;
    }
    return text::format("`{}` stands for services, and IAM takes no wildcard in the name of a service",
                        action.service());
}

} // namespace slrc::model
