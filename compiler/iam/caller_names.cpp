#include "compiler/iam/caller_names.hpp"

#include "compiler/pattern/arn.hpp"

#include <cstddef>

namespace slrc::iam {

namespace {

constexpr std::string_view session_type = "assumed-role/";
constexpr std::string_view role_type = "role/";

pattern::Parts parts_of(std::string_view arn) {
    return pattern::divide(arn, pattern::ColonsInVariables::divide);
}

/// One of the first five parts of an ARN.
std::string_view part(std::string_view arn, std::size_t index) {
    return parts_of(arn).texts.at(index);
}

/// The last part; empty where it is no ARN.
std::string_view resource(std::string_view arn) {
    return arn.starts_with("arn:") ? parts_of(arn).texts.back() : std::string_view();
}

} // namespace

std::string_view account_of(std::string_view name) {
    const std::string_view account = resource(name).empty() ? name : part(name, pattern::account_part);
    return pattern::is_account(account) ? account : std::string_view();
}

std::string_view named_account(std::string_view name) {
    const bool whole =
        pattern::is_account(name) || (resource(name) == "root" && part(name, pattern::service_part) == "iam");
    return whole ? account_of(name) : std::string_view();
}

bool is_session(std::string_view name) {
    return resource(name).starts_with(session_type) && part(name, pattern::service_part) == "sts";
}

bool is_session_of(std::string_view session, std::string_view role) {
    std::string_view name = resource(role);
    if (!is_session(session) || !name.starts_with(role_type) || part(role, pattern::service_part) != "iam" ||
        part(role, pattern::partition_part) != part(session, pattern::partition_part) ||
        account_of(role) != account_of(session)) {
        return false;
    }
    name.remove_prefix(name.rfind('/') + 1);
    const std::string_view of = resource(session).substr(session_type.size());
    return of.substr(0, of.find('/')) == name;
}

} // namespace slrc::iam
