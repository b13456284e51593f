// slrc catalog: what its tables and its JSON say, and how it ends.
#include "tests/command/run.hpp"
#include "tests/unit/catch.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

using namespace slrc::test;
using Json = nlohmann::json;

namespace {

Outcome catalog(std::vector<std::string> words) {
    words.insert(words.begin(), "catalog");
    return run_slrc(std::move(words));
}

Json json(std::vector<std::string> words) {
    words.insert(words.end(), {"--format", "json"});
    const Outcome outcome = catalog(std::move(words));
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    CHECK(outcome.err.empty());
    // One document, indented by 4 spaces, its keys in their own order.
    CHECK(outcome.out == nlohmann::ordered_json::parse(outcome.out).dump(4) + "\n");
    return Json::parse(outcome.out);
}

std::vector<std::string> text_lines(const std::string& text) {
    std::vector<std::string> all;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        all.push_back(line);
    }
    return all;
}

/// The cells of a table; checks that each column begins where its heading does, and that no line ends with a space.
std::vector<std::vector<std::string>> cells(const std::string& table) {
    const std::vector<std::string> rows = text_lines(table);
    REQUIRE(!rows.empty());
    std::vector<std::size_t> columns{0};
    for (std::size_t at = rows[0].find("  "); at != std::string::npos; at = rows[0].find("  ", at)) {
        at = rows[0].find_first_not_of(' ', at);
        columns.push_back(at);
    }
    std::vector<std::vector<std::string>> all;
    for (const std::string& row : rows) {
        INFO(row);
        REQUIRE(row.size() > columns.back());
        CHECK(row.back() != ' ');
        std::vector<std::string> line;
        for (std::size_t index = 0; index < columns.size(); ++index) {
            const bool last = index + 1 == columns.size();
            std::string cell =
                row.substr(columns[index], last ? std::string::npos : columns[index + 1] - columns[index]);
            CHECK((last || cell.ends_with("  ")));
            cell.erase(cell.find_last_not_of(' ') + 1);
            CHECK(!cell.empty());
            CHECK(cell.front() != ' ');
            line.push_back(cell);
        }
        all.push_back(line);
    }
    return all;
}

/// One key of each element of an array.
std::vector<std::string> each(const Json& array, const std::string& key) {
    std::vector<std::string> all;
    for (const Json& one : array) {
        all.push_back(one.at(key));
    }
    return all;
}

std::vector<std::string> first_column(const std::string& table) {
    std::vector<std::string> all;
    for (const auto& row : cells(table)) {
        all.push_back(row.front());
    }
    all.erase(all.begin());
    return all;
}

std::string version() {
    std::ifstream stream(SLRC_SOURCE_DIR "/stdlib/catalog/VERSION");
    std::string line;
    std::getline(stream, line);
    REQUIRE(!line.empty());
    return line;
}

} // namespace

TEST_CASE("catalog: services", "[command]") {
    const auto table = cells(catalog({"services"}).out);
    CHECK(table[0] == std::vector<std::string>{"SERVICE", "ACTIONS", "TYPES", "KEYS", "TITLE"});
    const Json all = json({"services"});
    CHECK(all.at("version") == version());
    CHECK(each(all.at("services"), "name") == first_column(catalog({"services"}).out));
    CHECK(all.at("services").size() > 400);
    const auto names = each(all.at("services"), "name");
    CHECK(std::is_sorted(names.begin(), names.end()));
    const auto lex = std::find(names.begin(), names.end(), "lex");
    REQUIRE(lex != names.end());
    const Json facts = all.at("services").at(static_cast<std::size_t>(lex - names.begin()));
    CHECK(facts.at("title") == "Amazon Lex V2");
    CHECK(facts.at("actions") == json({"actions", "lex"}).at("actions").size());
    CHECK(facts.at("resourceTypes") == json({"resources", "lex"}).at("resourceTypes").size());
    CHECK(facts.at("keys") == json({"keys", "lex"}).at("keys").size());
}

