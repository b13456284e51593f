#include "tests/unit/diagnostics/every_kind.hpp"

namespace slrc::test {

using diagnostics::Kind;

std::vector<Row> file_rows() {
    const std::string good = role("allow cloudwatch:GetMetricData on *");
    const std::string check = "slrc check main.slr";
    return {
        {Kind::unreadable_file, 0, 0, good, "slrc check other.slr", {}, "other.slr"},
        {Kind::unreadable_file, 0, 0, good, "slrc check std:lex/v7.slr", {}, "std:lex/v7.slr"},
        {Kind::unreadable_file, 0, 0, good, "slrc compile main.slr --config bot.json", {}, "bot.json"},
        {Kind::unreadable_file, 1, 8, R"(import "storage.slr")", check, {{{"storage.slr", std::nullopt}}}},
        {Kind::not_utf8, 1, 5, "// M\374nchen\n"},
        {Kind::nul_byte, 2, 2, std::string("role acme\n{\0}", 13)},
        {Kind::import_not_found, 2, 8, "\nimport \"storage.slr\"\n"},
        {Kind::import_not_found, 1, 8, R"(import "std:storage.slr")", check, {{{"storage.slr", ""}}}},
        {Kind::import_outside_folder, 1, 8, R"(import "../../etc/passwd")"},
        {Kind::import_outside_folder, 1, 8, R"(import "/etc/passwd")"},
        {Kind::import_cycle, 1, 8, R"(import "main.slr")"},
        {Kind::import_cycle,
         2,
         8,
         R"(import "storage.slr")",
         check,
         {{{"storage.slr", "// back\nimport \"main.slr\""}}},
         "storage.slr"},
    };
}

} // namespace slrc::test
