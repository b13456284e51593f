#include "compiler/generate/dialect.hpp"
#include "compiler/text/case_styles.hpp"

namespace slrc::generate {

FieldNames name_fields(const Plan& plan, const Naming& naming) {
    FieldNames names;
    text::Names fields(naming.reserved);
    text::Names types(naming.reserved_types);
    text::Names inner(naming.reserved);
    for (const char* place : {"partition", "region", "account", "suffix"}) {
        static_cast<void>(fields.take(naming.field(place)));
    }
    static_cast<void>(inner.take(naming.inner("read")));
    names.parameters.resize(plan.parameters.size());
    for (const PlannedCapability& capability : plan.capabilities) {
        names.capabilities.push_back(fields.take(naming.field(capability.name)));
        names.types.push_back(types.take(naming.type(capability.name)));
        names.inner_capabilities.push_back(inner.take(naming.inner("has_" + capability.name)));
        text::Names own(naming.reserved);
        for (const std::size_t index : capability.parameters) {
            names.parameters[index] = own.take(naming.field(plan.parameters[index].name));
        }
    }
    for (std::size_t index = 0; index < plan.parameters.size(); ++index) {
        const PlannedParameter& parameter = plan.parameters[index];
        std::string name = parameter.name;
        if (parameter.capability) {
            name = plan.capabilities[*parameter.capability].name + "_" + name;
        } else {
            names.parameters[index] = fields.take(naming.field(name));
        }
        names.inner_parameters.push_back(inner.take(naming.inner(name)));
    }
    return names;
}

void set_inner_fields(Dialect& dialect, const FieldNames& names, const std::string& object) {
    for (const std::string& name : names.inner_capabilities) {
        dialect.capabilities.push_back(object + name);
    }
    for (const std::string& name : names.inner_parameters) {
        dialect.parameters.push_back(object + name);
    }
}

} // namespace slrc::generate