TEST_CASE("catalog: the actions of a service, of any level or of one", "[command]") {
    const std::string table = catalog({"actions", "s3"}).out;
    const Json all = json({"actions", "S3"});
    CHECK(each(all.at("actions"), "name") == first_column(table));
    CHECK(table.find("\ns3:ListBucket  ") != std::string::npos);
    std::size_t count = 0;
    for (const std::string level : {"list", "Read", "WRITE", "permissions-management", "Tagging"}) {
        INFO(level);
        const Json some = json({"actions", "s3", "--level", level}).at("actions");
        CHECK(!some.empty());
        count += some.size();
    }
    CHECK(count >= all.at("actions").size());
    CHECK(json({"actions", "s3", "--level", "Permissions management"}) ==
          json({"actions", "s3", "--level=permissions-management"}));
}

TEST_CASE("catalog: an action", "[command]") {
    const Json one = json({"action", "S3:getobject"}).at("action");
    CHECK(one.at("name") == "s3:GetObject");
    CHECK(one.at("levels") == Json{"Read"});
    const Json& types = one.at("resourceTypes");
    const auto names = each(types, "name");
    const auto object = std::find(names.begin(), names.end(), "s3:object");
    REQUIRE(object != names.end());
    const Json& facts = types.at(static_cast<std::size_t>(object - names.begin()));
    CHECK(facts.at("patterns") == Json{"arn:${Partition}:s3:::${BucketName}/${ObjectName}"});
    CHECK(facts.at("required").is_boolean());

    const std::string text = catalog({"action", "lambda:CreateFunction"}).out;
    INFO(text);
    CHECK(text.starts_with("ACTION "));
    CHECK(text.find("\n\nRESOURCE TYPE  ") != std::string::npos);
    CHECK(text.find("\n\nCONDITION KEY  ") != std::string::npos);
    CHECK(text.find("\n\nDEPENDENT ACTION\n") != std::string::npos);
    CHECK(text.find("\niam:PassRole\n") != std::string::npos);
    std::size_t start = 0;
    for (std::size_t end = text.find("\n\n"); end != std::string::npos; end = text.find("\n\n", start)) {
        static_cast<void>(cells(text.substr(start, end - start)));
        start = end + 2;
    }
    const Json keys = json({"action", "lambda:CreateFunction"}).at("action").at("keys");
    const auto key_names = each(keys, "name");
    CHECK(std::is_sorted(key_names.begin(), key_names.end()));
    CHECK(std::find(key_names.begin(), key_names.end(), "lambda:VpcIds") != key_names.end());
}

TEST_CASE("catalog: an action that has nothing but its level", "[command]") {
    CHECK(catalog({"action", "s3:ListAllMyBuckets"}).out.starts_with("ACTION "));
    const Json one = json({"action", "translate:ListLanguages"}).at("action");
    for (const char* key : {"resourceTypes", "keys", "dependentActions"}) {
        CHECK(one.at(key) == Json::array());
    }
    CHECK(text_lines(catalog({"action", "translate:ListLanguages"}).out).size() == 2);
}

TEST_CASE("catalog: resource types", "[command]") {
    const auto table = cells(catalog({"resources", "lex"}).out);
    CHECK(table[0] == std::vector<std::string>{"RESOURCE TYPE", "ACTIONS", "KEYS", "ARN PATTERN"});
    const Json types = json({"resources", "lex"}).at("resourceTypes");
    std::size_t patterns = 0;
    for (const Json& type : types) {
        patterns += type.at("patterns").size();
    }
    CHECK(patterns == table.size() - 1);
    CHECK(types.at(0).at("name") == "lex:bot");
    CHECK(types.at(0).at("patterns").size() == 2);
    CHECK(types.at(0).at("actions") > 10);
    const Outcome none = catalog({"resources", "translate-none"});
    CHECK(none.status == 2);
}

TEST_CASE("catalog: condition keys", "[command]") {
    const auto table = cells(catalog({"keys", "s3"}).out);
    CHECK(table[0] == std::vector<std::string>{"CONDITION KEY", "TYPE"});
    const std::vector<std::string> size{"s3:max-keys", "number"};
    CHECK(std::find(table.begin(), table.end(), size) != table.end());
    const Json global = json({"keys", "aws"}).at("keys");
    const Json tags{{"name", "aws:TagKeys"}, {"type", "string"}, {"list", true}};
    CHECK(std::find(global.begin(), global.end(), tags) != global.end());
}

