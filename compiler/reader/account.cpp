#include "compiler/reader/inputs.hpp"
namespace slrc::reader {
void read_account(const Context&, JsonNode) {}
void read_template(const Context&, JsonNode) {}
} // namespace slrc::reader