TEST_CASE("catalog: patterns stand for actions, each of them once", "[command]") {
    CHECK(first_column(catalog({"expand", "lex:*BotAlias"}).out) ==
          std::vector<std::string>{"lex:CreateBotAlias", "lex:DeleteBotAlias", "lex:DescribeBotAlias",
                                   "lex:GetBotAlias", "lex:PutBotAlias", "lex:UpdateBotAlias"});
    CHECK(json({"expand", "s3:GetObject", "S3:getobject", "s3:GetObjec?"}).at("actions").size() == 1);
    CHECK(json({"expand", "*"}).at("actions").size() > 20'000);

    const Outcome none = catalog({"expand", "s3:GetObject", "s3:Frob*"});
    CHECK(none.status == 1);
    CHECK(none.err == "slrc: `s3:Frob*` stands for no action\n");
    CHECK(first_column(none.out) == std::vector<std::string>{"s3:GetObject"});
    const Outcome nothing = catalog({"expand", "frob:*"});
    CHECK(nothing.status == 1);
    CHECK(nothing.out.empty());
    const Outcome empty = catalog({"expand", "frob:*", "--format", "json"});
    CHECK(empty.status == 1);
    CHECK(Json::parse(empty.out).at("actions") == Json::array());
}

TEST_CASE("catalog: an ARN fits resource types", "[command]") {
    CHECK(first_column(catalog({"match", "arn:aws:s3:::logs/a/b"}).out) ==
          std::vector<std::string>{"s3:object"});
    const Json object = json({"match", "arn:aws:s3:::logs/a/b"}).at("resourceTypes").at(0);
    CHECK(object.at("pattern") == "arn:${Partition}:s3:::${BucketName}/${ObjectName}");
    CHECK(object.at("values") == Json{{"Partition", "aws"}, {"BucketName", "logs"}, {"ObjectName", "a/b"}});
    const Json both = json({"match", "arn:aws:s3:::logs*"}).at("resourceTypes");
    const auto names = each(both, "name");
    CHECK(std::find(names.begin(), names.end(), "s3:bucket") != names.end());
    CHECK(std::find(names.begin(), names.end(), "s3:object") != names.end());
    CHECK(both.at(0).at("values") == Json::object());

    const Outcome none = catalog({"match", "arn:aws:frob:::x"});
    CHECK(none.status == 1);
    CHECK(none.out.empty());
    CHECK(none.err == "slrc: `arn:aws:frob:::x` fits no resource type\n");
    const Outcome bad_bytes = catalog({"match", "arn:aws:s3:::\xff/\xfe", "--format", "json"});
    CHECK(bad_bytes.status == 0);
    CHECK(Json::accept(bad_bytes.out));
}

TEST_CASE("catalog: unknown names end with 2 and the nearest ones", "[command]") {
    const std::vector<std::pair<std::vector<std::string>, std::string>> all{
        {{"actions", "lexx"}, "there is no service `lexx`; did you mean `lex`?"},
        {{"resources", "dynamdb"}, "there is no service `dynamdb`; did you mean `dynamodb`?"},
        {{"keys", "qqqqqqqqqq"}, "there is no service `qqqqqqqqqq`; `slrc catalog services` lists them"},
        {{"action", "lexx:CreateBot"}, "there is no service `lexx`; did you mean `lex`?"},
        {{"action", "lex:CreatBot"}, "there is no action `lex:CreatBot`; did you mean `lex:CreateBot`?"},
        {{"action", "lex:Qqqqqqqqqqqqq"},
         "there is no action `lex:Qqqqqqqqqqqqq`; `slrc catalog actions lex` lists them"},
        {{"action", "CreateBot"}, "`CreateBot` is not SERVICE:NAME, such as `lex:CreateBot`"},
        {{"action", "lex:Create*"},
         "`lex:Create*` is a pattern; `slrc catalog expand` lists the actions that it stands for"},
        {{"match", "logs"}, "`logs` is not an ARN: arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE"},
    };
    for (const auto& [words, message] : all) {
        const Outcome outcome = catalog(words);
        INFO(message);
        CHECK(outcome.status == 2);
        CHECK(outcome.out.empty());
        CHECK(outcome.err == "slrc: " + message + "\n");
    }
}

TEST_CASE("catalog: output that cannot be written ends with 2", "[command]") {
    Call call;
    call.arguments = {"catalog", "expand", "*"};
    call.output = Output::full_device;
    CHECK(run(call).status == 2);
}
